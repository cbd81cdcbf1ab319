"""Each component in both languages, with names and headlines that try to break out."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from lxml.html import fragment_fromstring

from articles.moments import Moment
from articles.pictures import ShownPicture
from articles.public.fronts import lead_card
from articles.public.names import Name
from articles.public.reading import SpokenQuote

HOSTILE = "مغامرة! <script>CSS: \"A\" & 'b'</script>"
ESCAPED = "مغامرة! &lt;script&gt;CSS: &quot;A&quot; &amp; &#x27;b&#x27;&lt;/script&gt;"
MOMENT = Moment("2026-03-04T12:30:00+03:00", "4 مارس 2026")
CARD = {
    "headline": HOSTILE,
    "standfirst": "ملخص",
    "url": "/ar/politics/1f4k9xab/x/",
    "published_iso": MOMENT.iso,
    "published_words": MOMENT.words,
}
PICTURE = ShownPicture(
    url="/media/a.jpg",
    width=1200,
    height=675,
    srcset="/media/a-640.webp 640w, /media/a-1280.webp 1280w",
    phone_srcset="/media/a-640.webp 640w",
    focus="",
    alt=HOSTILE,
    caption="ج",
    credit="د",
)


def draw(component, language, **context):
    with translation.override(language):
        return render_to_string(f"components/{component}.html", context)


def card(**more):
    return draw("card", "ar", **(CARD | more))


def test_card_links_its_headline_and_tells_its_date():
    html = card()

    assert f'<h3 class="card-headline"><a href="/ar/politics/1f4k9xab/x/">{ESCAPED}</a></h3>' in html
    assert '<p class="card-standfirst">ملخص</p>' in html
    assert f'<time datetime="{MOMENT.iso}">4 مارس 2026</time>' in html
    assert "<img" not in html


def test_card_with_a_picture_gives_it_no_second_voice():
    html = card(picture=PICTURE)

    assert 'src="/media/a.jpg" width="1200" height="675" alt="" loading="lazy"' in html


def test_card_keeps_the_focal_point_of_its_picture_in_view():
    html = card(picture=replace(PICTURE, focus="focus-x-0 focus-y-75"))

    assert '<img class="card-image focus-x-0 focus-y-75" src' in html


def test_card_at_the_top_waits_for_nothing():
    html = lead_card(card(picture=PICTURE))

    assert 'alt="" fetchpriority="high" decoding="async">' in html
    assert [word for word in ("lazy", "auto") if word in html] == []


@pytest.mark.parametrize(
    ("component", "context"), [("card", CARD), ("figure", {}), ("figure", {"eager": True})]
)
def test_picture_offers_phones_its_small_copies_first(component, context):
    html = draw(component, "ar", **context, picture=PICTURE)

    sources = [
        (source.get("media"), source.get("type"), source.get("srcset"))
        for source in fragment_fromstring(html).xpath(".//picture//source")
    ]
    assert sources == [
        ("(max-width: 40rem)", "image/webp", PICTURE.phone_srcset),
        (None, "image/webp", PICTURE.srcset),
    ]


@pytest.mark.parametrize(("component", "context"), [("card", CARD), ("figure", {})])
def test_picture_without_copies_is_its_file(component, context):
    html = draw(component, "ar", **context, picture=replace(PICTURE, srcset="", phone_srcset=""))

    assert ("<source" in html, html.count('src="/media/a.jpg"')) == (False, 1)


@pytest.mark.parametrize(
    ("context", "loading", "priority"), [({}, "lazy", None), ({"eager": True}, None, "high")]
)
def test_figure_waits_until_it_is_near_unless_it_comes_first(context, loading, priority):
    [image] = fragment_fromstring(draw("figure", "ar", picture=PICTURE, **context)).xpath(".//img")

    assert (image.get("loading"), image.get("fetchpriority")) == (loading, priority)


def test_card_without_standfirst_has_no_empty_paragraph():
    assert "card-standfirst" not in card(standfirst="")


@pytest.mark.parametrize(("language", "label"), [("ar", "شاهد أيضاً"), ("en", "See also")])
def test_related_aside_is_labelled_in_its_language(language, label):
    html = draw("related_aside", language, headline=HOSTILE, url="/x/")

    assert f'aria-label="{label}"' in html
    assert f'<a href="/x/"><bdi>{ESCAPED}</bdi></a>' in html


@pytest.mark.parametrize(("language", "label"), [("ar", "تعليق الصورة:"), ("en", "Picture caption:")])
def test_figure_speaks_its_caption_and_credit(language, label):
    html = draw("figure", language, picture=PICTURE)

    assert f'alt="{ESCAPED}"' in html
    assert f'<span class="visually-hidden">{label}</span> <bdi>ج</bdi>' in html
    assert '<bdi class="picture-credit">د</bdi>' in html


def test_figure_without_words_has_no_caption():
    assert "<figcaption" not in draw("figure", "ar", picture=replace(PICTURE, caption="", credit=""))


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
