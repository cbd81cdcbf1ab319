"""What invented stories refer to: sections, authors, speakers, topics and pictures."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from django.contrib.auth.models import User
from django.db.models import Model

from articles.bench.words import Writer
from articles.models import Author, Picture, Section, Speaker, Tag
from articles.models.translated import fold_texts
from articles.text.normalise import fold_key
from articles.text.slugs import slugify_name

_SECTIONS = {
    "politics": ("سياسة", "Politics"),
    "economy": ("اقتصاد", "Economy"),
    "society": ("مجتمع", "Society"),
    "culture": ("ثقافة", "Culture"),
    "science": ("علوم", "Science"),
    "health": ("صحة", "Health"),
    "sport": ("رياضة", "Sport"),
    "travel": ("سفر", "Travel"),
}
_AUTHORS, _SPEAKERS, _TAGS, _PICTURES = 120, 300, 300, 200


@dataclass(frozen=True)
class Reference:
    """Rows that are there before the first story."""

    user: User
    sections: list[Section]
    authors: list[Author]
    speakers: list[Speaker]
    tags: list[Tag]
    pictures: list[Picture]


def make_reference(writer: Writer) -> Reference:
    """Write the rows into a database that has none of them."""
    return Reference(
        user=User.objects.create_user("bench"),
        sections=_written(
            [
                Section(slug=slug, name_ar=arabic, name_en=english, position=position)
                for position, (slug, (arabic, english)) in enumerate(_SECTIONS.items())
            ]
        ),
        authors=_written([_author(number, writer) for number in range(_AUTHORS)]),
        speakers=_written([_speaker(number, writer) for number in range(_SPEAKERS)]),
        tags=_written([_tag(number, writer) for number in range(_TAGS)]),
        pictures=_written([_picture(number, writer) for number in range(_PICTURES)]),
    )


class Favourites[T]:
    """Draws from a list as newsrooms do: the first ones often, the last ones rarely."""

    def __init__(self, items: Sequence[T], chance: random.Random) -> None:
        self.items, self.chance = items, chance
        self._weights = list(accumulate(1 / (rank + 5) for rank in range(len(items))))

    def some(self, count: int) -> list[T]:
        """That many different ones."""
        found: dict[int, T] = {}
        numbers = range(len(self.items))
        while len(found) < count:
            (number,) = self.chance.choices(numbers, cum_weights=self._weights)
            found[number] = self.items[number]
        return list(found.values())


def _written[M: Model](rows: list[M]) -> list[M]:
    return type(rows[0])._default_manager.bulk_create(rows)


def _author(number: int, writer: Writer) -> Author:
    name = " ".join(writer.telling(2))
    return Author(
        slug=slugify_name(f"{name} {number}"),
        name_ar=name,
        name_en=f"Author {number}",
        bio_ar=writer.sentence(14),
        folded=fold_texts([name]),
    )


def _speaker(number: int, writer: Writer) -> Speaker:
    name = " ".join(writer.telling(3))
    return Speaker(
        slug=slugify_name(f"{name} {number}"),
        name_ar=name,
        name_en=f"Speaker {number}",
        bio_ar=writer.sentence(14),
        folded=fold_texts([name]),
    )


def _tag(number: int, writer: Writer) -> Tag:
    name = " ".join([*writer.telling(2), str(number)])
    return Tag(
        name=name, slug=slugify_name(name), label_ar=name, label_en=f"Topic {number}", folded=fold_key(name)
    )


def _picture(number: int, writer: Writer) -> Picture:
    """A picture's row; no page asks for its files."""
    checksum = f"{number:064x}"
    return Picture(
        uid=f"p{number}",
        file=f"pictures/{checksum[-16:]}.jpg",
        width=1600,
        height=1067,
        checksum=checksum,
        widths=[320, 640, 960, 1280],
        alt_text_ar=writer.sentence(8),
        caption_ar=writer.sentence(12),
        credit_ar=writer.sentence(3),
        alt_text_en=writer.english(8),
    )
