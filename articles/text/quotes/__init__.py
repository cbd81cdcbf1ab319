"""Finds who said what, in which words, in Arabic and English news text."""

from articles.text.quotes.find import find_quotes
from articles.text.quotes.model import Quotation

__all__ = ["Quotation", "find_quotes"]
