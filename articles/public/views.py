"""The readers' main pages. Each view asks the gateway for one page's facts and hands them to a template."""

from collections.abc import Callable

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext

from articles import addresses
from articles.models.translated import languages
from articles.public import errors, fronts, reading, stories, surroundings
from articles.public.caching import public
from articles.public.chrome import sections
from articles.public.continuing import asked_cursor, continued, links_around
from articles.public.page import Page, render, titled
from articles.search import find

MAX_QUERY = 200


@public
def root(request: HttpRequest) -> HttpResponse:
    """To the site's first language: nobody's browser settings decide."""
    return HttpResponseRedirect(addresses.front_path(settings.LANGUAGE_CODE))


@public
def front(request: HttpRequest, language: str) -> HttpResponse:
    at, links = timezone.now(), sections(language)
    shown = fronts.headlines(language, at)
    lead, *top = shown.values() or [""]
    page = Page(
        language,
        titled(gettext("Latest news"), language),
        addresses.front_path(language),
        sections=links,
        translations=_other_languages(language, addresses.front_path),
    )
    return render(
        "public/front.html",
        page,
        today=fronts.today(at, language),
        lead=fronts.lead_card(lead),
        top=reading.trusted("".join(top)),
        quotes=reading.latest_quotes(language, at, fronts.QUOTES),
        strips=list(fronts.strips(links.links, shown, language, at)),
    )


@public
def section(request: HttpRequest, language: str, section: str) -> HttpResponse:
    links, after = sections(language), asked_cursor(request)
    shown = links.by_slug.get(section)
    if shown is None:
        raise Http404
    found = reading.in_section(shown.pk, language, timezone.now(), after)
    page = Page(
        language,
        titled(shown.name.plain, language),
        continued(shown.url, after),
        description=shown.description.plain,
        sections=links,
        section=section,
        translations=_other_languages(language, lambda code: addresses.section_path(code, section)),
    )
    return render(
        "public/section.html", page, shown=shown, cards=found.html, **links_around(page.path, found.older)
    )


@public
def article(request: HttpRequest, language: str, section: str, key: str, slug: str) -> HttpResponse:
    """One story at its one address. Withdrawn: 410. Never published in this language: 404."""
    at, links = timezone.now(), sections(language)
    story = stories.live_story(key, language, at)
    if story is None:
        if stories.was_withdrawn(key, language, at):
            return errors.gone(language)
        raise Http404
    link = links.by_id[story.section_id]
    if (section, slug) != (link.slug, story.slug):
        return HttpResponsePermanentRedirect(addresses.story_path(language, link.slug, key, story.slug))
    return stories.page_of(story, surroundings.names(story.pk, language), link, links, at)


@public
def search(request: HttpRequest, language: str) -> HttpResponse:
    """The stories a reader's words ask for, the best first."""
    query = " ".join(request.GET.get("q", "").split())[:MAX_QUERY]
    before = request.GET.get("before", "")
    found = find(query, language=language, limit=reading.PAGE_SIZE, before=before)
    path = addresses.search_path(language)
    page = Page(language, titled(gettext("Search"), language), path, sections=sections(language))
    asked = f"{path}?{urlencode({'q': query})}"
    return render(
        "public/search.html",
        page,
        query=query,
        cards=reading.cards_of(found.ids) if found.ids else "",
        widened=found.widened,
        newer_url=asked if before else "",
        older_url=f"{asked}&before={found.after}" if found.after else "",
    )


def _other_languages(language: str, path_of: Callable[[str], str]) -> dict[str, str]:
    return {code: path_of(code) for code in languages() if code != language}
