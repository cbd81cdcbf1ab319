"""Nobody approves their own text: whoever brought words into it, or handed it in, needs a second person."""

import pytest
from django.contrib.auth.models import Group

from articles import actions
from articles.enums import State
from articles.errors import OwnText
from articles.models import ArticleTag, Tag
from tests.conftest import staff
from tests.desk import picture, refused, reword, seen, write, write_story

pytestmark = pytest.mark.django_db


def approve(edition, by):
    return actions.approve(edition, by=by, seen_hash=seen(edition))


def test_writer_does_not_approve_the_text(section, editor, chief):
    edition = actions.submit(write_story(editor, section).edition("ar"), by=chief)

    with refused(OwnText):
        approve(edition, editor)


def test_submitter_does_not_approve_the_text(draft, editor):
    edition = actions.submit(draft, by=editor)

    with refused(OwnText):
        approve(edition, editor)


def test_whoever_edits_during_review_does_not_approve(in_review, editor):
    write(in_review.article, editor, "ar", standfirst="سفن أكبر.")

    with refused(OwnText):
        approve(in_review, editor)


def test_whoever_changes_what_languages_share_does_not_approve(in_review, editor):
    ArticleTag.objects.create(content_object=in_review.article, tag=Tag.objects.named("الموانئ"))
    actions.save(in_review.article, by=editor, language="ar")

    with refused(OwnText):
        approve(in_review, editor)


def test_whoever_restores_a_version_does_not_approve(in_review, reporter, editor):
    first = in_review.article.revisions.last()
    write(in_review.article, reporter, "ar", headline="عنوان آخر")
    actions.restore(in_review.article, first, by=editor)

    with refused(OwnText):
        approve(in_review, editor)


def test_writer_who_becomes_chief_does_not_approve(in_review, reporter):
    reporter.groups.set([Group.objects.get(name="chief")])
    promoted = type(reporter).objects.get(pk=reporter.pk)

    with refused(OwnText):
        approve(in_review, promoted)


def test_second_person_approves(in_review, reporter, editor):
    write(in_review.article, reporter, "ar", standfirst="سفن أكبر.")

    assert approve(in_review, editor).state == State.APPROVED


def test_saving_without_a_change_makes_nobody_a_writer(in_review, editor):
    write(in_review.article, editor, "ar")

    assert approve(in_review, editor).state == State.APPROVED


def test_writing_another_language_makes_nobody_a_writer_of_this_one(in_review, editor):
    write(in_review.article, editor, "en", headline="New port opens")

    assert approve(in_review, editor).state == State.APPROVED


def test_writer_of_the_original_approves_its_translation(section, editor, translator):
    story = write_story(editor, section)
    write(story, translator, "en", headline="New port opens", body="<p>The first ship.</p>")
    edition = actions.submit(story.edition("en"), by=translator)

    assert approve(edition, editor).state == State.APPROVED


def test_text_that_readers_have_seen_counts_no_longer(section, editor, reporter, chief, bring_to):
    live = bring_to(write_story(editor, section).edition("ar"), State.PUBLISHED)
    write(live.article, chief, "ar", headline="افتتاح الميناء اليوم")
    edition = actions.submit(live, by=chief)

    assert approve(edition, editor).state == State.APPROVED


def test_text_of_a_schedule_that_was_cancelled_is_not_the_last_one_published(
    section, editor, chief, bring_to, clock
):
    """The newest publication is the one made last, not the one that would have come last."""
    edition = bring_to(write_story(chief, section).edition("ar"), State.IN_REVIEW)
    edition = actions.approve(edition, by=editor, seen_hash=edition.content_hash)
    actions.schedule(edition, by=chief, at=clock.now.replace(year=2027))
    edition = actions.unschedule(edition, by=chief)
    write(edition.article, editor, "ar", headline="افتتاح الميناء اليوم")
    edition.refresh_from_db()
    edition = approve(edition, staff("sara", "chief"))
    actions.publish(edition, by=chief)
    write(edition.article, chief, "ar", standfirst="سفن أكبر.")
    edition = actions.submit(edition, by=chief)

    assert approve(edition, editor).state == State.APPROVED


def test_approving_makes_nobody_a_writer(approved, editor, chief, reporter):
    """The words of the picture changed meanwhile: whoever approves them has not written them."""
    shown = picture()
    approved.article.picture = shown
    approved.article.save()
    actions.save(approved.article, by=reporter, language="ar")
    edition = approve(approved, editor)
    reword(shown, alt_text_ar="سفينة صغيرة")
    edition = approve(edition, editor)
    write(edition.article, reporter, "ar", headline="افتتاح الميناء اليوم")

    assert approve(edition, editor).approved_by == editor


def test_two_person_newsroom_may_relax_the_rule(settings, draft, editor):
    settings.FOUR_EYES = False
    edition = actions.submit(draft, by=editor)

    assert approve(edition, editor).approved_by == editor
