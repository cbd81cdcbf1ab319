"""What Django says wrongly in Arabic, or not at all: named here, it gets its words in our catalogues."""

from django.utils.translation import gettext_noop

CORRECTED = (
    gettext_noop("The {name} “{obj}” was changed successfully."),
    gettext_noop("The {name} “{obj}” was added successfully."),
    gettext_noop("The %(name)s “%(obj)s” was deleted successfully."),
    gettext_noop("Add another %(verbose_name)s"),
    gettext_noop("salt"),
    gettext_noop("hash"),
)
