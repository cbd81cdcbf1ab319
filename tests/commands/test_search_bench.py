import io
import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def bench(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    out = io.StringIO()
    call_command("search_bench", stdout=out)
    return json.loads(out.getvalue())


def test_search_bench_prints_what_each_query_finds_in_its_language(monkeypatch):
    job = {
        "documents": [
            {"id": "a", "language": "ar", "text": "البلدية تنظف الشاطئ"},
            {"id": "b", "language": "ar", "text": "الميناء القديم"},
            {"id": "c", "language": "en", "text": "بلدية"},
        ],
        "queries": [
            {"id": "q1", "language": "ar", "q": "بلدية"},
            {"id": "q2", "language": "en", "q": "قديم"},
        ],
    }

    assert bench(monkeypatch, json.dumps(job)) == {"q1": ["a"], "q2": []}


@pytest.mark.parametrize("text", ["", "[]", '{"documents": [{}], "queries": []}'])
def test_search_bench_without_a_job_says_so(monkeypatch, text):
    with pytest.raises(CommandError, match="No search job on standard input"):
        bench(monkeypatch, text)
