"""The body of a story: a small vocabulary of clean HTML with marks that point at records.

`<q data-quote="uid">` marks someone's words (in one or more runs), `<aside data-related="uid">` stands
where a related story is shown, `<figure data-picture="uid">` where a picture is. Everything else is text.
"""

import re
from functools import cache
from html import escape, unescape

import nh3

from articles.text.bidi import clean_input

_BLOCKS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td"}
_INLINE = {"a", "strong", "em", "br", "q"}
_MARKS = {"aside", "figure"}
_DIRECTIONS = {"dir": {"ltr", "rtl"}}

_EMPTY_PARAGRAPH = re.compile(r"<p(?: dir=\"(?:ltr|rtl)\")?>(?:\s|&nbsp;|<br>)*</p>")
_EMPTY_QUOTE = re.compile(r"<q data-quote=\"[0-9a-z]+\">(\s*)</q>")
_MARK_TAG = re.compile(r"<(q|aside|figure)( data-[a-z]+=\"[0-9a-z]+\")?>|</(?:q|aside|figure)>")
_MARK_CONTENT = re.compile(r"(<(aside|figure)[^<>]*>).*?(</\2>)", re.DOTALL)
_QUOTE = re.compile(r'<q data-quote="([0-9a-z]+)">(.*?)</q>', re.DOTALL)
_RELATED = re.compile(r'<aside data-related="([0-9a-z]+)">')
_PICTURE = re.compile(r'<figure data-picture="([0-9a-z]+)">')
_LINK = re.compile(r'<a href="([^"]*)">')
_TAG = re.compile(r"<[^<>]*>")
_BLOCK_END = re.compile(r"</(?:p|h2|h3|li|blockquote|th|td|tr)>|<br>|<hr>")
#: Normalisation joins this stroke with the end of the tag before it: ≯.
_OVERLAY = "\u0338"
_SPACES = re.compile(r"\s+")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_BLOCKS | _INLINE | _MARKS,
        clean_content_tags={"script", "style", "iframe", "object", "svg", "math", "template"},
        attributes={
            "a": {"href"},
            "p": {"dir"},
            "q": {"data-quote"},
            "aside": {"data-related"},
            "figure": {"data-picture"},
        },
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "dir":
        return value if value in _DIRECTIONS["dir"] else None
    if name == "href":
        return value if re.match(r"(?:https?://|mailto:|tel:)", value) else None
    return value if re.fullmatch(r"[0-9a-z]{1,12}", value) else None


def clean_body(html: str) -> str:
    """The body in its stored form: allowed elements only, marks empty, no controls, no empty paragraph.

    Idempotent. Whatever is not allowed loses its tags, not its words.
    """
    html = _cleaner().clean(html)  # reads character references: they must not carry controls past clean_input
    html = html.replace("&nbsp;", "\u00a0").replace(_OVERLAY, "")
    html = _MARK_CONTENT.sub(r"\1\3", _named_marks(clean_input(html)))
    html = _cleaner().clean(html)
    html = _EMPTY_QUOTE.sub(r"\1", _EMPTY_PARAGRAPH.sub("", html))
    return _EMPTY_PARAGRAPH.sub("", html).strip()  # one that held an empty quote


def _named_marks(html: str) -> str:
    """Balanced HTML without the tags of marks that point at nothing, or that stand inside a quote's run."""
    kept: list[str] = []

    def tag(found: re.Match[str]) -> str:
        if not found[1]:
            return found[0] if kept.pop() else ""
        is_nested = found[1] == "q" and "q" in kept
        kept.append(found[1] if found[2] and not is_nested else "")
        return found[0] if kept[-1] else ""

    return _MARK_TAG.sub(tag, html)


def quoted_runs(html: str) -> dict[str, tuple[str, ...]]:
    """The marked words by quote uid, as plain text, each run in its order."""
    runs: dict[str, list[str]] = {}
    for uid, inner in _QUOTE.findall(html):
        runs.setdefault(uid, []).append(plain_text(inner))
    return {uid: tuple(found) for uid, found in runs.items()}


def related_marks(html: str) -> tuple[str, ...]:
    """The uids of the related stories shown inside the text, in order."""
    return tuple(_RELATED.findall(html))


def picture_marks(html: str) -> tuple[str, ...]:
    """The uids of the pictures inside the text, in order."""
    return tuple(_PICTURE.findall(html))


def link_targets(html: str) -> tuple[str, ...]:
    """The addresses that the body leads to, in order."""
    return tuple(unescape(address) for address in _LINK.findall(html))


def plain_text(html: str) -> str:
    """The words of a body, blocks apart by one newline."""
    broken = _BLOCK_END.sub("\n", html)
    lines = (_SPACES.sub(" ", unescape(_TAG.sub("", line))).strip() for line in broken.split("\n"))
    return "\n".join(line for line in lines if line)


def paragraph(text: str) -> str:
    """Plain text as one paragraph of a body."""
    return f"<p>{escape(text, quote=False)}</p>"
