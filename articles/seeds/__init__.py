"""From files to drafts: single wire texts, and whole newsrooms that a manifest describes.

Whatever says where a story stands goes through the actions, in the name of a person.
"""

from articles.seeds.finding import Unit, find_units
from articles.seeds.loading import Order, load_units, read_units
from articles.seeds.outcomes import Note, Outcome, Result
from articles.seeds.people import People
from articles.seeds.refusal import SeedRefused

__all__ = [
    "Note",
    "Order",
    "Outcome",
    "People",
    "Result",
    "SeedRefused",
    "Unit",
    "find_units",
    "load_units",
    "read_units",
]
