import json

import pytest
from django import forms
from django.utils import translation

from articles.forms.body import BodyField


class StoryForm(forms.Form):
    body = BodyField(language="ar", required=False)


def sent(html: str, before: str = "") -> StoryForm:
    return StoryForm({"body": html}, initial={"body": before})


def test_body_is_cleaned_into_its_stored_form():
    form = sent('<p onclick="go()">قال <q data-quote="a">نعم</q><script>go()</script></p><p></p>')

    assert form.is_valid()
    assert form.cleaned_data == {"body": '<p>قال <q data-quote="a">نعم</q></p>'}


def test_body_sent_unchanged_is_no_change():
    body = "<p>سطر\nسطر</p>"

    assert sent("<p>سطر\r\nسطر</p>\r\n", before=body).has_changed() is False
    assert sent("<p>سطر آخر</p>", before=body).has_changed() is True
    assert sent("", before="").has_changed() is False


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<p>" + "ن" * 500_000 + "</p>", "The text is too long."),
        *(
            (unit * 101, "The elements of the text lie too deep in one another.")
            for unit in ("<blockquote>", "<ul><li>", "<b></i>", "<b><!--</b>-->", '<b x" y="></b>">', "<B/>")
        ),
    ],
)
def test_body_that_would_take_too_long_is_refused_and_stays_in_the_form(html, message):
    form = sent(html)

    with translation.override("en"):
        assert form.errors == {"body": [message]}
    assert form.has_changed() is True
    assert form["body"].value() == html


def test_body_of_many_elements_side_by_side_is_none_too_deep():
    body = '<p>قال <q data-quote="a">نعم</q><br>و<strong>لا</strong> <em>أبدًا</em>.</p><ul><li>أ</li></ul>'

    assert sent(body * 500).is_valid()


def test_editor_speaks_the_language_of_the_interface_and_knows_that_of_the_text():
    field = BodyField(language="en")

    with translation.override("ar"):
        attributes = field.widget.get_context("body_en", "", {})["widget"]["attrs"]

    words = json.loads(attributes["data-words"])
    assert (attributes["lang"], attributes["dir"]) == ("en", "ltr")
    assert (words["related"], words["keys"]["quote"]) == ("شاهد أيضاً", "Ctrl+Shift+Q")


def test_named_records_travel_with_the_text():
    field = BodyField(language="ar")
    field.widget.name_records(related={"r1": "وزير «المياه» يستقيل"}, quotes={"q1": "ليلى"})

    html = field.widget.render("body_ar", "", {"id": "id_body_ar"})
    labels = json.loads(field.widget.attrs["data-labels"])

    assert labels == {"quote": {"q1": "ليلى"}, "related": {"r1": "وزير «المياه» يستقيل"}, "picture": {}}
    assert "&quot;r1&quot;: &quot;وزير «المياه» يستقيل&quot;" in html


def test_forms_do_not_share_the_names_of_their_records():
    first, second = StoryForm(), StoryForm()
    first.fields["body"].widget.name_records(quotes={"q1": "ليلى"})

    assert "data-labels" not in second.fields["body"].widget.attrs
