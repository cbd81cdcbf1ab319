"""Which file of a picture a browser really loads, and how large the picture then stands."""

import pytest
from django.core.files import File

from articles.enums import State
from articles.models import Picture, Publication
from articles.pictures import accept
from tests.conventions.sources import ROOT
from tests.desk import picture, write, write_story
from tests.public.conftest import path_of

#: What the picture above a story may weigh on a phone.
HERO_BYTES = 56 * 1024
#: For each picture that is seen: width of the copy that was chosen, and the place on the page that it fills.
CHOSEN = """async () => {
  const found = [];
  for (const image of document.images) {
    if (!image.checkVisibility()) continue;
    image.scrollIntoView();
    if (!image.complete) await new Promise((loaded) => image.addEventListener("load", loaded));
    found.push([image.currentSrc.match(/-(\\d+)\\.webp$/)?.[1], image.clientWidth, image.clientHeight]);
  }
  return found;
}"""


@pytest.fixture
def publication(reporter, section, bring_to, settings, tmp_path) -> Publication:
    """A story with a picture above it and another in its text, and older ones that share the first."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    }
    settings.MEDIA_ROOT = tmp_path
    stadium = photograph("p1", "stadium")
    photograph("p2", "harbour")
    for headline in ("خبر أول", "خبر ثان", "خبر ثالث"):
        article = write_story(reporter, section, headline=headline)
        article.picture = stadium
        article.save()
        text = '<p>متن.</p><figure data-picture="p2"></figure><p>متن.</p>'
        edition = write(article, reporter, "ar", body=text).edition("ar")
        bring_to(edition, State.PUBLISHED)
    return Publication.objects.latest("pk")


def photograph(uid: str, name: str) -> Picture:
    """A picture of the demonstration, with its files."""
    row = picture(uid)
    with (ROOT / f"seeds/pictures/{name}.jpg").open("rb") as file:
        accept(row, File(file))
    row.save()
    return row


def test_each_place_on_a_wide_page_loads_the_copy_that_fits_it(page, live_server, publication):
    chosen = {}
    # From small pictures to large ones: a browser that has a larger copy already uses that.
    for path in ("/ar/politics/", path_of(publication), "/ar/"):
        page.goto(f"{live_server.url}{path}")
        chosen[path] = page.evaluate(CHOSEN)

    assert chosen == {
        "/ar/politics/": [["320", 256, 144]] * 3,
        path_of(publication): [["960", 832, 468], ["640", 576, 324]],
        "/ar/": [["960", 795, 447]],
    }


def test_phone_with_a_fine_screen_loads_a_small_copy(browser, live_server, publication):
    phone = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3)
    page = phone.new_page()

    with page.expect_response("**/media/**") as response:
        page.goto(f"{live_server.url}{path_of(publication)}")

    assert page.evaluate(CHOSEN) == [["960", 358, 201], ["960", 358, 201]]
    assert len(response.value.body()) <= HERO_BYTES
    phone.close()
