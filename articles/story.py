"""Conversions between the working copy, its snapshot and what is read of it.

`serialize(article)` gives the whole story as JSON; `slice_of(snapshot, language)` the part that one
language's readers get; `story(snapshot, language)` the same part as a read-only Story. Page, preview,
feed, search and comparison all read Stories, so what is previewed is what will be published.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.enums import Placement
from articles.models import TEXT_FIELDS, Article, Correction, Picture, Publication
from articles.models.translated import languages, texts
from articles.text.body import picture_marks, plain_text, quoted_runs, related_marks

Snapshot = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Credit:
    uid: str
    author_id: int
    role: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with its words in one language. Sizes in pixels; focal point as shares of 1."""

    uid: str
    file: str
    width: int
    height: int
    widths: tuple[int, ...]
    checksum: str
    focal: tuple[float, float]
    alt_text: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class StoryQuote:
    """Someone's words; `runs` are the marked pieces in the order of the text."""

    uid: str
    kind: str
    speaker_id: int | None
    attribution: str
    role: str
    medium: str
    runs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The runs as one reading: what the text said between them shows as an ellipsis."""
        *earlier, last = self.runs
        return " … ".join([*(run.rstrip(" ،,") for run in earlier), last])


@dataclass(frozen=True, slots=True)
class StoryRelated:
    uid: str
    placement: str
    target_id: int | None
    headline: str


@dataclass(frozen=True, slots=True)
class StoryCorrection:
    uid: str
    kind: str
    text: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Story:
    """One language of a story, whole and read-only."""

    key: str
    language: str
    section_id: int | None
    kicker: str
    headline: str
    standfirst: str
    body: str
    credits: tuple[Credit, ...]
    tag_ids: tuple[int, ...]
    quotes: tuple[StoryQuote, ...]
    related: tuple[StoryRelated, ...]
    picture: PictureView | None
    pictures: dict[str, PictureView]
    corrections: tuple[StoryCorrection, ...]

    @property
    def text(self) -> str:
        """The words of the body without its markup."""
        return plain_text(self.body)


def serialize(article: Article) -> Snapshot:
    """The whole working copy, all languages, as JSON; children in order, known by their uid."""
    bodies = texts(article, "body")
    return {
        "version": 1,
        "key": article.key,
        "source_language": article.source_language,
        "section": article.section_id,
        "ed_note": article.ed_note,
        "texts": {field: texts(article, field) for field in TEXT_FIELDS},
        "bylines": [
            {"uid": row.uid, "author": row.author_id, "role": row.role} for row in article.bylines.all()
        ],
        "tags": [row.tag_id for row in sorted(article.tag_items.all(), key=lambda row: row.pk)],
        "quotes": [
            {
                "uid": row.uid,
                "kind": row.kind,
                "speaker": row.speaker_id,
                "attribution": texts(row, "attribution"),
                "role": texts(row, "role"),
                "medium": texts(row, "medium"),
            }
            for row in article.quotes.all()
        ],
        "related": [
            {
                "uid": row.uid,
                "placement": row.placement,
                "target": row.target_id,
                "headline": texts(row, "headline"),
            }
            for row in article.related_stories.all()
        ],
        "picture": article.picture.uid if article.picture else None,
        "pictures": {
            picture.uid: serialize_picture(picture) for picture in _pictures(article, bodies.values())
        },
        "corrections": _corrections(article),
    }


def _corrections(article: Article) -> dict[str, Any]:
    """The notes by language. A language without any does not occur: its edition may be made at any time."""
    found: dict[str, Any] = {}
    for row in Correction.objects.filter(edition__article=article).select_related("edition"):
        note = {"uid": row.uid, "kind": row.kind, "text": row.text, "made_at": row.made_at.isoformat()}
        found.setdefault(row.edition.language, []).append(note)
    return found


def _pictures(article: Article, bodies: Iterable[str]) -> list[Picture]:
    marked = {uid for body in bodies for uid in picture_marks(body)}
    found = list(Picture.objects.filter(uid__in=marked).order_by("uid")) if marked else []
    if article.picture and article.picture.uid not in marked:
        found.append(article.picture)
    return found


def serialize_picture(picture: Picture) -> dict[str, Any]:
    """A picture with its words in all languages, as snapshots hold it."""
    return {
        "file": picture.file.name,
        "width": picture.width,
        "height": picture.height,
        "widths": picture.widths,
        "checksum": picture.checksum,
        "focal": [picture.focal_x, picture.focal_y],
        "alt_text": texts(picture, "alt_text"),
        "caption": texts(picture, "caption"),
        "credit": texts(picture, "credit"),
    }


def slice_of(snapshot: Snapshot, language: str) -> Snapshot:
    """The part of a snapshot that readers of one language get; what only the desk knows stays out."""
    body = snapshot["texts"]["body"].get(language, "")
    marked_quotes, marked_related = quoted_runs(body), set(related_marks(body))
    shown = {snapshot["picture"], *picture_marks(body)}
    return {
        "version": snapshot["version"],
        "key": snapshot["key"],
        "section": snapshot["section"],
        "texts": {field: _only(values, language) for field, values in snapshot["texts"].items()},
        "bylines": snapshot["bylines"],
        "tags": snapshot["tags"],
        "quotes": [_translated(row, language) for row in snapshot["quotes"] if row["uid"] in marked_quotes],
        "related": [
            _translated(row, language)
            for row in snapshot["related"]
            if row["uid"] in marked_related or _is_listed(row, language)
        ],
        "picture": snapshot["picture"],
        "pictures": {
            uid: _translated(row, language) for uid, row in snapshot["pictures"].items() if uid in shown
        },
        "corrections": _only(snapshot["corrections"], language),
    }


def _is_listed(row: dict[str, Any], language: str) -> bool:
    """Whether this language has the link in its list: to a story, or to a headline that it knows."""
    return row["placement"] == Placement.LIST and bool(row["target"] or row["headline"].get(language))


def _only(values: dict[str, Any], language: str) -> dict[str, Any]:
    return {language: values[language]} if language in values else {}


def _translated(row: dict[str, Any], language: str) -> dict[str, Any]:
    return {name: _only(value, language) if isinstance(value, dict) else value for name, value in row.items()}


def has_words(snapshot: Snapshot, language: str) -> bool:
    """Whether anything is written in this language."""
    return any(snapshot["texts"][field].get(language) for field in TEXT_FIELDS)


def content_hash(snapshot: Snapshot, language: str) -> str:
    """SHA-256 (hex) of what readers of this language get: what an approval is bound to."""
    canonical = json.dumps(slice_of(snapshot, language), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def content_hashes(snapshot: Snapshot) -> dict[str, str]:
    """The content hash of every configured language."""
    return {language: content_hash(snapshot, language) for language in languages()}


def story(snapshot: Snapshot, language: str) -> Story:
    """One language of a snapshot (or of a slice of it) as a Story. Missing texts are ''."""
    part = slice_of(snapshot, language)
    body = part["texts"]["body"].get(language, "")
    runs = quoted_runs(body)
    pictures = {uid: picture_view(uid, row, language) for uid, row in part["pictures"].items()}
    return Story(
        key=part["key"],
        language=language,
        section_id=part["section"],
        **{field: part["texts"][field].get(language, "") for field in TEXT_FIELDS},
        credits=tuple(Credit(row["uid"], row["author"], row["role"]) for row in part["bylines"]),
        tag_ids=tuple(part["tags"]),
        quotes=tuple(_quote(row, language, runs[row["uid"]]) for row in part["quotes"]),
        related=tuple(
            StoryRelated(row["uid"], row["placement"], row["target"], row["headline"].get(language, ""))
            for row in part["related"]
        ),
        picture=pictures.get(part["picture"]),
        pictures=pictures,
        corrections=tuple(StoryCorrection(**row) for row in part["corrections"].get(language, [])),
    )


def _quote(row: dict[str, Any], language: str, runs: tuple[str, ...]) -> StoryQuote:
    words = {name: row[name].get(language, "") for name in ("attribution", "role", "medium")}
    return StoryQuote(uid=row["uid"], kind=row["kind"], speaker_id=row["speaker"], runs=runs, **words)


def picture_view(uid: str, row: dict[str, Any], language: str) -> PictureView:
    """A picture of a snapshot with its words in one language."""
    words = {name: row[name].get(language, "") for name in ("alt_text", "caption", "credit")}
    return PictureView(
        uid=uid,
        file=row["file"],
        width=row["width"],
        height=row["height"],
        widths=tuple(row["widths"]),
        checksum=row["checksum"],
        focal=(row["focal"][0], row["focal"][1]),
        **words,
    )


def publication_story(publication: Publication) -> Story:
    """The Story that a publication froze."""
    return story(publication.content, publication.language)


def publication_text(publication: Publication) -> tuple[str, str, str]:
    """Headline, standfirst and body words of a publication, for search."""
    body = publication.content["texts"]["body"].get(publication.language, "")
    return publication.headline, publication.standfirst, plain_text(body)
