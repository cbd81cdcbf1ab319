"""Who may do what to which story: roles give verbs, sections give places, the four-eyes rule gives persons.

Roles are groups (made by a migration); the verbs are Django permissions. A person works in the sections
they have a SectionAccess for, and on their own stories that have no section yet.
"""

from typing import cast

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q

from articles.enums import State, Step, Visibility
from articles.errors import (
    NewsroomError,
    NotAllowed,
    NotLive,
    OtherSection,
    OwnText,
    StepNotPossible,
)
from articles.models import Article, Edition, Publication, Section, SectionAccess
from articles.models.article import ArticleQuerySet
from articles.story import content_hash, serialize
from articles.workflow import transition

Person = User | AnonymousUser

#: The steps that bring words into a story; the others only pass on what is there.
_WRITING = {Step.SAVE, Step.RESTORE, Step.IMPORT}


def can(user: Person, codename: str) -> bool:
    """Whether a role of this person has a verb of the newsroom."""
    return user.has_perm(f"articles.{codename}")


def visible_articles(user: Person) -> ArticleQuerySet:
    """The stories this person may see at the desk: the one rule for lists, pickers and single pages."""
    stories = cast("ArticleQuerySet", Article.objects.all())
    if not can(user, "view_article"):
        return stories.none()
    if can(user, "work_in_all_sections"):
        return stories
    own = Q(section=None, created_by=user.pk)
    open_to = SectionAccess.objects.filter(user=user.pk).values("section")
    return stories.filter(own | Q(section__in=open_to))


def open_sections(user: Person) -> list[int]:
    """The ids of the sections in which this person may work."""
    if can(user, "work_in_all_sections"):
        return list(Section.objects.values_list("pk", flat=True))
    return list(SectionAccess.objects.filter(user=user.pk).values_list("section_id", flat=True))


def in_section(user: Person, article: Article) -> bool:
    """Whether the story stands where this person works."""
    if can(user, "work_in_all_sections"):
        return True
    if article.section_id is None:
        return article.created_by_id == user.pk
    return article.section_id in open_sections(user)


def may_view(user: Person, article: Article) -> bool:
    return can(user, "view_article") and in_section(user, article)


def may_edit_story(user: Person, article: Article) -> bool:
    """Whether this person may change the story at all, in some language."""
    own = article.created_by_id == user.pk or can(user, "edit_any_article")
    return can(user, "change_article") and own and in_section(user, article)


def may_edit(user: Person, article: Article, language: str) -> bool:
    """Whether this person may change the texts of one language. Translators leave the original alone."""
    original = language == article.source_language
    return may_edit_story(user, article) and (not original or can(user, "edit_source_language"))


def check_edit(user: Person, article: Article, language: str) -> None:
    """Raises NotAllowed or OtherSection where `may_edit` is false."""
    if not in_section(user, article):
        raise OtherSection
    if not may_edit(user, article, language):
        raise NotAllowed


def wrote(user: Person, edition: Edition) -> bool:
    """Whether words of this person stand in the text that awaits approval: written, changed or submitted.

    What was part of the last publication has been through it and does not count.
    """
    if user.pk == edition.submitted_by_id:
        return True
    passed = edition.publications.order_by("-number").values_list("content_hash", flat=True).first()
    before = ""
    writers: set[int] = set()
    revisions = edition.article.revisions.order_by("number").values_list("made_by_id", "step", "hashes")
    for made_by, step, hashes in revisions:
        now = hashes.get(edition.language, "")
        if now != before and step in _WRITING:
            writers.add(made_by)
        if now == passed:
            writers.clear()
        before = now
    return user.pk in writers


def refusal(user: Person, edition: Edition, step: Step) -> NewsroomError | None:
    """Why this person cannot take this step now, or None where they can.

    The same answer greys out a button and stops a forged request.
    """
    article = edition.article
    if not in_section(user, article):
        return OtherSection()
    try:
        row = transition(step, State(edition.state))
    except StepNotPossible as impossible:
        return impossible
    if not can(user, row.permission):
        return NotAllowed()
    if step == Step.SUBMIT and not may_edit(user, article, edition.language):
        return NotAllowed()
    return _by_visibility(edition, step) or _by_approval(user, edition, step)


def check_step(user: Person, edition: Edition, step: Step) -> None:
    """Raises what `refusal` finds."""
    found = refusal(user, edition, step)
    if found:
        raise found


def _by_visibility(edition: Edition, step: Step) -> NewsroomError | None:
    needed = {Step.WITHDRAW: Visibility.LIVE, Step.UNSCHEDULE: Visibility.SCHEDULED}.get(step)
    if needed is None:
        return None
    rows = Publication.objects.filter(edition=edition)
    found = rows.live() if needed == Visibility.LIVE else rows.scheduled()
    return None if found.exists() else NotLive()


def _by_approval(user: Person, edition: Edition, step: Step) -> NewsroomError | None:
    if step != Step.APPROVE:
        return None
    if edition.state == State.APPROVED and approval_holds(edition):
        return StepNotPossible(step, State.APPROVED)
    if settings.FOUR_EYES and wrote(user, edition):
        return OwnText()
    return None


def approval_holds(edition: Edition) -> bool:
    """Whether the text is still the one that was approved."""
    now = content_hash(serialize(edition.article), edition.language)
    return bool(edition.approved_hash) and edition.approved_hash == now
