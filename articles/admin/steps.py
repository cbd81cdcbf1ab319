"""Taking a step of the workflow: one page for each, that says what will happen and asks what it must."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from articles import actions, permissions
from articles.admin.content_language import change_url
from articles.admin.pages import desk_context, person, viewed_edition
from articles.comparing import facts
from articles.enums import Step
from articles.errors import NewsroomError, NotAllowed
from articles.forms.steps import CorrectionForm, NoteForm, ReasonForm, StepForm, TimeForm
from articles.models import Edition
from articles.readiness import gaps_before_publishing, gaps_before_review
from articles.story import content_hash, serialize, story
from articles.text.bidi import direction_of
from articles.text.dates import clock_of

Run = Callable[[Edition, User, dict[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A step as a page: what it will do, what it asks, what it calls, and what is said afterwards."""

    explanation: str | Promise
    form: type[StepForm]
    run: Run
    done: str | Promise


STEPS: dict[Step, Asked] = {
    Step.SUBMIT: Asked(
        _("The reviewers of the section will read this text. You can go on editing it."),
        NoteForm,
        lambda edition, by, data: actions.submit(edition, by=by, note=data["note"]),
        _("The text has been sent to review."),
    ),
    Step.APPROVE: Asked(
        _("You approve exactly the text you see here. Any change to it makes the approval void."),
        NoteForm,
        lambda edition, by, data: actions.approve(
            edition, by=by, seen_hash=data["seen_hash"], note=data["note"]
        ),
        _("The text is approved."),
    ),
    Step.REQUEST_CHANGES: Asked(
        _("The text goes back to its writers with your comment."),
        ReasonForm,
        lambda edition, by, data: actions.request_changes(edition, by=by, reason=data["reason"]),
        _("The text has gone back to its writers."),
    ),
    Step.PUBLISH: Asked(
        _("Readers see the approved text at once."),
        StepForm,
        lambda edition, by, _data: actions.publish(edition, by=by),
        _("The text is public."),
    ),
    Step.SCHEDULE: Asked(
        _("Readers see the approved text from this time on. What they see now stays until then."),
        TimeForm,
        lambda edition, by, data: actions.schedule(edition, by=by, at=data["at"]),
        _("The text is scheduled."),
    ),
    Step.OVERRIDE: Asked(
        _("Readers see this text at once although nobody has approved it. Your name and reason are kept."),
        ReasonForm,
        lambda edition, by, data: actions.override(
            edition, by=by, seen_hash=data["seen_hash"], reason=data["reason"]
        ),
        _("The text is public."),
    ),
    Step.UNSCHEDULE: Asked(
        _("The scheduled version will not appear. What readers see now stays."),
        StepForm,
        lambda edition, by, _data: actions.unschedule(edition, by=by),
        _("The schedule is cancelled."),
    ),
    Step.WITHDRAW: Asked(
        _("Readers no longer see this text: its address says that it has been withdrawn."),
        ReasonForm,
        lambda edition, by, data: actions.withdraw(edition, by=by, reason=data["reason"]),
        _("The text has been withdrawn."),
    ),
}

#: Steps after which readers see the text: the page lists what it lacks.
_TO_READERS = (Step.APPROVE, Step.PUBLISH, Step.SCHEDULE, Step.OVERRIDE)


def step(request: HttpRequest, pk: int, language: str, step: str) -> HttpResponse:
    """Ask, then take the step. 403 without the right to it; a rule's refusal is told in its own words."""
    edition = viewed_edition(request, pk, language)
    if step not in STEPS:
        raise Http404
    taken, by = Step(step), person(request)
    asked = STEPS[taken]
    refusal = permissions.refusal(by, edition, taken)
    if isinstance(refusal, NotAllowed):
        raise PermissionDenied(str(refusal))
    sent = request.POST if request.method == "POST" else None
    form = asked.form(sent)
    if request.method == "POST" and form.is_valid():
        try:
            asked.run(edition, by, form.cleaned_data)
        except NewsroomError as found:
            form.add_error(None, str(found))
        else:
            messages.success(request, str(asked.done))
            return HttpResponseRedirect(change_url(edition.article, language))
    elif refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(change_url(edition.article, language))
    return TemplateResponse(request, "admin/articles/step.html", _context(request, edition, taken, form))


def correction(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Add a note on what was wrong: public with the next publication."""
    edition = viewed_edition(request, pk, language)
    by = person(request)
    if not permissions.can(by, "add_correction") or not permissions.may_edit(by, edition.article, language):
        raise PermissionDenied
    form = CorrectionForm(request.POST if request.method == "POST" else None)
    form.fields["text"].widget.attrs |= {"lang": language, "dir": direction_of(language)}
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct(edition, by=by, **form.cleaned_data)
        except NewsroomError as found:
            form.add_error(None, str(found))
        else:
            messages.success(
                request, gettext("The note is part of the text: publish it for readers to see it.")
            )
            return HttpResponseRedirect(change_url(edition.article, language))
    context = desk_context(request, edition.article, gettext("Add a correction")) | {
        "explanation": _("Readers see the note, with its date, above the text from the next publication on."),
        "form": form,
        "back": change_url(edition.article, language),
        "button": gettext("Add the note"),
    }
    return TemplateResponse(request, "admin/articles/step.html", context)


def _context(request: HttpRequest, edition: Edition, step: Step, form: StepForm) -> dict[str, Any]:
    snapshot = serialize(edition.article)
    content = story(snapshot, edition.language)
    gaps = gaps_before_publishing(content) if step in _TO_READERS else []
    if step == Step.SUBMIT:
        gaps = gaps_before_review(content)
    return desk_context(request, edition.article, step.label) | {
        "edition": edition,
        "language_name": dict(settings.LANGUAGES)[edition.language],
        "direction": direction_of(edition.language),
        "explanation": STEPS[step].explanation,
        "form": form,
        "gaps": gaps,
        "story": content,
        "facts": [*facts(content), *([(_("Slug"), edition.slug)] if edition.slug else [])],
        # Of the text that this page shows: after a refusal that is the new one, to be read and decided on.
        "seen_hash": content_hash(snapshot, edition.language),
        "back": change_url(edition.article, edition.language),
        "button": step.label,
        "clock": clock_of(timezone.localtime(), get_language() or edition.language),
    }
