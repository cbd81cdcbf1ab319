"""The first words of a text, where the whole is too long and stands elsewhere."""

#: What would stand oddly before an ellipsis.
_LOOSE_ENDS = " ،,؛;:.…-–—"


def beginning(text: str, words: int) -> str:
    """The first words with … where more follow: cut between words, never inside one."""
    first = text.split(None, words)
    if len(first) <= words:
        return text
    return " ".join(first[:words]).rstrip(_LOOSE_ENDS) + "…"
