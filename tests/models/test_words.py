"""What rows are called where people meet them: at the desk, in menus, in messages of commands."""

import pytest

from articles.models import (
    Article,
    Author,
    Byline,
    Correction,
    Edition,
    Picture,
    Publication,
    Quote,
    RelatedStory,
    Revision,
    Section,
    SectionAccess,
    Speaker,
    SpeakerRole,
    WorkflowEvent,
)
from articles.models.translated import first_text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (lambda: Byline(author=Author(slug="hadi", name_ar="هادي مراد")), "هادي مراد"),
        (lambda: Correction(text=70 * "ن"), 60 * "ن"),
        (lambda: Edition(article_id=7, language="ar"), "7 · ar"),
        (lambda: Picture(uid="p1", file="pictures/a.jpg", width=1, height=1), "pictures/a.jpg"),
        (lambda: Picture(uid="p1", alt_text_ar="سفينة"), "سفينة"),
        (lambda: Publication(headline="خبر", language="ar", number=2), "خبر · ar · 2"),
        (lambda: Quote(uid="q1", attribution_ar="مصدر"), "مصدر"),
        (lambda: Quote(uid="q1"), "q1"),
        (lambda: Quote(uid="q1", speaker=Speaker(slug="layla", name_ar="ليلى حداد")), "ليلى حداد"),
        (lambda: RelatedStory(headline_ar="خبر سابق"), "خبر سابق"),
        (RelatedStory, ""),
        (lambda: RelatedStory(target=Article(headline_ar="خبر آخر", source_language="ar")), "خبر آخر"),
        (lambda: Revision(article_id=7, number=3), "7 · 3"),
        (lambda: SpeakerRole(title_ar="وزيرة"), "وزيرة"),
        (lambda: WorkflowEvent(key="00000000", language="ar", step="submit"), "00000000 · ar · submit"),
    ],
)
def test_row_is_called(row, words):
    assert str(row()) == words


def test_right_to_a_section_names_both(reporter):
    assert str(SectionAccess.objects.get(user=reporter)) == "huda · سياسة"


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (lambda: Section(name_ar="سياسة", name_en="Politics"), ("Politics", "en")),
        (lambda: Section(name_ar="سياسة"), ("سياسة", "ar")),
        (Section, ("", "en")),
    ],
)
def test_name_is_said_in_the_language_or_in_the_first_that_has_one(section, found):
    assert first_text(section(), "name", "en") == found
