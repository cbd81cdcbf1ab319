"""Keeping the index: what is in it decides what can be found, never what may be seen."""

from collections.abc import Iterable
from itertools import batched

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import Publication
from articles.search.document import Document
from articles.search.engines import engine
from articles.story import publication_text
from articles.text.query import light_stem

_BATCH = 200


def index(publications: Iterable[Publication]) -> int:
    """Make these publications findable; those that already are, are indexed again. Returns how many."""
    return write(map(_document, publications))


def remove(publication_ids: Iterable[int]) -> None:
    """Take publications out of the index; unknown ones are no error."""
    with transaction.atomic(), connection.cursor() as cursor:
        engine().remove(cursor, publication_ids)


def rebuild() -> int:
    """Index all publications that are live or will be, and take out all others. Returns how many.

    Readers go on searching meanwhile: each batch replaces its own rows only.
    """
    can_be_live = Publication.objects.filter(Q(live_until=None) | Q(live_until__gt=timezone.now()))
    indexed = index(can_be_live.order_by("pk").iterator(chunk_size=_BATCH))
    with connection.cursor() as cursor:
        cursor.execute("SELECT publication_id FROM search_document")
        present = {publication_id for (publication_id,) in cursor.fetchall()}
    remove(present - set(can_be_live.values_list("pk", flat=True)))
    return indexed


def write(documents: Iterable[Document]) -> int:
    """Index documents in batches, each in a transaction of its own. Returns how many."""
    count = 0
    listed: set[str] = set()
    for batch in batched(documents, _BATCH):
        terms = {term for document in batch for term in document.terms} - listed
        with transaction.atomic(), connection.cursor() as cursor:
            engine().remove(cursor, [document.publication_id for document in batch])
            engine().add(cursor, batch)
            new = terms - engine().known_terms(cursor, terms)
            engine().add_terms(cursor, [(term, light_stem(term)) for term in new])
        listed |= terms
        count += len(batch)
    return count


def _document(publication: Publication) -> Document:
    headline, standfirst, body = publication_text(publication)
    return Document(
        publication.pk, publication.published_at, publication.language, headline, standfirst, body
    )
