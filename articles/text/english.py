"""The regular forms of an English word, made when asking: plurals, possessives and verb endings."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def english_inflections(word: str) -> frozenset[str]:
    """Forms of the folded word worth looking up, itself included; those no text holds do no harm."""
    if len(word) < 3 or not word.isalpha():
        return frozenset([word])
    return frozenset(form for base in _bases(word) for form in _forms(base)) | {word}


def _bases(word: str) -> set[str]:
    """The word without a plural or verb ending, where enough of it is left."""
    bases = {word}
    for ending, put_back in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and not word.endswith("ss"):
            bases.add(stem + put_back)
    return bases


def _forms(base: str) -> set[str]:
    forms = {base + ending for ending in ("", "s", "es", "ing", "ed")}
    if base.endswith("e"):
        forms |= {base + "d", base[:-1] + "ing"}
    if base.endswith("y"):
        forms |= {base[:-1] + "ies", base[:-1] + "ied"}
    return forms
