import io
import json
import os

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Publication, Quote, WireText, WorkflowEvent
from articles.seeds.files import MAX_BYTES
from tests.commands.conftest import PARAGRAPHS, STANDFIRST, every_row, run, the_only, wire_text


@pytest.mark.django_db
def test_load_seeds_makes_a_draft_with_all_parts_of_the_text(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    ran = run("load_seeds", tmp_path)

    article = the_only(Article)
    edition = article.editions.get()
    quote = the_only(Quote)
    assert (ran.out, ran.err, ran.failure) == ("Loaded: 1.\n", "", "")
    assert (article.headline_ar, article.standfirst_ar) == ("الميناء يفتح بوابة جديدة", STANDFIRST)
    assert article.body_ar == (
        f"<p>{PARAGRAPHS[0]}</p>"
        f'<p>وقال سالم القاسمي، مدير الميناء: <q data-quote="{quote.uid}">'
        "انتظرنا هذه البوابة عشر سنوات كاملة</q>.</p>"
    )
    assert (quote.speaker.name_ar, quote.role_ar) == ("سالم القاسمي", "مدير الميناء")
    assert (edition.language, edition.state) == ("ar", "draft")
    assert Publication.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (wire_text().encode(), "utf-8"),
        (wire_text().encode("utf-8-sig"), "utf-8"),
        (wire_text().replace("\n", "\r\n").encode(), "utf-8"),
        (wire_text().encode("utf-16"), "utf-16-le"),
        (wire_text().encode("utf-16-be"), "utf-16-be"),
        (wire_text().encode("cp1256"), "windows-1256"),
    ],
    ids=["utf-8", "mark", "crlf", "utf-16 with mark", "utf-16 without mark", "windows-1256"],
)
def test_load_seeds_reads_known_encodings_and_keeps_the_bytes(tmp_path, raw, encoding):
    (tmp_path / "gate.txt").write_bytes(raw)

    run("load_seeds", tmp_path)

    kept = the_only(WireText)
    assert (kept.source, kept.encoding, bytes(kept.raw)) == ("gate.txt", encoding, raw)
    assert (kept.article.headline_ar, kept.article.standfirst_ar) == ("الميناء يفتح بوابة جديدة", STANDFIRST)


@pytest.mark.django_db
def test_load_seeds_says_which_encoding_it_assumed(tmp_path):
    (tmp_path / "old.txt").write_bytes(wire_text().encode("cp1256"))

    assert run("load_seeds", tmp_path).out == "old.txt: read as Windows-1256 (assumed)\nLoaded: 1.\n"


REFUSED = {
    "empty": (b"", "The file is empty."),
    "blank": (b" \r\n\t\n", "The file is empty."),
    "binary": (b"\x89PNG\r\n\x1a\n", "The file is not a text."),
    "nul": (b"\x00\x01\x02" * 40, "The file is not a text."),
    "oversized": (b"a" * (MAX_BYTES + 1), "The file is larger than 2 MB."),
    "damaged": (
        "الميناء".encode()[:-1] + b"\n" + "يفتح".encode() * 30,
        "The encoding of the file cannot be told. Save it as UTF-8.",
    ),
    "mislabelled": (b"\xef\xbb\xbf" + wire_text().encode("cp1256"), "The file says it is utf-8, but is not."),
    "headless": ("شاهد ايضاً: خبر آخر\n".encode(), "The text has no headline."),
    "bodiless": ("عنوان وحده\n".encode(), "The text has a headline and no body."),
}


@pytest.mark.django_db
def test_load_seeds_names_each_bad_file_and_loads_the_others(tmp_path):
    for name, (raw, _message) in REFUSED.items():
        (tmp_path / f"{name}.txt").write_bytes(raw)
    (tmp_path / "a good one.txt").write_text(wire_text("الأول"), "utf-8")
    (tmp_path / "z good one.txt").write_text(wire_text("الأخير"), "utf-8")

    ran = run("load_seeds", tmp_path)

    expected = [f"{name}.txt: {message}" for name, (_raw, message) in sorted(REFUSED.items())]
    assert ran.err.splitlines() == expected
    assert ran.out == f"Loaded: 2. Failed: {len(REFUSED)}.\n"
    assert ran.failure == "Not everything could be loaded."
    assert set(Article.objects.values_list("headline_ar", flat=True)) == {"الأول", "الأخير"}


@pytest.mark.django_db
def test_load_seeds_speaks_arabic_at_an_arabic_terminal(tmp_path, reader, monkeypatch):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    monkeypatch.setenv("LC_ALL", "ar_SA.UTF-8")

    assert run("load_seeds", tmp_path, "--user", "rami").err == "gate.txt: دورك لا يتيح هذه الخطوة.\n"


@pytest.mark.django_db
def test_load_seeds_walks_folders_by_name_and_takes_texts_only(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "deep.TXT").write_text(wire_text("في المجلد"), "utf-8")
    (tmp_path / "a.txt").write_text(wire_text("في الأعلى"), "utf-8")
    (tmp_path / "notes.md").write_text(wire_text("ليس نصًا"), "utf-8")

    run("load_seeds", tmp_path)

    assert list(WireText.objects.values_list("source", flat=True)) == ["a.txt", "b/deep.TXT"]


@pytest.mark.django_db
def test_load_seeds_takes_single_files_of_any_name(tmp_path):
    file = tmp_path / "gate.wire"
    file.write_text(wire_text(), "utf-8")

    run("load_seeds", file)

    assert the_only(WireText).source == "gate.wire"


@pytest.mark.django_db
def test_load_seeds_follows_no_link_out_of_its_folder(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(wire_text("سر"), "utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "file.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "gone.txt").symlink_to(inside / "nothing")

    ran = run("load_seeds", inside)

    assert ran.err.splitlines() == [
        "file.txt: The file is a link that leads out of the folder.",
        "gone.txt: There is no such file.",
    ]
    assert Article.objects.count() == 0


@pytest.mark.django_db
def test_load_seeds_waits_for_no_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")

    assert run("load_seeds", tmp_path).err == "pipe.txt: There is no such file.\n"


@pytest.mark.django_db
def test_load_seeds_of_a_file_that_cannot_be_read_says_why():
    ran = run("load_seeds", "/proc/self/mem")

    assert ran.err == "mem: The file cannot be read: Input/output error\n"


@pytest.mark.parametrize("name", ["nowhere", "nowhere.txt"])
def test_load_seeds_without_such_a_path_says_so(tmp_path, name):
    assert (
        run("load_seeds", tmp_path / name).failure == f"{tmp_path / name}: there is no such file or folder."
    )


def test_load_seeds_of_an_empty_folder_says_so(tmp_path):
    assert run("load_seeds", tmp_path).failure == "There is no text to load."


@pytest.mark.django_db
def test_load_seeds_again_changes_no_row(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    (tmp_path / "copy.txt").write_text(wire_text(), "utf-8")
    first = run("load_seeds", tmp_path)
    before = every_row()

    second = run("load_seeds", tmp_path)

    assert first.out == "Loaded: 1. Already here: 1.\n"
    assert second.out == "Already here: 2.\n"
    assert every_row() == before


@pytest.mark.django_db
def test_load_seeds_again_leaves_what_editors_made_of_it(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    run("load_seeds", tmp_path)
    Article.objects.update(headline_ar="عنوان المحرر")

    run("load_seeds", tmp_path)

    assert the_only(Article).headline_ar == "عنوان المحرر"


def test_load_seeds_dry_run_needs_no_database(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    (tmp_path / "old.txt").write_bytes(wire_text().encode("cp1256"))
    (tmp_path / "none.txt").touch()

    ran = run("load_seeds", tmp_path, "--dry-run")

    assert ran.out == "old.txt: read as Windows-1256 (assumed)\nRead: 2. Failed: 1.\n"
    assert ran.err == "none.txt: The file is empty.\n"
    assert ran.failure == "Not everything could be loaded."


QUOTE = {
    "kind": "direct",
    "text": "انتظرنا هذه البوابة عشر سنوات كاملة",
    "parts": ["انتظرنا هذه البوابة عشر سنوات كاملة"],
    "speaker": "سالم القاسمي",
    "speaker_as_written": "سالم القاسمي",
    "speaker_type": "person",
    "role": "مدير الميناء",
    "medium": "",
    "paragraph_index": 1,
    "spans": [[begin := PARAGRAPHS[1].index("انتظرنا"), begin + 35]],
}
AS_JSON = [
    {
        "source": "gate.txt",
        "ok": True,
        "errors": [],
        "language": "ar",
        "headline": "الميناء يفتح بوابة جديدة",
        "standfirst": STANDFIRST,
        "paragraphs": list(PARAGRAPHS),
        "inline_related": [],
        "related": [],
        "quotes": [QUOTE],
    },
    {
        "source": "none.txt",
        "ok": False,
        "errors": ["The file is empty."],
        "language": "",
        "headline": "",
        "standfirst": "",
        "paragraphs": [],
        "inline_related": [],
        "related": [],
        "quotes": [],
    },
]


def printed(out):
    """The array on standard output, without how each quote was found."""
    array = json.loads(out)
    for quote in (quote for entry in array for quote in entry["quotes"]):
        del quote["rule"], quote["confidence"]
    return array


def test_load_seeds_as_json_prints_the_array_and_nothing_else(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    (tmp_path / "none.txt").touch()

    ran = run("load_seeds", tmp_path, "--dry-run", "--format", "json")

    assert printed(ran.out) == AS_JSON
    assert ran.err == "Read: 1. Failed: 1.\nnone.txt: The file is empty.\n"


@pytest.mark.django_db
def test_load_seeds_as_json_prints_the_same_of_what_is_here_already(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    (tmp_path / "none.txt").touch()

    loading = run("load_seeds", tmp_path, "--format", "json")
    again = run("load_seeds", tmp_path, "--format", "json")

    assert printed(loading.out) == AS_JSON
    assert printed(again.out) == AS_JSON
    assert again.err == "Already here: 1. Failed: 1.\nnone.txt: The file is empty.\n"


@pytest.mark.django_db
def test_load_seeds_is_done_by_an_account_that_nobody_can_use(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    run("load_seeds", tmp_path)

    loader = the_only(User)
    assert (loader.username, loader.is_active, loader.is_staff) == ("loader", True, False)
    assert (loader.has_usable_password(), list(loader.groups.values_list("name", flat=True))) == (
        False,
        ["chief"],
    )
    assert the_only(Article).created_by == loader


@pytest.mark.django_db
def test_load_seeds_keeps_the_loader_when_its_first_text_fails(tmp_path, section):
    unpublishable = wire_text("أ").replace(STANDFIRST, "")
    (tmp_path / "a.txt").write_text(unpublishable, "utf-8")
    (tmp_path / "b.txt").write_text(wire_text("ب"), "utf-8")

    ran = run("load_seeds", tmp_path, "--publish", "--section", "politics")

    assert ran.err == "a.txt: Not ready for readers: The standfirst is missing.\n"
    assert list(Article.objects.values_list("headline_ar", flat=True)) == ["ب"]


@pytest.mark.django_db
def test_load_seeds_is_done_by_whom_it_says(tmp_path, reporter):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    run("load_seeds", tmp_path, "--user", "huda", "--section", "politics")

    article = the_only(Article)
    assert (article.created_by, article.section.slug) == (reporter, "politics")
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_load_seeds_by_somebody_without_the_right_fails(tmp_path, reader):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    ran = run("load_seeds", tmp_path, "--user", "rami")

    assert ran.err == "gate.txt: Your role does not allow this step.\n"
    assert Article.objects.count() == 0


@pytest.mark.django_db
def test_load_seeds_by_an_unknown_person_says_so(tmp_path):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    assert (
        run("load_seeds", tmp_path, "--user", "nobody").failure == "--user: nobody here is called “nobody”."
    )


@pytest.mark.django_db
def test_load_seeds_publishes_as_an_override_with_its_reason(tmp_path, section):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    run("load_seeds", tmp_path, "--publish", "--section", "politics")

    event = WorkflowEvent.objects.get(step="override")
    assert Publication.objects.live().get().headline == "الميناء يفتح بوابة جديدة"
    assert (event.by.username, bool(event.reason)) == ("loader", True)


@pytest.mark.django_db
def test_load_seeds_publishes_nothing_that_has_no_section(tmp_path, section):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    ran = run("load_seeds", tmp_path, "--publish")

    assert ran.err == "gate.txt: To publish it, say in which section: --section SLUG.\n"
    assert Article.objects.count() == 0


@pytest.mark.django_db
def test_load_seeds_into_an_unknown_section_names_those_there_are(tmp_path, section, other_section):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")

    ran = run("load_seeds", tmp_path, "--section", "weather")

    assert ran.failure == "--section: there is no section “weather”. There are: politics, sport."


@pytest.mark.django_db
def test_load_seeds_refuses_a_language_that_the_site_has_not(tmp_path, settings):
    settings.LANGUAGES = [("ar", "العربية")]
    (tmp_path / "gate.txt").write_text("A gate opens\n\n\nThe port has opened a gate.\n", "utf-8")

    ran = run("load_seeds", tmp_path)

    assert ran.err == "gate.txt: This site has no stories in the language of the text.\n"


@pytest.mark.parametrize(("is_terminal", "is_shown"), [(True, True), (False, False)])
def test_load_seeds_shows_progress_at_a_terminal_only(tmp_path, monkeypatch, is_terminal, is_shown):
    (tmp_path / "gate.txt").write_text(wire_text(), "utf-8")
    stderr = io.StringIO()
    stderr.isatty = lambda: is_terminal  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stderr", stderr)

    run("load_seeds", tmp_path, "--dry-run")

    assert ("0/1" in stderr.getvalue()) is is_shown
