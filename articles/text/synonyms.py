"""Other words for a word: broken plurals, spellings of names, weak verbs."""

from functools import cache, lru_cache

from articles.text.arabic import data_lines, index_forms

_SHIPPED = ("plurals.txt", "names.txt", "verbs.txt")

#: A foreign g is written غ or ج (جوتيريش، هونغ); in long words the two rarely make different words.
_LONG = 6


@lru_cache(maxsize=4096)
def synonyms(word: str) -> frozenset[str]:
    """The index forms of the words that mean the same as a folded index form, itself left out."""
    found = set(_table().get(word, ()))
    if len(word) >= _LONG:
        found |= {word.replace("ج", "غ"), word.replace("غ", "ج")}
    return frozenset(found - {word})


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for name in _SHIPPED:
        for line in data_lines(name):
            group = frozenset(index_forms(word)[0] for word in line)
            for word in group:
                table[word] = table.get(word, frozenset()) | group
    return table
