import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.slugs import LONGEST, slugify_headline, slugify_name


@pytest.mark.parametrize(
    ("headline", "language", "slug"),
    [
        ("مجلس البلدة يُقِرّ «خطّة» المــيناء: 35 مقترحًا", "ar", "مجلس-البلدة-يقر-خطة-الميناء-35-مقترحا"),
        ("٢٠٣١ عام الحصاد ٢٠٣٢", "ar", "عام-الحصاد"),
        ("بلدية تشتري 3 حافلات Volta الجديدة", "ar", "بلدية-تشتري-3-حافلات-الجديدة"),
        ("أحمد وهدى في مستشفى المدينة", "ar", "أحمد-وهدى-في-مستشفى-المدينة"),
        ("Volta 3", "ar", "volta-3"),
        ("؟!", "ar", "خبر"),
        ("…", "en", "story"),
        ("Café “Élan” doesn’t close at 3.5", "en", "cafe-elan-doesnt-close-at-3-5"),
        ("Город на реке", "en", "город-на-реке"),
        ("كلمة " * 30, "ar", "-".join(["كلمة"] * 12)),
        ("ب" * 80, "ar", "ب" * LONGEST),
    ],
)
def test_slugify_headline_gives_a_readable_segment(headline, language, slug):
    assert slugify_headline(headline, language) == slug


def test_slugify_headline_cut_before_a_number_ends_with_a_letter():
    assert slugify_headline("كلمة " * 11 + "1234 نهاية", "ar") == "-".join(["كلمة"] * 11)


def test_slugify_headline_without_words_takes_the_fallback():
    assert slugify_headline("***", "ar", fallback="k7m2") == "k7m2"


@given(st.text(), st.sampled_from(["ar", "en"]))
def test_slugify_headline_of_its_own_slug_is_the_same(text, language):
    slug = slugify_headline(text, language)

    assert slugify_headline(slug, language) == slug
    assert 0 < len(slug) <= LONGEST


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("د. سلمى أبو ريشة", "د-سلمى-أبو-ريشة"),
        ("Zoë O’Hara", "zoe-ohara"),
        ("قمّة G20", "قمة-g20"),
        ("#", "name"),
    ],
)
def test_slugify_name_keeps_every_script(name, slug):
    assert slugify_name(name) == slug


@given(st.text())
def test_slugify_name_of_its_own_slug_is_the_same(text):
    assert slugify_name(slugify_name(text)) == slugify_name(text)
