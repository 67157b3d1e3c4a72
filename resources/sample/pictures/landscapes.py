# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields, hills, river, waterfall, road and the map."""

import math
import random

from brush import *


def coffee():
    rng = random.Random(11)
    rows = []
    for row in range(6):
        y = 560 + row * 62 + row * row * 4
        scale = 0.55 + row * 0.15
        gap = 92 * scale * 1.35
        start = -60 + (row % 2) * gap / 2
        x = start
        while x < WIDTH + 80:
            lift = -26 * math.sin((x + 200) / 330) * (1 - row * 0.1)
            if not (row == 4 and 560 < x < 900):
                rows.append(bush(x + rng.uniform(-6, 6), y + lift, scale, int(x) + row * 97, 5 + row * 3))
            x += gap
        if row == 3:
            rows.append(person(690, 846, 1.15, "#c0483b", "#26304a", basket=True, skin=1, skirt=True))
            rows.append(person(800, 858, 1.2, "#3c6f9e", "#3b3f46", hat="cone", basket=True, skin=0))
    return document(
        "Đồi cà phê mùa quả chín", [fade("sky", "#f7c98b", "#fdeecb"), fade("soil", "#b4553a", "#8b3a28")],
        sky(), sun(1220, 210, 78, "#fff4d2"), cloud(360, 170, 1.2), cloud(820, 110, 0.8), mountains(3, 380, ("#d7b59a", "#b59a84", "#7f9478")),
        ridge(500, 26, "#6b9a63", 8, 260), ridge(548, 16, "url(#soil)", 5, 320),
        tree(150, 545, 0.8, 4), tree(1470, 530, 0.95, 9), tree(1390, 540, 0.6, 2), *rows)


def rice():
    rng = random.Random(4)
    plots = []
    tones = ["#8fc45a", "#a4cf62", "#7db552", "#b6d873", "#98ca5d"]
    for row in range(5):
        y0, y1 = 500 + row * row * 13 + row * 28, 500 + (row + 1) ** 2 * 13 + (row + 1) * 28
        for col in range(-6, 7):
            def edge(c, y):
                return 470 + c * (y - 380) * 0.95
            pts = [(edge(col, y0) + 4, y0 + 2), (edge(col + 1, y0) - 4, y0 + 2), (edge(col + 1, y1) - 7, y1 - 4), (edge(col, y1) + 7, y1 - 4)]
            plots.append(poly(pts, rng.choice(tones)))
            for t in range(3 + row):
                f = (t + 0.5) / (3 + row)
                y = y0 + (y1 - y0) * f
                left, right = edge(col, y) + 10, edge(col + 1, y) - 10
                plots.append(line(f"M{left:.0f} {y:.0f}L{right:.0f} {y:.0f}", "#ffffff", 1.5 + row * 0.5, 'opacity=".22" stroke-dasharray="2 9"'))
    canal = path("M1060 505L1090 505Q1130 640 1420 900L1010 900Q1080 660 1060 505Z", "url(#water)") + line(
        "M1086 560Q1110 660 1240 820M1074 600Q1090 700 1130 860", "#ffffff", 4, 'opacity=".45"')
    banks = line("M1060 505Q1080 660 1005 905M1090 505Q1130 640 1428 905", "#b9854f", 9)
    egret = [path("M0 0Q-30 -22 -64 -18Q-30 -2 -8 14Z", "#ffffff"), path("M0 0Q18 -34 50 -44Q34 -12 4 10Z", "#f4f7f5"), line("M-4 6L-34 16", "#5b5b4d", 3)]
    return document(
        "Cánh đồng lúa bên kênh thủy lợi", [fade("sky", "#9fd4ec", "#eef8ee"), fade("water", "#8ecbe0", "#4c9fc0"), fade("far", "#7fb4a4", "#8fc08f")],
        sky(), sun(290, 170, 64, "#fff8d8"), cloud(700, 150, 1.3), cloud(1180, 210, 0.9), cloud(1460, 110, 1.1),
        mountains(21, 360, ("#a9cbd6", "#86b4bd", "#649a90")), ridge(492, 8, "#6fa35e", 2, 300), rect(0, 500, WIDTH, 400, "#6d8f43"),
        *[tree(x, 505, s, x) for x, s in ((60, 0.5), (140, 0.36), (1340, 0.45), (1440, 0.6), (1530, 0.42))], *plots, canal, banks,
        group(egret, 560, 330, 0.9), group(egret, 690, 280, 0.7), person(420, 790, 1.05, "#7a5aa6", "#2d3846", hat="cone", arm="front"),
        person(560, 752, 0.92, "#c9763d", "#3a4a3c", hat="cone"))


def pepper():
    rng = random.Random(7)

    def pillar(x, y, s, seed):
        r = random.Random(seed)
        leaves = []
        for i in range(46):
            t = r.uniform(0, 1)
            side = r.uniform(-1, 1)
            w = 42 * (1 - 0.45 * t) * side
            tone = ("#2d7046", "#3c8a55", "#57a766", "#236039")[r.randrange(4)]
            leaves.append(f'<g transform="translate({w:.1f} {-12 - 300 * t:.1f}) rotate({w * 1.4:.0f})">{path("M0 -15C14 -9 14 8 0 17C-14 8 -14 -9 0 -15Z", tone)}</g>')
        for i in range(9):
            t, w = r.uniform(0.08, 0.85), r.uniform(-32, 32)
            leaves.append("".join(disc(w, -12 - 300 * t + k * 7, 3.8, "#b2382e" if (i + k) % 4 == 0 else "#7fae45") for k in range(5)))
        return group([oval(0, 4, 56, 12, "#000000", 'opacity=".16"'), rect(-7, -330, 14, 330, "#8a6547", 5),
                      path("M-60 4Q0 -26 60 4Z", "#7a3b29"), group([crown(seed, 46, "#4f8f45", "#6aa955", "#8cc268")], 0, -350), *leaves], x, y, s)

    rows = []
    for row in range(4):
        y, scale = 560 + row * 100 + row * row * 12, 0.5 + row * 0.22
        for k in (-4, -3, -2, -1, 1, 2, 3, 4):
            x = 800 + k * 190 * scale * 1.25 - (70 * scale if k > 0 else -70 * scale)
            if -120 < x < WIDTH + 120:
                rows.append(pillar(x, y, scale, row * 31 + k + 60))
    return document(
        "Vườn hồ tiêu trồng trụ sống", [fade("sky", "#bfe0e6", "#f2f6e6"), fade("soil", "#a9573b", "#83392a"), fade("water", "#b9dde2", "#7fb9c6")],
        sky(), cloud(300, 150, 1.4, "#e9f1f3", 0.95), cloud(720, 110, 1.1, "#dfe9ec", 0.95), cloud(1240, 170, 1.5, "#e9f1f3", 0.9),
        mountains(14, 400, ("#a9c7c4", "#86afa2", "#5f9474")), rect(0, 520, WIDTH, 380, "url(#soil)"), ridge(522, 5, "#5d8f56", 31, 260),
        rect(0, 540, WIDTH, 360, "url(#soil)"),
        path("M785 540L815 540L930 900L670 900Z", "#6f2f23"), path("M792 545L808 545L890 900L712 900Z", "url(#water)"),
        line("M800 600L800 900M786 700L770 900M816 720L838 900", "#ffffff", 4, 'opacity=".5"'), *rows,
        person(1010, 868, 1.1, "#4b7fa8", "#39424e", hat="cone", arm="front"))


def durian():
    rng = random.Random(9)

    def fruit(x, y, s):
        spikes = []
        for a in range(0, 360, 20):
            ca, sa = math.cos(math.radians(a)), math.sin(math.radians(a))
            spikes.append(poly([(26 * ca - 6 * sa, 33 * sa + 6 * ca), (33 * ca, 41 * sa), (26 * ca + 6 * sa, 33 * sa - 6 * ca)], "#8a9a3c"))
        inner = "".join(poly([(px - 4, py + 3), (px, py - 5), (px + 4, py + 3)], "#c3c968") for px in (-14, 0, 14) for py in (-18, -4, 10, 22))
        return group([line("M0 -34L0 -62", "#6d4a2e", 5), *spikes, oval(0, 0, 28, 35, "#a3ae49"), oval(-7, -8, 16, 20, "#b5be58"), inner], x, y, s)

    def orchard_tree(x, y, s, seed):
        parts = [oval(0, 6, 150, 20, "#000000", 'opacity=".14"'), path("M-20 0Q-10 -150 -14 -300L16 -300Q10 -150 26 0Z", "#7b5638"),
                 line("M-4 -170Q-70 -200 -120 -196M4 -200Q70 -226 126 -214M0 -250Q-50 -290 -96 -296", "#7b5638", 12)]
        for cx, cy, r in ((-110, -250, 84), (112, -262, 88), (0, -350, 110), (-60, -320, 90), (64, -330, 92), (0, -440, 74)):
            parts.append(group([crown(seed + cx, r, "#2f6a3f", "#41854d", "#629f5c")], cx, cy))
        for fx, fy in ((-116, -158), (-52, -146), (62, -166), (124, -176), (6, -210)):
            parts.append(fruit(fx, fy, 0.8))
        return group(parts, x, y, s)

    grass = "".join(line(f"M{x} {y}q{rng.randint(-6, 6)} -14 {rng.randint(-10, 10)} -24", "#9cc76a", 3) for x, y in ((rng.randint(0, 1600), rng.randint(640, 895)) for _ in range(260)))
    table = group([rect(-110, -76, 220, 14, "#a3713f", 4), rect(-96, -64, 12, 64, "#84592f"), rect(84, -64, 12, 64, "#84592f"),
                   poly([(-70, -78), (-10, -78), (-4, -104), (-60, -104)], "#ffffff"), line("M-54 -96L-14 -96M-58 -88L-16 -88", "#8fa2b5", 3),
                   fruit(48, -108, 0.8)], 1010, 850, 1.1)
    return document(
        "Vườn sầu riêng đang mùa quả", [fade("sky", "#bfe3f0", "#f6f8e6"), fade("turf", "#86b65b", "#5f9446")],
        sky(), sun(1330, 150, 60, "#fff6cf"), cloud(480, 130, 1.2), cloud(930, 90, 0.9), mountains(33, 420, ("#a8cdd1", "#86b5a8", "#67a07f")),
        ridge(575, 14, "url(#turf)", 6, 300), grass, *[orchard_tree(x, y, s, i * 7) for i, (x, y, s) in enumerate(((120, 610, 0.5), (420, 600, 0.46), (730, 606, 0.5), (1060, 600, 0.46), (1400, 612, 0.52)))],
        *[bush(x, 740, 0.9, x, 8) for x in (560, 700, 1480)], orchard_tree(330, 830, 1.12, 3), orchard_tree(1330, 800, 0.98, 17), table,
        person(860, 856, 1.2, "#7d9a3f", "#3d4854", hat="cone", arm="front"))


def flood():
    rng = random.Random(5)
    ripples = "".join(line(f"M{x} {y}q{w / 2:.0f} {-5 - (y - 480) / 60:.0f} {w} 0", "#f0d9ae", 2 + (y - 480) / 140, 'opacity=".5"')
                      for x, y, w in ((rng.randint(-40, 1560), rng.randint(500, 880), rng.randint(40, 150)) for _ in range(130)))
    drops = "".join(line(f"M{x} {y}l-7 24", "#ffffff", 2, 'opacity=".35"') for x, y in ((rng.randint(0, 1600), rng.randint(0, 520)) for _ in range(110)))
    marks = "".join(rect(-26, -360 + i * 40, 52, 20, "#d2372f" if i % 2 else "#ffffff") for i in range(9))
    labels = "".join(f'<text x="38" y="{-344 + i * 40}" font-family="Liberation Sans" font-size="22" fill="#39424e">{9 - i}</text>' for i in range(0, 9, 2))
    gauge = group([rect(-30, -372, 60, 400, "#ffffff", 4), marks, labels], 1290, 700, 1.0)
    boat = group([path("M-190 0L190 0Q176 62 120 66L-130 66Q-176 58 -190 0Z", "#e07b39"), rect(-190, -8, 380, 16, "#c45f25", 8), line("M-150 30L150 30", "#ffffff", 6, 'opacity=".8"'),
                  disc(-120, 30, 17, "#ffffff"), disc(-120, 30, 8, "#e07b39")], 560, 700, 1.15)
    crew = person(470, 722, 1.0, "#f08a3c", "#2d3846", hat="cap") + person(640, 722, 1.0, "#f08a3c", "#2d3846", hat="cap", skin=1)
    return document(
        "Sông Krông Ana mùa lũ", [fade("sky", "#8fa6b3", "#dfe3dc"), fade("flood", "#c9a068", "#a5763f")],
        sky(), cloud(260, 120, 1.9, "#7d919d", 0.9), cloud(760, 90, 1.7, "#889ba6", 0.9), cloud(1290, 140, 2.0, "#7d919d", 0.9),
        mountains(41, 360, ("#8aa3a6", "#6f8f89", "#56806f")), ridge(470, 8, "#4d7a50", 12, 260), rect(0, 488, WIDTH, 412, "url(#flood)"),
        *[tree(x, y, s, x) for x, y, s in ((80, 500, 0.7), (220, 494, 0.5), (960, 492, 0.5), (1080, 496, 0.62), (1480, 500, 0.75))],
        rect(0, 488, WIDTH, 30, "#c9a068", 0, 'opacity=".7"'), ripples, gauge, crew, boat,
        rect(1200, 690, 190, 60, "#a5763f", 0, 'opacity=".55"'), path("M0 900L0 812Q220 790 430 846Q520 876 560 900Z", "#6b8a4c"), banana(120, 850, 1.0), banana(250, 872, 0.8), drops)


def falls():
    rng = random.Random(3)
    streaks = "".join(line(f"M{x} {rng.randint(215, 300)}q{rng.randint(-8, 8)} 160 {rng.randint(-5, 5)} {rng.randint(260, 370)}", "#ffffff", rng.randint(3, 9), 'opacity=".65"')
                      for x in range(575, 1030, 13))
    mist = "".join(oval(rng.randint(540, 1070), rng.randint(590, 660), rng.randint(50, 120), rng.randint(16, 38), "#ffffff", 'opacity=".35"') for _ in range(16))
    def cliff(side):
        columns = []
        for i in range(14):
            x = i * 44 if side < 0 else WIDTH - (i + 1) * 44
            top = 210 + rng.randint(-14, 24) + (i * 2)
            columns.append(path(f"M{x} {top}L{x + 40} {top + rng.randint(-8, 8)}L{x + 44} 640L{x - 2} 640Z", rng.choice(["#6d6a66", "#7c7872", "#5d5b59", "#8a857d"])))
        return "".join(columns)
    leaves = "".join(group([crown(i, rng.randint(46, 84), "#2a6142", "#3a7c52", "#559a64")], x, y) for i, (x, y) in enumerate(
        [(x, 205 + rng.randint(-26, 14)) for x in range(0, 600, 74)] + [(x, 205 + rng.randint(-26, 14)) for x in range(1040, 1640, 74)]))
    rocks = "".join(path(f"M{x} {y}q{w * .2:.0f} {-h} {w * .55:.0f} {-h}q{w * .4:.0f} 6 {w * .45:.0f} {h}Z", tone) for x, y, w, h, tone in (
        (-30, 900, 420, 150, "#55534f"), (230, 900, 260, 90, "#6a6762"), (1230, 900, 430, 170, "#504e4b"), (1060, 900, 260, 84, "#67645f"), (640, 690, 120, 34, "#6d6a66"), (940, 705, 150, 40, "#5d5b59")))
    return document(
        "Thác Dray Nur", [fade("sky", "#9ed3e6", "#eaf6ee"), fade("fall", "#f4fbfc", "#bfe2e8"), fade("pool", "#7cc4c4", "#2e8490")],
        sky(), cloud(420, 90, 1.0), cloud(1150, 70, 1.2), mountains(51, 190, ("#8fc0b4", "#6aa68c", "#4f8f6d")), cliff(-1), cliff(1),
        path("M560 216Q800 190 1044 216L1064 640L540 640Z", "url(#fall)"), streaks, leaves, rect(0, 630, WIDTH, 270, "url(#pool)"), mist,
        "".join(line(f"M{x} {y}q{w / 2} -6 {w} 0", "#ffffff", 3, 'opacity=".4"') for x, y, w in ((rng.randint(100, 1450), rng.randint(680, 880), rng.randint(60, 180)) for _ in range(46))),
        rocks, person(1390, 770, 0.8, "#d9604a", "#39424e", arm="up"), person(1460, 776, 0.76, "#3c6f9e", "#2d3846", skin=1), child(1330, 778, 0.55, "#f2c14e", "#39424e", 1, False))


def road():
    rng = random.Random(8)
    poles = []
    for i, (x, y, s) in enumerate(((1128, 560, 0.42), (1210, 610, 0.58), (1330, 690, 0.85))):
        poles.append(group([rect(-6, -330, 12, 330, "#8d8f92", 3), rect(-52, -312, 104, 9, "#77797c", 3), disc(-46, -318, 6, "#e8ecef"), disc(46, -318, 6, "#e8ecef")], x, y, s))
    bike = group([disc(-52, -30, 30, "#2d3846"), disc(-52, -30, 15, "#cfd6da"), disc(54, -30, 30, "#2d3846"), disc(54, -30, 15, "#cfd6da"), path("M-60 -40Q-40 -84 10 -72L60 -92L70 -80L52 -36L-20 -34Z", "#c0392f"), line("M58 -92L40 -124", "#2d3846", 7), rect(-66, -92, 70, 14, "#26292e", 7)], 0, 0)
    rider = group([bike, path("M-34 -92Q-40 -160 -8 -170L20 -150L6 -92Z", "#4b7fa8"), line("M-4 -156Q30 -150 44 -122", "#4b7fa8", 14), oval(2, -190, 19, 22, "#d9a47a"), path("M-22 -190Q-20 -222 4 -222Q28 -220 26 -190Z", "#e8b93f"), line("M-4 -94Q24 -78 16 -34", "#39424e", 16)], 810, 810, 1.05)
    roller = group([disc(0, -60, 60, "#4b4f55"), disc(0, -60, 40, "#8d9298"), rect(30, -120, 210, 56, "#e7b33a", 8), rect(90, -212, 108, 96, "#f0c75b", 8), rect(104, -200, 80, 56, "#bfe0ea", 5), disc(210, -50, 50, "#33373c"), disc(210, -50, 22, "#b0b5ba"), rect(84, -222, 122, 14, "#c99624", 5)], 980, 640, 0.62)
    return document(
        "Đường liên xã giữa đồng lúa", [fade("sky", "#a6d8ec", "#fdf3d9"), fade("field", "#a9cf68", "#75ab4c"), fade("way", "#cfcac0", "#b5aea2")],
        sky(), sun(330, 200, 70), cloud(820, 140, 1.3), cloud(1350, 120, 1.0), mountains(61, 370, ("#a9cbd2", "#88b5b4", "#68a088")), ridge(495, 8, "#669c55", 3, 250),
        rect(0, 508, WIDTH, 392, "url(#field)"), *[line(f"M{-300 + i * 90} 900L{560 + i * 22} 512", "#8dbb55", 6, 'opacity=".6"') for i in range(9)],
        *[line(f"M{1330 + i * 120} 900L{1010 + i * 40} 512", "#8dbb55", 6, 'opacity=".6"') for i in range(9)],
        path("M905 506L935 506Q960 560 1010 640Q1130 780 1330 900L400 900Q720 760 850 620Q900 560 905 506Z", "#b06b47"),
        path("M912 506L929 506Q950 560 980 640Q1070 780 1210 900L520 900Q780 760 880 620Q908 560 912 506Z", "url(#way)"),
        line("M920 530L922 560M926 580L930 620M934 645L940 700M946 730L956 800M962 830L970 890", "#ffffff", 6, 'opacity=".75"'),
        *poles, tree(160, 560, 0.8, 3), tree(300, 540, 0.55, 6), tree(1520, 600, 1.0, 12), roller, rider, banana(140, 870, 0.9), bird(560, 250, 1.0, "#ffffff"), bird(620, 220, 0.8, "#ffffff"))


def sketch_map():
    """A sketch with invented borders: enough to say which commune lies beside which."""
    areas = [  # name, tone, outline, place of the label
        ("Dray Sáp", "#cfe3b4", [(250, 210), (400, 150), (520, 190), (540, 310), (440, 380), (300, 350)], (400, 270)),
        ("Ea Na", "#f3e0a9", [(520, 190), (650, 130), (770, 170), (780, 300), (660, 350), (540, 310)], (655, 240)),
        ("Ea Bông", "#f6cfa6", [(440, 380), (540, 310), (660, 350), (780, 300), (800, 430), (680, 500), (520, 480)], (640, 412)),
        ("Băng A Drênh", "#e8c6c0", [(780, 300), (770, 170), (930, 160), (1060, 230), (1040, 350), (920, 410), (800, 430)], (915, 290)),
        ("Dur KMăl", "#c3ddc6", [(1040, 350), (1060, 230), (1210, 250), (1340, 350), (1330, 520), (1180, 590), (1040, 520), (920, 410)], (1165, 415)),
        ("Buôn Trấp", "#f0b98f", [(520, 480), (680, 500), (800, 430), (920, 410), (930, 540), (840, 640), (680, 640), (560, 590)], (745, 545)),
        ("Quảng Điền", "#bcd9e6", [(930, 540), (920, 410), (1040, 520), (1180, 590), (1120, 710), (980, 730), (840, 640)], (1010, 620)),
        ("Bình Hòa", "#d9d3ea", [(680, 640), (840, 640), (980, 730), (1120, 710), (1060, 800), (880, 830), (720, 770)], (880, 755)),
    ]
    pieces = []
    for _, tone, pts, _ in areas:
        pieces.append(poly(pts, tone, 'stroke="#ffffff" stroke-width="7" stroke-linejoin="round"'))
    river = curve([(120, 470), (240, 430), (330, 470), (430, 560), (560, 660), (690, 710), (830, 690), (930, 640), (1060, 690), (1210, 660), (1360, 600), (1560, 640)])
    labels = "".join(f'<text x="{x}" y="{y}" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="30" fill="#3a3f46" paint-order="stroke" stroke="#ffffff" stroke-width="7" stroke-linejoin="round">{name}</text>'
                     for name, _, _, (x, y) in areas)
    compass = group([disc(0, 0, 62, "#ffffff", 'stroke="#b9c2bd" stroke-width="4"'), poly([(0, -50), (13, 0), (0, 8), (-13, 0)], "#c0483b"), poly([(0, 50), (13, 0), (0, -8), (-13, 0)], "#9aa4a8"),
                     '<text x="0" y="-70" text-anchor="middle" font-family="Liberation Sans" font-weight="bold" font-size="30" fill="#3a3f46">B</text>'], 1450, 200)
    rice_mark = group([line("M0 0Q-2 -30 -10 -52M0 0Q2 -32 12 -54M0 0L0 -60", "#5d9440", 5)])
    return document(
        "Bản đồ phác thảo huyện Krông Ana", [fade("paper", "#f7f4e9", "#ebe9d8")],
        rect(0, 0, WIDTH, HEIGHT, "url(#paper)"), *[line(f"M0 {y}L1600 {y}", "#dedbc8", 2) for y in range(100, 900, 100)], *[line(f"M{x} 0L{x} 900", "#dedbc8", 2) for x in range(100, 1600, 100)],
        f'<g style="filter:drop-shadow(0 10px 14px rgba(60,60,40,.22))">{"".join(pieces)}</g>', line(river, "#ffffff", 26), line(river, "#5ba4c9", 18), line(river, "#8cc5df", 5),
        group([rice_mark], 980, 690), group([rice_mark], 1020, 676, 0.8), group([rice_mark], 800, 795, 0.8), bush(600, 460, 0.42, 2, 6), bush(560, 450, 0.36, 3, 5), bush(640, 300, 0.38, 5, 4), tree(1260, 470, 0.34, 3), tree(1220, 486, 0.28, 8), tree(1290, 490, 0.28, 5), tree(340, 330, 0.3, 2),
        disc(745, 580, 15, "#c0483b", 'stroke="#ffffff" stroke-width="6"'), labels, compass,
        '<text x="1340" y="690" font-family="Liberation Sans" font-style="italic" font-size="30" fill="#2f78a0" transform="rotate(-8 1340 690)">sông Krông Ana</text>',
        '<text x="90" y="112" font-family="Liberation Sans" font-weight="bold" font-size="46" fill="#3a3f46">Huyện Krông Ana</text>',
        '<text x="90" y="840" font-family="Liberation Sans" font-size="26" fill="#6a6f66">Bản đồ phác thảo – không dùng để xác định ranh giới</text>')


SCENES = {"ca-phe": coffee, "lua": rice, "ho-tieu": pepper, "sau-rieng": durian, "song-lu": flood, "thac": falls, "duong": road, "ban-do": sketch_map}
