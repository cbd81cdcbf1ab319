"""The index follows what is published, once it is committed."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.db.models.signals import post_save
from django.utils import timezone

from articles.enums import Step
from articles.models import Publication, WorkflowEvent
from articles.models.publication import PublicationQuerySet
from articles.search.indexing import index, remove


def follow_publications() -> None:
    """Index each publication when the transaction that makes it is committed, and take out what is ended.

    A failure is logged and undoes neither: `rebuild` makes up for it.
    """
    post_save.connect(_index_on_commit, sender=Publication, dispatch_uid="index_publications")
    post_save.connect(_clear_on_commit, sender=WorkflowEvent, dispatch_uid="clear_index_of_ended")


def _index_on_commit(instance: Publication, **_signal: Any) -> None:
    transaction.on_commit(partial(_replace, instance), robust=True)


def _clear_on_commit(instance: WorkflowEvent, **_signal: Any) -> None:
    if instance.step in (Step.WITHDRAW, Step.UNSCHEDULE):
        transaction.on_commit(partial(_clear_language, instance), robust=True)


def _replace(publication: Publication) -> None:
    """Index a version, and take out the versions before it that no reader will see again."""
    index([publication])
    _clear(Publication.objects.filter(edition=publication.edition_id))


def _clear_language(event: WorkflowEvent) -> None:
    _clear(Publication.objects.filter(article=event.article_id, language=event.language))


def _clear(publications: PublicationQuerySet) -> None:
    """Take out those that no reader will see again: ended, or cancelled before they began."""
    ended = publications.filter(Q(live_until__lte=timezone.now()) | Q(live_until__lte=F("live_from")))
    remove(ended.values_list("pk", flat=True))
