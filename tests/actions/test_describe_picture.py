"""The words under a picture are part of every text that shows it."""

from articles import actions
from articles.enums import State
from articles.errors import NotAllowed
from articles.models import Edition
from articles.permissions import wrote
from tests.desk import events, picture, refused, reword


def test_other_words_void_the_approval_and_name_their_writer(approved, editor, chief):
    shown = picture()
    article = approved.article
    article.picture = shown
    article.save()
    actions.describe_picture(shown, by=editor)

    reword(shown, caption_ar="كلام آخر")
    actions.describe_picture(shown, by=chief)

    edition = Edition.objects.get(pk=approved.pk)
    assert (edition.state, edition.approved_hash) == (State.IN_REVIEW, "")
    assert events(article)[-1] == ("ar", "revise", "approved", "in_review", "salma")
    assert [wrote(person, edition) for person in (editor, chief)] == [True, True]
    assert article.revisions.first().made_by == chief


def test_picture_inside_a_text_is_a_picture_of_that_story(draft):
    shown = picture("p7")
    article = draft.article
    article.body_ar = '<p>نص</p><figure data-picture="p7"></figure>'
    article.save()

    assert list(actions.stories_with(shown)) == [article]


def test_words_that_no_story_shows_change_none(chief, draft):
    before = draft.article.revisions.count()

    actions.describe_picture(picture("p9"), by=chief)

    assert draft.article.revisions.count() == before


def test_reporter_describes_no_picture_that_is_here(reporter):
    shown = picture()

    with refused(NotAllowed):
        actions.describe_picture(shown, by=reporter)
