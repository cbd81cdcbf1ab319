"""The whole way from paragraphs to quotations."""

from collections.abc import Sequence

from articles.text.quotes.model import Quotation


def find_quotes(paragraphs: Sequence[str], background: Sequence[str] = ()) -> tuple[Quotation, ...]:
    """The quotations of a text, in order."""
    return ()
