"""The records that stories refer to, and the accounts of those who write them."""

import pytest
from django.contrib.auth.models import Group, User

from articles.models import Author, Section, SectionAccess, Speaker, Tag
from tests.admin.browsing import Browser, complaints, told, tree, url, words
from tests.desk import picture, write_story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["section", "author", "speaker", "tag", "picture"])
@pytest.mark.parametrize("interface", ["ar", "en"])
def test_fields_are_in_the_language_of_their_text(chief, kind, interface):
    page = Browser(chief, interface).page(url(f"articles_{kind}_add"))

    fields = page.xpath(
        "//*[@id='content']//*[self::input or self::textarea][contains(@name, '_ar') or contains(@name, '_en')]"
    )
    assert fields
    for field in fields:
        language = field.get("name").rpartition("_")[2]
        expected = (language, {"ar": "rtl", "en": "ltr"}[language])
        assert (field.get("lang"), field.get("dir")) == expected, field.get("name")


@pytest.mark.parametrize("kind", ["section", "author", "speaker", "tag", "picture"])
@pytest.mark.parametrize("interface", ["ar", "en"])
def test_every_text_of_a_list_says_its_direction(chief, furnished, kind, interface):
    page = Browser(chief, interface).page(url(f"articles_{kind}_changelist"))

    cells = page.xpath("//table[@id='result_list']/tbody/tr/*[not(contains(@class, 'action'))]")
    bare = [cell.text_content() for cell in cells if not cell.xpath(".//bdi | .//img")]
    assert [text for text in bare if not (text.isdecimal() or text in {"—", "نعم", "Yes"})] == []


def test_author_is_named_in_one_language_and_gets_a_slug(editor):
    browser = Browser(editor)

    told(browser, browser.open(url("articles_author_add")).type(name_ar="  هُدى   سالم ").send("_save"))

    assert list(Author.objects.values_list("name_ar", "slug")) == [("هُدى سالم", "هدى-سالم")]
    assert str(Author.objects.get()) == "هُدى سالم"


def test_second_author_of_a_name_gets_a_slug_of_their_own(editor):
    for _time in range(3):
        Browser(editor).open(url("articles_author_add")).type(name_ar="هدى سالم").send("_save")

    slugs = Author.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["هدى-سالم", "هدى-سالم-2", "هدى-سالم-3"]


@pytest.mark.parametrize("kind", ["author", "speaker", "section"])
def test_record_without_a_name_is_refused(chief, kind):
    sheet = Browser(chief, "en").open(url(f"articles_{kind}_add")).type(name_ar=" ", name_en="\u202e")

    response = sheet.type(slug="someone").send("_save")

    assert complaints(response) == ["Give the name in at least one language."]


def test_slug_that_is_taken_is_refused(editor):
    Author.objects.create(slug="huda", name_ar="هدى")

    response = Browser(editor).open(url("articles_author_add")).type(name_ar="هدى", slug="huda").send("_save")

    assert len(complaints(response)) == 1
    assert Author.objects.count() == 1


def test_author_is_found_under_every_spelling(editor):
    Author.objects.create(slug="osama", name_ar="أُسامة الإدريسي", name_en="Osama Idrissi")
    browser = Browser(editor)

    found = [
        words(
            browser.page(url("articles_author_changelist", q=typed)),
            "//th[contains(@class, 'field-name')]",
        )
        for typed in ("اسامه الادريسي", "الإدريسي", "OSAMA", "أسامـة", "nobody")
    ]

    assert found == [["أُسامة الإدريسي"]] * 4 + [[]]


def test_author_of_a_story_cannot_be_deleted(chief, furnished):
    author = furnished.bylines.all()[0].author

    Browser(chief).client.post(url("articles_author_delete", author.pk), {"post": "yes"})

    assert Author.objects.filter(pk=author.pk).exists()


def test_speaker_has_other_spellings_one_a_line(editor):
    browser = Browser(editor)
    sheet = browser.open(url("articles_speaker_add"))
    sheet.type(name_ar="بنيامين نتنياهو", aliases="بنيامين  نتانياهو\r\n\r\nنتنياهو\r\nنتنياهو\u202e")

    told(browser, sheet.send("_continue"))

    speaker = Speaker.objects.get()
    assert speaker.aliases == ["بنيامين نتانياهو", "نتنياهو"]
    assert Speaker.objects.named("نتانياهو بنيامين") is None
    assert Speaker.objects.named("بنيامين نتانياهو") == speaker
    again = browser.open(url("articles_speaker_change", speaker.pk))
    assert again["aliases"].strip().splitlines() == speaker.aliases


def test_speaker_is_found_by_another_spelling_where_one_is_chosen(reporter):
    Speaker.objects.create(slug="bn", name_ar="بنيامين نتنياهو", aliases=["نتانياهو"])
    query = "app_label=articles&model_name=quote&field_name=speaker&term=نتانياهو"

    found = Browser(reporter).client.get(f"/admin/autocomplete/?{query}").json()

    assert [result["text"] for result in found["results"]] == ["بنيامين نتنياهو"]


@pytest.mark.parametrize("typed", ["ليلى حداد", "ليلي حدّاد", "الدكتورة ليلى"])
def test_speaker_who_is_there_already_is_named(reporter, typed):
    Speaker.objects.create(slug="layla", name_ar="ليلى حداد", aliases=["الدكتورة ليلى"])

    response = Browser(reporter, "en").open(url("articles_speaker_add")).type(name_ar=typed).send("_save")

    assert complaints(response) == ["There is a speaker of this name: ليلى حداد."]
    [confirm] = tree(response).xpath("//input[@name='is_another']")
    assert confirm.get("type") == "checkbox"
    assert Speaker.objects.count() == 1


def test_second_speaker_of_a_name_is_made_when_it_is_meant(reporter):
    Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    sheet = Browser(reporter).open(url("articles_speaker_add")).type(name_ar="ليلى حداد", is_another="on")

    sheet.send("_save")

    slugs = Speaker.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["layla", "ليلى-حداد"]


def test_speaker_is_not_asked_about_their_own_name(editor):
    layla = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")

    Browser(editor).open(url("articles_speaker_change", layla.pk)).type(name_en="Layla Haddad").send("_save")

    assert list(Speaker.objects.values_list("name_ar", "name_en")) == [("ليلى حداد", "Layla Haddad")]


def test_roles_of_a_speaker_are_in_their_language(editor):
    layla = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    sheet = Browser(editor).open(url("articles_speaker_change", layla.pk))
    sheet.add_row("roles", title_ar="وزيرة", title_en="minister", starts_on="2026-01-01")

    sheet.send("_save")

    fields = sheet.page.xpath("//*[starts-with(@name, 'roles-__prefix__-title')]")
    assert [(field.get("lang"), field.get("dir")) for field in fields] == [("ar", "rtl"), ("en", "ltr")]
    assert list(layla.roles.values_list("title_ar", "title_en")) == [("وزيرة", "minister")]


@pytest.mark.parametrize(
    "slug", ["tag", "author", "speaker", "search", "feed", "media", "static", "Sport", "رياضة", "1st", "a/b"]
)
def test_section_takes_no_slug_of_the_sites_own(chief, slug):
    response = Browser(chief).open(url("articles_section_add")).type(name_ar="قسم", slug=slug).send("_save")

    assert len(complaints(response)) >= 1
    assert Section.objects.count() == 0


def test_section_with_stories_cannot_be_deleted(chief, reporter, section):
    write_story(reporter, section)

    Browser(chief).client.post(url("articles_section_delete", section.pk), {"post": "yes"})

    assert Section.objects.filter(pk=section.pk).exists()


@pytest.mark.parametrize("typed", ["الامارات", "الإِمارات", "الإمـارات", "الإمارات"])
def test_second_spelling_of_a_tag_is_refused(editor, typed):
    Tag.objects.named("الإمارات")

    response = Browser(editor, "en").open(url("articles_tag_add")).type(name=typed).send("_save")

    assert complaints(response) == ["This tag is here already: الإمارات."]
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("typed", ["!؟", "ـــ", "ﷺ" * 50])
def test_what_holds_no_word_is_no_tag(editor, typed):
    response = Browser(editor).open(url("articles_tag_add")).type(name=typed).send("_save")

    assert len(complaints(response)) == 1
    assert Tag.objects.count() == 0


def test_tag_makes_its_slug(editor):
    Browser(editor).open(url("articles_tag_add")).type(name=" الأمم  المتحدة ", label_en="UN").send("_save")

    tag = Tag.objects.get()
    assert (tag.name, tag.slug, tag.label_en) == ("الأمم المتحدة", "الأمم-المتحدة", "UN")


def test_tag_gets_a_better_spelling(editor):
    tag = Tag.objects.named("الامارات")

    Browser(editor).open(url("articles_tag_change", tag.pk)).type(name="الإمارات").send("_save")

    tag.refresh_from_db()
    assert (tag.name, tag.slug) == ("الإمارات", "الامارات")


def test_tags_are_suggested_under_every_spelling(translator):
    for name in ("الإمارات", "إمارات الساحل", "الموانئ"):
        Tag.objects.named(name)
    client = Browser(translator).client

    found = client.get("/admin/articles/tag/suggest/", {"term": "امارات"}).json()

    assert found == {
        "results": [
            {"id": "إمارات الساحل", "text": "إمارات الساحل"},
            {"id": "الإمارات", "text": "الإمارات"},
        ],
        "pagination": {"more": False},
    }


def test_no_more_than_twenty_tags_are_suggested(reporter):
    for number in range(25):
        Tag.objects.named(f"وسم {number}")

    found = Browser(reporter).client.get("/admin/articles/tag/suggest/", {"term": "و" * 5000}).json()
    every = Browser(reporter).client.get("/admin/articles/tag/suggest/", {"term": "وسم"}).json()

    assert (len(found["results"]), len(every["results"])) == (0, 20)


def test_picture_is_listed_by_what_it_shows(reporter):
    picture("p1", alt_text_ar="سفينة", alt_text_en="")

    page = Browser(reporter, "en").page(url("articles_picture_changelist"))

    [cell] = page.xpath("//th[contains(@class, 'field-description')]/a/bdi")
    assert (cell.get("lang"), cell.get("dir"), cell.text) == ("ar", "rtl", "سفينة")


def test_picture_of_a_story_cannot_be_deleted(chief, furnished):
    Browser(chief).client.post(url("articles_picture_delete", furnished.picture.pk), {"post": "yes"})

    furnished.refresh_from_db()
    assert furnished.picture is not None


def test_related_story_is_chosen_among_those_one_may_see(
    reporter, other_section_editor, chief, story, other_section
):
    write_story(chief, other_section, headline="الميناء الرياضي")
    query = "app_label=articles&model_name=relatedstory&field_name=target&term=الميناء"

    found = {
        user.username: [
            result["text"]
            for result in Browser(user).client.get(f"/admin/autocomplete/?{query}").json()["results"]
        ]
        for user in (reporter, other_section_editor, chief)
    }

    assert found == {
        "huda": ["افتتاح الميناء الجديد"],
        "nadia": ["الميناء الرياضي"],
        "karim": ["الميناء الرياضي", "افتتاح الميناء الجديد"],
    }


@pytest.fixture
def root(db) -> User:
    return User.objects.create_superuser("root")


def test_account_gets_its_role_and_sections(root, reader, section, other_section):
    role = Group.objects.get(name="reporter")
    sheet = Browser(root).open(url("auth_user_change", reader.pk))
    sheet.add_row("section_access", section=str(section.pk))

    sheet.type(is_staff="on", groups=[str(role.pk)]).send("_save")

    reader.refresh_from_db()
    assert (reader.is_staff, list(reader.groups.all())) == (True, [role])
    assert list(SectionAccess.objects.values_list("user", "section")) == [(reader.pk, section.pk)]
    write_story(reader, section)
    assert Browser(reader).status("/admin/articles/article/") == 200


def test_section_right_is_given_once(root, reporter, section):
    sheet = Browser(root).open(url("auth_user_change", reporter.pk))

    response = sheet.add_row("section_access", section=str(section.pk)).send("_save")

    assert response.status_code == 200
    assert SectionAccess.objects.count() == 1


def test_withdrawn_right_holds_from_the_next_page_on(root, reporter, story):
    browser = Browser(reporter)
    before = browser.status(url("articles_article_change", story.pk))

    Browser(root).open(url("auth_user_change", reporter.pk)).row("section_access", 0, DELETE="on").send(
        "_save"
    )

    assert (before, browser.status(url("articles_article_change", story.pk))) == (200, 404)


@pytest.mark.parametrize("who", ["reporter", "editor", "chief"])
def test_nobody_gives_themselves_a_role(request, who, section):
    user = request.getfixturevalue(who)
    before = set(user.groups.all())
    data = {"groups": list(Group.objects.values_list("pk", flat=True)), "is_superuser": "on"}

    status = Browser(user).status(url("auth_user_change", user.pk), data)

    user.refresh_from_db()
    assert (status, set(user.groups.all()), user.is_superuser) == (403, before, False)
