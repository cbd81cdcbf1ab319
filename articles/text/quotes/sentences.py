"""Tells, as far as spelling can, whether words are a clause."""

from typing import Final

from articles.text.quotes.tokens import light

_CLAUSE_WORDS: Final = frozenset(
    light(
        "لن لم لا ليس ليست لست لسنا ليسوا هناك ثمة يجب ينبغي يمكن كان كانت كنا كنت كانوا سوف لقد قد إذا لو لولا إن إنه إنها إننا إني"
        " إنني إنهم نحن أنا أنت أنتم هذا هذه ذلك تلك هو هي هم ما كل كلنا أين متى كيف لماذا هل نعم كلا إنما لدينا لدي عندما"
        " لكن لكننا لكنه علينا عليهم عليكم عليه شكرا وأنا ونحن وهذا وهو وهي وإن وقد فإن بأن أن لأن لأننا حين لكنني لعل ليت لدى"
        " أنه أنها أننا أنني دعونا دعنا"
    ).split()
)
_NOT_VERBS: Final = frozenset(
    light(
        "يوم يومي يوميا يونيو يوليو يناير يمين يمني يمنية يسار يهود يهودي يهودية يونان ياباني ياسمين وقت بيت صوت موت تحت بنت"
        " إنترنت الإنترنت زيت سكوت الكويت كويت الوقت البيت الصوت الموت البنت سبت السبت ثابت التصويت تصويت تثبيت توقيت بيروت ثقيف"
        " يد يدي يقين ينبوع"
    ).split()
)


def looks_like_clause(text: str) -> bool:
    """Whether words hold a finite verb or a word that only clauses have, as far as spelling can tell."""
    keys = [light(word.strip("،.؛:!؟\"'()")) for word in text.split()]
    return any(key in _CLAUSE_WORDS or _is_verb(key) for key in keys)


def _is_verb(key: str) -> bool:
    stem = key[1:] if key[:1] in ("و", "ف") and len(key) > 4 else key
    if stem in _NOT_VERBS or key in _NOT_VERBS or stem.startswith("ال") or len(stem) < 4:
        return False
    is_present = stem.startswith(("ي", "سي", "سن", "ست", "لي")) and not stem.endswith(("ة", "ية", "ات"))
    is_past = (stem.endswith("ت") and not stem.endswith(("ات", "يت"))) or stem.endswith(("وا", "نا"))
    return is_present or is_past
