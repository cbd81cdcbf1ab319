"""Buildings and streets."""

from __future__ import annotations

import math
from random import Random

from canvas import (
    BLUE,
    CREAM,
    DUNE,
    HEIGHT,
    INK,
    NAVY,
    OLIVE,
    RUST,
    SAFFRON,
    SAND,
    TEAL,
    VIOLET,
    WHITE,
    WIDTH,
    WINE,
    Canvas,
    arch,
    dome,
    glints,
    person,
    rgba,
    ridge,
    seeded,
    stars,
    sun,
    wave_band,
)


def harbour() -> Canvas:
    canvas = Canvas("#f3b27a", "#f9e3c0")
    sun(canvas, 1130, 400, 110, "#fff1d0")
    ridge(canvas, [(0, 520), (260, 470), (520, 530), (900, 480), (1250, 540), (1600, 490)], rgba(VIOLET, 90))
    canvas.box(0, 600, WIDTH, 300, BLUE)
    glints(canvas, 1130, 615, rgba(SAND, 150), 4)
    for x in (120, 430, 1320):
        gantry(canvas, x)
    canvas.polygon([(560, 640), (1290, 640), (1230, 760), (640, 760)], INK)
    canvas.polygon([(628, 735), (1243, 735), (1230, 760), (640, 760)], RUST)
    chance = seeded(7)
    for column in range(10):
        for row in range(chance.randint(2, 4)):
            colour = chance.choice([RUST, TEAL, SAFFRON, NAVY, CREAM, WINE])
            canvas.box(620 + column * 53, 606 - row * 36, 50, 33, colour)
    canvas.box(1180, 490, 84, 150, WHITE)
    for row in range(3):
        canvas.box(1192, 506 + row * 34, 60, 14, BLUE)
    wave_band(canvas, 775, 8, 260, 0, NAVY)
    wave_band(canvas, 830, 8, 340, 90, INK)
    return canvas


def gantry(canvas: Canvas, x: float) -> None:
    """A quayside crane: two legs, a boom, and the cables that hold it."""
    for offset in (0, 120):
        canvas.box(x + offset, 300, 16, 330, RUST)
    canvas.box(x, 440, 136, 12, RUST)
    canvas.line([(x + 8, 446), (x + 128, 610)], RUST, 8)
    canvas.box(x - 110, 290, 380, 18, RUST)
    canvas.polygon([(x + 30, 290), (x + 68, 180), (x + 106, 290)], RUST)
    canvas.polygon([(x + 48, 290), (x + 68, 228), (x + 88, 290)], "#f3bf8b")
    canvas.line([(x - 104, 292), (x + 68, 184), (x + 264, 292)], WINE, 4)
    canvas.line([(x + 210, 308), (x + 210, 400)], INK, 3)
    canvas.box(x + 182, 400, 56, 30, SAFFRON)


def parliament() -> Canvas:
    canvas = Canvas("#8fb4c9", "#fbe3c6")
    sun(canvas, 800, 470, 250, "#fff0cf")
    canvas.box(330, 480, 940, 270, CREAM)
    canvas.box(300, 455, 1000, 34, SAND)
    canvas.box(560, 330, 480, 130, CREAM)
    canvas.box(540, 312, 520, 24, SAND)
    for x in range(590, 1020, 52):
        arch(canvas, x + 10, 452, 28, 90, BLUE)
    canvas.sector(800, 315, 200, 180, 360, TEAL)
    for turn in range(190, 360, 32):
        canvas.sector(800, 315, 200, turn, turn + 12, rgba(WHITE, 40))
    canvas.box(772, 70, 56, 56, CREAM)
    canvas.box(797, 10, 6, 70, INK)
    canvas.polygon([(803, 12), (868, 28), (803, 46)], RUST)
    for x in range(370, 1240, 94):
        canvas.box(x, 500, 34, 250, WHITE)
        canvas.box(x + 24, 500, 10, 250, rgba(DUNE, 120))
    arch(canvas, 800, 750, 90, 190, NAVY)
    for step in range(5):
        canvas.box(290 - step * 36, 750 + step * 18, 1020 + step * 72, 18, (SAND, DUNE)[step % 2])
    canvas.box(0, 840, WIDTH, 60, OLIVE)
    for x in (90, 200, 1400, 1510):
        canvas.box(x - 5, 690, 10, 150, INK)
        canvas.disc(x, 640, 62, OLIVE, 1.5)
    return canvas


def library() -> Canvas:
    canvas = Canvas("#f1dcb8", "#e2bf8b")
    chance = seeded(12)
    canvas.box(0, 0, WIDTH, 70, "#8a5a35")
    for x in range(30, WIDTH, 130):
        canvas.box(x, 0, 34, 70, "#6f4527")
    for centre in (270, 800, 1330):
        arch(canvas, centre, 800, 420, 690, "#5b3a26")
        book_shelves(canvas, centre, chance)
        canvas.line([(centre, 70), (centre, 200)], INK, 4)
        canvas.disc(centre, 235, 90, rgba("#ffe7a6", 70))
        canvas.disc(centre, 235, 36, "#ffe7a6")
    for x in (0, 500, 1030, 1540):
        canvas.box(x, 250, 60, 550, CREAM)
        canvas.box(x + 44, 250, 16, 550, SAND)
        canvas.box(x - 14, 236, 88, 30, SAND)
        canvas.box(x - 14, 780, 88, 24, SAND)
    canvas.box(0, 800, WIDTH, 100, "#9c4b36")
    for x in range(-60, WIDTH, 120):
        canvas.polygon([(x, 850), (x + 60, 812), (x + 120, 850), (x + 60, 888)], rgba(SAFFRON, 110))
    person(canvas, 700, 850, 220, NAVY)
    person(canvas, 780, 850, 150, TEAL)
    return canvas


def book_shelves(canvas: Canvas, centre: float, chance: Random) -> None:
    for shelf, bottom in enumerate((430, 550, 670, 790)):
        half = 150 if shelf == 0 else 185
        x = centre - half
        while x < centre + half - 12:
            width, height = chance.randint(24, 44), chance.randint(66, 96)
            colour = chance.choice([RUST, TEAL, SAFFRON, NAVY, CREAM, WINE, OLIVE])
            canvas.box(x, bottom - height, min(width, centre + half - x), height, colour, 2)
            x += width + 3
        canvas.box(centre - half - 8, bottom, half * 2 + 16, 9, "#c38d55")


def souk() -> Canvas:
    canvas = Canvas("#3b2430", "#6d3b33")
    walls = ("#5a3335", "#7d4a3c", "#a4694a", "#cf9a66", "#f3d6a0")
    for depth, colour in enumerate(walls):
        width = 1500 - depth * 290
        arch(canvas, 800, 800 - depth * 42, width, 900 - depth * 130, colour)
    canvas.polygon([(0, 900), (640, 632), (960, 632), (1600, 900)], "#b98455")
    for line in range(6):
        canvas.line([(120 + line * 272, 900), (690 + line * 44, 632)], rgba(WINE, 70), 3)
    for x, y, size in ((330, 170, 1.3), (1270, 170, 1.3), (560, 250, 0.9), (1040, 250, 0.9), (800, 110, 1)):
        canvas.line([(x, 0), (x, y)], INK, 3)
        canvas.disc(x, y + 40 * size, 95 * size, rgba("#ffd98a", 50))
        canvas.polygon(
            [(x, y), (x + 34 * size, y + 36 * size), (x, y + 92 * size), (x - 34 * size, y + 36 * size)],
            SAFFRON,
        )
        canvas.disc(x, y + 38 * size, 15 * size, "#fff1c4")
    for side, colours in ((0, (RUST, TEAL, SAFFRON)), (1, (VIOLET, SAFFRON, TEAL))):
        for index, colour in enumerate(colours):
            x = 60 + index * 150 if side == 0 else 1540 - index * 150
            copper_pot(canvas, x, 850 - index * 62, 1.1 - index * 0.22, colour)
    person(canvas, 740, 730, 150, INK)
    person(canvas, 862, 760, 185, WINE)
    return canvas


def copper_pot(canvas: Canvas, x: float, y: float, size: float, colour: str) -> None:
    canvas.disc(x, y + 4 * size, 96 * size, rgba(INK, 80), 0.18)
    canvas.disc(x, y - 60 * size, 78 * size, colour, 0.82)
    canvas.box(x - 28 * size, y - 168 * size, 56 * size, 60 * size, colour)
    canvas.box(x - 44 * size, y - 178 * size, 88 * size, 16 * size, CREAM, 8 * size)
    canvas.box(x - 76 * size, y - 66 * size, 152 * size, 10 * size, rgba(CREAM, 170))


def oldcity() -> Canvas:
    canvas = Canvas("#35305f", "#f2a07b")
    stars(canvas, 60, 320, 8)
    canvas.disc(1270, 190, 70, "#fdf0d2")
    canvas.disc(1298, 175, 62, "#4d4067")
    skyline(canvas, 560, "#8d5470", 31, 0.8)
    skyline(canvas, 650, "#5d3a5c", 32, 1)
    for x, height in ((250, 470), (1130, 540)):
        minaret(canvas, x, 780, height, "#3a2648")
    dome(canvas, 690, 640, 150, "#3a2648", SAFFRON)
    canvas.box(520, 638, 340, 200, "#3a2648")
    for x in (590, 690, 790):
        arch(canvas, x, 800, 60, 120, "#ffcf7d")
    skyline(canvas, 770, "#241a35", 33, 1.2)
    chance = seeded(34)
    for _ in range(46):
        canvas.box(chance.uniform(20, 1560), chance.uniform(800, 880), 12, 18, rgba("#ffcf7d", 220), 5)
    return canvas


def skyline(canvas: Canvas, base: float, colour: str, seed: int, size: float) -> None:
    """A row of flat-roofed houses, here and there with a small dome."""
    chance = seeded(seed)
    x = -20.0
    while x < WIDTH:
        width, height = chance.uniform(70, 150) * size, chance.uniform(0, 90) * size
        canvas.box(x, base - height, width + 2, HEIGHT, colour)
        if chance.random() < 0.3:
            canvas.sector(x + width / 2, base - height + 1, width * 0.36, 180, 360, colour)
        x += width


def minaret(canvas: Canvas, x: float, base: float, height: float, colour: str) -> None:
    top = base - height
    canvas.box(x - 26, top + 90, 52, height, colour)
    canvas.box(x - 42, top + 150, 84, 16, colour)
    canvas.box(x - 18, top + 40, 36, 60, colour)
    canvas.sector(x, top + 44, 24, 180, 360, colour)
    canvas.box(x - 2.5, top - 14, 5, 40, SAFFRON)
    arch(canvas, x, top + 140, 18, 44, "#ffcf7d")


def hospital() -> Canvas:
    canvas = Canvas("#f08a5d", "#fbd9a5")
    sun(canvas, 1180, 300, 190, "#ffe9b5")
    for y in (560, 600, 640):
        wave_band(canvas, y, 9, 230, y * 3, rgba(RUST, 26))
    canvas.box(0, 780, WIDTH, 120, "#b5694a")
    canvas.box(380, 300, 560, 480, WHITE)
    canvas.box(900, 300, 40, 480, SAND)
    canvas.box(220, 470, 200, 310, CREAM)
    canvas.box(940, 520, 260, 260, CREAM)
    for row in range(4):
        for column in range(6):
            canvas.box(415 + column * 80, 440 + row * 74, 50, 44, BLUE, 4)
    for x in (250, 330, 975, 1050, 1125):
        canvas.box(x, 560, 46, 60, TEAL, 4)
        canvas.box(x, 650, 46, 60, TEAL, 4)
    canvas.disc(633, 370, 46, RUST)
    canvas.disc(648, 370, 37, WHITE)
    arch(canvas, 633, 780, 110, 110, NAVY)
    for x, height in ((110, 170), (1330, 200), (1480, 150)):
        palm(canvas, x, 790, height)
    canvas.box(1090, 735, 190, 70, WHITE, 12)
    canvas.box(1240, 755, 60, 50, WHITE, 10)
    canvas.box(1250, 762, 30, 22, BLUE)
    canvas.box(1090, 768, 170, 10, RUST)
    for x in (1130, 1255):
        canvas.disc(x, 806, 20, INK)
    return canvas


def palm(canvas: Canvas, x: float, base: float, height: float) -> None:
    canvas.polygon(
        [(x - 10, base), (x + 10, base), (x + 6, base - height), (x - 6, base - height)], "#6f4527"
    )
    crown = base - height
    for angle in (-160, -125, -90, -55, -20, 15, 165):
        turn = math.radians(angle)
        tip = (x + math.cos(turn) * 92, crown + math.sin(turn) * 74 + 26)
        middle = (x + math.cos(turn) * 52, crown + math.sin(turn) * 62 - 14)
        canvas.polygon([(x - 4, crown - 4), middle, tip, (x + 4, crown + 8)], OLIVE)
