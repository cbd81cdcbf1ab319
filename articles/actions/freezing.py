"""What a publication holds: one language of a story as it stands, with the markup that is drawn once."""

import datetime

from django.contrib.auth.models import User
from django.utils import translation

from articles import addresses
from articles.models import Edition, Publication
from articles.moments import Moment
from articles.rendering import draw_body, draw_card, draw_hero
from articles.story import Snapshot, Story, content_hash, slice_of
from articles.text.normalise import headline_key


def frozen(
    edition: Edition,
    snapshot: Snapshot,
    content: Story,
    *,
    by: User,
    at: datetime.datetime,
    number: int,
) -> Publication:
    """The publication, not yet written. The edition has its slug and its first date, the story a section."""
    language, key = edition.language, edition.article.key
    section, published_at = edition.article.section, edition.first_published_at
    if section is None or published_at is None:
        raise AssertionError("whoever publishes has seen to it")
    url = addresses.story_path(language, section.slug, key, edition.slug)
    with translation.override(language):
        card_html = draw_card(content, url, Moment.day(published_at, language))
    return Publication(
        edition=edition,
        article=edition.article,
        language=language,
        key=key,
        section=section,
        slug=edition.slug,
        headline=content.headline,
        headline_key=headline_key(content.headline),
        standfirst=content.standfirst,
        published_at=published_at,
        live_from=at,
        number=number,
        made_by=by,
        content_hash=content_hash(snapshot, language),
        card_html=card_html,
        hero_html=draw_hero(content),
        body_html=draw_body(content),
        content=slice_of(snapshot, language),
    )
