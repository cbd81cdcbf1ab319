"""The ranks of a result list: each is one question to the engine, and leaves out what came before."""

from collections.abc import Collection, Sequence

from articles.search.document import IN_HEADLINE, IN_STANDFIRST, cut
from articles.search.expressions import Adjacent, All, AnyOf, Expression, Without
from articles.text.query import Query

#: Where the words must stand, from the best place to anywhere.
_PLACES = [(IN_HEADLINE,), (IN_HEADLINE, IN_STANDFIRST), ("",)]

#: The first ranks of the forms as typed, and of all forms.
_EXACT, _ANY_FORM = 0, len(_PLACES)

Alternatives = Sequence[tuple[str, ...]]


def ranks(query: Query, known: Collection[str]) -> dict[int, Expression]:
    """What to ask for, best first: the forms as typed, then all forms, each in headline, top and body.

    Only forms that some text holds (`known`) are asked for; a word without any finds nothing. A rank has
    its number whether or not those before it ask for anything: a place in the list then stays the same
    when a form becomes known, and says nothing of texts that a reader may not see.
    """
    exact = [tuple(cut(form) for form in word.exact if cut(form) in known) for word in query.words]
    forms = [
        tuple(sorted(word.forms & set(known))) or own for word, own in zip(query.words, exact, strict=True)
    ]
    if not all(forms):
        return {}
    ladders = {_EXACT: exact} if all(exact) else {}
    if forms != exact:
        ladders[_ANY_FORM] = forms
    asked: dict[int, Expression] = {}
    last: list[Expression] = []
    for first, alternatives in ladders.items():
        steps = [_rank(query, alternatives, places) for places in _PLACES]
        asked |= {
            first + i: _left_out(query, known, step, [*last, *steps[:i][-1:]]) for i, step in enumerate(steps)
        }
        last = steps[-1:]
    return asked


def widened_rank(query: Query, known: Collection[str], alternatives: Alternatives) -> Expression | None:
    """The one rank of a search that found nothing: any word like those that were asked for."""
    if not all(alternatives):
        return None
    return _left_out(query, known, _rank(query, alternatives, ("",)), [])


def _rank(query: Query, alternatives: Alternatives, places: Sequence[str]) -> Expression:
    """Every word in one of its forms at one of the places; of a phrase, its words there."""
    parts: list[Expression] = [
        AnyOf(tuple(place + form for form in forms for place in places)) for forms in alternatives
    ]
    for phrase in query.phrases:
        forms = [cut(form) for form in phrase]
        parts.append(Adjacent(tuple(forms)))
        if places != ("",):
            parts += [AnyOf(tuple(place + form for place in places)) for form in forms]
    return All(tuple(parts))


def _left_out(
    query: Query, known: Collection[str], rank: Expression, better: Sequence[Expression]
) -> Expression:
    unwanted: list[Expression] = list(better)
    unwanted += [AnyOf(tuple(sorted(forms))) for word in query.without if (forms := word.forms & set(known))]
    unwanted += [Adjacent(tuple(map(cut, phrase))) for phrase in query.without_phrases]
    return Without(rank, tuple(unwanted)) if unwanted else rank
