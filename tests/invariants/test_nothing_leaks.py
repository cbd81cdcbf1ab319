"""Invariant 4: no word of what is not public stands in any public answer, however it is asked for.

A story stands in each state that readers do not see, with a word of its own in every field. Every
address is asked in every way, and no answer holds one of these words.
"""

import datetime
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from articles import actions
from articles.enums import CorrectionKind, State
from articles.models import (
    Article,
    ArticleTag,
    Author,
    Byline,
    Edition,
    Quote,
    RelatedStory,
    Speaker,
    SpeakerRole,
    Tag,
)
from tests.desk import picture, reword, write, write_story
from tests.invariants.site import PLACES, answers, paths

pytestmark = pytest.mark.django_db

LATER = datetime.timedelta(days=3)

#: How readers, robots and curious people ask: method, query, headers.
WAYS: list[tuple[str, str, dict[str, str]]] = [
    ("get", "", {}),
    ("head", "", {}),
    ("options", "", {}),
    ("post", "", {}),
    *(("get", query, {}) for query in ("page=2", "format=json", "preview=1", "lang=en", "amp=1", "draft")),
    *(
        ("get", "", {"HTTP_ACCEPT": kind})
        for kind in ("application/json", "application/atom+xml", "text/xml", "*/*")
    ),
    ("get", "", {"HTTP_ACCEPT_LANGUAGE": "en"}),
    ("get", "", {"HTTP_COOKIE": "django_language=en; sessionid=x"}),
    ("get", "", {"HTTP_IF_NONE_MATCH": '"x"', "HTTP_RANGE": "bytes=0-99"}),
]


class Canaries:
    """Words that no other text has: `canary()` gives the next one."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.numbers = itertools.count(1)

    def __call__(self) -> str:
        self.words.append(f"canary{next(self.numbers):03}z")
        return self.words[-1]

    def within(self, answer: str) -> list[str]:
        return [word for word in self.words if word in answer]


def fill(article: Article, language: str, canary: Canaries) -> None:
    """A word in every text of one language of a story, and in records that no other story names."""
    tag = Tag.objects.named(canary())
    author = Author.objects.create(slug=canary())
    speaker = Speaker.objects.create(slug=canary(), aliases=[canary()])
    role = SpeakerRole(speaker=speaker)
    shown = picture(canary()[:12], usage_terms=canary())
    quote = Quote(article=article, uid=canary()[:12], speaker=speaker, position=article.quotes.count())
    link = RelatedStory(article=article, uid=canary()[:12], position=article.related_stories.count())
    for row, fields in (
        (tag, ("label",)),
        (author, ("name", "bio")),
        (speaker, ("name", "bio")),
        (role, ("title",)),
        (shown, ("alt_text", "caption", "credit")),
        (quote, ("attribution", "role", "medium")),
        (link, ("headline",)),
    ):
        reword(row, **{f"{field}_{language}": canary() for field in fields})
    ArticleTag.objects.create(content_object=article, tag=tag)
    Byline.objects.create(article=article, author=author, position=article.bylines.count())
    reword(article, picture=shown, ed_note=canary())
    body = f'<p>{canary()} <q data-quote="{quote.uid}">{canary()}</q></p><figure data-picture="{shown.uid}"></figure>'
    by = article.created_by
    texts = {field: canary() for field in ("kicker", "headline", "standfirst")}
    write(article, by, language, body=f"{body}<p>{canary()}</p>", **texts)
    actions.plan(article.edition(language), by=by, slug=canary(), assignee=by, due_at=None)


@pytest.fixture
def canary() -> Canaries:
    return Canaries()


@pytest.fixture
def begin(canary, reporter, section, bring_to) -> Callable[[State], Edition]:
    """A story with a canary in every field, brought to a state."""

    def begin(state: State) -> Edition:
        article = write_story(reporter, section)
        fill(article, "ar", canary)
        return bring_to(article.edition("ar"), state)

    return begin


@pytest.fixture
def published(reporter, section, bring_to) -> Callable[[str], Edition]:
    """A public story without any canary."""

    def published(headline: str) -> Edition:
        return bring_to(write_story(reporter, section, headline=headline).edition("ar"), State.PUBLISHED)

    return published


@pytest.fixture
def unseen(begin, canary, clock, chief, indexing) -> dict[str, Edition]:
    """A story in each state of which readers have nothing."""
    with indexing():
        found = {state.value: begin(state) for state in (State.DRAFT, State.IN_REVIEW, State.APPROVED)}
        found["given back"] = begin(State.IN_REVIEW)
        actions.request_changes(found["given back"], by=chief, reason=canary())
        found["scheduled"] = begin(State.APPROVED)
        actions.schedule(found["scheduled"], by=chief, at=clock.now + LATER)
        found["unscheduled"] = begin(State.APPROVED)
        actions.schedule(found["unscheduled"], by=chief, at=clock.now + LATER)
        actions.unschedule(found["unscheduled"], by=chief)
    return found


@pytest.fixture
def hidden(
    public_life, unseen, *, begin, published, canary, clock, chief, bring_to, indexing
) -> dict[str, Edition]:
    """The unseen stories, and those of which readers have, or had, something else."""
    headlines = ("خبر له مسودة", "خبر له نسخة مجدولة", "خبر بلا ترجمة")
    with indexing():
        withdrawn, (drafted, updated, translated) = begin(State.PUBLISHED), map(published, headlines)
        clock.move(minutes=1)
        actions.withdraw(withdrawn, by=chief, reason=canary())
        fill(drafted.article, "ar", canary)
        actions.correct(drafted, by=chief, kind=CorrectionKind.CORRECTION, text=canary())
        fill(updated.article, "ar", canary)
        actions.schedule(bring_to(updated, State.APPROVED), by=chief, at=clock.now + LATER)
        fill_translation(translated.article, canary)
    return {
        **unseen,
        "withdrawn": withdrawn,
        "newer draft": drafted,
        "scheduled update": updated,
        "draft translation": translated,
    }


def fill_translation(article: Article, canary: Canaries) -> None:
    """Only English words: what both languages share stays as it was published."""
    texts = {field: canary() for field in ("kicker", "headline", "standfirst")}
    write(article, article.created_by, "en", body=f"<p>{canary()}</p>", **texts)
    actions.plan(article.edition("en"), by=article.created_by, slug=canary(), assignee=None, due_at=None)


def ask(client: Client, path: str, way: tuple[str, str, dict[str, str]]) -> str:
    """The whole answer as text: status, headers and body."""
    method, query, headers = way
    address = path if not query else f"{path}{'&' if '?' in path else '?'}{query}"
    response = getattr(client, method)(address, **headers)
    return f"{response.status_code} {response.headers!r} {response.content.decode()}"


def without_echo(path: str, answer: str) -> str:
    """The answer without the words of the question, which it may repeat."""
    for word in path.replace("/", " ").replace("=", " ").replace("?", " ").split():
        answer = answer.replace(word, "")
    return answer


def leaks(client: Client, asked: list[str], canary: Canaries, ways: list[Any]) -> Iterator[str]:
    for path, way in itertools.product(asked, ways):
        for word in canary.within(without_echo(path, ask(client, path, way))):
            yield f"{word} at {path} asked by {way}"


def test_no_answer_holds_a_word_that_is_not_public(client, hidden, canary):
    assert list(leaks(client, paths(), canary, WAYS[:2])) == []


def test_no_way_of_asking_brings_one_out(client, hidden, canary):
    near = [path for name in ("front", "feed", "sitemap", "section", "article") for path in PLACES[name]()]

    assert list(leaks(client, near, canary, WAYS[2:])) == []


def test_nobody_is_shown_more_for_being_signed_in(client, hidden, chief):
    asked = paths()
    anonymous = answers(client, asked)
    client.force_login(chief)

    assert answers(client, asked) == anonymous


def test_search_for_a_hidden_word_finds_what_a_search_for_nonsense_finds(client, hidden, canary):
    for language in ("ar", "en"):
        path = f"/{language}/search/?q="
        nothing = client.get(f"{path}zzznonsense").content.decode().replace("zzznonsense", "")

        for word in canary.words:
            found = client.get(f"{path}{word}").content.decode().replace(word, "")

            assert found == nothing, word


def test_page_of_a_hidden_record_is_the_one_of_a_record_that_never_was(client, hidden, canary):
    """Not even that it exists is told: author, speaker and tag pages begin with their first live story."""
    for name in ("author", "speaker", "tag"):
        missing = ask(client, f"/ar/{name}/never-was/", WAYS[0])

        for path in PLACES[name]():
            if canary.within(path) and path.startswith("/ar/"):
                assert ask(client, path, WAYS[0]) == missing, path


def test_unseen_story_is_told_from_a_missing_one_by_nothing(client, unseen):
    missing = ask(client, "/ar/politics/00000000/x/", WAYS[0])

    for what, edition in unseen.items():
        for slug in ("x", edition.slug):
            assert ask(client, f"/ar/politics/{edition.article.key}/{slug}/", WAYS[0]) == missing, what


def test_withdrawn_story_is_gone_and_says_nothing_of_itself(client, hidden, canary):
    answer = ask(client, f"/ar/politics/{hidden['withdrawn'].article.key}/x/", WAYS[0])

    assert answer.startswith("410 ")
    assert canary.within(answer) == []


def test_story_in_one_language_is_nowhere_in_the_other(client, hidden):
    key = hidden["draft translation"].article.key

    assert client.get(f"/en/politics/{key}/x/").status_code == 404
    assert f"/en/politics/{key}" not in str(client.get(f"/ar/politics/{key}/x/", follow=True).content)


def test_words_that_were_hidden_are_found_once_they_are_public(client, hidden, canary, clock, public_life):
    """The sweep sees what it looks for: after the scheduled instant the same words stand there."""
    before = canary.within(str(answers(client, paths())))
    clock.now += LATER

    after = canary.within(str(answers(client, [p for p in paths() if "search" not in p])))

    assert len(set(after) - set(before)) > 20
