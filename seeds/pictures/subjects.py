"""Events and things: votes, prices, sport, science."""

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
    rgba,
    ridge,
    seeded,
    stars,
    sun,
)


def prices() -> Canvas:
    canvas = Canvas("#f9efdd", "#f2dcb8")
    for row in range(1, 7):
        canvas.box(120, row * 110, 1360, 2, rgba(DUNE, 90))
    heights = (300, 370, 460, 540, 500, 430, 350, 270, 220)
    for index, height in enumerate(heights):
        colour = RUST if index == 3 else (BLUE if index < 8 else TEAL)
        canvas.box(420 + index * 118, 780 - height, 78, height, colour, 6)
    trend = [(459 + index * 118, 740 - height) for index, height in enumerate(heights)]
    canvas.line(trend, INK, 7)
    for x, y in trend:
        canvas.disc(x, y, 13, INK)
        canvas.disc(x, y, 6, CREAM)
    canvas.box(0, 780, WIDTH, 120, DUNE)
    for x, y, colour in (
        (140, 610, RUST),
        (215, 585, LEAF),
        (300, 590, SAFFRON),
        (375, 612, RUST),
        (255, 540, WINE),
    ):
        canvas.disc(x, y, 62, colour)
        canvas.disc(x - 18, y - 20, 14, rgba(WHITE, 70))
    for x, lean in ((225, -40), (255, 0), (285, 40)):
        canvas.polygon([(x - 14, 490), (x + lean, 400), (x + 14, 490)], OLIVE)
    canvas.polygon([(60, 630), (460, 630), (415, 830), (105, 830)], "#a9713a")
    for row in range(4):
        for column in range(8):
            canvas.box(92 + column * 43 + (row % 2) * 18, 650 + row * 44, 30, 26, rgba(SAND, 120), 5)
    canvas.box(48, 612, 424, 30, "#8a5829", 12)
    return canvas


def solar() -> Canvas:
    canvas = Canvas("#6fb3cc", "#fbe8c4")
    sun(canvas, 1220, 220, 105, "#fff2c9")
    ridge(canvas, [(0, 520), (260, 400), (560, 500), (900, 380), (1240, 500), (1600, 410)], "#e8bd82")
    ridge(canvas, [(0, 590), (340, 480), (800, 580), (1180, 470), (1600, 560)], DUNE)
    ridge(canvas, [(0, 640), (500, 590), (1100, 620), (1600, 580)], SAND)
    for row, (y, size) in enumerate(((600, 0.55), (668, 0.8), (770, 1.15))):
        step = 250 * size
        for column in range(-1, int(WIDTH / step) + 2):
            solar_panel(canvas, column * step + row * 70 - 40, y, size)
    return canvas


def solar_panel(canvas: Canvas, x: float, y: float, size: float) -> None:
    def at(dx: float, dy: float) -> Point:
        return x + dx * size, y + dy * size

    canvas.polygon([at(-10, 100), at(200, 100), at(240, 116), at(40, 116)], rgba(INK, 60))
    canvas.line([at(100, 40), at(100, 108)], INK, 8 * size)
    canvas.polygon([at(0, 80), at(40, -20), at(230, -20), at(190, 80)], NAVY)
    canvas.polygon([at(6, 76), at(43, -15), at(130, -15), at(70, 76)], rgba(BLUE, 150))
    for part in (0.25, 0.5, 0.75):
        canvas.line([at(190 * part, 80), at(40 + 190 * part, -20)], MIST, 2.5 * size)
    canvas.line([at(20, 30), at(210, 30)], MIST, 2.5 * size)


def stadium() -> Canvas:
    canvas = Canvas("#0f2138", "#27506f")
    stars(canvas, 90, 300, 5)
    canvas.polygon([(0, 330), (400, 410), (1200, 410), (1600, 330), (1600, 640), (0, 640)], INK)
    chance = seeded(21)
    for row in range(6):
        y = 424 + row * 31
        for x in range(10, WIDTH, 38):
            bend = abs(x - 800) / 800 * (62 - row * 8)
            colour = chance.choice([RUST, SAFFRON, CREAM, BLUE, TEAL, NAVY])
            canvas.disc(x + row % 2 * 19, y - bend, 12, colour)
    canvas.polygon([(260, 610), (1340, 610), (1760, 900), (-160, 900)], LEAF)
    for stripe in range(0, 8, 2):
        left, right = 260 + stripe * 135, 395 + stripe * 135
        below = [(-160 + 240 * (stripe + 1), 900), (-160 + 240 * stripe, 900)]
        canvas.polygon([(left, 610), (right, 610), *below], rgba(OLIVE, 120))
    canvas.line([(800, 610), (800, 900)], CREAM, 5)
    canvas.disc(800, 740, 150, CREAM, 0.38)
    canvas.disc(800, 740, 144, LEAF, 0.37)
    canvas.line([(800, 680), (800, 800)], CREAM, 5)
    canvas.disc(800, 740, 20, WHITE)
    for x, spread in ((150, 1), (1450, -1)):
        canvas.polygon([(x, 150), (x + spread * 380, 900), (x + spread * 900, 900)], rgba("#fff6cf", 34))
        canvas.box(x - 8, 180, 16, 260, MIST)
        canvas.box(x - 80, 80, 160, 104, INK, 8)
        for lamp in range(12):
            canvas.disc(x - 57 + lamp % 4 * 38, 104 + lamp // 4 * 29, 12, "#fff6cf")
    return canvas


def train() -> Canvas:
    canvas = Canvas("#a7cfd6", "#fbe6c6")
    sun(canvas, 330, 240, 80, "#fff2cf")
    ridge(
        canvas,
        [(0, 420), (240, 250), (480, 430), (760, 200), (1080, 430), (1350, 260), (1600, 400)],
        "#9db7ae",
    )
    canvas.polygon([(760, 200), (700, 244), (750, 262), (780, 240), (830, 254)], WHITE)
    ridge(canvas, [(0, 560), (300, 440), (640, 600), (1000, 480), (1300, 610), (1600, 470)], LEAF)
    canvas.box(0, 500, WIDTH, 34, DUNE)
    canvas.box(0, 534, WIDTH, 260, SAND)
    for index in range(7):
        x = 120 + index * 228
        arch(canvas, x, 800, 178, 236, "#86a98f")
    ridge(canvas, [(0, 800), (420, 745), (860, 800), (1240, 750), (1600, 790)], OLIVE)
    for index in range(4):
        x = 120 + index * 300
        canvas.box(x, 388, 288, 100, RUST, 14)
        canvas.box(x, 450, 288, 12, CREAM)
        for window in range(5):
            canvas.box(x + 20 + window * 52, 406, 38, 34, NAVY, 5)
        for wheel in (50, 100, 190, 240):
            canvas.disc(x + wheel, 490, 13, INK)
    canvas.polygon([(1320, 388), (1400, 388), (1490, 450), (1490, 488), (1320, 488)], SAFFRON)
    canvas.polygon([(1396, 402), (1448, 440), (1396, 440)], NAVY)
    for wheel in (1360, 1410, 1460):
        canvas.disc(wheel, 490, 13, INK)
    return canvas


def cinema() -> Canvas:
    canvas = Canvas("#150f1f", "#2b1a2c")
    canvas.polygon([(800, -40), (330, 120), (330, 560), (1270, 560), (1270, 120)], rgba("#fff1c4", 26))
    canvas.box(330, 110, 940, 450, CREAM)
    canvas.box(350, 130, 900, 410, "#f0b98a")
    canvas.disc(980, 300, 78, "#fff1d0")
    canvas.polygon([(350, 540), (350, 430), (620, 380), (900, 450), (1250, 400), (1250, 540)], TEAL)
    for x, height in ((480, 70), (560, 96), (650, 54)):
        canvas.polygon([(x - height, 500), (x, 500 - height), (x + height, 500)], WHITE)
    canvas.box(350, 498, 900, 42, BLUE)
    for x, direction in ((0, 1), (WIDTH, -1)):
        for fold in range(5):
            edge = x + direction * fold * 52
            low = min(edge, edge + direction * 54)
            canvas.box(low, 0, 54, 720, (WINE, "#912f3d")[fold % 2])
    for row in range(3):
        y = 640 + row * 96
        for column in range(-1, 15 - row):
            x = 40 + column * (120 + row * 18) + row * 40
            size = 1 + row * 0.16
            if (column + row) % 3:
                canvas.disc(x + 48 * size, y - 22, 27 * size, INK)
                canvas.box(x + 8 * size, y + 2, 80 * size, 60, INK, 26)
            canvas.box(x, y + 16, 96 * size, 160, ("#4a1d2c", "#5e2434", "#742c3c")[row], 22)
    return canvas


def ballot() -> Canvas:
    canvas = Canvas("#2f6f86", "#bcd8d2")
    for x in range(-200, WIDTH, 200):
        canvas.polygon([(x, 0), (x + 100, 0), (x + 500, 900), (x + 400, 900)], rgba(WHITE, 14))
    canvas.box(0, 770, WIDTH, 130, NAVY)
    canvas.box(500, 470, 600, 330, CREAM, 10)
    canvas.box(1020, 470, 80, 330, SAND, 10)
    canvas.box(470, 440, 660, 50, SAFFRON, 8)
    canvas.box(660, 456, 280, 16, INK, 8)
    canvas.box(720, 560, 160, 160, TEAL, 80)
    canvas.line([(758, 642), (790, 676), (846, 606)], WHITE, 20)
    canvas.polygon([(690, 250), (880, 220), (912, 464), (692, 464)], WHITE)
    for row in range(3):
        canvas.box(742, 300 + row * 46, 110, 10, MIST, 5)
        canvas.box(712, 294 + row * 46, 20, 20, (RUST, MIST, MIST)[row], 4)
    canvas.polygon([(1180, 40), (1600, -60), (1600, 130), (1230, 190)], WINE)
    canvas.polygon([(1130, 66), (1190, 44), (1240, 186), (1180, 206)], WHITE)
    canvas.polygon([(1170, 66), (1210, 190), (1030, 262), (890, 258), (870, 226), (960, 130)], "#c98d66")
    canvas.polygon([(900, 262), (1010, 236), (1020, 270), (890, 300), (868, 282)], "#b87a55")
    return canvas


def table() -> Canvas:
    canvas = Canvas("#e9dcc6", "#d9c4a1")
    canvas.disc(800, 450, 420, "#f3e8d2")
    seats = (RUST, NAVY, SAFFRON, TEAL, WINE, BLUE, OLIVE, VIOLET)
    for index, colour in enumerate(seats):
        turn = math.radians(index * 45 + 22.5)
        canvas.disc(800 + math.cos(turn) * 372, 450 + math.sin(turn) * 372, 76, colour)
        canvas.disc(800 + math.cos(turn) * 346, 450 + math.sin(turn) * 346, 54, rgba(WHITE, 90))
    canvas.disc(800, 462, 270, rgba(INK, 50))
    canvas.disc(800, 450, 270, "#a9713a")
    canvas.disc(800, 450, 236, "#c08a50")
    canvas.sector(788, 450, 140, 90, 270, NAVY)
    canvas.sector(812, 450, 140, 270, 450, RUST)
    canvas.disc(800, 450, 62, CREAM)
    canvas.sector(800, 450, 44, 90, 270, RUST)
    canvas.sector(800, 450, 44, 270, 450, NAVY)
    for index in range(8):
        turn = math.radians(index * 45 + 22.5)
        x, y = 800 + math.cos(turn) * 204, 450 + math.sin(turn) * 204
        canvas.polygon([(x - 24, y - 16), (x + 20, y - 22), (x + 26, y + 14), (x - 18, y + 20)], WHITE)
    for x, colour in ((0, NAVY), (1600, RUST)):
        for ring in range(3):
            canvas.disc(x, 450, 250 - ring * 70, rgba(colour, 60 + ring * 50))
    return canvas


def satellite() -> Canvas:
    canvas = Canvas("#070d1c", "#14284a")
    stars(canvas, 200, 900, 2)
    canvas.disc(800, 1780, 1210, rgba("#7cc6e0", 40))
    canvas.disc(800, 1780, 1180, rgba("#7cc6e0", 70))
    canvas.disc(800, 1780, 1150, BLUE)
    canvas.polygon([(420, 720), (560, 660), (720, 690), (760, 780), (640, 900), (420, 900), (330, 800)], LEAF)
    canvas.polygon([(980, 690), (1130, 680), (1290, 780), (1250, 900), (1060, 900), (1010, 790)], DUNE)
    for x, y, width in ((600, 800, 260), (880, 720, 190), (1100, 830, 240), (300, 850, 200)):
        canvas.box(x, y, width, 18, rgba(WHITE, 150), 9)
    canvas.polygon([(800, 470), (620, 690), (980, 690)], rgba("#ffe9a8", 46))
    for side in (-1, 1):
        canvas.line([(800, 330), (800 + side * 190, 330)], MIST, 10)
        left = 800 + (170 if side > 0 else -560)
        canvas.box(left, 250, 390, 160, "#1d4f7c", 6)
        for column in range(1, 6):
            canvas.box(left + column * 65, 250, 3, 160, MIST)
        canvas.box(left, 328, 390, 3, MIST)
    canvas.box(700, 220, 200, 220, SAFFRON, 12)
    canvas.box(850, 220, 50, 220, "#c98426", 12)
    canvas.box(724, 250, 110, 60, INK, 6)
    canvas.disc(780, 450, 46, INK)
    canvas.disc(780, 450, 28, BLUE)
    canvas.disc(770, 440, 9, WHITE)
    canvas.line([(740, 220), (700, 130)], MIST, 6)
    canvas.sector(690, 120, 54, 190, 370, CREAM)
    return canvas


def observatory() -> Canvas:
    canvas = Canvas("#0b1630", "#3b4d7d")
    stars(canvas, 240, 760, 17)
    for index in range(130):
        spread = seeded(index)
        x = 500 + index * 9
        canvas.disc(
            x + spread.uniform(-40, 40), 560 - index * 4.4 + spread.gauss(0, 42), 2.2, rgba(MIST, 120)
        )
    canvas.disc(1270, 200, 54, "#fdf0d2")
    canvas.disc(1252, 186, 11, rgba(DUNE, 120))
    canvas.disc(1288, 220, 15, rgba(DUNE, 110))
    ridge(canvas, [(0, 720), (300, 640), (700, 760), (1100, 600), (1600, 700)], "#1c2b4f")
    ridge(canvas, [(0, 860), (330, 690), (560, 640), (860, 650), (1120, 780), (1600, 830)], INK)
    canvas.box(500, 520, 380, 140, CREAM)
    canvas.box(800, 520, 80, 140, SAND)
    canvas.sector(690, 526, 205, 180, 360, WHITE)
    canvas.sector(690, 526, 205, 320, 360, SAND)
    canvas.polygon([(700, 526), (760, 526), (880, 346), (830, 310)], INK)
    canvas.polygon([(735, 470), (772, 496), (902, 322), (862, 294)], MIST)
    canvas.polygon([(850, 288), (914, 334), (944, 294), (880, 248)], BLUE)
    canvas.box(480, 512, 420, 18, DUNE)
    arch(canvas, 580, 660, 54, 90, NAVY)
    canvas.box(680, 570, 46, 36, "#ffcf7d", 4)
    return canvas


def marathon() -> Canvas:
    canvas = Canvas("#f7b58a", "#fdebcf")
    sun(canvas, 1200, 420, 120, "#fff3d0")
    canvas.box(0, 470, WIDTH, 200, TEAL)
    glints(canvas, 1200, 480, rgba(CREAM, 150), 6)
    ridge(canvas, [(0, 470), (180, 360), (420, 400), (620, 480), (700, 560), (0, 600)], "#b07a7a")
    ridge(canvas, [(0, 640), (600, 600), (1600, 560)], SAND)
    ridge(canvas, [(0, 700), (800, 660), (1600, 610)], "#4b5563")
    for x in range(40, WIDTH, 190):
        y = 800 - x * 0.055
        canvas.polygon([(x, y), (x + 100, y - 6), (x + 100, y + 4), (x, y + 10)], rgba(CREAM, 200))
    kits = (
        (1330, 690, 0.7, BLUE),
        (1110, 720, 0.85, SAFFRON),
        (840, 770, 1.05, WINE),
        (440, 830, 1.35, RUST),
    )
    for x, foot, size, colour in kits:
        runner(canvas, x, foot, size, colour)
    return canvas


def runner(canvas: Canvas, x: float, foot: float, size: float, kit: str) -> None:
    def at(dx: float, dy: float) -> Point:
        return x + dx * size, foot + dy * size

    canvas.disc(x, foot + 4 * size, 90 * size, rgba(INK, 70), 0.12)
    limb = 20 * size
    canvas.line([at(0, -140), at(58, -96), at(40, -10), at(66, -8)], "#8a5a3f", limb)
    canvas.line([at(-6, -140), at(-40, -76), at(-104, -84)], "#9d6a4a", limb)
    canvas.line([at(18, -244), at(-36, -200), at(-66, -232)], "#8a5a3f", limb * 0.8)
    canvas.polygon([at(-8, -256), at(40, -250), at(24, -128), at(-22, -128)], kit)
    canvas.polygon([at(-24, -160), at(26, -160), at(50, -104), at(8, -116), at(-34, -104)], INK)
    canvas.line([at(26, -240), at(56, -190), at(96, -214)], "#9d6a4a", limb * 0.8)
    canvas.disc(*at(36, -284), 30 * size, "#9d6a4a")
    canvas.sector(*at(32, -290), 33 * size, 150, 340, INK)
