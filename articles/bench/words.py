"""Invented Arabic: a vocabulary in which few words are frequent and most are rare, as in any text."""

import random
from functools import cached_property
from itertools import accumulate

#: The most frequent words of any text, and those of news; the rest of the vocabulary is made up.
_FUNCTION_WORDS = (
    "في من على إلى أن عن مع التي الذي هذا هذه بعد كما بين قبل خلال منذ لم لا ما كان كانت وقد قد أي كل "
    "حتى عند أو ثم لكن حيث ذلك تلك غير بعض أكثر نحو ضد دون حول أمام وفق عبر إن إنه أنه لدى إذا سوف"
).split()
_NEWS_WORDS = (
    "المدينة المياه العام المجلس الميناء السكان السوق العمل الطريق المدرسة الشركة المشروع الوزارة النهر "
    "البلدية التعليم الصحة الزراعة الأسعار الموسم الفريق المباراة المعرض الكتاب المستشفى الطلاب القطار "
    "الجسر الساحل القرية المنطقة الجامعة الدراسة التقرير الخطة الميزانية الاستثمار الطاقة الكهرباء الأمطار "
    "الحصاد الصيادين العمال المزارعين الباحثين اللجنة المحافظة الاتفاق الاجتماع المؤتمر التجارة النقل "
    "عام يوم شهر أسبوع سنة مليون ألف نسبة عدد سعر موقع خطة مشروع برنامج مركز فريق تقرير قرار اتفاق "
    "أعلنت أكد قال قالت أضاف أوضح أشار بدأت انتهت ارتفع انخفض زاد تراجع افتتح شارك حضر وقع يعمل تعمل يشمل"
).split()
_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنه"
_PATTERNS = (
    "{0}ا{1}{2}",
    "م{0}{1}و{2}",
    "ت{0}{1}ي{2}",
    "{0}{1}ي{2}",
    "ا{0}ت{1}ا{2}",
    "{0}{1}ا{2}ة",
    "م{0}ا{1}{2}ة",
    "است{0}{1}ا{2}",
)
_PREFIXES = ("", "ال", "وال", "بال", "لل")
_SIZE = 20_000
_PARAGRAPHS = 20_000
#: Zipf's law, flattened at the top as Mandelbrot has it.
_FLAT = 2.7

_ENGLISH = (
    "the of to and in for on with after before new city water council harbour market school road company "
    "project river farmers prices season team match exhibition book hospital students train bridge coast "
    "village region university study report plan budget energy power rain harvest workers committee meeting"
).split()


class Writer:
    """Writes text by chance: the same seed gives the same text."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._paragraphs: list[str] = []

    @cached_property
    def vocabulary(self) -> list[str]:
        """All words, the most frequent first."""
        found = dict.fromkeys([*_FUNCTION_WORDS, *_NEWS_WORDS])
        while len(found) < _SIZE:
            root = self.chance.sample(_LETTERS, 3)
            pattern, prefix = self.chance.choice(_PATTERNS), self.chance.choice(_PREFIXES)
            found[prefix + pattern.format(*root)] = None
        return list(found)

    @cached_property
    def _weights(self) -> list[float]:
        return list(accumulate(1 / (rank + _FLAT) for rank in range(1, _SIZE + 1)))

    def words(self, count: int) -> list[str]:
        return self.chance.choices(self.vocabulary, cum_weights=self._weights, k=count)

    def telling(self, count: int) -> list[str]:
        """Words as they stand in names and headlines, without the smallest ones."""
        found: list[str] = []
        while len(found) < count:
            found += [word for word in self.words(count) if len(word) > 2]
        return found[:count]

    def sentence(self, words: int) -> str:
        found = self.words(words)
        if words > 12:
            found[words // 2] += "،"
        return " ".join(found)

    def paragraph(self) -> str:
        """One to three sentences, as wire texts have them. Long archives repeat paragraphs, not stories."""
        if len(self._paragraphs) < _PARAGRAPHS:
            sentences = [self.sentence(self.chance.randint(9, 24)) for _ in range(self.chance.randint(1, 3))]
            self._paragraphs.append(". ".join(sentences) + ".")
            return self._paragraphs[-1]
        return self.chance.choice(self._paragraphs)

    def english(self, words: int) -> str:
        return " ".join(self.chance.choices(_ENGLISH, k=words)).capitalize()
