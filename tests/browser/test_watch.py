"""The browser tests' own eyes: what they must not overlook."""

import pytest

from tests.browser.contrast import faint

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title></head>
<body><main><h1>صفحة</h1>{}</main></body></html>"""


def show(page, live_server, body, headers=None):
    """Answer one address with this page instead of the server."""
    page.route(
        f"{live_server.url}/watched/",
        lambda route: route.fulfill(
            content_type="text/html; charset=utf-8", body=PAGE.format(body), headers=headers
        ),
    )
    page.goto(f"{live_server.url}/watched/")


def test_console_error_is_a_problem(page, live_server, problems):
    show(page, live_server, "<script>console.error('broken')</script>")

    assert [problem.partition(" (")[0] for problem in problems] == ["console: broken"]
    problems.clear()


def test_exception_is_a_problem(page, live_server, problems):
    show(page, live_server, "<script>throw new Error('lost')</script>")

    assert problems == ["exception: lost"]
    problems.clear()


def test_policy_violation_is_a_problem(page, live_server, problems):
    show(page, live_server, "<script>run()</script>", {"Content-Security-Policy": "script-src 'self'"})

    assert len(problems) == 1
    assert "Content Security Policy" in problems[0]
    problems.clear()


def test_request_to_another_origin_is_a_problem(page, live_server, problems):
    page.route("http://elsewhere.test/**", lambda route: route.fulfill(body=""))
    show(page, live_server, '<img src="http://elsewhere.test/pixel.gif" alt="">')

    assert "request to another origin: http://elsewhere.test/pixel.gif" in problems
    problems.clear()


def test_barrier_is_named(page, live_server, axe):
    show(page, live_server, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')

    assert [barrier.partition(":")[0] for barrier in axe(page)] == ["image-alt"]


@pytest.mark.parametrize(
    ("colours", "found"),
    [
        ("color: #767676", ["4.54: p. نص"]),
        ("color: #595959", []),
        ("color: #0009; background: #fff", ["5.74: p. نص"]),
        ("color: #888; background: #000", ["5.92: p. نص"]),
    ],
)
def test_faint_text_is_found_in_any_script(page, live_server, colours, found):
    show(page, live_server, "<p>نص</p>")
    page.locator("p").evaluate("(paragraph, colours) => { paragraph.style.cssText = colours }", colours)

    assert faint(page, 7) == found


def test_page_without_barriers_is_clean(page, live_server, axe):
    show(page, live_server, "<p>نص</p>")

    assert axe(page) == []
