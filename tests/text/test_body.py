import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.body import clean_body

ELEMENTS = {
    "paragraph": "<p>نص</p>",
    "turned paragraph": '<p dir="ltr">Text</p>',
    "headings": "<h2>عنوان</h2><h3>فرعي</h3>",
    "bullets": "<ul><li>أول</li><li>ثان<ul><li>فرع</li></ul></li></ul>",
    "numbers": "<ol><li>أول</li></ol>",
    "passage": "<blockquote><p>كلام</p></blockquote>",
    "emphasis": "<p><strong>قوي</strong> <em>مائل</em></p>",
    "break": "<p>سطر<br>سطر</p>",
    "rule": "<p>قبل</p><hr><p>بعد</p>",
    "link": '<p><a href="https://example.com/?a=1&amp;b=2">رابط</a></p>',
    "mail": '<p><a href="mailto:desk@example.com">بريد</a></p>',
    "table": "<table><thead><tr><th>أ</th></tr></thead><tbody><tr><td>١</td></tr></tbody></table>",
    "quote": '<p>قال: <q data-quote="7q2m8rxd">نعم</q>، ثم <q data-quote="7q2m8rxd">لا</q>.</p>',
    "quote with emphasis": '<p><q data-quote="a">قال <strong>كلمة</strong></q></p>',
    "related story": '<p>قبل</p><aside data-related="r1"></aside><p>بعد</p>',
    "picture": '<figure data-picture="p1"></figure>',
}


@pytest.mark.parametrize("html", ELEMENTS.values(), ids=ELEMENTS)
def test_element_of_the_vocabulary_stays_as_it_is(html):
    assert clean_body(html) == html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>قبل<script>alert(1)</script>بعد</p>", "<p>قبلبعد</p>"),
        ('<p onclick="go()" style="color:red" class="x">نص</p>', "<p>نص</p>"),
        ('<p><a href="javascript:go()">نص</a></p>', "<p><a>نص</a></p>"),
        ('<p dir="RTL">نص</p>', "<p>نص</p>"),
        ('<aside data-related="r1"><b>وزير المياه</b></aside>', '<aside data-related="r1"></aside>'),
        ('<p><q data-quote="../x">نص</q></p>', "<p>نص</p>"),
        ('<figure data-picture="P 1"></figure>', ""),
        ("<p></p><p>نص</p><p> </p>", "<p>نص</p>"),
        ("<p><q>قال <strong>كلمة</strong></q></p>", "<p>قال <strong>كلمة</strong></p>"),
        ('<p><q data-quote="a">قال <q data-quote="b">ب</q></q></p>', '<p><q data-quote="a">قال ب</q></p>'),
        ('<p>قبل<q data-quote="a"> </q>بعد</p>', "<p>قبل بعد</p>"),
        ("<aside><p>عنوان</p></aside>", "<p>عنوان</p>"),
        ('<aside data-related="r1"><p>عنوان</p></aside>', '<aside data-related="r1"></aside>'),
        ('<p dir="ltr"><br></p>', ""),
        ("<p>a&#x202e;b&#160;c</p>", "<p>ab c</p>"),
    ],
)
def test_html_of_a_browser_is_not_trusted(html, clean):
    assert clean_body(html) == clean


def test_stroke_that_would_join_the_end_of_a_tag_leaves_the_paragraph_whole():
    assert clean_body("<p>&#x338;text onclick=alert(1) x</p>") == "<p>text onclick=alert(1) x</p>"


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    *ELEMENTS.values(),
                    "<p>",
                    "</q>",
                    "&nbsp;",
                    "&#x338;",
                    "&lt;b",
                    "<q>",
                    "<td>",
                    "<button>",
                    "<table>",
                ]
            ),
            st.text(max_size=8),
        )
    ).map("".join)
)
def test_cleaning_twice_is_cleaning_once(html):
    assert clean_body(clean_body(html)) == clean_body(html)
