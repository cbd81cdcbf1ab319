"""Pictures: what is kept of an upload, and what a page is given to draw one."""

from articles.pictures.showing import ShownPicture, shown

__all__ = ["ShownPicture", "shown"]
