"""Sea, mountains and what grows there."""

from __future__ import annotations

import math

from canvas import (
    BLUE,
    CREAM,
    DUNE,
    INK,
    LEAF,
    MIST,
    NAVY,
    OLIVE,
    ROSE,
    RUST,
    SAFFRON,
    SAND,
    TEAL,
    VIOLET,
    WHITE,
    WIDTH,
    WINE,
    Canvas,
    Point,
    arch,
    glints,
    person,
    rgba,
    ridge,
    seeded,
    sun,
    wave_band,
)


def boats() -> Canvas:
    canvas = Canvas("#f6cfa2", "#fdf0da")
    sun(canvas, 460, 430, 120, "#f4a259")
    ridge(canvas, [(0, 480), (300, 440), (620, 500), (1000, 430), (1350, 490), (1600, 450)], rgba(TEAL, 100))
    canvas.box(0, 520, WIDTH, 380, TEAL)
    glints(canvas, 460, 540, rgba(CREAM, 170), 9)
    wave_band(canvas, 640, 6, 300, 40, rgba(BLUE, 110))
    for x, y, size, hull in ((1180, 600, 0.7, RUST), (330, 690, 0.9, WINE), (900, 760, 1.35, NAVY)):
        fishing_boat(canvas, x, y, size, hull)
    wave_band(canvas, 850, 7, 380, 0, rgba(NAVY, 170))
    return canvas


def fishing_boat(canvas: Canvas, x: float, y: float, size: float, hull: str) -> None:
    def at(dx: float, dy: float) -> Point:
        return x + dx * size, y + dy * size

    canvas.disc(x, y + 62 * size, 190 * size, rgba(INK, 60), 0.12)
    canvas.polygon([at(-190, -20), at(210, -46), at(150, 60), at(-140, 60)], hull)
    canvas.polygon([at(-190, -20), at(210, -46), at(203, -32), at(-182, -6)], CREAM)
    canvas.box(*at(-90, -110), 110 * size, 92 * size, WHITE, 6 * size)
    canvas.box(*at(-72, -92), 34 * size, 32 * size, BLUE)
    canvas.box(*at(-24, -92), 34 * size, 32 * size, BLUE)
    canvas.box(*at(-104, -124), 138 * size, 16 * size, SAFFRON)
    canvas.line([at(70, -34), at(70, -230)], INK, 7 * size)
    canvas.line([at(70, -226), at(196, -46)], INK, 3 * size)
    canvas.line([at(70, -226), at(-170, -22)], INK, 3 * size)


def storm() -> Canvas:
    canvas = Canvas("#16222f", "#4f6a7c")
    canvas.polygon([(470, 300), (1600, 60), (1600, 470)], rgba("#ffe9a8", 90))
    canvas.polygon([(430, 300), (0, 220), (0, 400)], rgba("#ffe9a8", 60))
    for x, y, radius in ((180, 60, 170), (480, 20, 190), (820, 50, 200), (1180, 20, 210), (1500, 70, 180)):
        canvas.disc(x, y, radius, rgba(INK, 190), 0.55)
    chance = seeded(3)
    for _ in range(110):
        across, down = chance.uniform(0, 1700), chance.uniform(90, 720)
        canvas.line([(across, down), (across - 26, down + 62)], rgba(MIST, 70), 2.5)
    canvas.line([(1130, 110), (1080, 230), (1140, 240), (1060, 400)], "#fff3c4", 7)
    wave_band(canvas, 610, 34, 520, 0, "#33566b")
    canvas.polygon([(200, 900), (290, 700), (420, 650), (560, 700), (680, 900)], INK)
    canvas.polygon([(375, 690), (397, 350), (483, 350), (505, 690)], WHITE)
    for low, high in ((420, 490), (560, 630)):
        spread_low, spread_high = (low - 350) * 0.065, (high - 350) * 0.065
        canvas.polygon(
            [
                (397 - spread_low, low),
                (483 + spread_low, low),
                (483 + spread_high, high),
                (397 - spread_high, high),
            ],
            RUST,
        )
    canvas.box(384, 338, 112, 18, INK)
    canvas.box(404, 268, 72, 72, "#ffe9a8")
    canvas.sector(440, 268, 46, 180, 360, RUST)
    wave_band(canvas, 740, 42, 610, 220, "#24485d")
    wave_band(canvas, 820, 36, 470, 60, "#1a3547")
    return canvas


def coral() -> Canvas:
    canvas = Canvas("#6cc3c9", "#12445f")
    for x in (260, 640, 980, 1330):
        canvas.polygon([(x, -10), (x + 90, -10), (x + 330, 900), (x + 60, 900)], rgba(WHITE, 22))
    ridge(canvas, [(0, 640), (300, 560), (700, 660), (1150, 560), (1600, 650)], rgba(NAVY, 150))
    ridge(canvas, [(0, 780), (260, 730), (620, 800), (1000, 740), (1380, 800), (1600, 750)], "#0d3148")
    for x, y, length, colour in ((230, 760, 150, RUST), (820, 800, 190, ROSE), (1390, 790, 170, SAFFRON)):
        branch(canvas, x, y, -90, length, colour)
    for x, y, radius, colour in ((480, 790, 110, VIOLET), (1120, 790, 130, "#d97b66"), (40, 800, 100, TEAL)):
        canvas.sector(x, y, radius, 180, 360, colour)
        for ring in range(3):
            canvas.disc(
                x - radius * 0.5 + ring * radius * 0.5, y - radius * 0.42, radius * 0.12, rgba(WHITE, 70)
            )
    ridge(canvas, [(0, 830), (400, 800), (900, 840), (1600, 800)], DUNE)
    for x, y, size in (
        (420, 300, 1.2),
        (600, 380, 0.8),
        (340, 420, 0.7),
        (1080, 260, 1),
        (1250, 370, 0.8),
        (900, 450, 0.9),
    ):
        fish(canvas, x, y, size)
    chance = seeded(15)
    for _ in range(26):
        canvas.disc(chance.uniform(60, 1540), chance.uniform(60, 640), chance.uniform(3, 11), rgba(WHITE, 70))
    return canvas


def branch(canvas: Canvas, x: float, y: float, angle: float, length: float, colour: str) -> None:
    """A coral that forks until its twigs are short."""
    turn = math.radians(angle)
    tip = (x + math.cos(turn) * length, y + math.sin(turn) * length)
    canvas.line([(x, y), tip], colour, length * 0.17)
    canvas.disc(*tip, length * 0.085, colour)
    if length > 46:
        for lean in (-32, 4, 36):
            branch(canvas, *tip, angle + lean, length * 0.66, colour)


def fish(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.polygon(
        [(x + 44 * size, y), (x + 96 * size, y - 36 * size), (x + 96 * size, y + 36 * size)], SAFFRON
    )
    canvas.disc(x, y, 60 * size, "#f7c948", 0.58)
    canvas.box(x - 8 * size, y - 33 * size, 14 * size, 66 * size, WHITE)
    canvas.disc(x - 34 * size, y - 6 * size, 6 * size, INK)


def dam() -> Canvas:
    canvas = Canvas("#8fc3d3", "#f9ecd2")
    sun(canvas, 800, 170, 70, "#fff2cf")
    ridge(canvas, [(0, 300), (300, 180), (620, 330), (1000, 320), (1320, 170), (1600, 310)], "#b9a68c")
    canvas.box(0, 380, WIDTH, 520, BLUE)
    for y, x in ((400, 700), (418, 860), (436, 620)):
        canvas.box(x, y, 190, 5, rgba(WHITE, 110), 2)
    ridge(canvas, [(0, 620), (500, 640), (1100, 640), (1600, 620)], LEAF)
    canvas.polygon([(330, 450), (1270, 450), (1130, 720), (470, 720)], CREAM)
    for part in range(1, 9):
        x = 330 + part * 104
        canvas.line([(x, 466), (470 + part * 73, 720)], rgba(DUNE, 120), 5)
    canvas.box(310, 432, 980, 34, SAND)
    for x in (640, 800, 960):
        arch(canvas, x, 560, 60, 80, NAVY)
        canvas.polygon([(x - 26, 556), (x + 26, 556), (x + 44, 724), (x - 44, 724)], rgba(WHITE, 210))
    canvas.polygon([(0, 250), (210, 300), (360, 440), (500, 740), (0, 760)], "#8a6f55")
    canvas.polygon([(1600, 250), (1390, 300), (1240, 440), (1100, 740), (1600, 760)], "#8a6f55")
    canvas.polygon([(0, 330), (150, 380), (300, 740), (0, 760)], "#745b45")
    canvas.polygon([(1600, 330), (1450, 380), (1300, 740), (1600, 760)], "#745b45")
    for row in range(5):
        y = 735 + row * 36
        canvas.polygon([(0, y), (WIDTH, y), (WIDTH, y + 40), (0, y + 40)], (LEAF, OLIVE)[row % 2])
    canvas.polygon([(740, 720), (860, 720), (1010, 900), (590, 900)], BLUE)
    return canvas


def saffron() -> Canvas:
    canvas = Canvas("#f6c99d", "#fdf1de")
    sun(canvas, 330, 250, 95, "#fff3d6")
    ridge(canvas, [(0, 400), (280, 260), (560, 390), (900, 180), (1230, 380), (1600, 240)], "#c7a3b5")
    ridge(canvas, [(0, 470), (500, 390), (1000, 470), (1600, 360)], "#9d7f9c")
    for x, width, height in ((1090, 90, 70), (1190, 110, 104), (1310, 80, 64)):
        canvas.box(x, 452 - height, width, height + 20, CREAM)
        canvas.box(x + width / 2 - 10, 452 - height + 22, 20, 26, WINE)
    for row in range(6):
        y = 470 + row * 76
        wave_band(canvas, y, 20, 1500, row * 260, (OLIVE, "#4d7a56")[row % 2])
        wave_band(canvas, y + 50, 20, 1500, row * 260, "#b98a5f")
    chance = seeded(40)
    for row in range(6):
        step = 34 + row * 13
        for index in range(int(WIDTH / step) + 2):
            stem = index * step + chance.uniform(-6, 6)
            crest = 470 + row * 76 + 20 * math.sin((stem + row * 260) * math.tau / 1500)
            crocus(canvas, stem, crest + 34, 0.45 + row * 0.16)
    return canvas


def crocus(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.line([(x, y), (x, y - 26 * size)], LEAF, 4 * size)
    for lean in (-16, 0, 16):
        tip = (x + lean * size, y - 62 * size)
        side = 10 * size
        canvas.polygon(
            [(x, y - 22 * size), (tip[0] - side, y - 42 * size), tip, (tip[0] + side, y - 42 * size)], VIOLET
        )
    canvas.line([(x, y - 40 * size), (x + 3 * size, y - 62 * size)], RUST, 4 * size)


def dhow() -> Canvas:
    canvas = Canvas("#f4b183", "#fce7c8")
    sun(canvas, 860, 430, 230, RUST)
    canvas.box(0, 610, WIDTH, 290, "#7d3b46")
    glints(canvas, 860, 625, rgba("#f4b183", 170), 14)
    canvas.polygon(
        [(330, 560), (400, 640), (560, 690), (1050, 690), (1210, 630), (1330, 500), (1150, 580), (560, 600)],
        INK,
    )
    canvas.polygon(
        [(330, 560), (560, 600), (1150, 580), (1330, 500), (1300, 540), (1150, 602), (560, 620), (350, 582)],
        SAFFRON,
    )
    canvas.line([(700, 600), (730, 130)], INK, 14)
    canvas.line([(1010, 590), (1030, 250)], INK, 12)
    canvas.line([(470, 520), (960, 90)], INK, 9)
    canvas.polygon([(484, 516), (950, 104), (985, 420), (930, 540)], CREAM)
    canvas.polygon([(720, 310), (950, 104), (985, 420), (930, 540)], rgba(SAND, 170))
    canvas.line([(880, 500), (1190, 220)], INK, 7)
    canvas.polygon([(890, 498), (1184, 232), (1210, 440), (1160, 530)], CREAM)
    for x in (540, 600, 1090):
        person(canvas, x, 610, 80, INK)
    wave_band(canvas, 700, 10, 300, 0, WINE)
    wave_band(canvas, 790, 12, 420, 80, "#5c2737")
    for x, y in ((260, 220), (330, 260), (200, 280), (1330, 180), (1400, 220)):
        canvas.line([(x - 26, y - 12), (x, y), (x + 26, y - 12)], WINE, 5)
    return canvas
