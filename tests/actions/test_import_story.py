import hashlib
from dataclasses import replace

import pytest
from django.db import IntegrityError

from articles import actions
from articles.actions import WireFile
from articles.errors import AlreadyWritten, NotAllowed, OtherSection
from articles.models import Article, Edition, Publication, Quote, RelatedStory, Speaker, WireText
from articles.text.body import plain_text, quoted_runs
from articles.text.encodings import decode
from articles.text.quotes.model import Quotation
from articles.text.wire import parse_wire
from tests.desk import events, last_event, refused

pytestmark = pytest.mark.django_db

ARABIC = """البلدية تفتح الحديقة القديمة
تعود الحديقة إلى زوارها بعد أعمال دامت عامين.

فتحت بلدية الوادي، الاثنين، الحديقة القديمة بعد أعمال دامت عامين & 3 أشهر.
وقالت رئيسة البلدية سعاد الزين: "الحديقة لكم". "فحافظوا عليها."
شاهد ايضاً: سوق الوادي تنتقل إلى مبنى جديد
ووصف الزوار الحديقة بأنها "جنة صغيرة".
أخبار ذات صلة
جسر النهر يعود إلى الخدمة
افتتاح مكتبة في حي الزهور
"""
ENGLISH = """Town reopens the old garden
The garden is back after two years of work.

The town of Wadi reopened the old garden on Monday.
The mayor, Souad Al-Zein, said: "The garden is yours."
"""


def load(text: str, by, encoding: str = "utf-8", **more) -> Article:
    raw = text.encode(encoding)
    decoded = decode(raw)
    return actions.import_story(parse_wire(decoded.text), WireFile("garden.txt", raw, decoded), by=by, **more)


@pytest.fixture
def loaded(reporter, section) -> Article:
    return load(ARABIC, reporter, section=section)


def column(article: Article, name: str) -> str:
    return str(Article.objects.filter(pk=article.pk).values_list(name, flat=True).get())


def test_import_makes_a_draft_in_the_language_of_the_text(loaded, reporter, section):
    assert (loaded.source_language, loaded.section, loaded.created_by) == ("ar", section, reporter)
    assert column(loaded, "headline_ar") == "البلدية تفتح الحديقة القديمة"
    assert column(loaded, "standfirst_ar") == "تعود الحديقة إلى زوارها بعد أعمال دامت عامين."
    assert column(loaded, "headline_en") == ""
    assert list(loaded.editions.values_list("language", "state")) == [("ar", "draft")]
    assert not Publication.objects.exists()


def test_import_is_told_and_kept_as_the_first_version(loaded, reporter):
    edition = loaded.edition("ar")
    assert last_event(edition) == {
        "article": loaded,
        "key": loaded.key,
        "headline": "البلدية تفتح الحديقة القديمة",
        "language": "ar",
        "step": "import",
        "from_state": "draft",
        "to_state": "draft",
        "content_hash": edition.content_hash,
        "reason": "",
        "effective_at": None,
        "by": reporter,
    }
    version = loaded.revisions.get()
    assert (version.number, version.step, version.made_by) == (1, "import", reporter)
    assert version.hashes == {"ar": edition.content_hash}


def test_imported_body_holds_paragraphs_and_marks(loaded):
    split, fragment = loaded.quotes.all()
    [link] = loaded.related_stories.filter(placement="inline")

    assert column(loaded, "body_ar") == (
        "<p>فتحت بلدية الوادي، الاثنين، الحديقة القديمة بعد أعمال دامت عامين &amp; 3 أشهر.</p>"
        f'<p>وقالت رئيسة البلدية سعاد الزين: <q data-quote="{split.uid}">الحديقة لكم</q>. '
        f'<q data-quote="{split.uid}">فحافظوا عليها.</q></p>'
        f'<aside data-related="{link.uid}"></aside>'
        f'<p>ووصف الزوار الحديقة بأنها <q data-quote="{fragment.uid}">جنة صغيرة</q>.</p>'
    )


def test_imported_quotes_know_who_spoke_and_as_what(loaded):
    split, fragment = loaded.quotes.all()

    assert quoted_runs(column(loaded, "body_ar"))[split.uid] == ("الحديقة لكم", "فحافظوا عليها.")
    rows = Quote.objects.values_list("uid", "kind", "speaker__name_ar", "role_ar", "position")
    assert list(rows) == [
        (split.uid, "direct", "سعاد الزين", "رئيسة البلدية", 0),
        (fragment.uid, "partial", None, "", 1),
    ]


def test_imported_links_wait_for_their_stories_in_order(loaded):
    rows = RelatedStory.objects.filter(target=None).values_list("placement", "headline_ar", "position")

    assert list(rows) == [
        ("inline", "سوق الوادي تنتقل إلى مبنى جديد", 0),
        ("list", "جسر النهر يعود إلى الخدمة", 1),
        ("list", "افتتاح مكتبة في حي الزهور", 2),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_raw_text_is_kept_byte_for_byte(reporter, section, encoding):
    raw = ARABIC.encode(encoding)
    article = load(ARABIC, reporter, encoding, section=section)

    wire = WireText.objects.get()
    assert (wire.article, wire.language, wire.source, wire.loaded_by) == (
        article,
        "ar",
        "garden.txt",
        reporter,
    )
    assert (bytes(wire.raw), wire.checksum) == (raw, hashlib.sha256(raw).hexdigest())
    assert wire.text().removeprefix("\ufeff") == ARABIC


def test_speaker_is_known_by_another_spelling(reporter, section):
    souad = Speaker.objects.create(slug="souad", name_ar="سعاد محمد الزين", aliases=["سعاد الزّين"])

    article = load(ARABIC, reporter, section=section)

    assert article.quotes.earliest("position").speaker == souad
    assert Speaker.objects.count() == 1


def test_speaker_is_made_once_for_two_stories(reporter, section):
    first = load(ARABIC, reporter, section=section)
    second = load(ARABIC.replace("الاثنين", "الثلاثاء"), reporter, section=section)

    assert first.quotes.earliest("position").speaker == second.quotes.earliest("position").speaker
    assert list(Speaker.objects.values_list("slug", "name_ar", "is_organisation")) == [
        ("سعاد-الزين", "سعاد الزين", False)
    ]


def test_new_speaker_of_a_taken_slug_gets_a_number(reporter, section):
    Speaker.objects.create(slug="سعاد-الزين", name_ar="امرأة أخرى")

    load(ARABIC, reporter, section=section)

    assert sorted(Speaker.objects.values_list("slug", flat=True)) == ["سعاد-الزين", "سعاد-الزين-2"]


def test_bytes_that_came_before_are_known(loaded):
    raw = ARABIC.encode()

    assert actions.loaded_before(raw) == loaded
    assert actions.loaded_before(raw + b"\n") is None


def test_bytes_that_came_before_are_refused(loaded, reporter, section):
    with refused(IntegrityError):
        load(ARABIC, reporter, section=section)


def test_further_language_joins_the_story(loaded, reporter):
    joined = load(ENGLISH, reporter, into=loaded)

    assert joined == loaded
    assert column(loaded, "headline_ar") == "البلدية تفتح الحديقة القديمة"
    assert column(loaded, "headline_en") == "Town reopens the old garden"
    assert list(loaded.quotes.values_list("position", flat=True)) == [0, 1, 2]
    assert [event[:2] for event in events(loaded)] == [("ar", "import"), ("en", "import")]


def test_further_language_changes_nothing_of_the_first(loaded, reporter, bring_to):
    approved = bring_to(loaded.edition("ar"), "approved")

    load(f"{ENGLISH}Related stories\nThe bridge is open again\n", reporter, into=loaded)

    stored = Edition.objects.get(pk=approved.pk)
    assert (stored.state, stored.content_hash) == ("approved", approved.content_hash)


def test_language_that_has_words_is_not_written_over(loaded, reporter):
    load(ENGLISH, reporter, into=loaded)
    Article.objects.filter(pk=loaded.pk).update(headline_en="What the editor made of it")

    with refused(AlreadyWritten):
        load(ENGLISH.replace("garden", "park"), reporter, into=loaded)


def test_speaker_with_a_name_in_both_languages_is_one(loaded, reporter):
    speaker = Speaker.objects.get()
    speaker.aliases = ["Souad Al-Zein"]
    speaker.save()

    load(ENGLISH, reporter, into=loaded)

    assert list(Speaker.objects.values_list("name_ar", "name_en")) == [("سعاد الزين", "Souad Al-Zein")]


def test_quotes_that_overlap_are_marked_once(reporter, section):
    """Nothing of a paragraph is lost or doubled, whatever the finding of quotes made of it."""
    paragraph = 'قال: "نعم "ولا" معاً".'
    wire = parse_wire(f"عنوان\nمقدمة\n\n{paragraph}\n")
    quotes = tuple(
        Quotation(
            "direct",
            paragraph[begin:end],
            (paragraph[begin:end],),
            ((begin, end),),
            ((begin - 1, end + 1),),
            0,
        )
        for begin, end in ((6, 20), (11, 14))
    )
    raw = paragraph.encode()

    article = actions.import_story(
        replace(wire, quotes=quotes), WireFile("x.txt", raw, decode(raw)), by=reporter, section=section
    )

    outer, _inner = article.quotes.all()
    assert quoted_runs(column(article, "body_ar")) == {outer.uid: ('نعم "ولا" معاً',)}
    assert plain_text(column(article, "body_ar")) == 'قال: نعم "ولا" معاً.'


def test_import_lets_no_markup_in(reporter, section):
    article = load(ARABIC.replace("الاثنين", "<script>x</script><b>"), reporter, section=section)

    assert "&lt;script&gt;x&lt;/script&gt;&lt;b&gt;" in column(article, "body_ar")


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", NotAllowed),
        ("nobody", NotAllowed),
    ],
)
def test_import_into_a_section_is_not_for(request, section, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        load(ARABIC, person, section=section)


@pytest.mark.parametrize(
    ("who", "error"),
    [("other_reporter", NotAllowed), ("other_section_editor", OtherSection), ("nobody", OtherSection)],
)
def test_import_into_a_story_is_not_for(request, loaded, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        load(ENGLISH, person, into=loaded)


def test_translator_loads_the_translation(loaded, translator):
    load(ENGLISH, translator, into=loaded)

    assert events(loaded)[-1] == ("en", "import", "draft", "draft", "omar")
