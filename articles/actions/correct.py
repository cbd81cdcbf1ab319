from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.records import locked, reason_of
from articles.actions.save import settle
from articles.enums import CorrectionKind, Step, Visibility
from articles.errors import NotAllowed, NotLive
from articles.models import Correction, Edition
from articles.permissions import can, check_edit
from articles.text.bidi import clean_input


@transaction.atomic
def correct(edition: Edition, *, by: User, kind: CorrectionKind, text: str) -> Correction:
    """Add a dated note on what was wrong. It is part of the text: readers see it with the next publication.

    Makes a Revision; an approval of the text without the note is void. Raises NotLive for what no reader
    has seen, ReasonMissing for an empty note, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_edit(by, edition.article, edition.language)
    if not can(by, "add_correction"):
        raise NotAllowed
    if edition.visibility() not in (Visibility.LIVE, Visibility.WITHDRAWN):
        raise NotLive
    made = Correction.objects.create(edition=edition, kind=kind, text=clean_input(reason_of(text)))
    settle(edition.article, by=by, step=Step.SAVE)
    return made
