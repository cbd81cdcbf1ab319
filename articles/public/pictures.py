"""The picture above a story, as it was published."""

from collections.abc import Mapping
from typing import Any

from articles.pictures import ShownPicture, shown
from articles.story import picture_view


def hero(content: Mapping[str, Any], language: str) -> ShownPicture | None:
    """The lead picture that a publication's content holds, with its words in this language."""
    uid = content["picture"]
    row = content["pictures"].get(uid)
    return shown(picture_view(uid, row, language)) if row else None
