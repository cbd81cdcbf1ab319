"""What other programs put on the clipboard becomes plain text of the body's own vocabulary."""

import pytest

from tests.browser.test_body_editor import PASTE, SELECT, body, edit

__all__ = ["body", "edit"]
pytestmark = pytest.mark.urls("tests.browser.editor_urls")

DOCS = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" '
    'style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">قال '
    'الوزير </span><span style="font-weight:700;">إن الميناء</span><span style="font-style:italic">'
    ' سيعمل</span></p><br /><h1 dir="rtl"><span style="font-weight:400">عنوان</span></h1>'
    '<ul><li dir="rtl" style="list-style-type:disc" aria-level="1"><p role="presentation" dir="rtl">'
    '<span style="font-weight:400">بند</span></p></li></ul></b><br class="Apple-interchange-newline">'
)
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {margin: 0}</style></head>
<body lang=AR-SA style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal dir=RTL style='margin:0cm'><b><span lang=AR-SA style='font-size:14.0pt'>عاجل:&nbsp;نص</span></b>
<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>أول</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;
</span></span>فرع</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>ثان</p>
<p class=MsoNormal><img width=10 src="file:///C:/Users/huda/clip_image001.png"></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>واحد</p>
<p class=MsoNormal><a href="https://example.com/">رابط</a> <a name="_Hlk1"></a>5&nbsp;كم<script>alert(1)</script></p>
<!--EndFragment--></body></html>"""


def test_google_docs_is_not_all_bold(edit, body):
    surface = edit("")

    surface.evaluate(PASTE, DOCS)

    assert body() == (
        "<p>قال الوزير <strong>إن الميناء</strong><em> سيعمل</em></p><h2>عنوان</h2><ul><li>بند</li></ul>"
    )


def test_word_lists_become_lists(edit, body):
    surface = edit("")

    surface.evaluate(PASTE, WORD)

    assert body() == (
        "<p><strong>عاجل: نص</strong></p><ul><li>أول<ul><li>فرع</li></ul></li><li>ثان</li></ul>"
        '<ol><li>واحد</li></ol><p><a href="https://example.com/">رابط</a> 5&nbsp;كم</p>'
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p><a href="javascript:alert(1)">نص</a></p>', "<p>نص</p>"),
        ('<div style="color:red">أول</div><div>ثان</div>', "<p>أول</p><p>ثان</p>"),
        (
            '<p><q data-quote="stranger">نص</q></p><aside data-related="zz">عنوان</aside>',
            "<p>نص</p><p>عنوان</p>",
        ),
        ("<p><q>بلا سجل</q></p>", "<p>بلا سجل</p>"),
        ('<table><tr><td colspan="2">أ</td></tr><tr><td>ب</td><td>ج</td></tr></table>', None),
        ("<p><img src=x onerror=alert(1)>نص</p>", "<p>نص</p>"),
    ],
)
def test_foreign_html_is_made_plain(edit, body, html, expected):
    surface = edit("")

    surface.evaluate(PASTE, html)

    assert body() == (
        expected or "<table><tbody><tr><td>أ</td><td></td></tr><tr><td>ب</td><td>ج</td></tr></tbody></table>"
    )


def test_markdown_signs_in_pasted_text_stay_signs(edit, body):
    surface = edit("")

    surface.evaluate(PASTE, "<p>سعر *مهم* و**آخر** https://example.com/</p>")

    assert body() == "<p>سعر *مهم* و**آخر** https://example.com/</p>"


def test_quote_keeps_its_record_when_it_is_cut_and_pasted(page, edit, body):
    surface = edit('<p>قال <q data-quote="fresh">نعم</q></p><p>نهاية </p>')
    copied = surface.evaluate_handle("() => new DataTransfer()")
    surface.evaluate(SELECT, "نعم")

    surface.evaluate(
        """(surface, clipboardData) => surface.dispatchEvent(
            new ClipboardEvent("cut", { clipboardData, bubbles: true, cancelable: true }))""",
        copied,
    )
    assert body() == "<p>قال </p><p>نهاية </p>"
    surface.press("Control+End")
    surface.evaluate(PASTE, copied.evaluate("data => data.getData('text/html')"))

    assert body() == '<p>قال </p><p>نهاية <q data-quote="fresh">نعم</q></p>'
