"""Every action holds the story before it looks at it, and leaves nothing behind when it fails midway."""

import datetime
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Model
from django.db.models.signals import post_save
from django.test.utils import CaptureQueriesContext

from articles import actions
from articles.enums import CorrectionKind, State
from articles.models import Edition, Revision, WorkflowEvent
from articles.story import serialize
from tests.desk import everything, reword

pytestmark = pytest.mark.django_db

Call = Callable[[], object]
LATER = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
EARLIER = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def saving(edition: Edition, by: User) -> Call:
    reword(edition.article, headline_ar="عنوان آخر")
    return partial(actions.save, edition.article, by=by, language="ar")


def restoring(edition: Edition, by: User) -> Call:
    snapshot = serialize(edition.article) | {"tags": [], "section": None}
    return partial(
        actions.restore, edition.article, Revision(article=edition.article, snapshot=snapshot), by=by
    )


#: Each action, the state of the text that it is taken on, and how it is called.
ACTS: dict[str, tuple[State, Callable[[Edition, User], Call]]] = {
    "save": (State.APPROVED, saving),
    "restore": (State.PUBLISHED, restoring),
    "submit": (State.DRAFT, lambda e, by: partial(actions.submit, e, by=by)),
    "request_changes": (
        State.IN_REVIEW,
        lambda e, by: partial(actions.request_changes, e, by=by, reason="سبب"),
    ),
    "approve": (
        State.IN_REVIEW,
        lambda e, by: partial(actions.approve, e, by=by, seen_hash=e.content_hash),
    ),
    "publish": (State.APPROVED, lambda e, by: partial(actions.publish, e, by=by)),
    "schedule": (State.APPROVED, lambda e, by: partial(actions.schedule, e, by=by, at=LATER)),
    "override": (
        State.DRAFT,
        lambda e, by: partial(actions.override, e, by=by, seen_hash=e.content_hash, reason="سبب"),
    ),
    "publish_archived": (
        State.DRAFT,
        lambda e, by: partial(actions.publish_archived, e, by=by, at=EARLIER, reason="سبب"),
    ),
    "withdraw": (State.PUBLISHED, lambda e, by: partial(actions.withdraw, e, by=by, reason="سبب")),
    "correct": (
        State.PUBLISHED,
        lambda e, by: partial(actions.correct, e, by=by, kind=CorrectionKind.CORRECTION, text="تصويب"),
    ),
}


@pytest.fixture(params=ACTS)
def act(request, draft, bring_to, chief) -> Call:
    state, call = ACTS[request.param]
    return call(bring_to(draft, state), chief)


@pytest.fixture
def broken() -> Iterator[Callable[[type[Model]], None]]:
    """Let the disk be full just after the next row of a kind is written."""

    def fail(sender: type[Model], **_signal: object) -> None:
        raise OSError("No space left on device")

    def broken(model: type[Model]) -> None:
        post_save.connect(fail, sender=model, dispatch_uid="broken")
        models.append(model)

    models: list[type[Model]] = []
    yield broken
    for model in models:
        post_save.disconnect(sender=model, dispatch_uid="broken")


@pytest.mark.parametrize("model", [WorkflowEvent, Edition])
def test_action_that_fails_midway_leaves_nothing_behind(act, broken, model):
    broken(model)
    before = everything()

    with pytest.raises(OSError, match="No space left"):
        act()

    assert everything() == before


def test_action_locks_the_story_before_it_reads_anything_else(act):
    with CaptureQueriesContext(connection) as ran:
        act()

    statements = [query["sql"] for query in ran if "SAVEPOINT" not in query["sql"]]
    assert statements[0].startswith('SELECT "articles_article"."id"')
    assert statements[0].endswith("FOR UPDATE") == (connection.vendor == "postgresql")
