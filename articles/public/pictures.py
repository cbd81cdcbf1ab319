"""The picture above a story, for machines that read the page elsewhere; readers get it as it was drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from articles.pictures import absolute_url


@dataclass(frozen=True, slots=True)
class LeadPicture:
    """Its full address, its size in pixels, and what it shows."""

    url: str
    width: int
    height: int
    alt: str


def lead_picture(content: Mapping[str, Any], language: str) -> LeadPicture | None:
    """The lead picture that a publication's content holds."""
    row = content["pictures"].get(content["picture"])
    if row is None:
        return None
    alt = row["alt_text"].get(language, "")
    return LeadPicture(absolute_url(row["file"]), row["width"], row["height"], alt)
