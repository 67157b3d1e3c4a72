# SPDX-License-Identifier: GPL-3.0-or-later
"""Long house, gongs, counter, market, class, health station, school."""

import math
import random

from brush import *


def flag(x, y, s=1.0, pole=420):
    star = [(34 * math.sin(i * math.pi / 5) * (1 if i % 2 == 0 else 0.4), -34 * math.cos(i * math.pi / 5) * (1 if i % 2 == 0 else 0.4)) for i in range(10)]
    cloth = path("M6 0Q50 -14 95 2T186 -4L186 108Q140 122 95 110T6 116Z", "#d2232a") + group([poly(star, "#ffde3b")], 92, 56)
    return group([rect(-5, -20, 10, pole + 20, "#b9bec2", 4), disc(0, -24, 9, "#e6b93c"), cloth], x, y, s)


def tiles(x, y, w, h, color, dark):
    """A tiled hip roof seen from the front."""
    rows = "".join(line(f"M{x + 40 - 70 * t:.0f} {y + h * t:.0f}L{x + w - 40 + 70 * t:.0f} {y + h * t:.0f}", dark, 3, 'opacity=".5"') for t in (0.2, 0.4, 0.6, 0.8))
    return poly([(x + 40, y), (x + w - 40, y), (x + w + 30, y + h), (x - 30, y + h)], color) + rows + rect(x - 34, y + h - 6, w + 68, 14, dark, 4)


def window(x, y, w, h, frame="#2f7f8f", glass="#cfe8ee"):
    return rect(x, y, w, h, frame, 4) + rect(x + 7, y + 7, w / 2 - 10, h - 14, glass, 2) + rect(x + w / 2 + 3, y + 7, w / 2 - 10, h - 14, glass, 2)


def longhouse_body(w=860):
    """The long house of the Ê Đê: on posts, with a flared thatched roof and the carved stairs."""
    posts = "".join(rect(x, -92, 15, 98, "#5d4029", 3) for x in range(30, w - 20, 88))
    planks = "".join(line(f"M{x} -232L{x} -98", "#8a5f38", 3, 'opacity=".6"') for x in range(18, w, 24))
    windows = "".join(rect(x, -204, 62, 58, "#5a3d25", 4) + rect(x + 6, -198, 50, 46, "#3a2818", 2) for x in range(210, w - 80, 150))
    straw = "".join(line(f"M{x} -420L{x - 14 + (x % 37) * .5:.0f} -236", "#a88548", 3, 'opacity=".5"') for x in range(-20, w + 20, 17))
    stairs = path("M76 -96L118 -96L92 30L36 30Z", "#7c5330") + "".join(rect(84 - i * 9, -74 + i * 23, 38 - i * 1.5, 9, "#4d331d", 3) for i in range(4)) + disc(90, -82, 6, "#e2c08d") + disc(108, -82, 6, "#e2c08d")
    return [oval(w / 2, 12, w * 0.56, 20, "#000000", 'opacity=".15"'), posts, rect(-12, -100, w + 24, 16, "#6d4a2c", 4), rect(4, -236, w - 8, 138, "#a97747"), planks, windows,
            rect(70, -218, 64, 120, "#4d331d", 4), path(f"M-92 -226Q-40 -330 -66 -440L{w + 66} -440Q{w + 40} -330 {w + 92} -226Z", "#c8a45c"), straw,
            path(f"M-66 -440Q{w / 2} -462 {w + 66} -440L{w + 60} -424Q{w / 2} -446 -60 -424Z", "#9c7a3f"), line(f"M-92 -226L{w + 92} -226", "#9c7a3f", 9), rect(30, -106, 130, 12, "#8a5f38", 3), stairs]


def longhouse():
    fence = "".join(rect(x, 800, 9, 62, "#8f6b42", 3) for x in range(1230, 1600, 28)) + rect(1220, 818, 400, 8, "#7b5935") + rect(1220, 840, 400, 8, "#7b5935")
    jar = group([path("M-26 0Q-46 -44 -18 -78L18 -78Q46 -44 26 0Z", "#7a4a32"), rect(-22, -88, 44, 14, "#8f5c40", 5), line("M4 -88Q20 -150 62 -168", "#d8c48a", 4), line("M-22 -36L22 -36", "#c99a55", 4)], 0, 0)
    return document(
        "Nhà dài Ê Đê bên rừng đầu nguồn", [fade("sky", "#bfe2ea", "#fdf4dc"), fade("yard", "#d5a777", "#bf8a5a"), fade("wood", "#4f8f5f", "#3c7a50")],
        sky(), sun(1270, 170, 66), cloud(360, 140, 1.2), cloud(930, 100, 0.9), mountains(71, 380, ("#a9cfc9", "#83b5a1", "#5f9b7b")), ridge(500, 18, "url(#wood)", 4, 240),
        *[tree(x, 600, s, x) for x, s in ((40, 1.0), (150, 1.25), (1330, 1.2), (1450, 1.45), (1560, 1.1), (1240, 0.9))], ridge(612, 8, "#7cab5e", 14, 260), ridge(690, 10, "url(#yard)", 9, 300),
        group(longhouse_body(), 330, 720, 1.0), banana(190, 730, 1.3), banana(110, 760, 1.0), fence,
        group([jar], 760, 850, 1.0), group([jar], 840, 862, 0.85), person(560, 850, 1.0, "#26304a", "#26304a", skirt=True, skin=1), person(1010, 856, 1.02, "#2b2320", "#39424e", skin=2),
        child(640, 862, 0.72, "#d9604a", "#39424e", 1, False), bird(560, 230), bird(630, 200, 0.8))


def gongs():
    rng = random.Random(6)
    stars = "".join(disc(rng.randint(0, 1600), rng.randint(0, 360), rng.choice((1.6, 2.2, 3)), "#fff3cf", 'opacity=".8"') for _ in range(90))
    def gong(x, r):
        return line(f"M{x - r * .5:.0f} 372L{x - r * .5:.0f} {430}M{x + r * .5:.0f} 372L{x + r * .5:.0f} 430", "#d8c48a", 4) + disc(x, 430 + r * .82, r, "#8a5a22") + disc(x, 430 + r * .8, r * .93, "url(#brass)") + disc(x, 430 + r * .8, r * .68, "#b07a2c") + disc(x, 430 + r * .8, r * .62, "#c9923c") + disc(x, 430 + r * .8, r * .2, "#f0cd7f")
    frame = rect(300, 360, 1000, 18, "#5d4029", 6) + rect(318, 350, 20, 330, "#5d4029", 6) + rect(1262, 350, 20, 330, "#5d4029", 6)
    row = "".join(gong(x, r) for x, r in ((410, 50), (530, 58), (664, 66), (814, 74), (976, 82), (1146, 76)))
    flames = group([path("M0 0Q-66 -40 -30 -104Q-24 -70 -4 -84Q-14 -130 20 -170Q18 -120 44 -98Q72 -50 0 0Z", "#f08a2c"), path("M2 0Q-36 -26 -14 -70Q2 -60 8 -96Q40 -50 2 0Z", "#ffd257"),
                    line("M-70 6L70 -10M-70 -10L70 8", "#4d331d", 16)], 800, 830, 1.1)
    kids = []
    for i, (x, y) in enumerate(((420, 812), (520, 846), (630, 868), (980, 868), (1090, 846), (1190, 812))):
        kids.append(child(x, y, 0.86, ("#26304a", "#7a2e2a", "#2b2320")[i % 3], ("#3b2a45", "#26304a")[i % 2], i, False) + group([line("M-20 -82L20 -82", "#d2372f", 5), line("M-20 -74L20 -74", "#e6b93c", 4)], x, y, 0.9))
    return document(
        "Lớp học cồng chiêng bên bếp lửa", [fade("sky", "#1f2b4d", "#5a4a6b"), fade("brass", "#f1c96b", "#a8701f"), fade("yard", "#8a5638", "#5f3a28"),
                                               '<radialGradient id="glow"><stop offset="0" stop-color="#ffb347" stop-opacity=".75"/><stop offset="1" stop-color="#ffb347" stop-opacity="0"/></radialGradient>'],
        sky(), stars, disc(1330, 150, 56, "#fdf1cf"), disc(1354, 138, 50, "#27335a"), ridge(470, 40, "#2f3f5c", 3), ridge(560, 24, "#2a4a4c", 8), rect(0, 640, WIDTH, 260, "url(#yard)"),
        group(longhouse_body(900), 350, 660, 1.0, 'style="filter:brightness(.5) saturate(.75) hue-rotate(-8deg)"'), *[tree(x, 660, s, x, "#1d3f3a", "#25524a", "#2f6658", "#3a2a22") for x, s in ((60, 1.5), (190, 1.1), (1420, 1.2), (1550, 1.6))],
        disc(800, 780, 430, "url(#glow)"), frame, row, person(290, 800, 1.1, "#7a2e2a", "#26304a", skin=1, arm="front"), person(1330, 800, 1.1, "#2b2320", "#26304a", skin=2, arm="front"), flames, *kids)


def counter():
    def desk(x, number, tone):
        return group([rect(0, 0, 380, 190, "#f7f4ec", 10), rect(0, 0, 380, 26, tone, 8), rect(24, 56, 332, 108, "#ebe5d6", 8), disc(190, 110, 34, tone),
                      f'<text x="190" y="124" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="40" fill="#ffffff">{number}</text>'], x, 560)
    def screen(x):
        return group([rect(-58, -92, 116, 76, "#39424e", 6), rect(-50, -84, 100, 60, "#bfe0ea", 3), rect(-8, -16, 16, 14, "#39424e"), rect(-30, -4, 60, 6, "#39424e", 3)], x, 560)
    plant = group([path("M-34 0L34 0L26 74L-26 74Z", "#c9764a"), *[f'<g transform="rotate({a})">{path("M0 0C-18 -50 -12 -110 0 -150C12 -110 18 -50 0 0Z", "#4f9a5e")}</g>' for a in (-48, -24, 0, 24, 48)]], 0, 0)
    board = group([rect(0, 0, 420, 220, "#ffffff", 10, 'stroke="#d4ccb8" stroke-width="5"'), rect(0, 0, 420, 50, "#2f7f8f", 10), '<text x="210" y="35" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="26" fill="#ffffff">BỘ PHẬN MỘT CỬA</text>',
                   *[rect(30, 76 + i * 34, 20, 20, ("#5aa469", "#e0a83a", "#c0483b", "#4b7fa8")[i], 5) + rect(66, 80 + i * 34, (300, 250, 280, 220)[i], 11, "#cfd8dc", 5) for i in range(4)]], 590, 110)
    ticket = group([rect(-44, -150, 88, 150, "#4b5a66", 10), rect(-30, -130, 60, 44, "#bfe0ea", 5), rect(-20, -60, 40, 8, "#e6ecee", 4), rect(-16, -56, 32, 40, "#ffffff", 2)], 130, 800, 1.2)
    return document(
        "Quầy tiếp nhận hồ sơ", [fade("wall", "#f3ead8", "#fbf6ea"), fade("floor", "#d9cbb2", "#c3b192")], rect(0, 0, WIDTH, HEIGHT, "url(#wall)"), rect(0, 690, WIDTH, 210, "url(#floor)"),
        "".join(line(f"M{800 + (i - 8) * 110} 690L{800 + (i - 8) * 230} 900", "#b5a383", 3, 'opacity=".5"') for i in range(17)), line("M0 770L1600 770", "#b5a383", 3, 'opacity=".4"'),
        window(90, 130, 340, 290), group([crown(3, 70, "#4a8f5c", "#66a871", "#8cc28c")], 190, 370, 0.9), window(1170, 130, 340, 290), group([crown(8, 80, "#4a8f5c", "#66a871", "#8cc28c")], 1400, 370, 0.9),
        rect(90, 412, 340, 14, "#25636f", 3), rect(1170, 412, 340, 14, "#25636f", 3), board,
        person(480, 690, 1.28, "#ffffff", "#2d3846"), person(1130, 690, 1.28, "#dfeaf2", "#2d3846", skin=2), path("M470 520L490 520L484 560L476 560Z", "#2f7f8f"), path("M1120 520L1140 520L1134 560L1126 560Z", "#c0483b"),
        desk(290, 1, "#2f7f8f"), desk(680, 2, "#5aa469"), desk(1070, 3, "#e0a83a"), screen(370), screen(800), screen(1240),
        rect(520, 540, 90, 20, "#ffffff", 3), rect(528, 534, 90, 20, "#eef3f5", 3), rect(905, 524, 110, 36, "#5f6b75", 6), rect(920, 510, 80, 18, "#ffffff", 3),
        person(640, 872, 1.3, "#c9763d", "#39424e", skin=1), person(760, 880, 1.24, "#7a5aa6", "#26304a", skirt=True), group([oval(0, 0, 26, 20, "#fff4e6"), disc(-20, -8, 13, "#e0b088")], 776, 755, 1.1),
        ticket, group([plant], 1500, 760, 1.3), child(850, 884, 0.8, "#f2c14e", "#4b7fa8", 1, False))


def market():
    rng = random.Random(2)
    def pile(x, y, colors, n=22, r=13):
        return "".join(disc(x + (i % 8) * r * 1.7 - 6 * r + (i // 8) * r * .8, y - (i // 8) * r * 1.3, r, rng.choice(colors)) for i in range(n))
    def stall(x, y, tones, goods, s=1.0):
        stripes = "".join(path(f"M{-190 + i * 54} -320L{-136 + i * 54} -320L{-150 + i * 60} -236Q{-180 + i * 60} -214 {-210 + i * 60} -236Z", tones[i % 2]) for i in range(7))
        return group([rect(-180, -250, 12, 250, "#8a6547"), rect(180, -250, 12, 250, "#8a6547"), *goods, rect(-206, -104, 424, 26, "#b9854f", 5), rect(-194, -78, 400, 78, "#9c6d3e", 4), line("M-194 -52L206 -52M-194 -26L206 -26", "#7d5530", 3), stripes], x, y, s)
    greens = [path(f"M{x} -104q-26 -34 -8 -64q10 20 14 30q6 -34 24 -44q0 40 -10 78Z", tone) for x, tone in ((-160, "#5aa04f"), (-110, "#77b85c"), (-60, "#4a8f45"), (-10, "#68ab55"), (40, "#86c268"), (90, "#5aa04f"), (140, "#77b85c"))]
    fruits = [pile(-90, -112, ["#f0a63a", "#e8923a"]), pile(80, -112, ["#d2493c", "#c23a34"], 22)]
    rice_bags = [path(f"M{x - 46} -100Q{x - 58} -160 {x - 34} -184L{x + 34} -184Q{x + 58} -160 {x + 46} -100Z", "#efe3c4") + oval(x, -184, 34, 11, "#fffaf0") for x in (-130, -14, 104)]
    return document(
        "Chợ Buôn Trấp buổi sáng", [fade("sky", "#fde2b5", "#fdf5e3"), fade("ground", "#d9b98f", "#c19a6b"), fade("roof", "#a9b6bd", "#8b9aa3")],
        sky(), sun(250, 170, 70), cloud(620, 120, 1.1), cloud(1240, 160, 1.3), mountains(81, 400, ("#dcc9ae", "#b9bfa2", "#8fae8c")), rect(0, 560, WIDTH, 340, "url(#ground)"),
        path("M330 300L800 190L1270 300L1270 326L330 326Z", "url(#roof)"), rect(360, 326, 880, 250, "#f3e8d3"), *[rect(x, 326, 16, 250, "#cdbf9f") for x in range(380, 1240, 120)],
        rect(560, 250, 480, 62, "#c0483b", 8), '<text x="800" y="294" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="40" fill="#fff6dc">CHỢ BUÔN TRẤP</text>',
        tree(120, 590, 1.1, 7), tree(1490, 590, 1.25, 4),
        person(250, 772, 1.02, "#c9763d"), person(700, 772, 1.02, "#4b7fa8", skin=1), person(1240, 772, 1.02, "#7a5aa6", "#26304a", skin=2),
        stall(300, 770, ("#d2493c", "#fff6e6"), greens, 1.0), stall(800, 770, ("#2f8f7f", "#fff6e6"), fruits, 1.0), stall(1300, 770, ("#e0a83a", "#fff6e6"), rice_bags, 1.0),
        person(550, 872, 1.22, "#5aa469", "#39424e", arm="front", skin=1), person(1050, 876, 1.22, "#d9604a", "#26304a", skirt=True, basket=True, skin=1), child(1140, 880, 0.8, "#f2c14e", "#39424e", 1, False))


def digital_class():
    def learner(x, y, shirt, skin, hat=""):
        phone = group([rect(-15, -26, 30, 52, "#2d3846", 6), rect(-11, -20, 22, 38, "#bfe9f2", 3)], x + 4, y - 96)
        return person(x, y, 1.16, shirt, "#39424e", hat=hat, skin=skin, arm="front") + phone
    screen = group([rect(-250, -170, 500, 320, "#39424e", 12), rect(-236, -156, 472, 292, "#f4fafb", 6), rect(-70, -136, 140, 252, "#2d3846", 18), rect(-60, -112, 120, 200, "#ffffff", 6),
                    path("M-34 -34L-34 44Q-34 54 -24 54L24 54Q34 54 34 44L34 -34Z", "#8a5638"), rect(-34, -60, 68, 30, "#c98f55", 5), path("M-12 -4C-24 14 -14 38 0 40C14 38 24 14 12 -4C6 -14 -6 -14 -12 -4Z", "#f3dcae"),
                    rect(-40, 62, 80, 16, "#5aa469", 8), *[rect(110, -110 + i * 46, 90, 14, "#cfd8dc", 6) + disc(96, -103 + i * 46, 7, "#e0a83a") for i in range(4)],
                    *[rect(-206, -110 + i * 62, 100, 44, ("#f3d9a8", "#cfe6d3", "#d5e3f0")[i], 6) for i in range(3)]], 800, 270, 1.05)
    return document(
        "Lớp kỹ năng số ở nhà sinh hoạt cộng đồng", [fade("wall", "#eac99a", "#f4dfba"), fade("floor", "#b98658", "#9a6b42")], rect(0, 0, WIDTH, HEIGHT, "url(#wall)"),
        "".join(line(f"M{x} 0L{x} 610", "#d9b27c", 4, 'opacity=".7"') for x in range(0, 1600, 64)), rect(0, 600, WIDTH, 300, "url(#floor)"), rect(0, 0, WIDTH, 40, "#8f6b42"), rect(0, 594, WIDTH, 12, "#8f6b42"),
        window(90, 140, 300, 260, "#8f6b42", "#27406b"), disc(300, 220, 24, "#fdf1cf"), window(1210, 140, 300, 260, "#8f6b42", "#27406b"),
        *[group([line("M0 0L0 90", "#5d4029", 4), path("M-50 110Q0 60 50 110Z", "#c0483b"), disc(0, 112, 16, "#fff1b8")], x, 30) for x in (480, 1120)], screen,
        person(430, 690, 1.3, "#2f8f7f", "#2d3846", arm="up", skin=2), person(1180, 690, 1.2, "#26304a", "#26304a", skirt=True, skin=1),
        learner(300, 800, "#c9763d", 0), learner(560, 790, "#7a5aa6", 1), learner(800, 784, "#4b7fa8", 2), learner(1040, 790, "#d9604a", 1), learner(1310, 800, "#5aa469", 0),
        learner(170, 900, "#e0a83a", 1, "cone"), learner(680, 904, "#d98a9a", 2), learner(930, 904, "#6d7f3c", 1), learner(1430, 900, "#8a5638", 0, "cap"))


def clinic():
    cross = rect(-14, -46, 28, 92, "#ffffff", 4) + rect(-46, -14, 92, 28, "#ffffff", 4)
    bench = group([rect(-150, -52, 300, 14, "#a3713f", 4), rect(-150, -96, 300, 12, "#a3713f", 4), rect(-136, -40, 12, 40, "#84592f"), rect(124, -40, 12, 40, "#84592f")], 1010, 760)
    flowers = "".join(disc(x, 800 + (x * 7 % 22), 8, ("#e86a7a", "#f2c14e", "#ffffff")[x % 3]) for x in range(20, 420, 21))
    return document(
        "Trạm y tế xã", [fade("sky", "#aadcee", "#f3faf2"), fade("yard", "#e2d3b4", "#cfbb95")], sky(), sun(1360, 150, 62), cloud(320, 150, 1.3), cloud(860, 110, 1.0), mountains(91, 400, ("#aed2d6", "#8abab1", "#68a288")),
        ridge(560, 8, "#7cb368", 3, 300), rect(0, 650, WIDTH, 250, "url(#yard)"), tree(120, 660, 1.3, 5), tree(1510, 660, 1.35, 8), banana(240, 680, 1.0),
        rect(300, 400, 1000, 300, "#fbf3e2"), rect(300, 640, 1000, 60, "#9fc7c2"), tiles(300, 270, 1000, 130, "#c4573f", "#94402e"), rect(640, 330, 320, 70, "#ffffff", 8),
        '<text x="800" y="378" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="38" fill="#c0392f">TRẠM Y TẾ XÃ</text>',
        group([rect(-62, -62, 124, 124, "#d2372f", 16), cross], 800, 240, 0.75), rect(730, 450, 140, 250, "#2f7f8f", 4), rect(744, 464, 52, 222, "#d5ecf0", 3), rect(804, 464, 52, 222, "#d5ecf0", 3),
        window(370, 460, 140, 120), window(550, 460, 140, 120), window(910, 460, 140, 120), window(1110, 460, 140, 120), *[rect(x, 400, 18, 300, "#efe2c6") for x in (330, 530, 890, 1080, 1256)],
        rect(280, 696, 1040, 22, "#d9cbb2", 4), bench, person(940, 770, 0.98, "#7a5aa6", "#26304a", skirt=True, skin=1), person(1030, 772, 1.0, "#c9763d", skin=0), child(1100, 776, 0.7, "#f2c14e", "#4b7fa8", 1, False),
        person(640, 830, 1.2, "#ffffff", "#e8eef0", skin=2, arm="front"), rect(622, 712, 34, 8, "#d2372f", 3), person(540, 850, 1.18, "#5aa469", "#39424e", hat="cone", skin=1), flowers,
        group([oval(0, 0, 210, 34, "#6fae5b")], 210, 830, 1.0, 'opacity=".5"'))


def school():
    rng = random.Random(1)
    building = [rect(180, 360, 1240, 290, "#f7e3b0"), rect(180, 610, 1240, 40, "#d9b46a"), tiles(180, 240, 1240, 124, "#c4573f", "#94402e")]
    for x in range(230, 1380, 290):
        building.append(rect(x + 96, 430, 84, 190, "#2f7f8f", 4) + rect(x + 106, 442, 64, 60, "#cfe8ee", 3) + window(x, 440, 84, 100) + window(x + 192, 440, 84, 100))
    columns = "".join(rect(x, 364, 16, 286, "#fff3d3") for x in range(206, 1420, 290))
    pupils = []
    for row in range(3):
        y, s = 760 + row * 60, 0.6 + row * 0.12
        for i in range(11 - row):
            x = 800 + (i - (10 - row) / 2) * 122 * (s / 0.66)
            if abs(x - 800) > 46 or row == 0 and abs(x - 800) > 30:
                pupils.append(child(x, y, s, "#ffffff", ("#2f4a7a", "#7a2e3a")[(i + row) % 2], i + row))
    bunting = "".join(poly([(x, 372 + 26 * math.sin(x / 110)), (x + 34, 372 + 26 * math.sin((x + 34) / 110)), (x + 17, 412 + 26 * math.sin(x / 110))], rng.choice(["#d2372f", "#f2c14e", "#4b7fa8", "#5aa469"])) for x in range(200, 1400, 46))
    return document(
        "Lễ khai giảng ở trường tiểu học", [fade("sky", "#9fd7ee", "#f8f8e8"), fade("yard", "#e3c89b", "#d0ac77")], sky(), sun(250, 150, 60), cloud(560, 110, 1.2), cloud(1250, 130, 1.3), cloud(940, 70, 0.8),
        mountains(101, 380, ("#aed2d6", "#8abab1", "#68a288")), ridge(560, 8, "#7cb368", 3, 300), rect(0, 640, WIDTH, 260, "url(#yard)"), tree(80, 670, 1.5, 5, "#2f6b4a", "#3f8259", "#c65a4a"), tree(1520, 670, 1.55, 8, "#2f6b4a", "#3f8259", "#c65a4a"),
        *building, columns, bunting, rect(700, 640, 200, 36, "#cdb489", 4), flag(800, 180, 1.0, 470), person(640, 716, 0.92, "#7fb2d9", "#ffffff", skin=2), person(960, 716, 0.92, "#e6a3b3", "#ffffff", skin=0), *pupils)


SCENES = {"nha-dai": longhouse, "cong-chieng": gongs, "mot-cua": counter, "cho": market, "ky-nang-so": digital_class, "tram-y-te": clinic, "truong-hoc": school}
