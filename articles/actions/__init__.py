"""Every write that changes where a story stands: one verb per file, for admin, commands and tests alike.

An action takes `by=`, the person; runs in one transaction with the story locked; writes one WorkflowEvent
for each change of state; and raises a NewsroomError, with nothing changed, where a rule forbids it.
"""

from articles.actions.approve import approve
from articles.actions.correct import correct
from articles.actions.describe_picture import describe_picture, stories_with
from articles.actions.import_story import WireFile, import_story, loaded_before
from articles.actions.override import override
from articles.actions.plan import plan
from articles.actions.publish import publish
from articles.actions.publish_archived import publish_archived
from articles.actions.rebuild import differing_publications, rebuild_publication
from articles.actions.request_changes import request_changes
from articles.actions.restore import restore
from articles.actions.save import save
from articles.actions.schedule import schedule, unschedule
from articles.actions.submit import submit
from articles.actions.withdraw import withdraw

__all__ = [
    "WireFile",
    "approve",
    "correct",
    "describe_picture",
    "differing_publications",
    "import_story",
    "loaded_before",
    "override",
    "plan",
    "publish",
    "publish_archived",
    "rebuild_publication",
    "request_changes",
    "restore",
    "save",
    "schedule",
    "stories_with",
    "submit",
    "unschedule",
    "withdraw",
]
