"""Two versions of one language of a story, side by side in words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.enums import BylineRole, Placement, QuoteKind
from articles.models import Article, Author, Section, Speaker, Tag
from articles.models.translated import first_text
from articles.story import Story
from articles.text.body import link_targets
from articles.text.changes import Piece, changes, is_spelling_only


@dataclass(frozen=True, slots=True)
class Change:
    """One part of the story that differs; texts of the story itself are in the story's language."""

    label: str | Promise
    pieces: list[Piece]
    is_spelling_only: bool


def compare(before: Story, after: Story) -> list[Change]:
    """Every part that differs, in the order of the form. Bodies are compared by their words."""
    found = []
    for label, read in _PARTS:
        old, new = read(before), read(after)
        if old != new:
            found.append(Change(label, changes(old, new), is_spelling_only(old, new)))
    return found


def facts(content: Story) -> list[tuple[str | Promise, str]]:
    """What is approved and published with a text beside its words: who, where, with what. Nothing empty."""
    return [(label, found) for label, read in _PARTS[4:] if (found := read(content))]


def _section(content: Story) -> str:
    row = Section.objects.filter(pk=content.section_id or 0).first()
    return first_text(row, "name", content.language)[0] if row else ""


def _credits(content: Story) -> str:
    rows = Author.objects.in_bulk([credit.author_id for credit in content.credits])
    return "\n".join(
        f"{BylineRole(credit.role).label}: {first_text(rows[credit.author_id], 'name', content.language)[0]}"
        for credit in content.credits
        if credit.author_id in rows
    )


def _tags(content: Story) -> str:
    rows = Tag.objects.in_bulk(content.tag_ids)
    return "\n".join(rows[pk].name for pk in content.tag_ids if pk in rows)


def _quotes(content: Story) -> str:
    rows = Speaker.objects.in_bulk([quote.speaker_id for quote in content.quotes if quote.speaker_id])
    lines = []
    for quote in content.quotes:
        speaker = rows.get(quote.speaker_id or 0)
        name = first_text(speaker, "name", content.language)[0] if speaker else quote.attribution
        facts = " · ".join(filter(None, [name, quote.role, quote.medium, str(QuoteKind(quote.kind).label)]))
        lines.append(f"{facts}: {quote.text}")
    return "\n".join(lines)


def _related(content: Story) -> str:
    targets = Article.objects.in_bulk([link.target_id for link in content.related if link.target_id])
    lines = []
    for link in content.related:
        target = targets.get(link.target_id or 0)
        headline = first_text(target, "headline", content.language)[0] or target.key if target else ""
        facts = " · ".join(dict.fromkeys(filter(None, [link.headline, headline])))
        lines.append(f"{Placement(link.placement).label}: {facts}")
    return "\n".join(lines)


def _pictures(content: Story) -> str:
    return "\n".join(
        " · ".join(filter(None, [view.alt_text, view.caption, view.credit])) or view.file
        for view in content.pictures.values()
    )


def _corrections(content: Story) -> str:
    return "\n".join(note.text for note in content.corrections)


_PARTS: tuple[tuple[str | Promise, Callable[[Story], str]], ...] = (
    (_("Kicker"), lambda content: content.kicker),
    (_("Headline"), lambda content: content.headline),
    (_("Standfirst"), lambda content: content.standfirst),
    (_("Body"), lambda content: content.text),
    (_("Links"), lambda content: "\n".join(link_targets(content.body))),
    (_("Section"), _section),
    (_("Bylines"), _credits),
    (_("Tags"), _tags),
    (_("Quotes"), _quotes),
    (_("Related stories"), _related),
    (_("Pictures"), _pictures),
    (_("Corrections"), _corrections),
)
