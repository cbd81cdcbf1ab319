"""Typed reading of environment variables: a value that makes no sense stops the start."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"", "0", "false", "no", "off"}


def env_bool(name: str, default: bool) -> bool:
    """Read an on/off variable; raises ImproperlyConfigured for anything but yes or no words."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in _TRUE:
        return True
    if value.strip().lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def env_list(name: str, default: list[str]) -> list[str]:
    """Read a comma-separated variable; blanks are dropped."""
    value = os.environ.get(name)
    if value is None:
        return default
    return [item.strip() for item in value.split(",") if item.strip()]


LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]


def kept_secret_key(path: Path) -> str:
    """The key of this installation: made at random on the first start and kept in a private file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()


def refuse_unsafe(*, debug: bool, secret_key: str, allowed_hosts: list[str]) -> None:
    """Stop the start where a setting would endanger a public site; raises ImproperlyConfigured."""
    if "*" in allowed_hosts:
        raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts of this site, not '*'.")
    if debug and not set(allowed_hosts) <= {*LOOPBACK_HOSTS, "testserver"}:
        raise ImproperlyConfigured("DEBUG shows the inside of the site: it may run on loopback hosts only.")
    if len(secret_key) < 50 or len(set(secret_key)) < 5 or "insecure" in secret_key:
        raise ImproperlyConfigured("SECRET_KEY must be random and at least 50 characters long.")
