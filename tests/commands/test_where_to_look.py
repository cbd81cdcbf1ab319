import pytest

from tests.commands.conftest import run, wire_text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings) -> None:
    settings.SITE_URL = "https://news.example"


def test_where_to_look_names_the_fronts_and_the_desk():
    assert run("where_to_look").out == (
        "  Front page  https://news.example/ar/\n"
        "  Front page  https://news.example/en/\n"
        "  Desk        https://news.example/admin/\n"
    )


def test_where_to_look_leads_to_the_story_of_a_text_that_is_live(tmp_path, section, client):
    (tmp_path / "gate.txt").write_text(wire_text("Gate"), "utf-8")
    (tmp_path / "other.txt").write_text(wire_text("Other"), "utf-8")
    run("load_seeds", tmp_path, "--publish", "--section", "politics")

    stories = [
        line.split()[1] for line in run("where_to_look", "gate.txt").out.splitlines() if "Story" in line
    ]

    answer = client.get(stories[0].removeprefix("https://news.example"))
    assert len(stories) == 1
    assert (answer.status_code, "Gate" in answer.content.decode()) == (200, True)


def test_where_to_look_does_not_lead_to_a_draft(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    run("load_seeds", tmp_path)

    assert "Story" not in run("where_to_look", "gate.txt").out
