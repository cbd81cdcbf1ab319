"""What all actions share: the lock on a story, the move of an edition, and the records of both."""

import datetime
from typing import Any

from django.contrib.auth.models import User

from articles.enums import State, Step
from articles.errors import ReasonMissing
from articles.models import Article, Edition, Revision, WorkflowEvent
from articles.models.translated import text
from articles.story import Snapshot, content_hash, content_hashes, has_words, serialize
from articles.text.bidi import clean_input
from articles.workflow import Transition


def lock(article_id: int) -> None:
    """Hold the story until the transaction ends: whoever else wants to write it waits."""
    list(Article.objects.select_for_update().filter(pk=article_id).values_list("pk"))


def locked(edition: Edition) -> Edition:
    """The edition as it is now, with its story locked."""
    lock(edition.article_id)
    return Edition.objects.select_related("article").get(pk=edition.pk)


def snapshot_of(edition: Edition) -> tuple[Snapshot, str]:
    """The whole story as it stands, and the content hash of this language of it."""
    snapshot = serialize(edition.article)
    return snapshot, content_hash(snapshot, edition.language)


def note_of(text: str) -> str:
    """A word to others in its stored form."""
    return clean_input(text).strip()


def reason_of(text: str) -> str:
    """A reason in its stored form; raises ReasonMissing for an empty one."""
    reason = note_of(text)
    if not reason:
        raise ReasonMissing
    return reason


def void_approval(edition: Edition) -> None:
    """Nobody answers for this text any more: it has to be approved again."""
    edition.approved_hash, edition.approved_by, edition.approved_at = "", None, None
    edition.save(update_fields=["approved_hash", "approved_by", "approved_at"])


def move(edition: Edition, row: Transition, *, by: User, digest: str, **event: Any) -> None:
    """Take one step of the table: the edition's new state and the event that tells of it, together.

    `event` may give `reason` and `effective_at`. Other fields of the edition are the caller's to save.
    """
    edition.state = row.target
    edition.save(update_fields=["state"])
    record_event(edition, row.step, (row.source, row.target), by=by, digest=digest, **event)


def record_event(
    edition: Edition,
    step: Step,
    states: tuple[State, State],
    *,
    by: User,
    digest: str,
    reason: str = "",
    effective_at: datetime.datetime | None = None,
) -> WorkflowEvent:
    """Write down what happened to one language. The row is never changed, and outlives the story."""
    return WorkflowEvent.objects.create(
        article=edition.article,
        key=edition.article.key,
        headline=text(edition.article, "headline", edition.language),
        language=edition.language,
        step=step,
        from_state=states[0],
        to_state=states[1],
        content_hash=digest,
        reason=reason,
        effective_at=effective_at,
        by=by,
    )


def make_revision(article: Article, step: Step, snapshot: Snapshot, *, by: User) -> Revision:
    """Keep the story as it stands, under the next number."""
    last = article.revisions.values_list("number", flat=True).first() or 0
    return Revision.objects.create(
        article=article,
        number=last + 1,
        step=step,
        snapshot=snapshot,
        hashes={
            language: digest
            for language, digest in content_hashes(snapshot).items()
            if has_words(snapshot, language)
        },
        made_by=by,
    )
