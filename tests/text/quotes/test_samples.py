"""Measures the finding of quotes on invented stories with their gold beside them."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from articles.text.normalise import words
from articles.text.quotes import Quotation, find_quotes
from articles.text.wire import parse_wire

HERE = Path(__file__).parent
#: Texts made for one case each, and whole stories as agencies and newsrooms lay them out.
STORIES = sorted((HERE / "stories").glob("*.json"))
SAMPLES = sorted((HERE / "samples").glob("*.json")) + STORIES


@dataclass
class Score:
    right: int = 0
    false: int = 0
    missed: int = 0
    speakers: int = 0
    roles: int = 0
    roles_known: int = 0
    fragments: int = 0
    fragments_missed: int = 0
    fragments_attributed: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.false + self.missed)


def overlap(one: str, other: str) -> float:
    left, right = Counter(words(one)), Counter(words(other))
    return 2 * (left & right).total() / max(1, (left + right).total())


def found_in(sample: dict) -> tuple[Quotation, ...]:
    return find_quotes(sample["paragraphs"], background=(sample["headline"], sample["standfirst"]))


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def score() -> Score:
    total = Score()
    for sample in map(load, SAMPLES):
        either = [gold["text"] for gold in sample["quotes"] if gold["kind"] == "either"]
        found = [
            quote
            for quote in found_in(sample)
            if quote.kind == "direct" and not any(overlap(quote.text, text) >= 0.9 for text in either)
        ]
        for gold in (gold for gold in sample["quotes"] if gold["kind"] == "direct"):
            best = max(found, key=lambda quote: overlap(quote.text, gold["text"]), default=None)
            if best is None or overlap(best.text, gold["text"]) < 0.9:
                total.missed += 1
                continue
            found.remove(best)
            total.right += 1
            total.speakers += words(best.speaker) == words(gold["speaker"])
            total.roles_known += bool(gold["role"])
            total.roles += bool(gold["role"]) and overlap(best.role, gold["role"]) >= 0.8
        total.false += len(found)
        count_fragments(total, sample)
    return total


def count_fragments(total: Score, sample: dict) -> None:
    partials = [quote for quote in found_in(sample) if quote.kind == "partial"]
    for gold in sample["partials"]:
        best = max(partials, key=lambda quote: overlap(quote.text, gold["text"]), default=None)
        if best is None or overlap(best.text, gold["text"]) < 0.9:
            total.fragments_missed += 1
            continue
        total.fragments += 1
        total.fragments_attributed += words(best.speaker) == words(gold["speaker"])


def test_samples_are_at_least_a_hundred():
    assert len(SAMPLES) >= 100


def test_samples_quotes_are_found(score):
    assert score.f1 >= 0.95


def test_samples_speakers_are_named_in_full(score):
    assert score.speakers / score.right >= 0.9


def test_samples_roles_are_told(score):
    assert score.roles / score.roles_known >= 0.9


def test_samples_fragments_are_found(score):
    assert score.fragments / (score.fragments + score.fragments_missed) >= 0.95


def test_samples_fragments_have_their_speakers(score):
    assert score.fragments_attributed / score.fragments >= 0.85


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story_is_parted_as_it_is_laid_out(path):
    gold = load(path)

    story = parse_wire(gold["text"])

    assert (story.headline, story.standfirst) == (gold["headline"], gold["standfirst"])
    assert list(story.paragraphs) == gold["paragraphs"]
    assert [asdict(link) for link in story.inline_related] == gold["inline_related"]
    assert list(story.related) == gold["related"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_names_and_titles_in_marks_are_no_quotes(path):
    sample = load(path)
    names = {gold["text"] for gold in sample["not_quotes"]}

    assert [quote.text for quote in found_in(sample) if quote.text in names] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_fragments_are_never_direct(path):
    sample = load(path)
    fragments = {gold["text"] for gold in sample["partials"]}

    assert [
        quote.text for quote in found_in(sample) if quote.kind == "direct" and quote.text in fragments
    ] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_offsets_point_at_the_exact_text(path):
    paragraphs = load(path)["paragraphs"]

    for quote in found_in(load(path)):
        paragraph = paragraphs[quote.paragraph_index]
        assert tuple(paragraph[start:end] for start, end in quote.spans) == quote.parts
        assert all(
            a < c <= d < b for (a, b), (c, d) in zip(quote.outer_spans, quote.spans, strict=True) if b > d
        )
        assert quote.text == " ".join(quote.parts)
