"""From the text of a wire story to its parts: headline, standfirst, paragraphs, related stories, quotes.

The layout: a headline; a standfirst; blank lines; one paragraph a line, with lines of
«شاهد أيضاً: …» between them; then «أخبار ذات صلة» and a headline a line.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from articles.text import wire_markers as markers
from articles.text.encodings import Decoded, WireError, decode
from articles.text.quotes import Quotation, find_quotes

__all__ = ["Decoded", "InlineRelated", "WireError", "WireStory", "as_json", "decode", "parse_wire"]

_ARABIC_LETTER: Final = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER: Final = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class InlineRelated:
    """A headline to see also, and the paragraph (from 0) it stands after; -1 is before the first."""

    after_paragraph: int
    headline: str


@dataclass(frozen=True, slots=True)
class WireStory:
    """The parts of a wire story, each string exactly as in its text save outer white space."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    inline_related: tuple[InlineRelated, ...]
    related: tuple[str, ...]
    quotes: tuple[Quotation, ...]
    language: str


def parse_wire(text: str) -> WireStory:
    """Read a wire story. Raises WireError "no_headline" or "no_body"."""
    lines = [markers.strip_edges(line) for line in text.splitlines()]
    story_lines, related_lines = _cut_at_related(lines)
    headline, standfirst, body = _split_head(story_lines)
    paragraphs, inline = _read_body(body)
    if not paragraphs:
        raise WireError("no_body", "The text has a headline and no body.")
    related, late = _read_related(related_lines)
    inline += [InlineRelated(len(paragraphs) - 1, late_headline) for late_headline in late]
    return WireStory(
        headline=headline,
        standfirst=standfirst,
        paragraphs=tuple(paragraphs),
        inline_related=tuple(inline),
        related=tuple(related),
        quotes=find_quotes(paragraphs, background=(headline, standfirst)),
        language=language_of(" ".join((headline, *paragraphs))),
    )


def language_of(text: str) -> str:
    """The language by script: "ar" unless Latin letters outnumber the Arabic ones."""
    return "en" if len(_LATIN_LETTER.findall(text)) > len(_ARABIC_LETTER.findall(text)) else "ar"


def _cut_at_related(lines: list[str]) -> tuple[list[str], list[str]]:
    for number, line in enumerate(lines):
        after_heading = markers.after_related_heading(line)
        if after_heading is not None:
            return lines[:number], [after_heading, *lines[number + 1 :]]
    return lines, []


def _split_head(lines: list[str]) -> tuple[str, str, list[str]]:
    """Tell headline, standfirst and body lines by the blank lines between them.

    The second line is the standfirst when it stands with the headline, or alone between blank
    lines; a block of several lines after the headline is the body already, and so is a line
    that would leave no body behind.
    """
    blocks = _blocks(lines)
    if not blocks:
        raise WireError("no_headline", "The text has no headline.")
    first, *others = blocks
    headline = first[0]
    if markers.after_see_also(headline) is not None:
        raise WireError("no_headline", "The text begins with a link to another story, not with a headline.")
    if len(first) == 1 and others and len(others[0]) == 1:
        candidate, rest = others[0], others[1:]
    else:
        candidate, rest = first[1:2], [first[2:], *others]
    body = [line for block in rest for line in block]
    has_paragraph = any(markers.after_see_also(line) is None for line in body)
    if not candidate or markers.after_see_also(candidate[0]) is not None or not has_paragraph:
        return headline, "", [*candidate, *body]
    return headline, candidate[0], body


def _blocks(lines: Iterable[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _read_body(lines: Iterable[str]) -> tuple[list[str], list[InlineRelated]]:
    """Take the see-also lines out of the body; a marker alone takes the next line as its headline."""
    paragraphs: list[str] = []
    inline: list[InlineRelated] = []
    awaiting = False
    for line in lines:
        headline = markers.after_see_also(line)
        if headline is None and awaiting:
            headline = line
        if headline is None:
            paragraphs.append(line)
            continue
        awaiting = not headline
        if headline:
            inline.append(InlineRelated(len(paragraphs) - 1, headline))
    return paragraphs, inline


def _read_related(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """The headlines of the closing list, and those that a see-also marker gives among them."""
    related: list[str] = []
    late: list[str] = []
    for line in filter(None, lines):
        headline = markers.after_see_also(line)
        if headline:
            late.append(headline)
        elif headline is None and markers.after_related_heading(line) is None:
            related.append(markers.strip_bullet(line))
    return related, late


def as_json(source_name: str, story: WireStory) -> dict[str, Any]:
    """The story as the loader prints it: one object of its JSON array."""
    return {
        "source": source_name,
        "ok": True,
        "errors": [],
        "language": story.language,
        "headline": story.headline,
        "standfirst": story.standfirst,
        "paragraphs": list(story.paragraphs),
        "inline_related": [
            {"after_paragraph": link.after_paragraph, "headline": link.headline}
            for link in story.inline_related
        ],
        "related": list(story.related),
        "quotes": [quote_as_json(quote) for quote in story.quotes],
    }


def quote_as_json(quote: Quotation) -> dict[str, Any]:
    """The quote as the loader prints it."""
    return {
        "kind": quote.kind,
        "text": quote.text,
        "parts": list(quote.parts),
        "speaker": quote.speaker,
        "speaker_as_written": quote.speaker_as_written,
        "speaker_type": quote.speaker_type,
        "role": quote.role,
        "medium": quote.medium,
        "paragraph_index": quote.paragraph_index,
        "spans": [list(span) for span in quote.spans],
        "rule": quote.rule,
        "confidence": quote.confidence,
    }
