"""Making a publication, the only way anything reaches readers; used by the publishing actions alone."""

import datetime

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.freezing import frozen
from articles.actions.projections import project
from articles.actions.records import make_revision, move
from articles.errors import Incomplete
from articles.models import Edition, Publication
from articles.readiness import gaps_before_publishing
from articles.story import Snapshot, Story, story
from articles.text.slugs import slugify_headline
from articles.workflow import Transition


def go_live(
    edition: Edition,
    row: Transition,
    snapshot: Snapshot,
    *,
    by: User,
    at: datetime.datetime,
    reason: str = "",
) -> Publication:
    """Freeze the story as it stands, for readers from `at` on; what was live ends at that instant.

    A version that was scheduled for later gives way: the newest decision holds. The story is locked, the
    step allowed. Raises Incomplete.
    """
    content = story(snapshot, edition.language)
    if gaps := gaps_before_publishing(content):
        raise Incomplete(gaps)
    now = min(at, timezone.now())
    drop_scheduled(edition, now)
    Publication.objects.filter(edition=edition).live(at).update(live_until=at)
    _remember_first(edition, at, now)
    publication = _freeze(edition, snapshot, content, by=by, at=at)
    project(publication, content)
    digest = publication.content_hash
    move(edition, row, by=by, digest=digest, reason=reason, effective_at=at)
    make_revision(edition.article, row.step, snapshot, by=by)
    return publication


def drop_scheduled(edition: Edition, now: datetime.datetime) -> bool:
    """Let no reader ever see what is scheduled, and leave open-ended what it would have replaced.

    Says whether there was anything. The caller reads the clock once: what goes live between two readings
    would be neither scheduled nor live.
    """
    rows = Publication.objects.filter(edition=edition)
    scheduled = list(rows.scheduled(now))
    for planned in scheduled:
        rows.filter(pk=planned.pk).update(live_until=planned.live_from)
        rows.live(now).filter(live_until=planned.live_from).update(live_until=None)
    return bool(scheduled)


def _remember_first(edition: Edition, at: datetime.datetime, now: datetime.datetime) -> None:
    """The day a story is dated by: when readers saw it first. A first date still to come may move."""
    first = edition.first_published_at
    if first is None or first > now:
        edition.first_published_at = at
        edition.save(update_fields=["first_published_at"])


def _freeze(
    edition: Edition, snapshot: Snapshot, content: Story, *, by: User, at: datetime.datetime
) -> Publication:
    if not edition.slug:
        edition.slug = slugify_headline(content.headline, edition.language)
        edition.save(update_fields=["slug"])
    last = edition.publications.order_by("-number").values_list("number", flat=True).first() or 0
    publication = frozen(edition, snapshot, content, by=by, at=at, number=last + 1)
    publication.save()
    return publication
