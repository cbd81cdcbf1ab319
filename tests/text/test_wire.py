import json

import pytest

from articles.text.encodings import WireError
from articles.text.wire import InlineRelated, as_json, parse_wire

STORY = """البلدية تفتح الحديقة القديمة
تعود الحديقة إلى زوارها بعد أعمال دامت عامين.




فتحت بلدية الوادي، الاثنين، الحديقة القديمة بعد أعمال دامت عامين.
وقالت رئيسة البلدية سعاد الزين: "الحديقة لكم". "فحافظوا عليها."
شاهد ايضاً: سوق الوادي تنتقل إلى مبنى جديد
ووصف الزوار الحديقة بأنها "جنة صغيرة".
أخبار ذات صلة

جسر النهر يعود إلى الخدمة

افتتاح مكتبة في حي الزهور
"""


def test_parse_wire_reads_every_part_of_the_layout():
    story = parse_wire(STORY)

    assert story.headline == "البلدية تفتح الحديقة القديمة"
    assert story.standfirst == "تعود الحديقة إلى زوارها بعد أعمال دامت عامين."
    assert [paragraph[:9] for paragraph in story.paragraphs] == ["فتحت بلدي", "وقالت رئي", "ووصف الزو"]
    assert story.inline_related == (InlineRelated(1, "سوق الوادي تنتقل إلى مبنى جديد"),)
    assert story.related == ("جسر النهر يعود إلى الخدمة", "افتتاح مكتبة في حي الزهور")
    assert story.language == "ar"


def test_parse_wire_finds_the_split_quote_and_the_fragment():
    direct, partial = parse_wire(STORY).quotes

    assert (direct.kind, direct.parts) == ("direct", ("الحديقة لكم", "فحافظوا عليها."))
    assert (direct.speaker, direct.role, direct.paragraph_index) == ("سعاد الزين", "رئيسة البلدية", 1)
    assert (partial.kind, partial.text) == ("partial", "جنة صغيرة")


def test_parse_wire_twice_gives_the_same():
    assert parse_wire(STORY) == parse_wire(STORY)


@pytest.mark.parametrize(
    ("head", "standfirst"),
    [
        ("عنوان\nمقدمة\n\n\nفقرة أولى.\nفقرة ثانية.", "مقدمة"),
        ("عنوان\n\nمقدمة\n\n\n\nفقرة أولى.\nفقرة ثانية.", "مقدمة"),
        ("عنوان\n\nمقدمة\n\nفقرة أولى.\n\nفقرة ثانية.", "مقدمة"),
        ("عنوان\nمقدمة\nفقرة أولى.\nفقرة ثانية.", "مقدمة"),
        ("عنوان\n\n\n\nفقرة أولى.\nفقرة ثانية.", ""),
    ],
)
def test_parse_wire_tells_the_standfirst_by_blank_lines(head, standfirst):
    story = parse_wire(head)

    assert (story.headline, story.standfirst) == ("عنوان", standfirst)
    assert story.paragraphs == ("فقرة أولى.", "فقرة ثانية.")


def test_parse_wire_with_one_line_after_the_headline_takes_it_as_the_body():
    story = parse_wire("عنوان\nفقرة وحيدة.")

    assert (story.standfirst, story.paragraphs) == ("", ("فقرة وحيدة.",))


@pytest.mark.parametrize(
    "marker",
    [
        "شاهد ايضاً: ", "شاهد أيضًا : ", "شاهد أيضا – ", "إقرأ أيضا: ", "اقرأ المزيد: ", "تابع أيضاً: ", "شاهد ايضاً:\n",
        "• شاهد أيضاً: ", "شاهد أيضاً ", "See also: ", "Read more: ", "\u200fشاهد ايضا:\u00a0",
    ],
)  # fmt: skip
def test_parse_wire_takes_see_also_lines_out_at_their_place(marker):
    story = parse_wire(f"عنوان\nمقدمة\n\nفقرة أولى.\n{marker}خبر آخر\nفقرة ثانية.")

    assert story.inline_related == (InlineRelated(0, "خبر آخر"),)
    assert story.paragraphs == ("فقرة أولى.", "فقرة ثانية.")


def test_parse_wire_see_also_before_the_body_stands_after_paragraph_minus_one():
    story = parse_wire("عنوان\nمقدمة\n\nشاهد أيضاً: خبر آخر\nفقرة أولى.")

    assert story.inline_related == (InlineRelated(-1, "خبر آخر"),)
    assert (story.standfirst, story.paragraphs) == ("مقدمة", ("فقرة أولى.",))


def test_parse_wire_see_also_right_after_the_headline_leaves_no_standfirst():
    story = parse_wire("عنوان\nشاهد أيضاً: خبر آخر\n\nفقرة أولى.")

    assert (story.standfirst, story.paragraphs) == ("", ("فقرة أولى.",))


def test_parse_wire_paragraph_that_only_begins_like_a_marker_stays():
    long = "شاهد أيضا " + "كلمة " * 40 + "."

    assert parse_wire(f"عنوان\nمقدمة\n\nفقرة.\n{long}").paragraphs == ("فقرة.", long)


@pytest.mark.parametrize(
    "heading",
    [
        "أخبار ذات صلة",
        "اخبار ذات صله:",
        "مواضيع ذات صلة",
        "** أخبار ذات صلة **",
        "Related stories",
        "\u202bأخبار ذات صلة\u202c",
    ],
)
def test_parse_wire_related_heading_ends_the_body(heading):
    story = parse_wire(f"عنوان\nمقدمة\n\nفقرة.\n{heading}\n- خبر أول\n\n2. خبر ثان\n• \u200fخبر ثالث \n")

    assert story.paragraphs == ("فقرة.",)
    assert story.related == ("خبر أول", "خبر ثان", "خبر ثالث")


def test_parse_wire_related_headline_beginning_with_a_number_keeps_it():
    assert parse_wire("عنوان\nمقدمة\n\nفقرة.\nأخبار ذات صلة\n10 قتلى في حريق").related == ("10 قتلى في حريق",)


def test_parse_wire_first_related_headline_may_stand_after_the_colon():
    assert parse_wire("عنوان\nمقدمة\n\nفقرة.\nأخبار ذات صلة: خبر أول\nخبر ثان").related == (
        "خبر أول",
        "خبر ثان",
    )


def test_parse_wire_see_also_within_the_related_list_goes_inline_at_the_end():
    story = parse_wire("عنوان\nمقدمة\n\nفقرة.\nأخبار ذات صلة\nخبر أول\nشاهد أيضا: خبر آخر")

    assert story.related == ("خبر أول",)
    assert story.inline_related == (InlineRelated(0, "خبر آخر"),)


def test_parse_wire_invisible_edges_are_stripped_and_inner_text_is_exact():
    story = parse_wire("\ufeff\u200fعنوان\u00a0\n مقدمة \u200e\n\n\u202bفقرة  فيها\u00a0مسافتان.\u202c\n")

    assert (story.headline, story.standfirst, story.paragraphs) == (
        "عنوان",
        "مقدمة",
        ("فقرة  فيها\u00a0مسافتان.",),
    )


def test_parse_wire_english_text_is_english():
    story = parse_wire("Headline\nStandfirst\n\nA paragraph.\nRelated: Another story\nRelated\nOne\nTwo")

    assert (story.language, story.related) == ("en", ("One", "Two"))
    assert story.paragraphs == ("A paragraph.", "Related: Another story")


@pytest.mark.parametrize("text", ["", "\n \n\u200f\n", "شاهد أيضا: خبر آخر\nفقرة."])
def test_parse_wire_without_a_headline_is_refused(text):
    with pytest.raises(WireError) as refusal:
        parse_wire(text)

    assert refusal.value.code == "no_headline"


@pytest.mark.parametrize("text", ["عنوان", "عنوان\n\nشاهد أيضا: خبر آخر\nأخبار ذات صلة\nخبر"])
def test_parse_wire_without_a_body_is_refused(text):
    with pytest.raises(WireError) as refusal:
        parse_wire(text)

    assert refusal.value.code == "no_body"


def test_as_json_has_the_shape_of_the_loaders_array():
    printed = json.loads(json.dumps(as_json("story.txt", parse_wire(STORY))))

    assert (printed["source"], printed["ok"], printed["errors"]) == ("story.txt", True, [])
    assert printed["inline_related"] == [{"after_paragraph": 1, "headline": "سوق الوادي تنتقل إلى مبنى جديد"}]
    assert printed["related"] == ["جسر النهر يعود إلى الخدمة", "افتتاح مكتبة في حي الزهور"]
    assert printed["quotes"][0]["parts"] == ["الحديقة لكم", "فحافظوا عليها."]
    assert printed["quotes"][0]["text"] == "الحديقة لكم فحافظوا عليها."
    assert printed["quotes"][0]["speaker"] == "سعاد الزين"
