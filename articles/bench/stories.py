"""Working copies of invented stories: text in one or two languages, credits, quotes, links and topics."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from articles.bench.reference import Favourites, Reference
from articles.bench.words import Writer
from articles.enums import BylineRole, Placement, QuoteKind
from articles.keys import ALPHABET, LENGTH
from articles.models import TEXT_FIELDS, Article, ArticleTag, Byline, Quote, RelatedStory
from articles.models.translated import fold_texts, texts
from articles.story import Snapshot, serialize_picture
from articles.text.body import paragraph

_ENGLISH_SHARE = 0.15
_PICTURE_SHARE = 0.6
_SPEAKER_SHARE = 0.9
#: Links lead to stories of the last week; older ones are forgotten.
_REMEMBERED = 400


@dataclass(frozen=True)
class Draft:
    """A story and its rows, not yet written."""

    languages: list[str]
    article: Article
    bylines: list[Byline]
    tags: list[ArticleTag]
    quotes: list[Quote]
    related: list[RelatedStory]

    def snapshot(self) -> Snapshot:
        """What `serialize` gives once the rows are written, without asking for them again."""
        article, picture = self.article, self.article.picture
        return {
            "version": 1,
            "key": article.key,
            "source_language": article.source_language,
            "section": article.section_id,
            "ed_note": article.ed_note,
            "texts": {name: texts(article, name) for name in TEXT_FIELDS},
            "bylines": [{"uid": row.uid, "author": row.author_id, "role": row.role} for row in self.bylines],
            "tags": [row.tag_id for row in self.tags],
            "quotes": [
                {"uid": row.uid, "kind": row.kind, "speaker": row.speaker_id}
                | {name: texts(row, name) for name in ("attribution", "role", "medium")}
                for row in self.quotes
            ],
            "related": [
                {
                    "uid": row.uid,
                    "placement": row.placement,
                    "target": row.target_id,
                    "headline": texts(row, "headline"),
                }
                for row in self.related
            ],
            "picture": picture.uid if picture else None,
            "pictures": {picture.uid: serialize_picture(picture)} if picture else {},
            "corrections": {},
        }


class Desk:
    """Where stories are invented, each with links to some before it."""

    def __init__(self, reference: Reference, writer: Writer) -> None:
        self.writer, self.chance = writer, writer.chance
        self.user, self.pictures = reference.user, reference.pictures
        self.sections = Favourites(reference.sections, self.chance)
        self.authors = Favourites(reference.authors, self.chance)
        self.speakers = Favourites(reference.speakers, self.chance)
        self.topics = Favourites(reference.tags, self.chance)
        self.earlier: deque[tuple[Article, str]] = deque(maxlen=_REMEMBERED)

    def draft(self) -> Draft:
        """A story as reporters hand it in."""
        quotes = [self._quote(number) for number in range(self.chance.randint(0, 4))]
        related = [self._link(number) for number in range(self.chance.randint(0, 4))]
        has_english = self.chance.random() < _ENGLISH_SHARE
        article = self._article(quotes, related, self._english(quotes, related) if has_english else {})
        topics = self.topics.some(self.chance.randint(3, 6))
        draft = Draft(
            ["ar", "en"] if has_english else ["ar"],
            article,
            self._bylines(),
            [ArticleTag(content_object=article, tag=topic) for topic in topics],
            quotes,
            related,
        )
        children: list[Byline | Quote | RelatedStory] = [*draft.bylines, *quotes, *related]
        for child in children:
            child.article = article
        return draft

    def _article(self, quotes: list[Quote], related: list[RelatedStory], english: dict[str, str]) -> Article:
        (section,) = self.sections.some(1)
        key = "".join(self.chance.choices(ALPHABET, k=LENGTH))
        headline = " ".join(self.writer.telling(self.chance.randint(5, 9)))
        standfirst = self.writer.sentence(20)
        article = Article(
            key=key,
            section=section,
            kicker_ar=" ".join(self.writer.telling(2)),
            headline_ar=headline,
            standfirst_ar=standfirst,
            body_ar=self._body(self.writer.paragraph, lambda: self.writer.sentence(14), quotes, related),
            picture=self.chance.choice(self.pictures) if self.chance.random() < _PICTURE_SHARE else None,
            created_by=self.user,
            folded=fold_texts([headline, standfirst, key]),
            **english,
        )
        self.earlier.append((article, headline))
        return article

    def _english(self, quotes: list[Quote], related: list[RelatedStory]) -> dict[str, str]:
        return {
            "headline_en": self.writer.english(8),
            "standfirst_en": self.writer.english(18) + ".",
            "body_en": self._body(
                lambda: self.writer.english(45) + ".", lambda: self.writer.english(16), quotes, related
            ),
        }

    def _bylines(self) -> list[Byline]:
        roles = (BylineRole.REPORTER, BylineRole.REPORTER, BylineRole.PHOTOGRAPHER)
        authors = self.authors.some(self.chance.randint(1, 3))
        return [
            Byline(uid=f"b{number}", author=author, role=roles[number], position=number)
            for number, author in enumerate(authors)
        ]

    def _quote(self, number: int) -> Quote:
        """Words of someone with a record; now and then of a source without one."""
        (speaker,) = self.speakers.some(1) if self.chance.random() < _SPEAKER_SHARE else (None,)
        return Quote(
            uid=f"q{number}",
            kind=self.chance.choice([QuoteKind.DIRECT, QuoteKind.DIRECT, QuoteKind.PARTIAL]),
            speaker=speaker,
            attribution_ar="" if speaker else self.writer.sentence(2),
            role_ar=self.writer.sentence(4),
            position=number,
        )

    def _link(self, number: int) -> RelatedStory:
        """To a story of the last days, to the headline of one, or to a headline that never came."""
        target: Article | None = None
        headline = " ".join(self.writer.telling(7))
        kind = self.chance.random()
        if self.earlier and kind < 0.8:
            target, headline = self.chance.choice(self.earlier)
        return RelatedStory(
            uid=f"r{number}",
            placement=Placement.LIST if number else Placement.INLINE,
            target=target if kind < 0.6 else None,
            headline_ar="" if target and kind < 0.6 else headline,
            position=number,
        )

    def _body(
        self,
        write: Callable[[], str],
        say: Callable[[], str],
        quotes: list[Quote],
        related: list[RelatedStory],
    ) -> str:
        """8 to 20 paragraphs; the marks of quotes and of the inline link stand among them in order."""
        count = self.chance.randint(8, 20)
        blocks = [paragraph(write()) for _ in range(count)]
        places = sorted(self.chance.sample(range(1, count), len(quotes)))
        for place, quote in zip(places, quotes, strict=True):
            mark = f'<q data-quote="{quote.uid}">'
            said = f"«{mark}{say()}</q>»"
            if quote.position % 2:
                said += f" {say()} «{mark}{say()}</q>»"
            blocks[place] = f"<p>{say()}: {said}.</p>"
        inline = [link for link in related if link.placement == Placement.INLINE]
        for link in inline:
            blocks.insert(count // 2, f'<aside data-related="{link.uid}"></aside>')
        return "".join(blocks)
