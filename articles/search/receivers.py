"""The index follows what is published, once it is committed."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone

from articles.models import Publication
from articles.search.indexing import index, remove


def follow_publications() -> None:
    """Index each publication when the transaction that makes it is committed.

    A failure is logged and does not undo the publication: `rebuild` makes up for it.
    """
    post_save.connect(_index_on_commit, sender=Publication, dispatch_uid="index_publications")


def _index_on_commit(instance: Publication, **_signal: Any) -> None:
    transaction.on_commit(partial(_replace, instance), robust=True)


def _replace(publication: Publication) -> None:
    """Index a version, and take out the versions before it that no reader will see again."""
    index([publication])
    ended = Publication.objects.filter(edition=publication.edition_id, live_until__lte=timezone.now())
    remove(ended.values_list("pk", flat=True))
