"""What a text still lacks before a reviewer, and before readers, may have it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.story import Story

Gap = str | Promise


def gaps_before_review(story: Story) -> list[Gap]:
    """What a reviewer cannot do without."""
    found: list[Gap] = []
    if not story.headline:
        found.append(_("The headline is missing."))
    if not story.text:
        found.append(_("The body is empty."))
    if story.section_id is None:
        # Reviewers are those of a section: without one, nobody would see it.
        found.append(_("No section is chosen."))
    return found


def gaps_before_publishing(story: Story) -> list[Gap]:
    """What readers cannot do without: drafts are saved without any of it."""
    found = gaps_before_review(story)
    if not story.standfirst:
        found.append(_("The standfirst is missing."))
    if any(not view.alt_text for view in story.pictures.values()):
        found.append(_("A picture has no alternative text in this language."))
    return found
