import pytest

from articles.models import Article
from tests.desk import furnish


@pytest.fixture
def furnished(story, reporter) -> Article:
    """Huda's story with all that a story can have, in both languages."""
    return furnish(story, reporter)
