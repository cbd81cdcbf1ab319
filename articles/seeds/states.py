"""How a language of a loaded story gets where its manifest says it stands: step by step, by action."""

import datetime
from datetime import timedelta

from django.contrib.auth.models import User

from articles import actions
from articles.enums import CorrectionKind, State
from articles.errors import OwnText
from articles.models import Article, Edition
from articles.models.translated import column
from articles.seeds.manifest import SCHEDULED, WITHDRAWN, SeedEdition
from articles.seeds.outcomes import Note
from articles.seeds.people import Crew


def bring(
    edition: Edition, seed: SeedEdition, *, crew: Crew, now: datetime.datetime, reason: str
) -> list[Note]:
    """Take every step to the state that is wanted; says so where it stops before.

    An empty `reason` publishes nothing. Raises what the actions raise.
    """
    if seed.is_public and not reason:
        return [Note.NOT_PUBLISHED]
    at = now - timedelta(hours=seed.hours_ago)
    if seed.goal in (State.PUBLISHED, WITHDRAWN):
        actions.publish_archived(edition, by=crew.chief, at=at, reason=reason)
        _live_on(edition, seed, crew=crew, reason=reason)
        return []
    return _through_review(edition, seed, crew=crew, at=at)


def _through_review(edition: Edition, seed: SeedEdition, *, crew: Crew, at: datetime.datetime) -> list[Note]:
    if seed.goal == State.DRAFT:
        return []
    edition = actions.submit(edition, by=_writer(edition, crew))
    if seed.goal == State.CHANGES_REQUESTED:
        actions.request_changes(edition, by=crew.editor, reason=seed.comment)
    if seed.goal not in (State.APPROVED, SCHEDULED):
        return []
    try:
        edition = actions.approve(edition, by=crew.editor, seen_hash=edition.content_hash)
    except OwnText:
        return [Note.NOT_APPROVED]
    if seed.goal == SCHEDULED:
        actions.schedule(edition, by=crew.chief, at=at)
    return []


def _live_on(edition: Edition, seed: SeedEdition, *, crew: Crew, reason: str) -> None:
    """What has happened to a story since it was published first."""
    if seed.correction:
        actions.correct(edition, by=crew.editor, kind=CorrectionKind.CORRECTION, text=seed.correction)
        edition.refresh_from_db()
        actions.override(edition, by=crew.chief, seen_hash=edition.content_hash, reason=reason)
    if seed.goal == WITHDRAWN:
        actions.withdraw(edition, by=crew.chief, reason=seed.comment)
    if seed.newer_draft:
        article = Article.objects.get(pk=edition.article_id)
        for field, words in seed.newer_draft.items():
            setattr(article, column(field, edition.language), words)
        article.save()
        actions.save(article, by=_writer(edition, crew), language=edition.language)


def _writer(edition: Edition, crew: Crew) -> User:
    return crew.writer(edition.language, edition.article.source_language)
