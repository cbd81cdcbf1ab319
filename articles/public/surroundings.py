"""What is read live around a frozen story: who wrote it, who speaks in it, its topics and its links."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from articles import addresses
from articles.enums import BylineRole, Placement
from articles.models import PublishedByline, PublishedQuote, PublishedRelated, PublishedTag
from articles.models.translated import languages
from articles.public import reading
from articles.public.names import Name, columns, named
from articles.text.lists import join_names

_MARK = re.compile(r'<aside data-related="([0-9a-z]+)"></aside>')


@dataclass(frozen=True, slots=True)
class Credit:
    label: str
    names: SafeString


@dataclass(frozen=True, slots=True)
class Link:
    name: Name
    url: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Links whose stories are live: by their mark in the text, and the cards of the list after it."""

    inline: dict[str, str]
    cards: SafeString


#: uid, placement, target, folded headline.
Row = tuple[str, str, int | None, str]


def credit_lines(publication_id: int, language: str) -> tuple[list[Credit], list[Name]]:
    """The lines under the headline, one for each kind of work, and the names of those who wrote."""
    rows = PublishedByline.objects.filter(publication_id=publication_id).order_by("position")
    by_role: dict[str, list[Link]] = {}
    for role, slug, *names in rows.values_list("role", "author__slug", *columns("author__name", language)):
        link = Link(named(names, language), addresses.author_path(language, slug))
        by_role.setdefault(role, []).append(link)
    labels = {
        BylineRole.REPORTER: gettext("By"),
        BylineRole.AGENCY: gettext("Source:"),
        BylineRole.TRANSLATOR: gettext("Translated by"),
        BylineRole.PHOTOGRAPHER: gettext("Photographs by"),
        BylineRole.EDITOR: gettext("Edited by"),
    }
    lines = [
        Credit(label, _linked(by_role[role], language)) for role, label in labels.items() if role in by_role
    ]
    return lines, [link.name for link in by_role.get(BylineRole.REPORTER, [])]


def _linked(links: Iterable[Link], language: str) -> SafeString:
    anchors = [format_html('<a rel="author" href="{}">{}</a>', link.url, link.name.html) for link in links]
    return mark_safe(join_names(anchors, language))  # noqa: S308 -- every part was made by format_html


def people(publication_id: int, language: str) -> list[Link]:
    """Who is quoted, in the order of the text, as what they were then. Sources without a record stay out."""
    rows = PublishedQuote.objects.filter(publication_id=publication_id, speaker__isnull=False).order_by(
        "position"
    )
    found: dict[str, Link] = {}
    for role, slug, *names in rows.values_list("role", "speaker__slug", *columns("speaker__name", language)):
        if slug not in found or (role and not found[slug].role):
            found[slug] = Link(named(names, language), addresses.speaker_path(language, slug), role)
    return list(found.values())


def tags(publication_id: int, language: str) -> list[Link]:
    rows = PublishedTag.objects.filter(publication_id=publication_id).order_by("position")
    return [
        Link(
            named(labels, language) or Name(canonical, languages()[0], language),
            addresses.tag_path(language, slug),
        )
        for slug, canonical, *labels in rows.values_list(
            "tag__slug", "tag__name", *columns("tag__label", language)
        )
    ]


def related(publication_id: int, article_id: int, language: str, at: datetime) -> Related:
    """The related stories that are live in this language now: the others leave no trace.

    A story shown inside the text does not come again in the list.
    """
    rows = list(
        PublishedRelated.objects.filter(publication_id=publication_id)
        .order_by("position")
        .values_list("uid", "placement", "target_id", "headline_key")
    )
    if not rows:
        return Related({}, SafeString())
    matches = _matches(rows, article_id, language, at)
    inline = {uid: matches[uid] for uid, place, *_ in rows if place == Placement.INLINE and uid in matches}
    linked = {match.article_id for match in inline.values()}
    listed = {match.article_id: match for uid, match in matches.items() if uid not in inline}
    cards = "".join(match.card_html for pk, match in listed.items() if pk not in linked)
    return Related({uid: _aside(match, language) for uid, match in inline.items()}, reading.trusted(cards))


@dataclass(frozen=True, slots=True)
class _Match:
    article_id: int
    headline_key: str
    headline: str
    card_html: str
    section: str
    key: str
    slug: str


def _matches(rows: Sequence[Row], article_id: int, language: str, at: datetime) -> dict[str, _Match]:
    """The live story behind each link, by the link's uid. Of several with one headline, the newest."""
    targets = [target for _uid, _place, target, _key in rows if target]
    keys = [key for _uid, _place, target, key in rows if key and not target]
    stories = (
        reading.published(language, at)
        .filter(Q(article_id__in=targets) | Q(headline_key__in=keys))
        .exclude(article_id=article_id)
        .order_by("published_at", "pk")
        .values_list("article_id", "headline_key", "headline", "card_html", "section__slug", "key", "slug")
    )
    found = [_Match(*story) for story in stories]
    by_target = {match.article_id: match for match in found}
    by_key = {match.headline_key: match for match in found}
    matched = {uid: by_target.get(target) if target else by_key.get(key) for uid, _place, target, key in rows}
    return {uid: match for uid, match in matched.items() if match}


def _aside(match: _Match, language: str) -> str:
    url = addresses.story_path(language, match.section, match.key, match.slug)
    return get_template("components/related_aside.html").render({"headline": match.headline, "url": url})


def with_related(html: str, inline: Mapping[str, str]) -> SafeString:
    """A stored body with its links in place; a mark whose story is not live disappears."""
    return reading.trusted(_MARK.sub(lambda mark: inline.get(mark[1], ""), html))
