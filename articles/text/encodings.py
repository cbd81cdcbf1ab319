"""From the bytes of a wire file to its text: known encodings only, and nothing replaced on the way."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

#: What wire files are not: the first bytes of images, archives, documents and programs.
_MAGIC: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"%PDF", b"PK\x03\x04", b"{\\rtf",
    b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"\xd0\xcf\x11\xe0",
)  # fmt: skip

#: The longer marks first: UTF-32's begins with UTF-16's.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NEWLINE: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_LATIN: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ÿœŒ]")
_ORDINARY: Final = re.compile("[\u0009-\u000d\u0020-\u007e\u00a0-\u00ff\u0600-\u06ff\u2010-\u203a\ufeff]")


class WireError(ValueError):
    """A file or a text that cannot be read as a story.

    `code` is the machine's word for the reason (empty, binary, undecodable, no_headline,
    no_body), `parameters` what its translated message may name; str() is plain English.
    """

    def __init__(self, code: str, message: str, **parameters: str) -> None:
        super().__init__(message)
        self.code = code
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; `assumed` says that its encoding could only be guessed."""

    text: str
    encoding: str
    assumed: bool = False


def decode(data: bytes) -> Decoded:
    """Decode a wire file: by byte-order mark, UTF-8, UTF-16 without a mark, else Windows-1256 (assumed).

    Newlines come out as "\\n" and the byte-order mark is dropped.
    Raises WireError: "empty", "binary" or "undecodable".
    """
    if not data.strip(b" \t\r\n\x00"):
        raise WireError("empty", "The file is empty.")
    if data.startswith(_MAGIC):
        raise WireError("binary", "The file is not a text: its first bytes are those of another format.")
    decoded = _by_mark(data) or _unmarked(data)
    text = _NEWLINE.sub("\n", decoded.text.replace("\ufeff", ""))
    if _CONTROL.search(text):
        raise WireError("binary", "The file holds control characters that no text has.")
    if not text.strip():
        raise WireError("empty", "The file is empty.")
    return Decoded(text, decoded.encoding, decoded.assumed)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            if text is None:
                raise WireError(
                    "undecodable", f"The file says it is {encoding}, but is not.", encoding=encoding
                )
            return Decoded(text, encoding)
    return None


def _unmarked(data: bytes) -> Decoded:
    text = _strictly(data, "utf-8")
    if text is not None and "\x00" not in text:
        return Decoded(text, "utf-8")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, encoding)
        if text is not None and _is_ordinary(text):
            return Decoded(text, encoding)
    if b"\x00" in data:
        raise WireError("binary", "The file holds NUL bytes: it is not a text.")
    text = data.decode("cp1256")
    if not _reads_as_windows_1256(text):
        raise WireError("undecodable", "The file is in no encoding that can be told.")
    return Decoded(text, "windows-1256", assumed=True)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_ordinary(text: str) -> bool:
    """Nearly every character is Arabic, Latin or punctuation, as they never are in the wrong byte order."""
    return len(_ORDINARY.findall(text)) >= 0.97 * len(text)


def _reads_as_windows_1256(text: str) -> bool:
    """Every byte means something in Windows-1256, so the letters must say whether it is the right guess.

    Arabic has about one alef or lam in four letters; broken UTF-8 shows as a ta or a za (the
    lead bytes D8 and D9) before every letter; other alphabets hit the alef and the lam by chance only.
    """
    arabic = _ARABIC.findall(text)
    latin = _LATIN.findall(text)
    if len(arabic) < 0.2 * len(latin):
        strange = sum(ord(c) > 0x7F for c in text) - len(arabic) - sum(ord(c) > 0x7F for c in latin)
        return len(arabic) <= 0.02 * len(latin) and strange <= 0.05 * len(latin)
    common = sum(c in "ال" for c in arabic)
    lead_bytes = sum(c in "طظ" for c in arabic)
    return common >= 0.15 * len(arabic) and lead_bytes <= 0.2 * len(arabic)
