from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model

from articles.actions.records import lock
from articles.actions.save import settle
from articles.enums import Step
from articles.models import (
    TEXT_FIELDS,
    Article,
    ArticleTag,
    Author,
    Byline,
    Picture,
    Quote,
    RelatedStory,
    Revision,
    Section,
    Speaker,
    Tag,
)
from articles.models.translated import column, languages
from articles.permissions import check_edit
from articles.story import Snapshot

Child = type[Byline] | type[Quote] | type[RelatedStory]


@transaction.atomic
def restore(article: Article, revision: Revision, *, by: User) -> Article:
    """Make an earlier version the working copy again, in all languages; what readers see does not change.

    Children are matched by their uid. Records that exist no longer are left out; corrections stay, because
    readers have seen them. Makes a Revision; void approvals as after any edit. Raises NotAllowed or
    OtherSection, also where the story would go back to a section that is not this person's.
    """
    if revision.article_id != article.pk:
        raise ValueError("The version belongs to another story.")
    lock(article.pk)
    article = Article.objects.get(pk=article.pk)
    check_edit(by, article, article.source_language)
    write_back(article, revision.snapshot)
    check_edit(by, article, article.source_language)
    settle(article, by=by, step=Step.RESTORE)
    return article


def write_back(article: Article, snapshot: Snapshot) -> None:
    """Write a snapshot's values into the working copy's rows: the reverse of `serialize`."""
    article.source_language = snapshot["source_language"]
    for field in TEXT_FIELDS:
        _set(article, field, snapshot["texts"][field])
    article.ed_note = snapshot["ed_note"]
    article.section_id = snapshot["section"] if _known(Section, [snapshot["section"]]) else None
    article.picture = Picture.objects.filter(uid=snapshot["picture"]).first()
    article.save()
    authors = _known(Author, [row["author"] for row in snapshot["bylines"]])
    speakers = _known(Speaker, [row["speaker"] for row in snapshot["quotes"]])
    targets = _known(Article, [row["target"] for row in snapshot["related"]])
    _children(
        Byline,
        article,
        [
            {"uid": row["uid"], "author_id": row["author"], "role": row["role"]}
            for row in snapshot["bylines"]
            if row["author"] in authors
        ],
    )
    _children(
        Quote,
        article,
        [
            {
                "uid": row["uid"],
                "kind": row["kind"],
                "speaker_id": row["speaker"] if row["speaker"] in speakers else None,
                **{name: row[name] for name in ("attribution", "role", "medium")},
            }
            for row in snapshot["quotes"]
        ],
    )
    _children(
        RelatedStory,
        article,
        [
            {
                "uid": row["uid"],
                "placement": row["placement"],
                "target_id": row["target"] if row["target"] in targets else None,
                "headline": row["headline"],
            }
            for row in snapshot["related"]
        ],
    )
    _tags(article, snapshot["tags"])


def _children(model: Child, article: Article, rows: list[dict[str, Any]]) -> None:
    """Bring a story's child rows to exactly these, in this order."""
    manager = model._default_manager
    present = {row.uid: row for row in manager.filter(article=article)}
    gone = present.keys() - {row["uid"] for row in rows}
    manager.filter(article=article, uid__in=gone).delete()
    for position, values in enumerate(rows):
        child = present.get(values["uid"]) or model(article=article)
        child.position = position
        for name, value in values.items():
            _set(child, name, value)
        child.save()


def _set(row: Model, name: str, value: Any) -> None:
    """Set a plain field, or a translated one from its texts by language."""
    if not isinstance(value, dict):
        setattr(row, name, value)
        return
    for language in languages():
        setattr(row, column(name, language), value.get(language, ""))


def _tags(article: Article, tag_ids: list[int]) -> None:
    if list(article.tag_items.order_by("pk").values_list("tag_id", flat=True)) == tag_ids:
        return
    article.tag_items.all().delete()
    known = _known(Tag, tag_ids)
    ArticleTag.objects.bulk_create(
        ArticleTag(content_object=article, tag_id=tag_id) for tag_id in tag_ids if tag_id in known
    )


def _known(model: type[Model], ids: Sequence[int | None]) -> set[int]:
    wanted = [pk for pk in ids if pk is not None]
    return set(model._default_manager.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
