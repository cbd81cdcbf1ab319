"""Pictures: what is kept of an upload, and what a page is given to draw one."""

from articles.pictures.reading import read_picture
from articles.pictures.showing import ShownPicture, absolute_url, shown
from articles.pictures.storing import accept, keep

__all__ = ["ShownPicture", "absolute_url", "accept", "keep", "read_picture", "shown"]
