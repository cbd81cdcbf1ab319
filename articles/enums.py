"""The closed lists of the editorial process, with the words people see for them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """Where one language of a story stands. What readers see is the publications' business."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")


class Step(TextChoices):
    """What someone did to a story: the verbs of the workflow and of its history."""

    CREATE = "create", _("Create")
    SAVE = "save", _("Save")
    SUBMIT = "submit", _("Send to review")
    REQUEST_CHANGES = "request_changes", _("Request changes")
    APPROVE = "approve", _("Approve")
    PUBLISH = "publish", _("Publish")
    OVERRIDE = "override", _("Publish without approval")
    SCHEDULE = "schedule", _("Schedule")
    UNSCHEDULE = "unschedule", _("Cancel the schedule")
    WITHDRAW = "withdraw", _("Withdraw")
    REVISE = "revise", _("Edit after approval")
    RESTORE = "restore", _("Restore a version")
    IMPORT = "import", _("Import")


class Visibility(TextChoices):
    """What readers have of one language at one moment; derived from its publications."""

    NEVER = "never", _("Not published")
    SCHEDULED = "scheduled", _("Scheduled")
    LIVE = "live", _("Live")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class BylineRole(TextChoices):
    REPORTER = "reporter", _("Reporter")
    EDITOR = "editor", _("Editor")
    TRANSLATOR = "translator", _("Translator")
    PHOTOGRAPHER = "photographer", _("Photographer")
    AGENCY = "agency", _("Agency")


class QuoteKind(TextChoices):
    DIRECT = "direct", _("Direct quote")
    PARTIAL = "partial", _("Quoted words inside a sentence")


class Placement(TextChoices):
    INLINE = "inline", _("In the text (see also)")
    LIST = "list", _("In the list of related stories")


class CorrectionKind(TextChoices):
    CORRECTION = "correction", _("Correction")
    CLARIFICATION = "clarification", _("Clarification")
