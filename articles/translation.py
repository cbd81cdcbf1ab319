"""The fields that exist once per language. Slugs are not among them: see docs/adr/0003."""

from modeltranslation.translator import TranslationOptions, register

from articles.models import (
    TEXT_FIELDS,
    Article,
    Author,
    Picture,
    Quote,
    RelatedStory,
    Section,
    Speaker,
    SpeakerRole,
    Tag,
)


class _Texts(TranslationOptions):
    """An empty text is '' in every language, never NULL."""

    empty_values = ""


@register(Article)
class ArticleTexts(_Texts):
    fields = TEXT_FIELDS


@register(Section)
class SectionTexts(_Texts):
    fields = ("name", "description")


@register([Author, Speaker])
class NamedTexts(_Texts):
    fields = ("name", "bio")


@register(SpeakerRole)
class SpeakerRoleTexts(_Texts):
    fields = ("title",)


@register(Tag)
class TagTexts(_Texts):
    fields = ("label",)


@register(Picture)
class PictureTexts(_Texts):
    fields = ("alt_text", "caption", "credit")


@register(Quote)
class QuoteTexts(_Texts):
    fields = ("attribution", "role", "medium")


@register(RelatedStory)
class RelatedStoryTexts(_Texts):
    fields = ("headline",)
