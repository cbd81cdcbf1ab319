"""The picture above a story, as it was published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.files.storage import default_storage


@dataclass(frozen=True, slots=True)
class Hero:
    url: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str

    @property
    def absolute_url(self) -> str:
        """For machines that read the page elsewhere; media may live on a site of their own."""
        return urljoin(f"{settings.SITE_URL}/", self.url)


def hero(content: Mapping[str, Any], language: str) -> Hero | None:
    """The lead picture that a publication's content holds, with its words in this language."""
    row = content["pictures"].get(content["picture"])
    if row is None:
        return None
    return Hero(
        url=default_storage.url(row["file"]),
        width=row["width"],
        height=row["height"],
        alt=row["alt_text"].get(language, ""),
        caption=row["caption"].get(language, ""),
        credit=row["credit"].get(language, ""),
    )
