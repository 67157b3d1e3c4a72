# SPDX-License-Identifier: GPL-3.0-or-later
"""Second pictures of a story: the drying yard, the pump, the spring, the parcels, the shelter, the travelling counter, the office."""

import random

from brush import *
from places import flag, longhouse_body, tiles, window


def drying_yard():
    rng = random.Random(12)
    beds = []
    for i, (x, y, w, h) in enumerate(((120, 560, 620, 90), (860, 560, 640, 90), (40, 690, 720, 120), (860, 690, 760, 120))):
        beds.append(poly([(x + 30, y), (x + w - 30, y), (x + w, y + h), (x, y + h)], ("#8e2f27", "#7a4a2c", "#a63a2e", "#6d4127")[i]))
        for _ in range(260):
            px, py = rng.uniform(x + 34, x + w - 34), rng.uniform(y + 6, y + h - 8)
            beds.append(oval(px, py, 5, 3.6, rng.choice((("#c8453a", "#b5352c", "#d96a55"), ("#9a6a42", "#84592f", "#b98a5e"))[i % 2])))
        for k in range(4):
            beds.append(line(f"M{x + 60 + k * w / 4.4:.0f} {y + 8}L{x + 40 + k * w / 4.4:.0f} {y + h - 10}", "#ffffff", 3, 'opacity=".14"'))
    rake = line("M0 0L-120 -150", "#8a6547", 7) + rect(-26, -8, 60, 12, "#6d4a2e", 3)
    sacks = "".join(group([path("M-40 0Q-52 -58 -30 -84L30 -84Q52 -58 40 0Z", "#e6d3a3"), oval(0, -84, 30, 10, "#7a4a2c"), line("M-28 -40L28 -40", "#b98a4f", 4)], x, y, s) for x, y, s in ((1410, 560, 1.0), (1490, 566, 1.1), (1450, 590, 1.15)))
    return document(
        "Phơi cà phê trên sân", [fade("sky", "#f9d9a4", "#fdf3d8"), fade("yard", "#d8d2c6", "#c4bcae")], sky(), sun(420, 170, 68), cloud(900, 130, 1.2), cloud(1330, 180, 0.9),
        mountains(111, 360, ("#dcc4a4", "#b9b08f", "#86a27c")), ridge(470, 16, "#6b9a63", 5, 260), rect(0, 520, WIDTH, 380, "url(#yard)"),
        *[bush(x, 520, 0.7, x, 7) for x in range(20, 900, 92)], rect(1080, 360, 380, 170, "#f3e3c2"), tiles(1080, 290, 380, 74, "#b5533c", "#86382a"), window(1120, 400, 90, 80), rect(1250, 400, 80, 130, "#6d4a2e", 4), window(1360, 400, 70, 80),
        *beds, person(560, 800, 1.25, "#3c6f9e", "#39424e", hat="cone", arm="front"), group([rake], 690, 830, 1.0), person(1080, 650, 0.95, "#c0483b", "#26304a", skirt=True, skin=1), sacks)


def pump():
    rng = random.Random(13)
    ripples = "".join(line(f"M{x} {y}q{w / 2:.0f} -6 {w} 0", "#ffffff", 3, 'opacity=".45"') for x, y, w in ((rng.randint(560, 980), rng.randint(700, 880), rng.randint(50, 110)) for _ in range(30)))
    pipe = line("M640 470L560 640", "#3f7d9c", 44) + line("M770 470L700 640", "#3f7d9c", 44) + line("M650 470L572 640M780 470L712 640", "#7fb4cc", 8)
    jets = "".join(path(f"M{x} 640q-40 40 -50 96q34 14 74 0q8 -60 14 -96Z", "#d8f0f6") for x in (548, 688))
    reeds = "".join(line(f"M{x} {y}q{rng.randint(-10, 10)} -40 {rng.randint(-22, 22)} -74", rng.choice(("#5d9440", "#7db552", "#4a8f45")), 6) for x, y in ((rng.randint(0, 420), rng.randint(800, 900)) for _ in range(46)))
    return document(
        "Trạm bơm bên kênh chính", [fade("sky", "#a5d9ee", "#f4f8e8"), fade("water", "#8ecbe0", "#3d8fb3"), fade("bank", "#9cc765", "#6f9f48")], sky(), sun(1330, 150, 60), cloud(330, 140, 1.2), cloud(1010, 110, 1.0),
        mountains(121, 360, ("#a9cbd6", "#86b4bd", "#649a90")), rect(0, 490, WIDTH, 410, "url(#bank)"), *[line(f"M{900 + i * 70} 900L{960 + i * 34} 500", "#b6d873", 8, 'opacity=".6"') for i in range(11)],
        path("M470 640L900 640Q1080 720 1420 900L260 900Q380 740 470 640Z", "#b98a5e"), path("M500 660L880 660Q1020 740 1290 900L360 900Q440 760 500 660Z", "url(#water)"),
        rect(560, 330, 330, 180, "#f3e3c2"), tiles(560, 262, 330, 72, "#4a86a6", "#32647f"), window(590, 370, 90, 80), rect(730, 370, 76, 140, "#32647f", 4), '<text x="725" y="318" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="30" fill="#ffffff">TRẠM BƠM</text>',
        rect(540, 500, 370, 22, "#cbb999", 4), pipe, jets, ripples, person(960, 640, 1.1, "#5aa469", "#39424e", hat="cap", skin=1), person(1050, 650, 1.1, "#c9763d", "#39424e", hat="cone"), tree(180, 560, 1.2, 6), tree(1480, 560, 0.9, 9), reeds)


def spring():
    rng = random.Random(14)
    trunks = "".join(tree(x, y, s, x, "#24573d", "#327550", "#4f9465", "#5d4432") for x, y, s in ((60, 620, 2.0), (260, 560, 1.5), (1330, 560, 1.5), (1540, 620, 2.1), (470, 520, 1.0), (1130, 520, 1.0)))
    ferns = "".join(group([*[f'<g transform="rotate({a})">{path("M0 0C-12 -40 -8 -80 0 -112C8 -80 12 -40 0 0Z", "#4f9a5e")}</g>' for a in (-60, -32, -8, 18, 44, 66)]], x, y, s) for x, y, s in ((220, 860, 1.2), (80, 880, 1.0), (1420, 870, 1.2), (1530, 890, 1.0), (1230, 640, 0.7), (380, 640, 0.7)))
    pipes = "".join(line(f"M{x} 500L{x + 10} 610", "#a9b65c", 26) + line(f"M{x + 4} 504L{x + 14} 606", "#cbd586", 6) + oval(x + 11, 616, 13, 7, "#5f6b2c") + path(f"M{x + 2} 616q6 70 -4 150l30 0q-8 -80 -6 -150Z", "#d8f2f6") for x in (660, 800, 940))
    gourds = "".join(group([path("M-26 0Q-44 -40 -14 -62Q-24 -84 0 -96Q24 -84 14 -62Q44 -40 26 0Z", "#9a6a3c"), oval(-9, -26, 8, 14, "#c4935c")], x, y, 1.0) for x, y in ((560, 850), (610, 868), (1070, 856)))
    rocks = "".join(path(f"M{x} {y}q{w * .2:.0f} {-h} {w * .55:.0f} {-h}q{w * .4:.0f} 6 {w * .45:.0f} {h}Z", tone) for x, y, w, h, tone in ((420, 690, 240, 70, "#7c8478"), (1000, 690, 260, 80, "#6d756a"), (300, 800, 210, 60, "#8a9285"), (1120, 810, 260, 74, "#7c8478")))
    leaves = "".join(oval(rng.randint(0, 1600), rng.randint(640, 890), 9, 5, rng.choice(("#7cab5e", "#5f9446", "#98b65e"))) for _ in range(70))
    return document(
        "Bến nước của buôn", [fade("sky", "#cfe8d8", "#f2f7e2"), fade("ground", "#7ea65e", "#5d8a4a"), fade("pool", "#a9dde0", "#4f9fac")], sky(), mountains(131, 330, ("#b4d6c2", "#8cbf9d", "#66a57c")), rect(0, 480, WIDTH, 420, "url(#ground)"), trunks,
        path("M420 560Q800 430 1180 560L1220 640L380 640Z", "#8a7a5c"), path("M440 556Q800 440 1160 556L1180 590Q800 480 420 590Z", "#6fa35e"), leaves, oval(810, 790, 400, 84, "#6b7563"), oval(810, 784, 376, 72, "url(#pool)"), pipes,
        "".join(oval(x, 776, 34, 9, "#ffffff", 'opacity=".5"') for x in (672, 812, 952)), rocks, gourds, person(500, 800, 1.2, "#26304a", "#26304a", skirt=True, basket=True, skin=1), person(1160, 812, 1.15, "#7a2e2a", "#26304a", skirt=True, skin=2), child(1250, 822, 0.75, "#f2c14e", "#39424e", 1, False), ferns)


def parcels():
    def bag(x, y, s, tone):
        return group([path("M-70 0L-70 -190L-56 -206L56 -206L70 -190L70 0Q0 14 -70 0Z", tone), rect(-56, -206, 112, 16, "#4d2f20", 3), rect(-48, -150, 96, 92, "#f7ecd2", 6), path("M0 -140C-26 -118 -20 -82 0 -68C20 -82 26 -118 0 -140Z", "#7a4a2c"), line("M0 -136Q8 -104 0 -72", "#f7ecd2", 4), rect(-34, -44, 68, 10, "#f7ecd2", 4)], x, y, s)
    box = group([poly([(-150, -130), (150, -130), (150, 0), (-150, 0)], "#c99a62"), poly([(-150, -130), (-110, -176), (190, -176), (150, -130)], "#dbb27c"), poly([(150, -130), (190, -176), (190, -46), (150, 0)], "#ac7f4a"), rect(-24, -130, 48, 130, "#e8cfa0"), rect(-110, -80, 74, 50, "#ffffff", 4), line("M-100 -66L-50 -66M-100 -52L-60 -52", "#9aa4a8", 4)], 1310, 720, 1.0)
    phone = group([rect(-96, -190, 192, 370, "#2d3846", 26), rect(-82, -168, 164, 326, "#f4fafb", 10), rect(-66, -150, 132, 150, "#e9dcc0", 8), bag(0, -14, 0.58, "#8a5638"), rect(-66, 16, 132, 16, "#cfd8dc", 7), rect(-66, 42, 90, 14, "#cfd8dc", 7), rect(-66, 84, 132, 44, "#2f8f7f", 12), *[disc(-50 + i * 24, 66, 8, "#e8b93f") for i in range(5)]], 360, 520, 1.15)
    beans = "".join(group([oval(0, 0, 13, 9, "#5d3a26"), line("M-9 2Q0 -5 9 0", "#3a2418", 2.5)], x, y, 1.0) for x, y in ((560, 772), (600, 792), (640, 770), (690, 796), (1010, 790), (1060, 772), (1110, 796), (540, 800), (740, 786)))
    weave = "".join(rect(x, 690, 18, 26, ("#c0392f", "#26304a", "#e6b93c")[(x // 18) % 3]) for x in range(480, 1130, 18))
    return document(
        "Đóng gói và chụp ảnh cà phê bột", [fade("wall", "#f4e3c4", "#fbf2de"), fade("table", "#b98658", "#94653d")], rect(0, 0, WIDTH, HEIGHT, "url(#wall)"), "".join(line(f"M{x} 0L{x} 640", "#e6cfa6", 4, 'opacity=".8"') for x in range(0, 1600, 80)),
        rect(560, 70, 480, 330, "#8f6b42", 6), rect(576, 86, 448, 298, "#bfe3ee"), path("M576 300Q700 230 820 290T1024 270L1024 384L576 384Z", "#86b585"), path("M576 340Q720 290 860 340T1024 330L1024 384L576 384Z", "#5f9b6b"), rect(792, 86, 16, 298, "#8f6b42"),
        rect(0, 640, WIDTH, 260, "url(#table)"), line("M0 700L1600 700M0 800L1600 800", "#845732", 3, 'opacity=".5"'), rect(470, 660, 670, 150, "#26304a", 6), weave, bag(660, 720, 1.15, "#8a5638"), bag(820, 730, 1.25, "#3f6f56"), bag(980, 720, 1.15, "#a63a2e"), beans, box, phone)


def shelter():
    rng = random.Random(15)
    rain = "".join(line(f"M{x} {y}l-9 30", "#ffffff", 2.4, 'opacity=".35"') for x, y in ((rng.randint(0, 1640), rng.randint(0, 880)) for _ in range(190)))
    puddles = "".join(oval(rng.randint(60, 1540), rng.randint(770, 880), rng.randint(40, 110), rng.randint(6, 14), "#a9bcc4", 'opacity=".7"') for _ in range(14))
    boxes = "".join(rect(x, y, 70, 50, "#c99a62", 4) + rect(x + 28, y, 14, 50, "#e8cfa0") for x, y in ((1090, 660), (1166, 660), (1128, 608)))
    return document(
        "Điểm sơ tán khi có lũ", [fade("sky", "#8ea4b0", "#d5dcd8"), fade("yard", "#b9ad98", "#9c9079")], sky(), cloud(250, 110, 1.9, "#788c98", 0.9), cloud(820, 80, 1.7, "#8598a3", 0.9), cloud(1380, 120, 1.9, "#788c98", 0.9),
        mountains(141, 360, ("#8aa3a6", "#6f8f89", "#56806f")), rect(0, 640, WIDTH, 260, "url(#yard)"), tree(100, 660, 1.4, 5), tree(1500, 660, 1.4, 8), rect(300, 380, 1000, 320, "#f0e6cf"), tiles(300, 250, 1000, 132, "#5b7f95", "#3f5d70"), rect(560, 312, 480, 62, "#ffffff", 8),
        '<text x="800" y="355" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="38" fill="#b5352c">ĐIỂM SƠ TÁN</text>', rect(360, 430, 880, 240, "#fbe9b8"), *[rect(x, 382, 20, 318, "#d9c9a6") for x in (330, 560, 790, 1020, 1250)], *[disc(x, 430, 14, "#fff6cf") + disc(x, 430, 46, "#fff1c4", 'opacity=".4"') for x in (460, 690, 920, 1150)],
        rect(290, 690, 1020, 20, "#c2b596", 4), person(450, 690, 0.95, "#7a5aa6", "#26304a", skirt=True, skin=1), child(510, 692, 0.62, "#f2c14e", "#39424e", 1, False), person(660, 690, 0.98, "#c9763d"), person(730, 690, 0.92, "#8a97a0", "#4b5660", skin=2, hair="#d8d8d8"), person(890, 690, 0.95, "#5aa469", "#26304a", skirt=True, skin=0), child(950, 692, 0.6, "#d9604a", "#39424e", 0, False), boxes,
        puddles, person(560, 850, 1.2, "#f08a3c", "#2d3846", hat="cap", skin=1, arm="up"), person(700, 862, 1.15, "#4b7fa8", "#39424e", hat="cone"), child(770, 866, 0.74, "#f2c14e", "#39424e", 1, False), person(1010, 862, 1.2, "#f08a3c", "#2d3846", hat="cap"), rain)


def travelling_counter():
    laptop = group([poly([(-56, 0), (56, 0), (66, 12), (-66, 12)], "#8d9298"), rect(-52, -70, 104, 72, "#39424e", 5), rect(-45, -63, 90, 57, "#bfe0ea", 3)], 0, 0)
    printer = group([rect(-62, -46, 124, 46, "#5f6b75", 7), rect(-46, -66, 92, 24, "#ffffff", 3), rect(-40, -14, 80, 12, "#e6ecee", 3)], 0, 0)
    table = rect(520, 640, 600, 24, "#a3713f", 5) + rect(548, 664, 18, 130, "#84592f") + rect(1074, 664, 18, 130, "#84592f") + rect(540, 664, 560, 70, "#2f7f8f", 4) + '<text x="820" y="711" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="32" fill="#ffffff">QUẦY THỦ TỤC LƯU ĐỘNG</text>'
    bike = group([disc(-62, -36, 36, "#2d3846"), disc(-62, -36, 18, "#cfd6da"), disc(66, -36, 36, "#2d3846"), disc(66, -36, 18, "#cfd6da"), path("M-70 -48Q-46 -100 12 -86L72 -110L84 -96L62 -44L-24 -40Z", "#2f7f8f"), line("M70 -110L50 -148", "#2d3846", 8), rect(-20, -112, 60, 16, "#26292e", 8), rect(-112, -168, 92, 74, "#e0a83a", 6), line("M-112 -132L-20 -132", "#b98326", 5)], 1370, 830, 1.15)
    return document(
        "Quầy thủ tục hành chính lưu động ở buôn", [fade("sky", "#bfe4ef", "#fbf4dc"), fade("yard", "#d5a777", "#bf8a5a")], sky(), sun(250, 150, 62), cloud(640, 110, 1.1), cloud(1260, 140, 1.2), mountains(151, 360, ("#a9cfc9", "#83b5a1", "#5f9b7b")), ridge(500, 12, "#6aa05c", 6, 260),
        *[tree(x, 600, s, x) for x, s in ((60, 1.1), (190, 0.9), (1440, 1.0), (1560, 1.3))], ridge(600, 6, "url(#yard)", 9, 300), group(longhouse_body(820), 390, 640, 0.92), person(640, 700, 1.12, "#ffffff", "#2d3846", skin=0), person(800, 700, 1.12, "#dfeaf2", "#2d3846", skin=2), person(1000, 700, 1.12, "#8fc0a0", "#2d3846", skin=1),
        table, group([laptop], 650, 636, 1.0), group([laptop], 810, 636, 1.0), group([printer], 1000, 640, 1.0), person(470, 860, 1.25, "#26304a", "#26304a", skirt=True, skin=1), person(390, 866, 1.2, "#8a97a0", "#4b5660", skin=2, hair="#d8d8d8"), child(545, 868, 0.78, "#f2c14e", "#4b7fa8", 1, False), person(1190, 862, 1.22, "#c9763d", "#39424e", hat="cone"), bike)


def office():
    steps = "".join(rect(620 - i * 26, 676 + i * 16, 360 + i * 52, 16, ("#d9cfb8", "#c9bea5")[i % 2], 2) for i in range(4))
    wing = [rect(220, 420, 1160, 270, "#f7e9c4"), rect(200, 400, 1200, 26, "#c9a45c", 4), rect(560, 300, 480, 390, "#fbf1d6"), poly([(530, 304), (800, 196), (1070, 304)], "#c4573f"), poly([(590, 292), (800, 212), (1010, 292)], "#d9735a"), rect(540, 300, 520, 20, "#94402e", 4)]
    wing += [window(x, 470, 96, 120) for x in (260, 390, 1114, 1244)] + [rect(x, 330, 26, 350, "#fffaf0") for x in (584, 690, 884, 990)] + [rect(740, 480, 120, 200, "#6d4a2e", 4), rect(752, 492, 44, 176, "#cfe8ee", 3), rect(804, 492, 44, 176, "#cfe8ee", 3)]
    beds = "".join(disc(x, 770 + (x * 5 % 16), 10, ("#e86a7a", "#f2c14e", "#ffffff")[x % 3]) for x in list(range(120, 520, 23)) + list(range(1080, 1500, 23)))
    return document(
        "Trụ sở Ủy ban nhân dân huyện", [fade("sky", "#a5d9ef", "#f8f7e4"), fade("yard", "#e6dcc4", "#d3c6a6")], sky(), sun(1350, 140, 58), cloud(310, 130, 1.2), cloud(1080, 90, 1.0), mountains(161, 400, ("#aed2d6", "#8abab1", "#68a288")), ridge(570, 6, "#7cb368", 3, 300), rect(0, 650, WIDTH, 250, "url(#yard)"),
        tree(110, 680, 1.4, 5), tree(1500, 680, 1.45, 8), *wing, '<text x="800" y="368" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="30" fill="#b5352c">ỦY BAN NHÂN DÂN HUYỆN</text>', '<text x="800" y="412" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="36" fill="#b5352c">KRÔNG ANA</text>', steps,
        oval(320, 780, 230, 30, "#6fae5b"), oval(1290, 780, 230, 30, "#6fae5b"), beds, flag(420, 250, 0.9, 560), person(700, 850, 1.15, "#ffffff", "#2d3846", skin=0), person(790, 862, 1.15, "#7a5aa6", "#26304a", skirt=True, skin=1), person(1000, 850, 1.1, "#c9763d", "#39424e", skin=2), child(1064, 854, 0.72, "#d9604a", "#4b7fa8", 0, False))


SCENES = {"phoi-ca-phe": drying_yard, "tram-bom": pump, "ben-nuoc": spring, "goi-hang": parcels, "diem-so-tan": shelter, "quay-luu-dong": travelling_counter, "tru-so": office}
