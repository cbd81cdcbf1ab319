"""What the body editor calls the records that its marks point at."""

from collections.abc import Iterable

from articles.models import Article, Picture
from articles.models.translated import first_text
from articles.text.body import picture_marks

#: How many of the newest pictures can be placed without looking them up.
OFFERED_PICTURES = 60


def quote_labels(article: Article, language: str) -> dict[str, str]:
    """Who speaks, by the uid of the quote."""
    rows = article.quotes.select_related("speaker")
    return {
        row.uid: (first_text(row.speaker, "name", language)[0] if row.speaker else "")
        or first_text(row, "attribution", language)[0]
        for row in rows
    }


def related_labels(article: Article, language: str) -> dict[str, str]:
    """The headline that a link has or waits for, by its uid."""
    rows = article.related_stories.select_related("target")
    return {
        row.uid: first_text(row, "headline", language)[0]
        or (first_text(row.target, "headline", language)[0] if row.target else "")
        for row in rows
    }


def picture_labels(article: Article, body: str, language: str) -> dict[str, str]:
    """What the pictures of this text show, and the newest others, by uid."""
    placed = Picture.objects.filter(uid__in=picture_marks(body)) if body else Picture.objects.none()
    newest = Picture.objects.order_by("-created_at", "-pk")[:OFFERED_PICTURES]
    lead = [article.picture] if article.picture else []
    return _described([*placed, *lead, *newest], language)


def _described(pictures: Iterable[Picture], language: str) -> dict[str, str]:
    return {
        picture.uid: first_text(picture, "alt_text", language)[0] or str(picture.file) for picture in pictures
    }
