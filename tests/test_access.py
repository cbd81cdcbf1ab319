"""Every address of the site, and who gets what there: the table has all of them, each refusal as well.

`login` is the way to the page for signing in. 404 is what is not there, and what is not this person's to know
of; 403 is what they may see and not do. A form that is sent nearly empty answers 200 to whoever may send it.
"""

import datetime

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import ForeignKey, ManyToManyField
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone

from articles import actions
from articles.enums import State
from articles.models import Article, Author, Picture, Section, Speaker, Tag
from tests.access import Visitor, read_rows, routes
from tests.conftest import staff
from tests.desk import furnish, seen, write_story
from tests.pictures.drawing import encoded, quarters

pytestmark = pytest.mark.django_db

#: nobody: a visitor. rami: a reader. left: a reporter who has left. huda: the reporter whose story it is.
#: ziad: a reporter beside her. omar: a translator. salma: their editor. nadia: the editor of sport. karim: the
#: chief. root: a superuser.
#:
#: own: Huda's draft. sport: a draft in sport. loose: Huda's draft in no section yet. review, approved, live,
#: planned: Huda's stories in these states.
TABLE = {
    "desk": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
login login login   200   200   200   200   200   200   200  GET  /admin/
  200   200   200   302   302   302   302   302   302   302  GET  /admin/login/
  200   200   200   200   200   200   200   200   200   200  POST /admin/login/
  302   302   302   405   405   405   405   405   405   405  GET  /admin/logout/
  302   302   302   302   302   302   302   302   302   302  POST /admin/logout/
login login login   200   200   200   200   200   200   200  GET  /admin/password_change/
login login login   200   200   200   200   200   200   200  POST /admin/password_change/
login login login   200   200   200   200   200   200   200  GET  /admin/password_change/done/
login login login   200   200   200   200   200   200   200  GET  /admin/jsi18n/
  302   302   302   302   302   302   302   302   302   302  GET  /admin/interface-language/
  302   302   302   302   302   302   302   302   302   302  POST /admin/interface-language/
login login login   404   404   404   404   404   404   404  GET  /admin/r/1/1/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/
login login login   404   404   404   404   404   404   200  GET  /admin/auth/
login login login   404   404   404   404   404   404   404  GET  /admin/nothing/
""",
    "stories": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
login login login   200   200   200   200   200   200   200  GET  /admin/articles/article/
login login login   200   200   200   200   200   200   200  POST /admin/articles/article/
login login login   200   200   403   200   200   200   200  GET  /admin/articles/article/add/
login login login   200   200   403   200   200   200   200  POST /admin/articles/article/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/article/{own}/
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/change/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/change/
login login login   200   404   404   404   404   200   200  GET  /admin/articles/article/{loose}/change/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/999/change/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/1.0/change/
login login login   200   403   403   200   404   200   200  POST /admin/articles/article/{own}/change/
login login login   200   403   200   200   404   200   200  POST /admin/articles/article/{own}/change/?language=en
login login login   404   404   404   404   200   200   200  POST /admin/articles/article/{sport}/change/
login login login   200   404   404   404   404   200   200  POST /admin/articles/article/{loose}/change/
login login login   200   403   403   200   404   200   200  GET  /admin/articles/article/{own}/delete/
login login login   403   403   403   403   404   403   403  GET  /admin/articles/article/{live}/delete/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/delete/
login login login   302   403   403   302   404   302   302  POST /admin/articles/article/{own}/delete/
login login login   403   403   403   403   404   403   403  POST /admin/articles/article/{live}/delete/
login login login   404   404   404   404   302   302   302  POST /admin/articles/article/{sport}/delete/
login login login   302   404   404   404   404   302   302  POST /admin/articles/article/{loose}/delete/
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/history/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/history/
login login login   200   404   404   404   404   200   200  GET  /admin/articles/article/{loose}/history/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/_31/history/
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/versions/1/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/{own}/versions/99/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/versions/1/
login login login   200   404   404   404   404   200   200  GET  /admin/articles/article/{loose}/versions/1/
login login login   405   405   405   405   405   405   405  GET  /admin/articles/article/{own}/versions/1/restore/
login login login   302   403   403   302   404   302   302  POST /admin/articles/article/{own}/versions/1/restore/
login login login   404   404   404   404   302   302   302  POST /admin/articles/article/{sport}/versions/1/restore/
login login login   302   404   404   404   404   302   302  POST /admin/articles/article/{loose}/versions/1/restore/
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/compare/?from=1&to=2
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/compare/?from=1&to=1
login login login   200   404   404   404   404   200   200  GET  /admin/articles/article/{loose}/compare/?from=1&to=1
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/raw/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/raw/
login login login   200   200   200   200   404   200   200  GET  /admin/articles/article/{own}/ar/preview/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/{own}/xx/preview/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/ar/preview/
login login login   200   404   404   404   404   200   200  GET  /admin/articles/article/{loose}/ar/preview/
""",
    "steps": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
login login login   200   403   403   200   404   200   200  GET  /admin/articles/article/{own}/ar/step/submit/
login login login   302   403   403   302   404   302   302  POST /admin/articles/article/{own}/ar/step/submit/
login login login   302   403   302   302   404   302   302  POST /admin/articles/article/{own}/en/step/submit/
login login login   404   404   404   404   302   302   302  POST /admin/articles/article/{sport}/ar/step/submit/
login login login   200   404   404   404   404   200   200  POST /admin/articles/article/{loose}/ar/step/submit/
login login login   403   403   403   200   404   200   200  GET  /admin/articles/article/{review}/ar/step/request_changes/
login login login   403   403   403   302   404   302   302  POST /admin/articles/article/{review}/ar/step/request_changes/
login login login   403   403   403   200   404   200   200  GET  /admin/articles/article/{review}/ar/step/approve/
login login login   403   403   403   302   404   302   302  POST /admin/articles/article/{review}/ar/step/approve/
login login login   403   403   403   403   404   200   200  GET  /admin/articles/article/{approved}/ar/step/publish/
login login login   403   403   403   403   404   302   302  POST /admin/articles/article/{approved}/ar/step/publish/
login login login   403   403   403   403   404   200   200  GET  /admin/articles/article/{approved}/ar/step/schedule/
login login login   403   403   403   403   404   302   302  POST /admin/articles/article/{approved}/ar/step/schedule/
login login login   403   403   403   403   404   200   200  GET  /admin/articles/article/{review}/ar/step/override/
login login login   403   403   403   403   404   302   302  POST /admin/articles/article/{review}/ar/step/override/
login login login   404   404   404   404   403   200   200  POST /admin/articles/article/{sport}/ar/step/override/
login login login   403   403   403   403   404   200   200  GET  /admin/articles/article/{planned}/ar/step/unschedule/
login login login   403   403   403   403   404   302   302  POST /admin/articles/article/{planned}/ar/step/unschedule/
login login login   403   403   403   403   404   200   200  GET  /admin/articles/article/{live}/ar/step/withdraw/
login login login   403   403   403   403   404   302   302  POST /admin/articles/article/{live}/ar/step/withdraw/
login login login   404   404   404   404   404   404   404  GET  /admin/articles/article/{own}/ar/step/revise/
login login login   404   404   404   404   404   404   404  POST /admin/articles/article/{own}/ar/step/revise/
login login login   403   403   403   200   404   200   200  GET  /admin/articles/article/{live}/ar/correct/
login login login   403   403   403   302   404   302   302  POST /admin/articles/article/{live}/ar/correct/
login login login   404   404   404   404   200   200   200  GET  /admin/articles/article/{sport}/ar/correct/
login login login   404   404   404   404   200   200   200  POST /admin/articles/article/{sport}/ar/correct/
""",
    "records": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
login login login   403   403   403   403   403   403   403  GET  /admin/autocomplete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/tag/suggest/?term=ا
login login login   200   200   200   200   200   200   200  GET  /admin/articles/section/
login login login   200   200   200   200   200   200   200  POST /admin/articles/section/
login login login   403   403   403   403   403   200   200  GET  /admin/articles/section/add/
login login login   403   403   403   403   403   200   200  POST /admin/articles/section/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/section/{section}/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/section/{section}/change/
login login login   403   403   403   403   403   200   200  POST /admin/articles/section/{section}/change/
login login login   403   403   403   403   403   200   200  GET  /admin/articles/section/{section}/delete/
login login login   403   403   403   403   403   200   200  POST /admin/articles/section/{section}/delete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/section/{section}/history/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/author/
login login login   200   200   200   200   200   200   200  POST /admin/articles/author/
login login login   403   403   403   200   200   200   200  GET  /admin/articles/author/add/
login login login   403   403   403   200   200   200   200  POST /admin/articles/author/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/author/{author}/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/author/{author}/change/
login login login   403   403   403   200   200   200   200  POST /admin/articles/author/{author}/change/
login login login   403   403   403   403   403   200   200  GET  /admin/articles/author/{author}/delete/
login login login   403   403   403   403   403   200   200  POST /admin/articles/author/{author}/delete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/author/{author}/history/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/speaker/
login login login   200   200   200   200   200   200   200  POST /admin/articles/speaker/
login login login   200   200   403   200   200   200   200  GET  /admin/articles/speaker/add/
login login login   200   200   403   200   200   200   200  POST /admin/articles/speaker/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/speaker/{speaker}/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/speaker/{speaker}/change/
login login login   403   403   403   200   200   200   200  POST /admin/articles/speaker/{speaker}/change/
login login login   403   403   403   403   403   200   200  GET  /admin/articles/speaker/{speaker}/delete/
login login login   403   403   403   403   403   200   200  POST /admin/articles/speaker/{speaker}/delete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/speaker/{speaker}/history/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/tag/
login login login   200   200   200   200   200   200   200  POST /admin/articles/tag/
login login login   200   200   403   200   200   200   200  GET  /admin/articles/tag/add/
login login login   200   200   403   200   200   200   200  POST /admin/articles/tag/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/tag/{tag}/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/tag/{tag}/change/
login login login   403   403   403   200   200   200   200  POST /admin/articles/tag/{tag}/change/
login login login   403   403   403   403   403   200   200  GET  /admin/articles/tag/{tag}/delete/
login login login   403   403   403   403   403   200   200  POST /admin/articles/tag/{tag}/delete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/tag/{tag}/history/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/picture/
login login login   200   200   200   200   200   200   200  POST /admin/articles/picture/
login login login   200   200   403   200   200   200   200  GET  /admin/articles/picture/add/
login login login   200   200   403   200   200   200   200  POST /admin/articles/picture/add/
login login login   302   302   302   302   302   302   302  GET  /admin/articles/picture/{picture}/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/picture/{picture}/change/
login login login   403   403   403   200   200   200   200  POST /admin/articles/picture/{picture}/change/
login login login   403   403   403   403   403   403   403  GET  /admin/articles/picture/{picture}/delete/
login login login   403   403   403   403   403   403   403  POST /admin/articles/picture/{picture}/delete/
login login login   200   200   200   200   200   200   200  GET  /admin/articles/picture/{picture}/history/
""",
    "accounts": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/
login login login   403   403   403   403   403   403   200  POST /admin/auth/user/
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/add/
login login login   403   403   403   403   403   403   200  POST /admin/auth/user/add/
login login login   302   302   302   302   302   302   302  GET  /admin/auth/user/{user}/
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/{user}/change/
login login login   403   403   403   403   403   403   200  POST /admin/auth/user/{user}/change/
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/{user}/delete/
login login login   403   403   403   403   403   403   302  POST /admin/auth/user/{user}/delete/
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/{user}/history/
login login login   403   403   403   403   403   403   200  GET  /admin/auth/user/{user}/password/
login login login   403   403   403   403   403   403   200  POST /admin/auth/user/{user}/password/
""",
    "readers": """
nobody rami  left  huda  ziad  omar salma nadia karim  root
  302   302   302   302   302   302   302   302   302   302  GET  /
  200   200   200   200   200   200   200   200   200   200  GET  /robots.txt
  200   200   200   200   200   200   200   200   200   200  GET  /sitemap.xml
  200   200   200   200   200   200   200   200   200   200  GET  /sitemap-ar-2026-01.xml
  200   200   200   200   200   200   200   200   200   200  GET  /ar/
  200   200   200   200   200   200   200   200   200   200  GET  /ar/feed.xml
  200   200   200   200   200   200   200   200   200   200  GET  /ar/search/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/tag/nothing/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/author/nothing/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/speaker/nothing/
  200   200   200   200   200   200   200   200   200   200  GET  /ar/politics/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/politics/00000000/slug/
  404   404   404   404   404   404   404   404   404   404  GET  /media/nothing.jpg
  405   405   405   405   405   405   405   405   405   405  POST /
  405   405   405   405   405   405   405   405   405   405  POST /ar/
  405   405   405   405   405   405   405   405   405   405  POST /ar/politics/
  404   404   404   404   404   404   404   404   404   404  POST /media/nothing.jpg
  405   405   405   405   405   405   405   405   405   405  POST /ar/search/
  405   405   405   405   405   405   405   405   405   405  POST /robots.txt
  301   301   301   301   301   301   301   301   301   301  GET  /ar/politics/{live_key}/x/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/politics/{own_key}/x/
  404   404   404   404   404   404   404   404   404   404  GET  /ar/politics/{planned_key}/x/
  404   404   404   404   404   404   404   404   404   404  GET  /en/politics/{live_key}/x/
""",
}

#: Enough for every step, too little for every form.
SENT = {
    "post": "yes",
    "reason": "خطأ في الاسم",
    "kind": "correction",
    "text": "كتبنا اسم الوزيرة خطأ.",
    "at": "2040-01-01T10:00",
    "language": "en",
    "next": "/admin/",
}


@pytest.fixture
def places(story, reporter, section, other_section, chief, reader, bring_to):
    """The rows that addresses of the table name."""
    stories = {
        "own": furnish(story, reporter),
        "sport": write_story(chief, other_section),
        "loose": write_story(reporter, None),
    }
    for name, state in {
        "review": State.IN_REVIEW,
        "approved": State.APPROVED,
        "live": State.PUBLISHED,
        "planned": State.APPROVED,
    }.items():
        stories[name] = bring_to(write_story(reporter, section).edition("ar"), state).article
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    actions.schedule(stories["planned"].edition("ar"), by=chief, at=tomorrow)
    records = {"section": section, "user": reader}
    for model in (Author, Speaker, Tag, Picture):
        records[model.__name__.lower()] = model._default_manager.order_by("pk").first()
    _store(records["picture"].file.name)
    keys = {f"{name}_key": article.key for name, article in stories.items()}
    return {name: row.pk for name, row in (stories | records).items()} | keys


def _store(name):
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(encoded(quarters(), "JPEG")))


@pytest.fixture
def left(section):
    left = staff("left", "reporter", section)
    left.is_staff = False
    left.save()
    return left


@pytest.fixture
def root(db):
    return User.objects.create_superuser("root")


@pytest.fixture
def visitors(places, request):
    """The cast in the order of the table's columns."""
    names = ["reader", "left", "reporter", "other_reporter", "translator", "editor"]
    names += ["other_section_editor", "chief", "root"]
    people = [None, *(request.getfixturevalue(name) for name in names)]
    review = Article.objects.get(pk=places["review"]).edition("ar")
    return [Visitor.signed_in(person, SENT | {"seen_hash": seen(review)}) for person in people]


@pytest.mark.parametrize("part", TABLE)
def test_everyone_gets_what_the_table_says(part, places, visitors):
    rows = read_rows(TABLE[part], places)

    found = [row.answered(tuple(visitor.ask(row.method, row.path) for visitor in visitors)) for row in rows]

    assert [str(row) for row in found if row not in rows] == []


def test_table_names_every_address_and_no_other(places):
    named = {row.route for table in TABLE.values() for row in read_rows(table, places)}

    assert named == set(routes())


def test_page_that_writes_when_looked_at_is_named(settings, section):
    def careless(request):
        Section.objects.update(position=9)
        return HttpResponse()

    settings.ROOT_URLCONF = (path("careless/", careless),)

    with pytest.raises(AssertionError, match="GET /careless/ answered 200"):
        Visitor.signed_in(None, {}).ask("GET", "/careless/")


def test_every_relation_is_completed_for_those_only_who_may_read_it(visitors):
    """Pickers may ask for any relation of any model: what matters is what it leads to."""
    readable = {Article: "200", Author: "200", Picture: "200", Speaker: "200", Tag: "200", Section: "404"}
    relations = [
        field
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, (ForeignKey, ManyToManyField))
    ]

    found = {}
    for field in relations:
        source = field.model._meta
        query = f"app_label={source.app_label}&model_name={source.model_name}&field_name={field.name}&term=ا"
        answers = {visitor.ask("GET", f"/admin/autocomplete/?{query}") for visitor in visitors[3:-1]}
        found[str(field)] = answers

    assert found == {str(field): {readable.get(field.related_model, "403")} for field in relations}
