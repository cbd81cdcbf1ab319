"""Each component in both languages, with names and headlines that try to break out."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from articles.moments import Moment
from articles.public.names import Name
from articles.public.reading import SpokenQuote

HOSTILE = "مغامرة! <script>CSS: \"A\" & 'b'</script>"
ESCAPED = "مغامرة! &lt;script&gt;CSS: &quot;A&quot; &amp; &#x27;b&#x27;&lt;/script&gt;"
MOMENT = Moment("2026-03-04T12:30:00+03:00", "4 مارس 2026")


def draw(component, language, **context):
    with translation.override(language):
        return render_to_string(f"components/{component}.html", context)


def card(**more):
    context = {
        "headline": HOSTILE,
        "standfirst": "ملخص",
        "url": "/ar/politics/1f4k9xab/x/",
        "picture": None,
        "published_iso": MOMENT.iso,
        "published_words": MOMENT.words,
    }
    return draw("card", "ar", **(context | more))


def test_card_links_its_headline_and_tells_its_date():
    html = card()

    assert f'<h3 class="card-headline"><a href="/ar/politics/1f4k9xab/x/">{ESCAPED}</a></h3>' in html
    assert '<p class="card-standfirst">ملخص</p>' in html
    assert f'<time datetime="{MOMENT.iso}">4 مارس 2026</time>' in html
    assert "<img" not in html


def test_card_with_a_picture_gives_it_no_second_voice():
    html = card(picture={"url": "/media/a.jpg", "width": 1200, "height": 675})

    assert 'src="/media/a.jpg" width="1200" height="675" alt="" loading="lazy"' in html


def test_card_without_standfirst_has_no_empty_paragraph():
    assert "card-standfirst" not in card(standfirst="")


@pytest.mark.parametrize(("language", "label"), [("ar", "شاهد أيضاً"), ("en", "See also")])
def test_related_aside_is_labelled_in_its_language(language, label):
    html = draw("related_aside", language, headline=HOSTILE, url="/x/")

    assert f'aria-label="{label}"' in html
    assert f'<a href="/x/"><bdi>{ESCAPED}</bdi></a>' in html


@pytest.mark.parametrize(("language", "label"), [("ar", "تعليق الصورة:"), ("en", "Picture caption:")])
def test_figure_speaks_its_caption_and_credit(language, label):
    picture = {"url": "/media/a.jpg", "width": 8, "height": 6, "alt": HOSTILE, "caption": "ج", "credit": "د"}

    html = draw("figure", language, picture=picture)

    assert f'alt="{ESCAPED}"' in html
    assert f'<span class="visually-hidden">{label}</span> <bdi>ج</bdi>' in html
    assert '<bdi class="picture-credit">د</bdi>' in html


def test_figure_without_words_has_no_caption():
    picture = {"url": "/media/a.jpg", "width": 8, "height": 6, "alt": "", "caption": "", "credit": ""}

    assert "<figcaption" not in draw("figure", "ar", picture=picture)


def quote(speaker: Name) -> SpokenQuote:
    return SpokenQuote(
        text=HOSTILE,
        language="ar",
        role="وزيرة",
        published=MOMENT,
        headline="عنوان",
        url="/story/",
        speaker=speaker,
        speaker_url="/speaker/",
    )


def test_quote_names_speaker_role_and_story():
    html = draw("quote", "ar", quote=quote(Name("ليلى", "ar", "ar")), speaker=True)

    assert f'<blockquote lang="ar"><p><q>{ESCAPED}</q></p></blockquote>' in html
    assert '<a class="quote-speaker" href="/speaker/"><bdi>ليلى</bdi></a>' in html
    assert '<bdi class="quote-role">وزيرة</bdi>' in html
    assert '<a href="/story/"><bdi>عنوان</bdi></a>' in html


def test_quote_on_its_speakers_own_page_does_not_repeat_the_name():
    assert "ليلى" not in draw("quote", "ar", quote=quote(Name("ليلى", "ar", "ar")))
