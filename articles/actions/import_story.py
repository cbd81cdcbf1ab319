import hashlib
from dataclasses import dataclass
from functools import cache, partial
from html import escape

from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.records import lock
from articles.actions.save import settle
from articles.enums import Placement, Step
from articles.errors import AlreadyWritten, NotAllowed
from articles.keys import new_key
from articles.models import Article, Quote, RelatedStory, Section, Speaker, WireText
from articles.models.translated import column, text
from articles.permissions import can, check_edit
from articles.story import has_words, serialize
from articles.text.bidi import clean_input, clean_line
from articles.text.body import clean_body
from articles.text.encodings import Decoded
from articles.text.quotes.model import Quotation
from articles.text.slugs import slugify_name
from articles.text.wire import WireStory

#: Kinds of speaker that get a record and a page of their own; an unnamed source is words only.
NAMED_KINDS = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class WireFile:
    """A raw file as it came, and how it was read."""

    name: str
    raw: bytes
    decoded: Decoded

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()


def loaded_before(raw: bytes) -> Article | None:
    """The story that was made from exactly these bytes, if they came before."""
    found = WireText.objects.filter(checksum=hashlib.sha256(raw).hexdigest()).select_related("article")
    wire = found.defer("raw").first()
    return wire.article if wire else None


@transaction.atomic
def import_story(
    wire: WireStory, file: WireFile, *, by: User, section: Section | None = None, into: Article | None = None
) -> Article:
    """Make a draft from a wire story, or a further language of a story that is here; never publishes.

    Keeps the raw bytes. Speakers are found by name or other spelling, and made where they are new. Makes a
    Revision and an IMPORT event. Raises NotAllowed or OtherSection; AlreadyWritten where the story has words
    in this language, which may be an editor's; IntegrityError for bytes loaded before.
    """
    language = wire.language
    if into is None:
        if not can(by, "add_article"):
            raise NotAllowed
        article = Article(source_language=language, section=section, created_by=by)
    else:
        lock(into.pk)
        article = Article.objects.get(pk=into.pk)
    check_edit(by, article, language)
    if into is not None and has_words(serialize(article), language):
        raise AlreadyWritten
    quotes = [(new_key(), quote) for quote in wire.quotes]
    links = [(new_key(), link) for link in wire.inline_related]
    body = _body(wire, quotes, [(uid, link.after_paragraph) for uid, link in links])
    for field, value in (
        ("headline", clean_line(wire.headline)[:300]),
        ("standfirst", clean_line(wire.standfirst)),
        ("body", clean_body(body)),
    ):
        setattr(article, column(field, language), value)
    article.save()
    _keep(file, article, language, by)
    _write_quotes(article, quotes, language)
    inline = [(uid, Placement.INLINE, link.headline) for uid, link in links]
    listed = [(new_key(), Placement.LIST, headline) for headline in wire.related]
    _write_related(article, [*inline, *listed], language)
    article.edition(language)
    settle(article, by=by, step=Step.IMPORT)
    return article


def _keep(file: WireFile, article: Article, language: str, by: User) -> None:
    WireText.objects.create(
        article=article,
        language=language,
        source=file.name[:300],
        encoding=file.decoded.encoding,
        checksum=file.checksum,
        raw=file.raw,
        loaded_by=by,
    )


def _body(wire: WireStory, quotes: list[tuple[str, Quotation]], links: list[tuple[str, int]]) -> str:
    """The paragraphs with marks: q in the place of quotation marks, aside where a link stood."""
    asides: dict[int, str] = {}
    for uid, after in links:
        asides[after] = f'{asides.get(after, "")}<aside data-related="{uid}"></aside>'
    blocks = [asides.get(-1, "")]
    for index, paragraph in enumerate(wire.paragraphs):
        marks = [
            (outer, inner, uid)
            for uid, quote in quotes
            if quote.paragraph_index == index
            for outer, inner in zip(quote.outer_spans, quote.spans, strict=True)
        ]
        blocks += [f"<p>{_marked(paragraph, marks)}</p>", asides.get(index, "")]
    return "".join(blocks)


def _marked(paragraph: str, marks: list[tuple[tuple[int, int], tuple[int, int], str]]) -> str:
    pieces, place = [], 0
    for outer, inner, uid in sorted(marks):
        if outer[0] < place:
            continue
        words = escape(paragraph[inner[0] : inner[1]].strip(), quote=False)
        pieces += [escape(paragraph[place : outer[0]], quote=False), f'<q data-quote="{uid}">{words}</q>']
        place = outer[1]
    return "".join([*pieces, escape(paragraph[place:], quote=False)])


def _write_quotes(article: Article, quotes: list[tuple[str, Quotation]], language: str) -> None:
    first = article.quotes.count()
    speaker_of = cache(partial(_speaker, language=language))
    rows = []
    for position, (uid, quote) in enumerate(quotes, first):
        speaker = speaker_of(clean_line(quote.speaker)[:160], quote.speaker_type)
        row = Quote(article=article, uid=uid, kind=quote.kind, speaker=speaker, position=position)
        setattr(row, column("attribution", language), "" if speaker else clean_line(quote.speaker)[:240])
        setattr(row, column("role", language), clean_line(quote.role)[:240])
        setattr(row, column("medium", language), clean_line(quote.medium)[:240])
        rows.append(row)
    Quote.objects.bulk_create(rows)


def _speaker(name: str, kind: str, *, language: str) -> Speaker | None:
    if not name or kind not in NAMED_KINDS:
        return None
    known = Speaker.objects.named(name)
    if known is not None:
        if not text(known, "name", language):
            setattr(known, column("name", language), name)
            known.save()
        return known
    made = Speaker(slug=_free_slug(name), is_organisation=kind == "organisation")
    setattr(made, column("name", language), name)
    made.save()
    return made


def _free_slug(name: str) -> str:
    wanted = slugify_name(name, fallback="speaker")[:70]
    taken = set(Speaker.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)


def _write_related(article: Article, links: list[tuple[str, Placement, str]], language: str) -> None:
    first = article.related_stories.count()
    rows = []
    for position, (uid, placement, headline) in enumerate(links, first):
        row = RelatedStory(article=article, uid=uid, placement=placement, position=position)
        setattr(row, column("headline", language), clean_input(headline).strip()[:300])
        rows.append(row)
    RelatedStory.objects.bulk_create(rows)
