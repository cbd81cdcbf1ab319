"""The project's settings, changed for speed and isolation only."""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.settings import *  # noqa: F403
from newsroom.settings import CACHES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="newsroom-media-"))
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="newsroom-static-"))
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

if os.environ.get("CACHE_URL"):
    # Tests that run side by side empty the cache between them: each process has a Redis database.
    _number = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    CACHES["default"]["LOCATION"] = urlsplit(os.environ["CACHE_URL"])._replace(path=f"/{_number}").geturl()
