import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article
from tests.desk import furnish


@pytest.fixture
def nobody() -> AnonymousUser:
    """A visitor who has not signed in."""
    return AnonymousUser()


@pytest.fixture
def furnished(story, reporter) -> Article:
    """Huda's story with all that a story can have, in both languages."""
    return furnish(story, reporter)
