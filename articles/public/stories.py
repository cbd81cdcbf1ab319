"""One story's page: the frozen publication and what is read live around it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from articles import addresses
from articles.enums import CorrectionKind
from articles.models import Publication
from articles.models.publication import PublicationQuerySet
from articles.moments import Moment
from articles.public import reading, structured_data, surroundings
from articles.public.chrome import SectionLink, Sections
from articles.public.neighbours import neighbours, with_related
from articles.public.page import Page, render, titled
from articles.public.people import people
from articles.public.pictures import lead_picture
from articles.public.prepared import Prepared, moment, word
from articles.public.structured_data import Facts
from articles.public.surroundings import Named

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
    hero_html: str
    body_html: str
    content: dict[str, Any]


def _one() -> PublicationQuerySet:
    return Publication.objects.filter(key=word("key"), language=word("language"))


_live_one = Prepared(lambda: _one().live(moment("at")).values_list(*LiveStory.__dataclass_fields__)[:1])
_ended_one = Prepared(
    lambda: (
        _one()
        .filter(live_until__lte=moment("at"), live_until__gt=F("live_from"))
        .order_by()
        .values_list("pk")[:1]
    )
)


def live_story(key: str, language: str, at: datetime) -> LiveStory | None:
    rows = _live_one(key=key, language=language, at=at)
    return LiveStory(*rows[0]) if rows else None


def was_withdrawn(key: str, language: str, at: datetime) -> bool:
    """Whether readers once had this story in this language. A schedule that was cancelled never counts."""
    return bool(_ended_one(key=key, language=language, at=at))


def page_of(
    story: LiveStory, names: Named, section: SectionLink, sections: Sections, at: datetime
) -> HttpResponse:
    """The page of a story. The body's markup and the cards come from publishing; names are today's."""
    language = story.language
    around = neighbours(story.pk, story.article_id, story.content["related"], language, at)
    page = Page(
        language,
        titled(story.headline, language),
        addresses.story_path(language, section.slug, story.key, story.slug),
        description=story.standfirst,
        sections=sections,
        section=section.slug,
        translations=around.translations,
    )
    published = updated = Moment.minute(story.published_at, language)
    if story.live_from != story.published_at:
        updated = Moment.minute(story.live_from, language)
    picture = lead_picture(story.content, language)
    return render(
        "public/article.html",
        page,
        story=story,
        kicker=story.content["texts"]["kicker"].get(language, ""),
        section=section,
        credits=surroundings.credit_lines(names.credits, language),
        published=published,
        updated=updated if story.number > 1 else None,
        picture=picture,
        hero=reading.trusted(story.hero_html),
        reading_time=reading_time(story),
        corrections=_corrections(story),
        body=with_related(story.body_html, around.inline),
        people=people(names.quotes),
        topics=names.topics,
        related=around.cards,
        structured_data=_structured_data(
            page,
            section,
            Facts(
                story.headline,
                published.iso,
                updated.iso,
                surroundings.writers(names.credits),
                names.quotes,
                picture.url if picture else "",
            ),
        ),
    )


def reading_time(story: LiveStory) -> str:
    """How long the text takes, in whole minutes."""
    body = story.content["texts"]["body"].get(story.language, "")
    words = body.count(" ") + body.count("</p>")
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return ngettext("%(number)s minute read", "%(number)s minutes read", minutes) % {"number": minutes}


def _structured_data(page: Page, section: SectionLink, facts: Facts) -> SafeString:
    crumbs = [
        (page.site_name, addresses.absolute(page.home)),
        (section.name.text, addresses.absolute(section.url)),
        (facts.headline, page.canonical),
    ]
    return structured_data.graph(
        structured_data.story(page, facts), crumbs, structured_data.quotations(page, facts.quotes)
    )


@dataclass(frozen=True, slots=True)
class Note:
    """A correction or clarification as readers see it."""

    label: str
    text: str
    made: Moment


def _corrections(story: LiveStory) -> list[Note]:
    return [
        Note(
            str(CorrectionKind(row["kind"]).label),
            row["text"],
            Moment.day(datetime.fromisoformat(row["made_at"]), story.language),
        )
        for row in story.content["corrections"].get(story.language, [])
    ]
