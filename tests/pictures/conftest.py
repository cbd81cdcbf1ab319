import pytest


@pytest.fixture(autouse=True)
def _empty_storage(settings) -> None:
    """No test finds a file that another one stored."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    }
