import datetime

from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.records import locked, move, void_approval
from articles.enums import State, Step
from articles.models import Edition
from articles.permissions import check_edit
from articles.text.slugs import slugify_headline
from articles.workflow import transition


@transaction.atomic
def plan(
    edition: Edition,
    *,
    by: User,
    slug: str,
    assignee: User | None,
    due_at: datetime.datetime | None,
) -> Edition:
    """Say who works on a text, until when, and what its address ends in.

    The slug is put into its stored form; an empty one is made from the headline when it is published. Readers
    see it: another one takes an approved text back to review (REVISE). Raises NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_edit(by, edition.article, edition.language)
    before, edition.slug = edition.slug, slugify_headline(slug, edition.language) if slug.strip() else ""
    edition.assignee, edition.due_at = assignee, due_at
    edition.save(update_fields=["slug", "assignee", "due_at"])
    if edition.slug != before and edition.state == State.APPROVED:
        void_approval(edition)
        move(edition, transition(Step.REVISE, State.APPROVED), by=by, digest=edition.content_hash)
    return edition
