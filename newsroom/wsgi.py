"""The production entry point; `manage.py runserver` does not come this way."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

if settings.DEBUG:
    raise ImproperlyConfigured("A production server must not run with DEBUG.")

application = get_wsgi_application()
