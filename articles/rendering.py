"""What publishing draws once: a story's card for lists, the picture above it, and the markup of its body.

All are stored with the publication. Only marks of related stories stay in the body as they are: whether
their stories are live is known when a page is read.
"""

import re

from django.template.loader import render_to_string
from django.utils import translation

from articles.moments import Moment
from articles.pictures import shown
from articles.story import Story

_PICTURE = re.compile(r'<figure data-picture="([0-9a-z]+)"></figure>')
_QUOTE = re.compile(r'<q data-quote="([0-9a-z]+)">')


def draw_card(story: Story, url: str, published: Moment) -> str:
    """The story as it stands in lists, in its own language."""
    context = {
        "headline": story.headline,
        "standfirst": story.standfirst,
        "url": url,
        "published_iso": published.iso,
        "published_words": published.words,
        "picture": shown(story.picture) if story.picture else None,
    }
    return render_to_string("components/card.html", context)


def draw_hero(story: Story) -> str:
    """The lead picture as it stands above the story; '' without one."""
    if story.picture is None:
        return ""
    with translation.override(story.language):
        return render_to_string("components/figure.html", {"picture": shown(story.picture), "eager": True})


def draw_body(story: Story) -> str:
    """The body for readers: pictures drawn, each quote's first run an anchor, quotes without record plain."""
    quotes = {quote.uid for quote in story.quotes}
    met: set[str] = set()

    def picture(mark: re.Match[str]) -> str:
        view = story.pictures.get(mark[1])
        return render_to_string("components/figure.html", {"picture": shown(view)}) if view else ""

    def quote(mark: re.Match[str]) -> str:
        uid = mark[1]
        if uid not in quotes or uid in met:
            return "<q>"
        met.add(uid)
        return f'<q id="q-{uid}">'

    with translation.override(story.language):
        return _PICTURE.sub(picture, _QUOTE.sub(quote, story.body))
