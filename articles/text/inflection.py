"""The forms of an Arabic word that a text may hold when a reader asks for one of them.

Made when asking, not when indexing: an index of whole words stays exact («جامعة» is not «جامع»), and the
forms that no text holds cost nothing once they are cut to the index's vocabulary. Words are folded by
`normalise` (ة is ه, ى is ي, ئ and ؤ are ء) and are index forms (`articles.text.arabic`).
"""

import re
from functools import lru_cache

from articles.text.arabic import word_list

_PARTICLES = ["و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"]
_ARTICLES = ["ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل"]

_POSSESSIVE = ["ه", "ها", "هم", "هن", "هما", "نا", "ي", "ك", "كم"]
_NISBA = ["ي", "يا", "يه", "يين", "يون", "يو", "يات"]
_SOUND = ["ا", "ان", "ين", "ون", "و", "وا", "ات", "تان", "تين", "ت", "يها", "يهم", "ينا"]
_FEMININE = ["ه", "ات", "تان", "تين", "ت"]
_OF_FEMININE = [f"{mark}{owner}" for mark in ("ت", "ات") for owner in _POSSESSIVE]

_AFTER_WORD = [*_POSSESSIVE, *_NISBA, *_SOUND, *_OF_FEMININE]
_AFTER_FEMININE_STEM = ["ه", "ات", "تان", "تين", "تا", *_OF_FEMININE]

_MASCULINE_PLURAL = re.compile("(.{3,})([وي]ن)")
_FEMININE_PLURAL = re.compile("(.{3,})ات")
_FEMININE_DUAL = re.compile("(.{3,})ت[اي]ن")
_OWNED = re.compile("(.{4,})(?:هما|ها|هم|نا|كم)")
_VERBAL_NOUN = re.compile(".+ا.|ت..ي.")
_DEFECTIVE = re.compile("..?ا.ي")


@lru_cache(maxsize=4096)
def inflections(word: str) -> frozenset[str]:
    """Every form of the word worth looking up, itself included.

    Particles and endings are added to it and to what it is a plural, dual or owned form of; results that
    are words of their own are left out («وزير» is not و and زير, «مدرسة» is no woman مدرس).
    """
    if len(word) < 2:
        return frozenset([word])
    forms = {form for base in _bases(word) for form in _with_particles(base, _with_endings(base))}
    return frozenset(forms | _verb_forms(word) | {word})


def _bases(word: str) -> set[str]:
    """The word, and the singulars it may be a regular form of."""
    bases = {word}
    if found := _MASCULINE_PLURAL.fullmatch(word):
        bases |= {found[1] + "ون", found[1] + "ين"} | ({found[1]} if len(found[1]) > 3 else set())
    if found := _FEMININE_PLURAL.fullmatch(word):
        bases |= {found[1] + "ه"} | ({found[1]} if _VERBAL_NOUN.fullmatch(found[1]) else set())
    if found := _FEMININE_DUAL.fullmatch(word):
        bases.add(found[1] + "ه")
    if found := _OWNED.fullmatch(word):
        owned = found[1]
        bases.add(owned[:-1] + "ه" if owned.endswith("ت") and not owned.endswith("ات") else owned)
    if len(word) == 4 and word.startswith("ال") and word not in word_list("function_words.txt"):
        bases.add(word[2:])
    return bases


def _with_endings(base: str) -> set[str]:
    if len(base) == 2:
        return {base, base + "ه", base + "ها", base + "هم"}
    forms = {base} | _joined(base, _AFTER_WORD)
    if base.endswith("ه"):
        forms |= {base[:-1] + ending for ending in _AFTER_FEMININE_STEM} | _joined(base[:-1], _NISBA)
    elif base.endswith("ي"):
        forms |= {base[:-1] + "ا" + owner for owner in _POSSESSIVE}
        forms |= _joined(base[:-1], ["ون", "ين"]) if _DEFECTIVE.fullmatch(base) else set()
    elif base.endswith("يا"):
        forms |= _joined(base[:-2], _NISBA)
    elif base.endswith("ا") and len(base) > 3:
        forms |= _joined(base[:-1], _NISBA)
    elif base.endswith("اء"):
        forms |= _joined(base[:-1] + "و", ["ي", "يه", "يين", "يون", "ات"])
    elif base in word_list("article_names.txt"):
        forms |= _joined(base[2:], _NISBA)
    return forms


def _joined(stem: str, endings: list[str]) -> set[str]:
    """The stem with each ending, but for words of their own and, where the feminine is one, its family."""
    own = word_list("headwords.txt")
    skipped = {*_FEMININE, *_OF_FEMININE} if f"{stem}ه" in own else set()
    return {stem + ending for ending in endings if ending not in skipped and stem + ending not in own}


def _with_particles(base: str, forms: set[str]) -> set[str]:
    made = set(forms)
    for particle in _PARTICLES:
        if not _opens_own_word(particle, base):
            made |= {particle + form for form in forms if not _opens_own_word(particle, form)}
    return made | {article + base for article in _ARTICLES} if len(base) == 2 else made


def _opens_own_word(particle: str, word: str) -> bool:
    """Whether the particle, or its last letter, is part of another word: «وليد» is no ول and يد."""
    own = word_list("headwords.txt")
    return particle + word in own or particle[-1] + word in own


def _verb_forms(word: str) -> set[str]:
    """The present of a past (أعلن: يعلن، تعلنون، ستعلن), for words that may be one."""
    own = word_list("headwords.txt")
    if len(word) == 3:
        stems = {word}
    elif len(word) > 3 and word.startswith("ا") and not word.startswith("ال"):
        stems = {word[1:]}
    else:
        return set()
    return {
        before + person + stem + after
        for stem in stems
        for before in ("", "س", "و", "وس")
        for person in "يتن"
        for after in ("", "ون", "وا", "ها", "ه")
        if person + stem not in own
    }
