"""The rows of the newsroom: the only import path for models."""

from articles.models.article import TEXT_FIELDS, Article
from articles.models.author import Author, Byline
from articles.models.correction import Correction
from articles.models.edition import Edition
from articles.models.history import Revision, WireText, WorkflowEvent
from articles.models.picture import Picture
from articles.models.projections import (
    PROJECTIONS,
    PublishedByline,
    PublishedQuote,
    PublishedRelated,
    PublishedTag,
)
from articles.models.publication import Publication
from articles.models.quote import Quote
from articles.models.related import RelatedStory
from articles.models.section import Section, SectionAccess
from articles.models.speaker import Speaker, SpeakerRole
from articles.models.tag import ArticleTag, Tag

__all__ = [
    "PROJECTIONS",
    "TEXT_FIELDS",
    "Article",
    "ArticleTag",
    "Author",
    "Byline",
    "Correction",
    "Edition",
    "Picture",
    "Publication",
    "PublishedByline",
    "PublishedQuote",
    "PublishedRelated",
    "PublishedTag",
    "Quote",
    "RelatedStory",
    "Revision",
    "Section",
    "SectionAccess",
    "Speaker",
    "SpeakerRole",
    "Tag",
    "WireText",
    "WorkflowEvent",
]
