"""Sections, authors, speakers, tags and pictures of a manifest. Those that are here stay as they are."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Author, Picture, Section, Speaker, SpeakerRole, Tag
from articles.models.translated import set_texts
from articles.seeds.manifest import Newsroom, Row, out_of_order
from articles.seeds.people import cast, open_sections
from articles.seeds.pictures import store_picture
from articles.seeds.refusal import SeedRefused
from articles.text.normalise import fold_key


class References:
    """The records of one newsroom: made together when the first story that is new needs one of them."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._pictures: dict[str, Picture] = {}

    def section(self, slug: str) -> Section:
        """Like all of these, raises SeedRefused for what the manifest does not have, or not in order."""
        return _of(self._records.sections, slug)

    def author(self, slug: str) -> Author:
        return _of(self._records.authors, slug)

    def tag(self, name: str) -> Tag:
        return _of(self._records.tags, name)

    def picture(self, name: str) -> Picture:
        """The picture of this file name, stored when it is first asked for. Raises UnusablePicture too."""
        if name not in self._pictures:
            row = _of(self._newsroom.pictures, name)
            self._pictures[name] = store_picture(self._newsroom.folder, row)
        return self._pictures[name]

    @cached_property
    def _records(self) -> "_Records":
        newsroom = self._newsroom
        try:
            with transaction.atomic():
                for row in newsroom.speakers:
                    _speaker(row)
                return _Records(
                    sections=_sections(newsroom.sections),
                    authors={row["slug"]: _author(row) for row in newsroom.authors},
                    tags={row["name"]: _tag(row) for row in newsroom.tags},
                )
        except (KeyError, TypeError, AttributeError, ValueError, ValidationError) as error:
            raise out_of_order(error) from error


@dataclass(frozen=True, slots=True)
class _Records:
    """What stories refer to, by the names that the manifest uses."""

    sections: dict[str, Section]
    authors: dict[str, Author]
    tags: dict[str, Tag]


def _of[T](records: dict[str, T], name: str) -> T:
    try:
        return records[name]
    except KeyError:
        raise SeedRefused(_("The manifest does not say what “%(name)s” is.") % {"name": name}) from None


def _sections(rows: list[Row]) -> dict[str, Section]:
    found = {section.slug: section for section in Section.objects.all()}
    made = []
    for position, row in enumerate(rows, 1):
        if row["slug"] not in found:
            section = Section(slug=row["slug"], position=position)
            set_texts(section, "name", row["name"])
            set_texts(section, "description", row["description"])
            section.full_clean()
            section.save()
            made.append(section)
    open_sections(cast().values(), made)
    return found | {section.slug: section for section in made}


def _author(row: Row) -> Author:
    known = Author.objects.filter(slug=row["slug"]).first()
    if known is not None:
        return known
    author = Author(slug=row["slug"], is_agency=row["is_agency"])
    set_texts(author, "name", row["name"])
    set_texts(author, "bio", row["bio"])
    author.save()
    return author


def _speaker(row: Row) -> None:
    spellings = [*row["name"].values(), *row["aliases"]]
    if Speaker.objects.filter(slug=row["slug"]).exists() or any(map(Speaker.objects.named, spellings)):
        return
    speaker = Speaker(slug=row["slug"], aliases=row["aliases"])
    set_texts(speaker, "name", row["name"])
    set_texts(speaker, "bio", row["bio"])
    speaker.save()
    for held in row["roles"]:
        role = SpeakerRole(speaker=speaker, starts_on=_day(held["from"]), ends_on=_day(held["until"]))
        set_texts(role, "title", held["title"])
        role.save()


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _tag(row: Row) -> Tag:
    known = Tag.objects.filter(folded=fold_key(row["name"])).first()
    if known is not None:
        return known
    tag = Tag.objects.named(row["name"])
    set_texts(tag, "label", row["label"])
    tag.save()
    return tag
