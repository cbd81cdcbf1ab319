"""A draft on the page that publishing it now would make: for the desk, never reachable for readers."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext

from articles import addresses
from articles.models import Author, Edition, Speaker, Tag
from articles.models.translated import languages, text
from articles.public.chrome import SectionLink, sections
from articles.public.names import Name, named, order
from articles.public.people import Quoted
from articles.public.stories import LiveStory, page_of
from articles.public.surroundings import Link, Named
from articles.rendering import draw_body, draw_hero
from articles.story import Story, StoryQuote, serialize, slice_of, story
from articles.text.slugs import slugify_headline


def preview_page(edition: Edition, at: datetime) -> HttpResponse:
    """The page of the edition's working copy as if it were published at this instant."""
    language, snapshot = edition.language, serialize(edition.article)
    content, links = story(snapshot, language), sections(language)
    first = edition.first_published_at
    last = edition.publications.order_by("-number").values_list("number", flat=True).first() or 0
    draft = LiveStory(
        pk=0,
        article_id=edition.article_id,
        language=language,
        key=content.key,
        slug=edition.slug or slugify_headline(content.headline, language),
        section_id=content.section_id or 0,
        number=last + 1,
        headline=content.headline,
        standfirst=content.standfirst,
        published_at=first if first and first <= at else at,
        live_from=at,
        hero_html=draw_hero(content),
        body_html=draw_body(content),
        content=slice_of(snapshot, language),
    )
    section = links.by_id.get(content.section_id or 0) or _no_section(language)
    return page_of(draft, _names(content), section, links, at)


def _no_section(language: str) -> SectionLink:
    """Stands where the section will: a preview must not fail for want of one."""
    name = Name(gettext("No section yet"), language, language)
    return SectionLink(0, "", name, Name("", language, language), addresses.front_path(language))


def _names(content: Story) -> Named:
    """The same links that the rows of a publication give, read from the draft's own records."""
    language = content.language
    authors = Author.objects.in_bulk([credit.author_id for credit in content.credits])
    speakers = Speaker.objects.in_bulk([quote.speaker_id for quote in content.quotes if quote.speaker_id])
    tags = Tag.objects.in_bulk(content.tag_ids)
    return Named(
        credits=[
            Link(
                _name(authors[credit.author_id], "name", language),
                addresses.author_path(language, authors[credit.author_id].slug),
                credit.role,
            )
            for credit in content.credits
        ],
        quotes=[_quoted(quote, speakers.get(quote.speaker_id or 0), language) for quote in content.quotes],
        topics=[_topic(tags[tag_id], language) for tag_id in content.tag_ids],
    )


def _quoted(quote: StoryQuote, speaker: Speaker | None, language: str) -> Quoted:
    words = (quote.uid, quote.kind, quote.text, quote.role, quote.medium)
    unnamed = Name(quote.attribution, language, language)
    if speaker is None:
        return Quoted(*words, unnamed, "")
    name, path = _name(speaker, "name", language), addresses.speaker_path(language, speaker.slug)
    return Quoted(*words, name or unnamed, path, speaker.is_organisation)


def _name(row: Author | Speaker | Tag, field: str, language: str) -> Name:
    return named([text(row, field, code) for code in order(language)], language)


def _topic(tag: Tag, language: str) -> Link:
    name = _name(tag, "label", language) or Name(tag.name, languages()[0], language)
    return Link(name, addresses.tag_path(language, tag.slug))
