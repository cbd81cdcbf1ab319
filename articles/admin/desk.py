"""The first page after signing in: what waits for this person, before what there is."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.admin.content_language import change_url
from articles.enums import State
from articles.models import Edition, Publication
from articles.models.translated import first_text, per_language
from articles.permissions import can, visible_articles
from articles.text.bidi import direction_of

#: Rows of one list; the list of stories has them all.
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One text that waits: `language` is that of the headline shown, `edition_language` that of the text."""

    headline: str
    language: str
    direction: str
    edition_language: str
    url: str
    at: datetime
    due_at: datetime | None
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """One list of the desk, its first rows and how many there are."""

    title: str | Promise
    empty: str | Promise
    lines: list[Line]
    count: int


def desk(user: User) -> list[Waiting]:
    """The lists this person's roles give them, in the order of the day's work."""
    editions = Edition.objects.filter(article__in=visible_articles(user).values("pk"))
    own = Q(article__created_by=user) | Q(submitted_by=user) | Q(assignee=user)
    lists = [
        (
            "submit_edition",
            _("Returned to me"),
            _("Nothing has come back to you."),
            editions.filter(own, state=State.CHANGES_REQUESTED),
        ),
        (
            "review_edition",
            _("Waiting for review"),
            _("Nothing waits for review."),
            editions.filter(state=State.IN_REVIEW),
        ),
        (
            "publish_edition",
            _("Approved, not yet public"),
            _("Nothing waits to be published."),
            editions.filter(state=State.APPROVED),
        ),
        (
            "publish_edition",
            _("Scheduled"),
            _("Nothing is scheduled."),
            editions.filter(pk__in=Publication.objects.scheduled().values("edition")),
        ),
        (
            "add_article",
            _("My drafts"),
            _("You have no drafts."),
            editions.filter(own, state=State.DRAFT),
        ),
    ]
    return [_waiting(title, empty, rows) for right, title, empty, rows in lists if can(user, right)]


def _waiting(title: str | Promise, empty: str | Promise, editions: QuerySet[Edition]) -> Waiting:
    """Longest waiting first. One query counts, one reads what is shown."""
    rows = editions.select_related("article").order_by("article__updated_at", "pk")
    texts = [f"article__{field}" for field in (*per_language("body"), "body", "ed_note")]
    lines = [_line(edition) for edition in rows.defer(*texts)[:SHOWN]]
    return Waiting(title, empty, lines, editions.count() if len(lines) == SHOWN else len(lines))


def _line(edition: Edition) -> Line:
    article = edition.article
    headline, language = first_text(article, "headline", edition.language)
    due = edition.due_at
    return Line(
        headline or article.key,
        language,
        direction_of(language),
        edition.language,
        change_url(article, edition.language),
        article.updated_at,
        due,
        due is not None and due < timezone.now(),
    )
