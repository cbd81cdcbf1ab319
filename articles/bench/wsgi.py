"""The site as production serves it, with the bench's addresses beside its own."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from articles.bench.server import counting

settings.ROOT_URLCONF = "articles.bench.urls"
# A connection that is renewed in the middle of a measurement would be counted by it.
settings.DATABASES["default"]["CONN_MAX_AGE"] = None

application = counting(get_wsgi_application())
