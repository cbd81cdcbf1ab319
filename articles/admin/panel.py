"""The side panel of a story's form: where its languages stand, what can be done next, and if not, why not."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise

from articles import addresses, permissions
from articles.admin.content_language import change_url
from articles.enums import State, Step, Visibility
from articles.models import Article, Edition, Publication, WorkflowEvent
from articles.models.translated import languages
from articles.readiness import Gap, gaps_before_publishing
from articles.story import Story, serialize, story
from articles.text.bidi import direction_of
from articles.workflow import BUTTONS, steps_from, transition


@dataclass(frozen=True, slots=True)
class Button:
    """One step: `refusal` says why it cannot be taken now, '' where it can."""

    step: Step
    url: str
    refusal: str


@dataclass(frozen=True, slots=True)
class LanguageTab:
    language: str
    direction: str
    name: str
    url: str
    state: str
    state_label: str | Promise
    is_current: bool


class Panel:
    """What is known of one language of a story, for one person. Read once for each page."""

    def __init__(self, article: Article, language: str, user: User) -> None:
        self.article, self.language, self.user = article, language, user
        self.direction = direction_of(language)

    @cached_property
    def editions(self) -> dict[str, Edition]:
        rows = self.article.editions.prefetch_related("publications").select_related(
            "approved_by", "assignee"
        )
        return {edition.language: edition for edition in rows}

    @cached_property
    def edition(self) -> Edition:
        """The edition, or one like it that is not stored: nothing has been written in this language yet."""
        stored = self.editions.get(self.language)
        return stored or Edition(article=self.article, language=self.language)

    @cached_property
    def state(self) -> State:
        return State(self.edition.state)

    @cached_property
    def visibility(self) -> Visibility:
        return self.edition.visibility() if self.edition.pk else Visibility.NEVER

    @property
    def tabs(self) -> list[LanguageTab]:
        names = dict(settings.LANGUAGES)
        return [self._tab(language, names[language]) for language in languages()]

    def _tab(self, language: str, name: str) -> LanguageTab:
        edition = self.editions.get(language)
        return LanguageTab(
            language,
            direction_of(language),
            name,
            change_url(self.article, language),
            edition.state if edition else "",
            State(edition.state).label if edition else "",
            language == self.language,
        )

    @cached_property
    def buttons(self) -> list[Button]:
        """Every step the state has, in order; and the way to approval where it is not open to this person."""
        if not self.edition.pk:
            return []
        return [self._button(step) for step in steps_from(self.state) if self._belongs(step)]

    def _belongs(self, step: Step) -> bool:
        """Whether the step fits the moment: there is something to withdraw, a schedule to cancel."""
        if step == Step.WITHDRAW:
            return self.visibility == Visibility.LIVE
        if step == Step.UNSCHEDULE:
            return self.is_scheduled
        if step == Step.APPROVE and self.state == State.APPROVED:
            return not self.approval_holds
        if step == Step.OVERRIDE:
            return permissions.can(self.user, transition(step, self.state).permission)
        return step in BUTTONS

    def _button(self, step: Step) -> Button:
        refusal = permissions.refusal(self.user, self.edition, step)
        url = reverse("admin:articles_article_step", args=[self.article.pk, self.language, step])
        return Button(step, url, str(refusal) if refusal else "")

    @cached_property
    def approval_holds(self) -> bool:
        return permissions.approval_holds(self.edition)

    @cached_property
    def publications(self) -> list[Publication]:
        return list(self.edition.publications.all()) if self.edition.pk else []

    @property
    def live(self) -> Publication | None:
        now = timezone.now()
        return next((row for row in self.publications if row.is_live(now)), None)

    @property
    def scheduled(self) -> Publication | None:
        now = timezone.now()
        return next((row for row in self.publications if row.is_scheduled(now)), None)

    @property
    def is_scheduled(self) -> bool:
        return self.scheduled is not None

    @property
    def public_url(self) -> str:
        live = self.live
        if live is None:
            return ""
        return addresses.story_path(self.language, live.section.slug, live.key, live.slug)

    @cached_property
    def story(self) -> Story:
        return story(serialize(self.article), self.language)

    @property
    def gaps(self) -> list[Gap]:
        """What readers could not do without, so that nobody finds out at the last minute."""
        return gaps_before_publishing(self.story) if self.edition.pk else []

    @cached_property
    def returned(self) -> WorkflowEvent | None:
        """Why the text came back, as long as it has."""
        if self.state != State.CHANGES_REQUESTED:
            return None
        events = self.article.events.filter(language=self.language, step=Step.REQUEST_CHANGES)
        return events.select_related("by").first()

    @cached_property
    def source(self) -> Story | None:
        """The text a translator works from, where this language is not the one it was written in."""
        if self.language == self.article.source_language:
            return None
        return story(serialize(self.article), self.article.source_language)

    @property
    def wire_texts(self) -> bool:
        return self.article.wire_texts.exists()

    @property
    def changed_since(self) -> datetime | None:
        """When the working copy was last changed, if that was after what readers have."""
        live = self.live
        return self.article.updated_at if live and live.content_hash != self.edition.content_hash else None
