"""The words of the body editor. They travel to its script in an attribute, so that no catalogue is loaded."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "toolbar": _("Text tools"),
    "undo": _("Undo"),
    "redo": _("Redo"),
    "heading": _("Heading"),
    "subheading": _("Subheading"),
    "bold": _("Bold"),
    "italic": _("Emphasis"),
    "link": _("Link"),
    "bullet_list": _("Bulleted list"),
    "ordered_list": _("Numbered list"),
    "blockquote": _("Set-off passage"),
    "rule": _("Dividing line"),
    "table": _("Table"),
    "direction": _("Turn the paragraph's direction"),
    "add_row": _("Add a row"),
    "delete_row": _("Delete the row"),
    "add_column": _("Add a column"),
    "delete_column": _("Delete the column"),
    "delete_table": _("Delete the table"),
    "quote": _("Quote"),
    "continue_quote": _("Continue the quote before"),
    "related": _("See also"),
    "picture": _("Picture"),
    "no_related": _("No related story is left to place: add one to the article's related stories first."),
    "no_picture": _("No picture is left to place: add one to the pictures first."),
    "unknown": _("Not among this article's records"),
    "move_up": _("Move up"),
    "move_down": _("Move down"),
    "remove": _("Remove from the text"),
    "address": _("Address"),
    "apply": _("Apply"),
    "remove_link": _("Remove the link"),
    "cancel": _("Cancel"),
}

#: Keys that do the same as a button, as they are written on it.
KEYS = {
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "bold": "Ctrl+B",
    "italic": "Ctrl+I",
    "link": "Ctrl+K",
    "direction": "Ctrl+Shift+X",
    "quote": "Ctrl+Shift+Q",
}
