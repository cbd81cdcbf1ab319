"""One story's page: the frozen publication and what is read live around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from articles import addresses
from articles.enums import CorrectionKind
from articles.models import Publication
from articles.public import structured_data, surroundings
from articles.public.moments import Moment
from articles.public.page import Page, SectionLink, render, titled
from articles.text.dates import iso

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class LiveStory:
    """The live publication behind one address."""

    pk: int
    article_id: int
    language: str
    key: str
    slug: str
    section_id: int
    number: int
    headline: str
    standfirst: str
    published_at: datetime
    live_from: datetime
    body_html: str
    content: dict[str, Any]


_FIELDS = tuple(LiveStory.__dataclass_fields__)


def live_story(key: str, language: str, at: datetime) -> LiveStory | None:
    row = Publication.objects.live(at).filter(key=key, language=language).values_list(*_FIELDS).first()
    return LiveStory(*row) if row else None


def was_withdrawn(key: str, language: str, at: datetime) -> bool:
    """Whether readers once had this story in this language. A schedule that was cancelled never counts."""
    ended = Publication.objects.filter(key=key, language=language, live_until__lte=at)
    return ended.filter(live_until__gt=F("live_from")).exists()


def page_of(
    story: LiveStory, section: SectionLink, sections: tuple[SectionLink, ...], at: datetime
) -> HttpResponse:
    """The page of a story. The body's markup and the cards come from publishing; names are today's."""
    language = story.language
    credits_shown, writers = surroundings.credit_lines(story.pk, language)
    related = surroundings.related(story.pk, story.article_id, language, at)
    published, updated = Moment.minute(story.published_at, language), Moment.minute(story.live_from, language)
    page = Page(
        language,
        titled(story.headline, language),
        _path(story, section),
        description=story.standfirst,
        sections=sections,
        section=section.slug,
        translations=_translations(story, sections, at),
    )
    return render(
        "public/article.html",
        page,
        story=story,
        kicker=_kicker(story),
        section=section,
        credits=credits_shown,
        published=published,
        updated=updated if story.number > 1 else None,
        reading_time=reading_time(story),
        corrections=_corrections(story),
        body=surroundings.with_related(story.body_html, related.inline),
        people=surroundings.people(story.pk, language),
        tags=surroundings.tags(story.pk, language),
        related=related.cards,
        structured_data=_structured_data(page, story, section, [name.text for name in writers]),
    )


def _path(story: LiveStory, section: SectionLink) -> str:
    return addresses.story_path(story.language, section.slug, story.key, story.slug)


def _translations(story: LiveStory, sections: Sequence[SectionLink], at: datetime) -> dict[str, str]:
    """Where the same story is live in other languages."""
    slugs = {section.pk: section.slug for section in sections}
    others = Publication.objects.live(at).filter(article_id=story.article_id).exclude(language=story.language)
    return {
        language: addresses.story_path(language, slugs[section_id], story.key, slug)
        for language, section_id, slug in others.values_list("language", "section_id", "slug")
    }


def _kicker(story: LiveStory) -> str:
    kicker: str = story.content["texts"]["kicker"].get(story.language, "")
    return kicker


def reading_time(story: LiveStory) -> str:
    """How long the text takes, in whole minutes."""
    body = story.content["texts"]["body"].get(story.language, "")
    words = body.count(" ") + body.count("</p>")
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return ngettext("%(number)s minute read", "%(number)s minutes read", minutes) % {"number": minutes}


def _structured_data(page: Page, story: LiveStory, section: SectionLink, writers: list[str]) -> SafeString:
    article = structured_data.story(
        page, iso(story.published_at), iso(story.live_from), story.headline, writers
    )
    crumbs = [
        (page.site_name, addresses.absolute(page.home)),
        (section.name.text, addresses.absolute(section.url)),
        (story.headline, page.canonical),
    ]
    return structured_data.graph(article, crumbs)


@dataclass(frozen=True, slots=True)
class Note:
    """A correction or clarification as readers see it."""

    label: str
    text: str
    made: Moment


def _corrections(story: LiveStory) -> list[Note]:
    labels = {
        CorrectionKind.CORRECTION: gettext("Correction"),
        CorrectionKind.CLARIFICATION: gettext("Clarification"),
    }
    return [
        Note(
            labels[row["kind"]],
            row["text"],
            Moment.day(datetime.fromisoformat(row["made_at"]), story.language),
        )
        for row in story.content["corrections"].get(story.language, [])
    ]
