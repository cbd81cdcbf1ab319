"""The hard cases of quotes, one by one."""

import time

import pytest

from articles.text.quotes import find_quotes
from articles.text.quotes.marks import quoted_runs

PIECES = [
    '"نص قصير"',
    "«",
    "قال فلان ",
    "، ",
    'قال إن "',
    "الرئيس محمد ",
    "«أ» ",
    "said John Smith ",
    ". ",
    "وهو يقول ",
]
#: More that is looked at from word to word.
REPEATED = [
    *PIECES,
    '"نص آخر هنا"، قال زياد، ',
    "بيتر فان دير ميرفي ",
    "د. أ. ",
    "فلانة، البالغة من العمر 30 عاما، التي ",
    '"أ ب" و"ج د" ',
    "الأول الأعلى العام ",
    "مراقبو الاتحاد بلا به ",
]


def only(paragraph, *, background=()):
    (quote,) = find_quotes([paragraph], background=background)
    return quote


@pytest.mark.parametrize(
    ("paragraph", "runs"),
    [
        ('قال "أ ب" و"ج د".', ["أ ب", "ج د"]),
        ('قال:" نص هنا " وبعد', ["نص هنا"]),
        ('«نص "داخل" آخر»', ['نص "داخل" آخر']),
        ("”نص “ و “نص”", ["نص", "نص"]),
        ('قال "بدأ "فلان" شيئا". ثم "آخر".', ['بدأ "فلان" شيئا', "آخر"]),
        ("»نص«", ["نص"]),
        ('لـ"النهر" "مفتوح', ["النهر", "مفتوح"]),
        ("قال ''نص'' ثم", ["نص"]),
        ('نص" ثم "آخر"', ["آخر"]),
        ('قال" نص" وزاد" آخر"', ["نص", "آخر"]),
        ('"" ثم', []),
    ],
)
def test_quoted_runs_pairs_marks_of_every_kind(paragraph, runs):
    assert [paragraph[run.start : run.end] for run in quoted_runs(paragraph)] == runs


def test_quoted_runs_unclosed_mark_ends_with_its_paragraph():
    (run,) = quoted_runs('قال: "لم يعد')

    assert (run.is_closed, run.end) == (False, len('قال: "لم يعد'))


def test_find_quotes_unclosed_mark_lowers_confidence_and_spares_the_next_paragraph():
    first, second = find_quotes(
        ['وقال وائل الزين: "لن نغادر بيوتنا', 'وأضاف: "هنا ولدنا وهنا نموت".'],
    )

    assert (first.text, first.confidence < 0.6) == ("لن نغادر بيوتنا", True)
    assert (second.text, second.speaker) == ("هنا ولدنا وهنا نموت", "وائل الزين")


def test_find_quotes_subject_outside_the_marks_is_partial():
    quote = only('ووصف الوزير نادر شوقي القرار بأنه "غير شرعي".')

    assert (quote.kind, quote.text, quote.speaker) == ("partial", "غير شرعي", "نادر شوقي")


def test_find_quotes_impersonal_clause_after_annahu_is_direct():
    quote = only('وأكد الوزير نادر شوقي أنه "لا يمكن القبول بهذا القرار مهما حدث".')

    assert (quote.kind, quote.speaker) == ("direct", "نادر شوقي")


def test_find_quotes_reported_speech_without_marks_is_no_quote():
    assert find_quotes(["وقال الوزير نادر شوقي إن القرار لن يتغير."]) == ()


def test_find_quotes_crosshead_in_marks_is_no_quote():
    assert find_quotes(['السوق "مهما كانت الكلفة"']) == ()


def test_find_quotes_feminine_pronoun_passes_over_the_man_between():
    quotes = find_quotes(
        [
            'قالت الوزيرة منى شوقي: "سنعلن النتائج غدا في مؤتمر صحفي".',
            "وقال النائب فادي سعد إن الأمر تأخر.",
            'وأضافت: "لن ننتظر أحدا بعد اليوم".',
        ]
    )

    assert [quote.speaker for quote in quotes] == ["منى شوقي", "منى شوقي"]


def test_find_quotes_name_known_from_the_standfirst_only_is_used_in_full():
    quote = only(
        'وكتبت الزين: "شكرا لكم جميعا على هذا اليوم".', background=("عنوان", "فازت النائبة رشيدة الزين أمس.")
    )

    assert (quote.speaker, quote.speaker_as_written, quote.role) == ("رشيدة الزين", "الزين", "النائبة")


def test_find_quotes_paragraph_after_a_colon_is_speech_of_whom_it_names():
    (quote,) = find_quotes(["وقال المدرب زياد حسن:", '"سنفوز"'])

    assert (quote.text, quote.speaker, quote.rule) == ("سنفوز", "زياد حسن", "after-colon-paragraph")


def test_find_quotes_press_statement_belongs_to_the_body_that_issued_it():
    quote = only('وجاء في بيان لوزارة الطاقة: "الشبكة تعمل كالمعتاد".')

    assert (quote.speaker, quote.speaker_type, quote.medium) == (
        "وزارة الطاقة",
        "organisation",
        "بيان لوزارة الطاقة",
    )


@pytest.mark.parametrize(
    ("phrase", "medium"),
    [
        ("في رسالة نصية", "رسالة نصية"),
        ("في مقابلة مع قناة النهر", "مقابلة مع قناة النهر"),
        ("على فيسبوك", "فيسبوك"),
        ("للصحفيين", "للصحفيين"),
    ],
)
def test_find_quotes_medium_is_told(phrase, medium):
    assert only(f'وقال ناي فون لات {phrase}: "سيذهب إلى من يعترف به".').medium == medium


def test_find_quotes_anonymous_source_is_of_a_type_of_its_own():
    quote = only('وقال مصدر أمني طلب عدم ذكر اسمه: "اعتقلنا ثلاثة منهم".')

    assert (quote.speaker, quote.speaker_type, quote.role) == ("مصدر أمني", "anonymous", "مصدر أمني")


@pytest.mark.parametrize(
    ("subject", "name", "role"),
    [
        ("رئيس الوزراء الروسي ميخائيل ميشوستين", "ميخائيل ميشوستين", "رئيس الوزراء الروسي"),
        ("زعيمة المعارضة إيلينا سترادوفا", "إيلينا سترادوفا", "زعيمة المعارضة"),
        ("المسؤول المحلي ثيوغين نداييشيميي", "ثيوغين نداييشيميي", "المسؤول المحلي"),
        ("ممثل المنظمة بيتر فان دير ميرفي", "بيتر فان دير ميرفي", "ممثل المنظمة"),
        ("المفوض أوليفييه دي لا كروا", "أوليفييه دي لا كروا", "المفوض"),
        ("وزير الصحة د. عبد الرحمن بن خليفة الرميثي", "عبد الرحمن بن خليفة الرميثي", "وزير الصحة"),
        ("القاضي ويليام تي. هارغروف", "ويليام تي. هارغروف", "القاضي"),
        ("المتحدثة باسم البلدية، كيلي آن موريسون،", "كيلي آن موريسون", "المتحدثة باسم البلدية"),
        ("المدير التنفيذي لوكالة البيئة كريم الزين", "كريم الزين", "المدير التنفيذي لوكالة البيئة"),
        ("أم ريان", "أم ريان", ""),
    ],
)
def test_find_quotes_speaker_is_named_in_full(subject, name, role):
    verb = "قالت" if subject.split()[0].endswith("ة") else "قال"

    quote = only(f'{verb} {subject}: "سنعلن النتائج غدا".')

    assert (quote.speaker, quote.role) == (name, role)


def test_find_quotes_interrupted_by_its_attribution_is_one():
    quote = only('"كنا نحلم بهذا"، قالت هبة الشامي، وهي معلمة تقيم في الحي. "لم نصدق أعيننا."')

    assert (quote.parts, quote.speaker, quote.role) == (
        ("كنا نحلم بهذا", "لم نصدق أعيننا."),
        "هبة الشامي",
        "معلمة",
    )


def test_find_quotes_with_a_verb_of_its_own_is_another():
    quotes = find_quotes(['"كنا نحلم بهذا"، قالت هبة الشامي. وأضافت: "لم نصدق أعيننا".'])

    assert [(quote.text, quote.speaker) for quote in quotes] == [
        ("كنا نحلم بهذا", "هبة الشامي"),
        ("لم نصدق أعيننا", "هبة الشامي"),
    ]


def test_find_quotes_subject_with_a_relative_clause_speaks():
    quote = only('لكن الوزير كريم الزين، الذي يزور المدينة، قال إنها "تنتظر صوته كل جمعة".')

    assert (quote.kind, quote.speaker) == ("partial", "كريم الزين")


def test_find_quotes_judged_object_is_not_the_speaker():
    quote = only('لكن النائبة سعاد المرزوقي وصفت الخطة بأنها "حبر على ورق".')

    assert (quote.kind, quote.speaker) == ("partial", "سعاد المرزوقي")


def test_find_quotes_several_do_not_speak_as_one():
    (quote,) = find_quotes(['وقال كريم الزين إن الأمر انتهى. وقالوا: "سنعود غدا إلى بيوتنا".'])

    assert quote.speaker == ""


@pytest.mark.parametrize(
    "paragraph",
    [
        'ومن أشهر أفلامه: "الطريق إلى البحر" و"ثلاث نوافذ".',
        'وقالت "نيويورك هيرالد" إن الاجتماع تأجل.',
        'وأعلنت شركة الخطوط الجوية "سكاي ويست بلو" أن الرحلات ألغيت.',
        'وتبنت جماعة تسمي نفسها "العنكبوت الأبيض" العملية، بحسب الشرطة.',
        'وحكم عليه بعد نشر روايته الجديدة "مدينة الملح" بالسجن.',
    ],
)
def test_find_quotes_name_in_marks_is_no_quote(paragraph):
    assert find_quotes([paragraph]) == ()


@pytest.mark.parametrize(
    "paragraph",
    [
        'وأكدت الوزيرة منى شوقي أن الحكومة "لن تتراجع".',
        'ورأى الناقد ماجد السامرائي أن الرواية الجديدة "أنضج أعمالها".',
        'وأوضح كريم الزين أن الهدف هو "كسر الصمت" المحيط بالقضية.',
        'وكانت الفكرة، كما يقول كريم الزين، "مجنونة في نظر الجميع".',
        'وأوقف أمس "للاشتباه في نشره مواد تحرض على العنف".',
    ],
)
def test_find_quotes_fragment_is_partial(paragraph):
    assert only(paragraph).kind == "partial"


def test_find_quotes_english_fragment_name_and_according_to():
    quotes = find_quotes(
        [
            'The play, titled "Long Night", opened on Friday.',
            '"Everyone laughed until the lights went out," according to Anna Bell.',
            'Critics said it was "too long by half".',
        ]
    )

    assert [(quote.kind, quote.speaker) for quote in quotes] == [
        ("direct", "Anna Bell"),
        ("partial", "Critics"),
    ]


@pytest.mark.parametrize("piece", REPEATED)
def test_find_quotes_time_grows_with_the_text_and_not_its_square(piece):
    small, large = piece * 500, piece * 5000

    def seconds(text):
        start = time.process_time()
        find_quotes([text])
        return time.process_time() - start

    fastest_small = min(seconds(small) for _ in range(3))
    fastest_large = min(seconds(large) for _ in range(2))
    assert fastest_large / max(fastest_small, 0.005) <= 20


@pytest.mark.parametrize("first", PIECES)
@pytest.mark.parametrize("second", PIECES)
@pytest.mark.parametrize("third", PIECES)
def test_find_quotes_any_row_of_pieces_gives_exact_offsets(first, second, third):
    paragraphs = [first + second + third, third + first, second]

    for quote in find_quotes(paragraphs, background=(third, second)):
        paragraph = paragraphs[quote.paragraph_index]
        assert tuple(paragraph[start:end] for start, end in quote.spans) == quote.parts
