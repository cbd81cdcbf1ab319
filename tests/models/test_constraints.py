"""What the database itself holds, whoever writes."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from articles.models import (
    ArticleTag,
    Author,
    Byline,
    Edition,
    Quote,
    RelatedStory,
    Revision,
    SectionAccess,
    Speaker,
    Tag,
)
from articles.models.translated import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def tag():
    return Tag.objects.named("المياه")


@pytest.fixture
def author():
    return Author.objects.create(slug="huda", name_ar="هدى سالم")


def test_language_of_a_story_has_one_edition(draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(article=draft.article, language="ar")


def test_edition_is_made_when_it_is_asked_for(story):
    assert story.edition("en") == story.edition("en")
    assert sorted(story.editions.values_list("language", flat=True)) == ["ar", "en"]


def test_tag_stands_once_on_a_story(story, tag):
    ArticleTag.objects.create(content_object=story, tag=tag)

    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleTag.objects.create(content_object=story, tag=tag)


@pytest.mark.parametrize("model", [Quote, RelatedStory])
def test_mark_names_one_row_of_a_story(story, model):
    model.objects.create(article=story, uid="q1")

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(article=story, uid="q1")


def test_credit_mark_names_one_row_of_a_story(story, author):
    Byline.objects.create(article=story, uid="b1", author=author)

    with pytest.raises(IntegrityError), transaction.atomic():
        Byline.objects.create(article=story, uid="b1", author=author)


def test_version_number_is_given_once(story, reporter):
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.create(article=story, number=1, step="save", snapshot={}, made_by=reporter)


def test_section_is_opened_to_a_person_once(reporter, section):
    with pytest.raises(IntegrityError), transaction.atomic():
        SectionAccess.objects.create(user=reporter, section=section)


def test_record_that_a_story_names_is_not_deleted(story, section, tag, author):
    speaker = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    ArticleTag.objects.create(content_object=story, tag=tag)
    Byline.objects.create(article=story, author=author)
    Quote.objects.create(article=story, speaker=speaker)

    for record in (section, tag, author, speaker):
        with pytest.raises(ProtectedError):
            record.delete()


def test_published_story_is_not_deleted(live):
    with pytest.raises(ProtectedError):
        live.article.delete()


def test_link_outlives_the_story_it_led_to(story, reporter, section):
    target = type(story).objects.create(section=section, created_by=reporter)
    link = RelatedStory.objects.create(article=story, target=target, headline_ar="خبر آخر")

    target.delete()

    link.refresh_from_db()
    assert (link.target, text(link, "headline", "ar")) == (None, "خبر آخر")
