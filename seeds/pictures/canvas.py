"""What the illustrations share: a palette, a canvas and a few motifs."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 900
OVERSAMPLING = 2  # drawn larger, then reduced, so that edges are smooth
SIZE_LIMIT = 70_000  # bytes

Colour = str | tuple[int, int, int] | tuple[int, int, int, int]
Point = tuple[float, float]

INK, NAVY, BLUE, TEAL, MIST = "#0f2233", "#173a56", "#2b6a8f", "#2f8f8b", "#a9cfd0"
CREAM, SAND, DUNE, SAFFRON, RUST = "#f7ecd9", "#ecd2a4", "#d9a868", "#e8a33d", "#c4533a"
WINE, VIOLET, ROSE, LEAF, OLIVE, WHITE = "#7c2f3e", "#6b4b86", "#e7a08c", "#5f9460", "#3e6b4f", "#fffaf0"


def rgba(colour: str, alpha: int) -> tuple[int, int, int, int]:
    """Return a `#rrggbb` colour with an alpha of 0–255."""
    red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return red, green, blue, alpha


def seeded(number: int) -> random.Random:
    """Return chance that falls the same way on every run."""
    return random.Random(number)  # noqa: S311 - draws pictures, guards nothing


class Canvas:
    """A gradient to draw on, in units of the finished picture."""

    def __init__(self, top: str, bottom: str) -> None:
        column = Image.new("RGB", (1, 256))
        above, below = rgba(top, 255)[:3], rgba(bottom, 255)[:3]
        for row in range(256):
            mix = [round(a + (b - a) * row / 255) for a, b in zip(above, below, strict=True)]
            column.putpixel((0, row), (mix[0], mix[1], mix[2]))
        self.image = column.resize((WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING), Image.Resampling.BICUBIC)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def polygon(self, points: Iterable[Point], fill: Colour) -> None:
        self.pen.polygon([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=fill)

    def box(self, x: float, y: float, width: float, height: float, fill: Colour, radius: float = 0) -> None:
        corners = [value * OVERSAMPLING for value in (x, y, x + width, y + height)]
        self.pen.rounded_rectangle(corners, radius * OVERSAMPLING, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour, squash: float = 1) -> None:
        corners = (x - radius, y - radius * squash, x + radius, y + radius * squash)
        self.pen.ellipse([value * OVERSAMPLING for value in corners], fill=fill)

    def sector(self, x: float, y: float, radius: float, start: float, end: float, fill: Colour) -> None:
        corners = (x - radius, y - radius, x + radius, y + radius)
        self.pen.pieslice([value * OVERSAMPLING for value in corners], start, end, fill=fill)

    def line(self, points: Iterable[Point], fill: Colour, width: float) -> None:
        scaled = [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]
        self.pen.line(scaled, fill=fill, width=round(width * OVERSAMPLING), joint="curve")

    def save(self, path: Path) -> None:
        """Write a JPEG at the best quality that keeps within the size limit."""
        picture = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        for quality in (76, 70, 64, 58, 52, 46):
            picture.save(path, quality=quality, optimize=True, progressive=True)
            if path.stat().st_size <= SIZE_LIMIT:
                return


def sun(canvas: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """A disc with two soft rings of light."""
    canvas.disc(x, y, radius * 2.1, rgba(colour, 34))
    canvas.disc(x, y, radius * 1.5, rgba(colour, 60))
    canvas.disc(x, y, radius, colour)


def wave_band(canvas: Canvas, y: float, height: float, length: float, shift: float, fill: Colour) -> None:
    """Everything below a sine line."""
    crest = [(x, y + height * math.sin((x + shift) * math.tau / length)) for x in range(0, WIDTH + 20, 20)]
    canvas.polygon([*crest, (WIDTH, HEIGHT), (0, HEIGHT)], fill)


def glints(canvas: Canvas, x: float, y: float, fill: Colour, seed: int) -> None:
    """Light on water: short bars that spread as they come nearer."""
    chance = seeded(seed)
    for step in range(16):
        reach = 40 + step * 9
        width = chance.uniform(40, 90 + step * 10)
        canvas.box(x - width / 2 + chance.uniform(-reach, reach) * 0.6, y + step * 17, width, 5, fill, 2.5)


def arch(canvas: Canvas, x: float, base: float, width: float, height: float, fill: Colour) -> None:
    """A doorway with a pointed top, standing on `base` and centred on `x`."""
    half = width / 2
    spring = base - height + width * 0.75
    rise = width * 0.75
    right = [
        (
            x + half * math.cos(turn / 24 * math.pi / 2) ** 0.8,
            spring - rise * math.sin(turn / 24 * math.pi / 2),
        )
        for turn in range(25)
    ]
    left = [(2 * x - px, py) for px, py in reversed(right)]
    canvas.polygon([(x + half, base), *right, *left, (x - half, base)], fill)


def dome(canvas: Canvas, x: float, base: float, radius: float, fill: Colour, tip: Colour) -> None:
    canvas.sector(x, base, radius, 180, 360, fill)
    canvas.box(x - 3, base - radius * 1.35, 6, radius * 0.4, tip)
    canvas.disc(x, base - radius * 1.38, 9, tip)


def stars(canvas: Canvas, count: int, lowest: float, seed: int) -> None:
    chance = seeded(seed)
    for _ in range(count):
        glow = rgba(WHITE, chance.randint(90, 230))
        canvas.disc(chance.uniform(0, WIDTH), chance.uniform(0, lowest), chance.uniform(1.2, 3.2), glow)


def ridge(canvas: Canvas, points: list[Point], fill: Colour) -> None:
    """Hills: a skyline closed along the bottom edge."""
    canvas.polygon([(0, HEIGHT), *points, (WIDTH, HEIGHT)], fill)


def person(canvas: Canvas, x: float, foot: float, height: float, fill: Colour) -> None:
    canvas.disc(x, foot - height * 0.88, height * 0.12, fill)
    canvas.box(x - height * 0.14, foot - height * 0.74, height * 0.28, height * 0.74, fill, height * 0.12)
