"""The words that announce speech in Arabic news, in all their forms, as data.

`say` verbs take any clause after them; `state` verbs take noun objects too, so that a bare run
after them must look like a clause; `judge` verbs take a fragment (وصفه بأنه "…").
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from articles.text.quotes.tokens import light


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a speech word: its kind, weight, its subject ("m", "f", "p" for several), and whether it chains."""

    kind: str
    weight: str
    gender: str
    is_chained: bool


#: weight, then a verb a line: he said, she said, present stem, participle; "+" marks a verb that chains.
_TABLE: Final = """
say    قال قالت قول قائل
say    كتب كتبت كتب -
say    سأل سألت سأل متسائل
say    صرح صرحت صرح مصرح
say    غرد غردت غرد مغرد
say    علق علقت علق معلق
say    تساءل تساءلت تساءل متسائل
say    أجاب أجابت جيب مجيب
say    رد ردت رد -
say    هتف هتفت هتف هاتف
say    صرخ صرخت صرخ صارخ
say    صاح صاحت صيح صائح
say    روى روت روي -
say    حكى حكت حكي -
say    أخبر أخبرت خبر مخبر
say    أبلغ أبلغت بلغ مبلغ
say    خاطب خاطبت خاطب مخاطب
say    مازح مازحت مازح ممازح
say    +أضاف أضافت ضيف مضيف
say    +تابع تابعت تابع متابع
say    +أردف أردفت ردف مردف
say    +استطرد استطردت ستطرد مستطرد
say    +استدرك استدركت ستدرك مستدرك
say    +واصل واصلت واصل مواصل
say    +أكمل أكملت كمل مكمل
say    +ختم ختمت ختم خاتم
say    +اختتم اختتمت ختتم مختتم
say    +مضى مضت مضي -
say    +استرسل استرسلت سترسل -
state  +زاد زادت - -
say    هاتف هاتفت - -
say    ردد رددت ردد مردد
say    همس همست همس هامس
state  نصح نصحت نصح ناصح
state  أوصى أوصت وصي موصي
state  طمأن طمأنت طمئن مطمئن
state  قاطع قاطعت قاطع مقاطع
state  استنتج استنتجت ستنتج مستنتج
state  أنذر أنذرت نذر منذر
state  اشتكى اشتكت شتكي مشتكي
state  شكا شكت شكو شاكي
state  عقب عقبت - معقب
state  أكد أكدت ؤكد مؤكد
state  أوضح أوضحت وضح موضح
state  أعلن أعلنت علن معلن
state  أشار أشارت شير مشير
state  ذكر ذكرت ذكر ذاكر
state  أبرز أبرزت برز مبرز
state  أفصح أفصحت فصح مفصح
state  شدد شددت شدد مشدد
state  كشف كشفت كشف كاشف
state  أفاد أفادت فيد مفيد
state  حذر حذرت حذر محذر
state  أعرب أعربت عرب معرب
state  عبر عبرت عبر معبر
state  لفت لفتت لفت لافت
state  رأى رأت رى -
state  أورد أوردت ورد مورد
state  اعتبر اعتبرت عتبر معتبر
state  اعترف اعترفت عترف معترف
state  أقر أقرت قر مقر
state  زعم زعمت زعم زاعم
state  ادعى ادعت دعي مدعي
state  توقع توقعت توقع متوقع
state  رجح رجحت رجح مرجح
state  تذكر تذكرت تذكر متذكر
state  استذكر استذكرت ستذكر مستذكر
state  نبه نبهت نبه منبه
state  نوه نوهت نوه منوه
state  شرح شرحت شرح شارح
state  فسر فسرت فسر مفسر
state  برر بررت برر مبرر
state  تعهد تعهدت تعهد متعهد
state  وعد وعدت - واعد
state  توعد توعدت توعد متوعد
state  هدد هددت هدد مهدد
state  تمنى تمنت تمنى متمني
state  أصر أصرت صر مصر
state  ألمح ألمحت لمح ملمح
state  جدد جددت جدد مجدد
state  كرر كررت كرر مكرر
state  نفى نفت نفي نافي
state  خلص خلصت خلص -
state  اقترح اقترحت قترح مقترح
state  تحدث تحدثت تحدث -
state  أقسم أقسمت قسم مقسم
state  شكك شككت شكك مشكك
state  أعاد أعادت عيد معيد
state  نشر نشرت نشر -
state  لخص لخصت لخص ملخص
state  أبدى أبدت بدي مبدي
state  استهجن استهجنت ستهجن مستهجن
state  استغرب استغربت ستغرب مستغرب
judge  وصف وصفت صف واصف
judge  دعا دعت دعو داعي
judge  طالب طالبت طالب مطالب
judge  حث حثت حث -
judge  ناشد ناشدت ناشد مناشد
judge  اتهم اتهمت تهم متهم
judge  انتقد انتقدت نتقد منتقد
judge  ندد نددت ندد مندد
judge  أدان أدانت دين -
judge  استنكر استنكرت ستنكر مستنكر
judge  رفض رفضت رفض رافض
judge  رحب رحبت رحب مرحب
judge  أشاد أشادت شيد مشيد
judge  ثمن ثمنت ثمن مثمن
judge  بارك باركت بارك مبارك
judge  سمى سمت سمي مسمي
judge  أسمى أسمت - -
judge  سخر سخرت سخر ساخر
judge  هاجم هاجمت هاجم مهاجم
judge  شبه شبهت شبه مشبه
judge  نعت نعتت نعت -
judge  احتج احتجت حتج محتج
judge  استبعد استبعدت ستبعد مستبعد
judge  أثنى أثنت ثني مثني
"""

#: Verbal nouns of saying, and the gender of the pronoun they end in; the speaker stands before them.
_SAYING: Final = {
    "قوله": "m", "قولها": "f", "قولهم": "m", "بقوله": "m", "بقولها": "f", "بقولهم": "m", "بالقول": "", "القول": "",
    "تأكيده": "m", "تأكيدها": "f", "كلامه": "m", "حديثه": "m",
}  # fmt: skip

#: Verbs of passing on: نقلت الوكالة عن فلان …
_RELAYS: Final = "نقل نقلت ينقل تنقل نسب نسبت ونقل ونقلت ناقلا ناقلة"

#: Verbs after which a document speaks: جاء في بيان للوزارة …
ARRIVALS: Final = frozenset(map(light, ("جاء", "وجاء", "ورد", "وورد", "يقول", "نص", "ونص", "ينص")))

#: Words that look like a form with و or ف before it and are another word.
NOT_FORMS: Final = frozenset(map(light, ("ورد", "وردت", "فرد", "فردت", "وعد", "وقر", "وزع")))

#: A source may be named beside the quote by these: بحسب فلان، على حد تعبير فلان.
SOURCE_PHRASES: Final = tuple(
    tuple(light(phrase).split())
    for phrase in (
        "بحسب ما قال", "بحسب ما ذكر", "بحسب", "حسب ما قال", "حسبما قال", "حسبما ذكر", "حسبما ذكرت", "حسبما قالت",
        "وفق ما قال", "وفق ما ذكر", "وفق", "وفقا ل", "وفقا", "طبقا", "على حد قول", "على حد تعبير", "على حد وصف",
        "على لسان", "نقلا عن", "حسب",
    )
)  # fmt: skip

#: The source is whoever spoke last: على حد قوله، بحسب تعبيرها.
SOURCE_PRONOUNS: Final = {
    light(stem + pronoun): gender
    for stem in ("قول", "تعبير", "وصف", "زعم", "رأي", "كلام", "اعتقاد")
    for pronoun, gender in (("ه", "m"), ("ها", "f"), ("هم", "m"))
}


def _present(stem: str) -> list[tuple[str, str]]:
    return [(f"ي{stem}", "m"), (f"ت{stem}", "f"), (f"ي{stem}ون", "p"), (f"سي{stem}", "m")]


def _participle(word: str) -> list[tuple[str, str]]:
    """The accusative forms only: the nominative ones are as often nouns (متحدث، كاتب)."""
    return [(f"{word}ا", "m"), (f"{word}ة", "f"), (f"{word}ين", "m"), (f"{word}تين", "f")]


def _forms() -> dict[str, Form]:
    forms = {light(word): Form("saying", "say", gender, is_chained=False) for word, gender in _SAYING.items()}
    forms |= {light(word): Form("relay", "say", "", is_chained=False) for word in _RELAYS.split()}
    for line in _TABLE.strip().splitlines():
        weight, he, she, stem, participle = line.split()
        is_chained = he.startswith("+")
        he = he.removeprefix("+")
        finite = [(he, "m"), (he.removesuffix("ى") + "وا", "p")]
        finite += [] if she == "-" else [(she, "f")]
        finite += [] if stem == "-" else _present(stem)
        participles = [] if participle == "-" else _participle(participle)
        for kind, words in (("finite", finite), ("participle", participles)):
            for word, gender in words:
                forms.setdefault(light(word), Form(kind, weight, gender, is_chained))
    return forms


FORMS: Final = _forms()
#: Verbs of speech that take the person spoken to, or of, as a pronoun: سأله، وصفتها.
_TRANSITIVE: Final = (
    *map(
        light,
        "سأل سألت أجاب أجابت أخبر أخبرت أبلغ أبلغت خاطب خاطبت اعتبر اعتبرت يعتبر تعتبر يسمي تسمي قاطع قاطعت نصح نصحت طمأن طمأنت".split(),
    ),
    *(
        verb
        for verb, form in FORMS.items()
        if form.weight == "judge" and form.kind == "finite" and verb != "رفض"
    ),
)
_WITH_PRONOUN: Final = {
    verb + pronoun: FORMS[verb] for verb in _TRANSITIVE for pronoun in ("ه", "ها", "هم", "ني", "نا", "هن")
}


def has_object(key: str) -> bool:
    """Whether a verb of speech ends in the pronoun of whom or what it speaks of: وصفه، سألته."""
    return key in _WITH_PRONOUN or (key[:1] in ("و", "ف") and key[1:] in _WITH_PRONOUN)


@lru_cache(maxsize=16384)
def form_of(key: str) -> Form | None:
    """The form a word is, with or without و or ف before it; None when it announces no speech."""
    if key in NOT_FORMS:
        return None
    found = FORMS.get(key) or _WITH_PRONOUN.get(key)
    if found is None and key[:1] in ("و", "ف"):
        found = FORMS.get(key[1:]) or _WITH_PRONOUN.get(key[1:])
    return found
