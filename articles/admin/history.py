"""The history of a story: what was done, every version, what differs between two, and the way back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from articles import actions, permissions
from articles.admin.content_language import PARAMETER, change_url, content_language
from articles.admin.pages import desk_context, person, viewed
from articles.comparing import compare
from articles.errors import NewsroomError, NotAllowed
from articles.models import Article, Revision, WorkflowEvent
from articles.models.translated import languages
from articles.moments import Moment
from articles.story import story
from articles.text.bidi import direction_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history: a step of the workflow, or a version, or both at once."""

    at: datetime
    by: User
    event: WorkflowEvent | None
    revision: Revision | None

    @property
    def when(self) -> Moment:
        return Moment.minute(self.at, get_language() or languages()[0])

    @property
    def direction(self) -> str:
        return direction_of(self.event.language) if self.event else ""


def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that was done to a story, newest first, with its versions to read, compare and restore."""
    article = viewed(request, pk)
    events = [Entry(row.at, row.by, row, None) for row in article.events.select_related("by")]
    revisions = [Entry(row.made_at, row.made_by, None, row) for row in _revisions(article)]
    context = desk_context(request, article, gettext("History and versions")) | {
        "entries": sorted([*events, *revisions], key=lambda entry: entry.at, reverse=True),
        "versions": [entry.revision for entry in revisions],
        "may_restore": permissions.may_edit(person(request), article, article.source_language),
        "language": content_language(request, article),
    }
    return TemplateResponse(request, "admin/articles/history.html", context)


def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version in one language, to read."""
    article = viewed(request, pk)
    revision, language = _revision(article, number), content_language(request, article)
    title = gettext("Version %(number)s") % {"number": number}
    context = (
        desk_context(request, article, title)
        | _languages(request, article)
        | {
            "revision": revision,
            "story": story(revision.snapshot, language),
            "may_restore": permissions.may_edit(person(request), article, article.source_language),
        }
    )
    return TemplateResponse(request, "admin/articles/version.html", context)


def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """What differs between two versions (`from`, `to`: their numbers) in one language."""
    article = viewed(request, pk)
    language = content_language(request, article)
    before, after = (_revision(article, _number(request, name)) for name in ("from", "to"))
    title = gettext("From version %(before)s to version %(after)s") % {
        "before": before.number,
        "after": after.number,
    }
    context = (
        desk_context(request, article, title)
        | _languages(request, article)
        | {
            "before": before,
            "after": after,
            "changes": compare(story(before.snapshot, language), story(after.snapshot, language)),
            "query": f"from={before.number}&to={after.number}&",
        }
    )
    return TemplateResponse(request, "admin/articles/comparison.html", context)


@require_POST
def restore(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Make a version the working copy again; what readers see stays, and so do all versions."""
    article = viewed(request, pk)
    revision = _revision(article, number)
    try:
        actions.restore(article, revision, by=person(request))
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except NewsroomError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, gettext("Version %(number)s is the working copy again.") % {"number": number}
        )
    return HttpResponseRedirect(change_url(article, content_language(request, article)))


def _revisions(article: Article) -> list[Revision]:
    """Without their snapshots: a list reads none."""
    return list(article.revisions.defer("snapshot").select_related("made_by"))


def _revision(article: Article, number: int) -> Revision:
    found = article.revisions.select_related("made_by").filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _number(request: HttpRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 9):
        raise Http404
    return int(typed)


def _languages(request: HttpRequest, article: Article) -> dict[str, Any]:
    language = content_language(request, article)
    return {
        "language": language,
        "direction": direction_of(language),
        "parameter": PARAMETER,
        "languages": [(code, direction_of(code)) for code in languages()],
    }
