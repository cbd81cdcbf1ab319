"""The lines of a wire story that are not its own text: see-also lines, the related heading, list bullets."""

import re
from typing import Final

from articles.text.normalise import normalise

#: What may stand around a line and says nothing: white space, bidi and zero-width controls, byte-order marks.
_EDGES: Final = (
    " \t\n\x0b\x0c\r\u00a0\u00ad\u061c\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2066\u2067"
    "\u2068\u2069\u3000\ufeff"
)

_BULLET: Final = re.compile(r"(?:[-–—•*·▪●◦‣►▶■□◆]|\(?[0-9٠-٩]{1,2}[.)\-])[\s\u200e\u200f]+")
_PUNCTUATION: Final = ":：؛-–—|.…!<>«»[]()*•"

#: The first words of a see-also line, folded; those after them may be missing.
_SEE_ALSO_WORDS: Final = tuple(
    tuple(normalise(phrase).split())
    for verb in (
        "شاهد", "شاهدوا", "شاهدي", "اقرأ", "اقرؤوا", "اقرأوا", "اقرئي", "طالع", "طالعوا", "تابع", "تابعوا", "انظر",
        "راجع", "اطلع",
    )
    for phrase in (f"{verb} أيضا", f"{verb} كذلك", f"{verb} المزيد", f"{verb} أكثر")
) + tuple(
    tuple(phrase.split())
    for phrase in ("see also", "read also", "also read", "read more", "watch also", "also see", "read next")
)  # fmt: skip

#: Folded headings of the closing list.
_RELATED_HEADINGS: Final = frozenset(
    [
        normalise(f"{noun} {kind}")
        for noun in (
            "أخبار", "الأخبار", "مواضيع", "المواضيع", "موضوعات", "الموضوعات", "مقالات", "قصص", "مواد", "تقارير",
            "عناوين", "روابط", "قضايا",
        )
        for kind in ("ذات صلة", "ذات الصلة", "متعلقة", "مرتبطة", "مشابهة", "ذات علاقة")
    ]
    + [normalise("ذات صلة"), normalise("اقرأ أيضا في هذا الموضوع")]
    + [f"related {noun}" for noun in ("stories", "news", "articles", "topics", "content", "links", "coverage")]
    + ["related", "more on this story"]
)  # fmt: skip

#: A see-also marker with nothing between it and its headline opens a headline, not a long paragraph.
_LONGEST_UNMARKED: Final = 30


def strip_edges(line: str) -> str:
    """The line without outer white space and invisible controls."""
    return line.strip(_EDGES)


def strip_bullet(line: str) -> str:
    """The line without the bullet or the number of a list before it."""
    return strip_edges(_BULLET.sub("", line, count=1) if _BULLET.match(line) else line)


def after_see_also(line: str) -> str | None:
    """The headline after a see-also marker, "" when the marker stands alone, None when there is no marker."""
    words = line.lstrip(_EDGES + _PUNCTUATION).split(maxsplit=2)
    if len(words) < 2 or _folded(words[:2]) not in _SEE_ALSO_WORDS:
        return None
    rest = words[2] if len(words) == 3 else ""
    has_colon = words[1].rstrip(_EDGES)[-1:] in _PUNCTUATION or rest[:1] in _PUNCTUATION
    if rest and not has_colon and len(rest.split()) > _LONGEST_UNMARKED:
        return None
    return strip_edges(rest.lstrip(_EDGES + ":：-–—|"))


def after_related_heading(line: str) -> str | None:
    """What a related heading has after its colon ("" as a rule), None when the line is no such heading."""
    heading, _, rest = line.partition(":")
    folded = " ".join(normalise(heading.strip(_EDGES + _PUNCTUATION + "#=_")).split())
    is_heading = folded in _RELATED_HEADINGS and (" " in folded or not rest.strip(_EDGES))
    return strip_edges(rest) if is_heading else None


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(normalise(word).strip(_PUNCTUATION) for word in words)
