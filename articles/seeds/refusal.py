from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.errors import NewsroomError
from articles.text.wire import WireError

_OF_CODES = {
    "empty": _("The file is empty."),
    "binary": _("The file is not a text."),
    "undecodable": _("The encoding of the file cannot be told. Save it as UTF-8."),
    "no_headline": _("The text has no headline."),
    "no_body": _("The text has a headline and no body."),
}


class SeedRefused(NewsroomError):
    """A file that is not loaded, with a sentence for the person who offered it."""

    def __init__(self, message: str | Promise) -> None:
        self.message = message


def refused(error: WireError) -> SeedRefused:
    """The same refusal in words of the reader's language."""
    encoding = error.parameters.get("encoding")
    if error.code == "undecodable" and encoding:
        return SeedRefused(_("The file says it is %(encoding)s, but is not.") % {"encoding": encoding})
    return SeedRefused(_OF_CODES[error.code])
