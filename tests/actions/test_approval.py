"""An approval holds for the content it was given to, and for no other."""

from collections.abc import Callable

import pytest

from articles import actions
from articles.enums import State
from articles.errors import StepNotPossible
from articles.models import Article, ArticleTag, Author, Byline, Edition, Quote, RelatedStory, Section, Tag
from articles.permissions import approval_holds
from tests.desk import events, last_event, picture, refused, reword, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(furnished, bring_to) -> Edition:
    """Huda's furnished story, its Arabic approved."""
    return bring_to(furnished.edition("ar"), State.APPROVED)


def change_text(article: Article) -> None:
    reword(article, body_ar="<p>نص آخر.</p>")


def change_section(article: Article) -> None:
    reword(article, section=Section.objects.create(slug="economy", name_ar="اقتصاد"))


def add_tag(article: Article) -> None:
    ArticleTag.objects.create(content_object=article, tag=Tag.objects.named("النقل"))


def drop_tag(article: Article) -> None:
    article.tag_items.filter(tag__name="الموانئ").delete()


def turn_bylines(article: Article) -> None:
    for row in article.bylines.all():
        reword(row, position=1 - row.position)


def change_credit(article: Article) -> None:
    Byline.objects.filter(article=article, uid="b1").update(role="translator")


def add_credit(article: Article) -> None:
    omar = Author.objects.create(slug="omar", name_ar="عمر")
    Byline.objects.create(article=article, author=omar, position=2)


def change_speaker(article: Article) -> None:
    Quote.objects.filter(article=article).update(speaker=None)


def change_role(article: Article) -> None:
    reword(article.quotes.get(), role_ar="وزيرة سابقة")


def add_link(article: Article) -> None:
    RelatedStory.objects.create(article=article, headline_ar="خبر ثالث")


def change_picture(article: Article) -> None:
    reword(article, picture=picture("p2"))


CHANGES = [
    change_text,
    change_section,
    add_tag,
    drop_tag,
    turn_bylines,
    change_credit,
    add_credit,
    change_speaker,
    change_role,
    add_link,
    change_picture,
]


def change_note(article: Article) -> None:
    reword(article, ed_note="اتصلوا مرة ثانية")


def change_english(article: Article) -> None:
    reword(article, headline_en="Port opens")


def change_english_role(article: Article) -> None:
    reword(article.quotes.get(), role_en="former minister")


def add_english_link(article: Article) -> None:
    RelatedStory.objects.create(article=article, headline_en="Third story")


def add_unmarked_quote(article: Article) -> None:
    Quote.objects.create(article=article, attribution_ar="مصدر")


OTHER_CHANGES = [change_note, change_english, change_english_role, add_english_link, add_unmarked_quote]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_approval_is_void_after_an_edit(edition, chief, change: Callable[[Article], None]):
    article = Article.objects.get(pk=edition.article_id)
    change(article)

    actions.save(article, by=chief, language="ar")

    stored = Edition.objects.get(pk=edition.pk)
    assert stored.state == State.IN_REVIEW
    assert (stored.approved_by, stored.approved_at, stored.approved_hash) == (None, None, "")
    assert last_event(edition) == {
        "article": edition.article,
        "key": edition.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "revise",
        "from_state": "approved",
        "to_state": "in_review",
        "content_hash": stored.content_hash,
        "reason": "",
        "effective_at": None,
        "by": chief,
    }


@pytest.mark.parametrize("change", OTHER_CHANGES, ids=lambda change: change.__name__)
def test_approval_holds_after_an_edit_that_its_readers_will_not_see(edition, chief, change):
    article = Article.objects.get(pk=edition.article_id)
    change(article)

    actions.save(article, by=chief, language="ar")

    stored = Edition.objects.get(pk=edition.pk)
    assert (stored.state, stored.approved_hash) == (State.APPROVED, edition.approved_hash)
    assert approval_holds(stored)


def test_published_text_is_a_draft_again_after_an_edit(live, reporter):
    write(live.article, reporter, "ar", headline="افتتاح الميناء اليوم")

    stored = Edition.objects.get(pk=live.pk)
    assert (stored.state, stored.approved_hash) == (State.DRAFT, "")
    assert events(live.article)[-1] == ("ar", "revise", "published", "draft", "huda")


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested"])
def test_edit_before_approval_changes_no_state(request, reporter, state):
    edition = request.getfixturevalue(state)
    before = events(edition.article)

    write(edition.article, reporter, "ar", headline="افتتاح الميناء اليوم")

    assert Edition.objects.get(pk=edition.pk).state == state
    assert events(edition.article) == before


def test_both_languages_lose_their_approval_to_what_they_share(edition, furnished, chief, bring_to):
    english = bring_to(furnished.edition("en"), State.APPROVED)
    article = Article.objects.get(pk=furnished.pk)
    add_tag(article)

    actions.save(article, by=chief, language="ar")

    assert set(Edition.objects.values_list("state", flat=True)) == {State.IN_REVIEW}
    assert last_event(english)["step"] == "revise"


def test_approval_of_other_picture_words_does_not_hold(edition):
    reword(edition.article.picture, alt_text_ar="سفينة صغيرة")

    assert not approval_holds(Edition.objects.get(pk=edition.pk))


def test_approval_that_holds_is_not_given_again(approved, editor):
    with refused(StepNotPossible):
        actions.approve(approved, by=editor, seen_hash=approved.content_hash)


def test_text_that_was_never_approved_has_no_approval(draft):
    assert not approval_holds(draft)
