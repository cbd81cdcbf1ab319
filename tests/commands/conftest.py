import io
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db.models import Model

STANDFIRST = "تقصر البوابة انتظار الشاحنات إلى النصف."
PARAGRAPHS = (
    "فتح ميناء المدينة يوم الأحد بوابة جديدة للشاحنات بعد أعمال دامت عامين.",
    'وقال سالم القاسمي، مدير الميناء: "انتظرنا هذه البوابة عشر سنوات كاملة".',
)


def wire_text(headline: str = "الميناء يفتح بوابة جديدة") -> str:
    """A wire text of two paragraphs and a quote."""
    return "\n".join((headline, STANDFIRST, "", "", "", *PARAGRAPHS, ""))


@dataclass(frozen=True)
class Ran:
    """What a command wrote, and what it failed with."""

    out: str
    err: str
    failure: str


@pytest.fixture(autouse=True)
def _english_terminal(monkeypatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")


def run(command: str, *arguments: Any) -> Ran:
    """Call a command as a terminal would."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err, no_color=True)
    except CommandError as error:
        return Ran(out.getvalue(), err.getvalue(), str(error))
    return Ran(out.getvalue(), err.getvalue(), "")


def every_row() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, as the database holds it."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}


def the_only(model: type[Model], **lookups: Any) -> Any:
    """The one row of this model that there is (that fits). Its columns by language are unknown to the types."""
    return model._base_manager.get(**lookups)
