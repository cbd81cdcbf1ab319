"""One story of a manifest: its texts, what the manifest adds to them, and the state of each language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from articles import actions
from articles.models import Article, ArticleTag, Author, Byline, Picture, Section, Tag
from articles.models.translated import column
from articles.seeds.manifest import SeedStory
from articles.seeds.outcomes import Note
from articles.seeds.people import Crew
from articles.seeds.references import References
from articles.seeds.states import bring
from articles.seeds.texts import SeedText


@dataclass(frozen=True, slots=True)
class Shared:
    """What all languages of a story share, as records."""

    section: Section
    authors: list[tuple[Author, str]]
    tags: list[Tag]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class StoryLoader:
    """Loads the stories of one newsroom. An empty `reason` publishes nothing."""

    references: References
    crew: Crew
    now: datetime.datetime
    reason: str

    def load(self, story: SeedStory, texts: Mapping[str, SeedText], known: Article | None) -> list[Note]:
        """Make the story from its texts, or add these texts to the story that is `known`.

        Raises SeedRefused where the story names what the manifest does not have, and what the actions raise.
        """
        shared = self._shared(story)
        first, *others = texts.values()
        with transaction.atomic():
            article = self._import(first, shared.section, into=known)
            for text in others:
                article = self._import(text, shared.section, into=article)
            if known is None:
                self._describe(article, story, shared)
            notes: list[Note] = []
            for seed in story.editions:
                if seed.language in texts:
                    edition = article.edition(seed.language)
                    notes += bring(edition, seed, crew=self.crew, now=self.now, reason=self.reason)
        return notes

    def _shared(self, story: SeedStory) -> Shared:
        find = self.references
        return Shared(
            section=find.section(story.section),
            authors=[(find.author(slug), role) for slug, role in story.bylines],
            tags=[find.tag(name) for name in story.tags],
            picture=find.picture(story.picture) if story.picture else None,
        )

    def _import(self, text: SeedText, section: Section, *, into: Article | None) -> Article:
        language = text.story.language
        by = self.crew.writer(language, into.source_language if into else language)
        return actions.import_story(text.story, text.wire_file, by=by, section=section, into=into)

    def _describe(self, article: Article, story: SeedStory, shared: Shared) -> None:
        article.picture, article.ed_note = shared.picture, story.ed_note
        for seed in story.editions:
            setattr(article, column("kicker", seed.language), seed.kicker)
        article.save()
        Byline.objects.bulk_create(
            Byline(article=article, author=author, role=role, position=position)
            for position, (author, role) in enumerate(shared.authors)
        )
        ArticleTag.objects.bulk_create(ArticleTag(content_object=article, tag=tag) for tag in shared.tags)
        actions.save(article, by=self.crew.reporter, language=article.source_language)
