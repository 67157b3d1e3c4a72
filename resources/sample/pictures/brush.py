# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes that the sample pictures share: land, plants, people, houses. Every function returns a piece of SVG."""

import math
import random

WIDTH, HEIGHT = 1600, 900
SKIN = ["#d9a47a", "#c98f66", "#e0b088"]


def document(title, defs, *pieces):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">\n'
        f"<title>{title}</title>\n<defs>{''.join(defs)}</defs>\n" + "\n".join(pieces) + "\n</svg>\n"
    )


def fade(name, top, bottom, across=False):
    end = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" {end}>'
        f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/></linearGradient>'
    )


def rect(x, y, w, h, fill, r=0, extra=""):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" fill="{fill}" {extra}/>'


def disc(x, y, r, fill, extra=""):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {extra}/>'


def oval(x, y, rx, ry, fill, extra=""):
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {extra}/>'


def path(d, fill="none", extra=""):
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def line(d, color, width, extra=""):
    return path(d, "none", f'stroke="{color}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" {extra}')


def poly(points, fill, extra=""):
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{fill}" {extra}/>'


def group(pieces, x=0, y=0, scale=1.0, extra=""):
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})" {extra}>{"".join(pieces)}</g>'


def mirrored(pieces, x, y, scale=1.0):
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({-scale:.3f} {scale:.3f})">{"".join(pieces)}</g>'


def curve(points):
    """A smooth line through the points (Catmull-Rom as cubic pieces)."""
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for i in range(len(points) - 1):
        a, b = points[max(i - 1, 0)], points[i]
        c, e = points[i + 1], points[min(i + 2, len(points) - 1)]
        d += (
            f"C{b[0] + (c[0] - a[0]) / 6:.1f} {b[1] + (c[1] - a[1]) / 6:.1f} "
            f"{c[0] - (e[0] - b[0]) / 6:.1f} {c[1] - (e[1] - b[1]) / 6:.1f} {c[0]:.1f} {c[1]:.1f}"
        )
    return d


def ridge(y, swing, fill, seed, step=200):
    rng = random.Random(seed)
    points = [(x, y + rng.uniform(-swing, swing)) for x in range(-step, WIDTH + 2 * step, step)]
    return path(curve(points) + f"L{WIDTH + step} {HEIGHT}L{-step} {HEIGHT}Z", fill)


def sky(name="sky"):
    return rect(0, 0, WIDTH, HEIGHT, f"url(#{name})")


def sun(x, y, r, color="#fff1c4"):
    return disc(x, y, r * 1.9, color, 'opacity=".22"') + disc(x, y, r * 1.4, color, 'opacity=".35"') + disc(x, y, r, color)


def cloud(x, y, s=1.0, color="#ffffff", opacity=0.8):
    return group(
        [oval(0, 0, 90, 26, color), oval(-34, -18, 46, 30, color), oval(24, -26, 56, 38, color), oval(74, -6, 44, 22, color)],
        x, y, s, f'opacity="{opacity}"')


def bird(x, y, s=1.0, color="#ffffff"):
    return group([line("M-18 -6Q-8 -14 0 0Q8 -14 18 -6", color, 4)], x, y, s)


def crown(seed, r, dark, mid, light):
    """A round mass of leaves in three tones, lit from the upper left."""
    rng = random.Random(seed)
    parts = [oval(0, 0, r, r * 0.86, dark)]
    for tone, shift, count, size in ((mid, -0.08, 7, 0.44), (light, -0.26, 5, 0.27)):
        for _ in range(count):
            angle, far = rng.uniform(0, math.tau), rng.uniform(0.1, 0.5)
            parts.append(disc(r * (far * math.cos(angle) + shift), r * (far * math.sin(angle) * 0.8 + shift), r * size, tone))
    return "".join(parts)


def tree(x, y, s=1.0, seed=1, dark="#2f6b4a", mid="#3f8259", light="#5a9d6d", trunk="#7a5338"):
    return group(
        [path("M-9 0Q-4 -60 -6 -110L8 -110Q5 -60 12 0Z", trunk), group([crown(seed, 74, dark, mid, light)], 0, -160)], x, y, s)


def bush(x, y, s=1.0, seed=1, berries=0, berry="#c8352e", dark="#23583d", mid="#2f7250", light="#4b9467"):
    rng = random.Random(seed)
    parts = [oval(0, 2, 62, 12, "#000000", 'opacity=".12"'), group([crown(seed, 56, dark, mid, light)], 0, -42)]
    for _ in range(berries):
        a, f = rng.uniform(0, math.tau), rng.uniform(0.1, 0.86)
        cx, cy = 50 * f * math.cos(a), -42 + 42 * f * math.sin(a)
        parts.append(disc(cx, cy, 5.2, berry) + disc(cx - 1.6, cy - 1.8, 1.6, "#f3a49a"))
    return group(parts, x, y, s)


def banana(x, y, s=1.0):
    leaves = []
    for angle, size in ((-62, 1.0), (-30, 1.15), (-4, 1.2), (28, 1.1), (58, 0.95)):
        leaf = path("M0 0C-26 -50 -22 -120 0 -160C22 -120 26 -50 0 0Z", "#5da05b") + line("M0 0L0 -150", "#8ac27c", 3)
        leaves.append(f'<g transform="translate(0 -70) rotate({angle}) scale({size})">{leaf}</g>')
    return group([path("M-10 0L-7 -80L7 -80L10 0Z", "#8fae62"), *leaves], x, y, s)


def person(x, y, s=1.0, shirt="#d9604a", legs="#39424e", hat="", skin=0, hair="#2b2320", basket=False, arm="down", skirt=False):
    """Somebody seen from the front, feet at (x, y), about 190 high."""
    tone = SKIN[skin % 3]
    parts = [oval(0, 2, 34, 7, "#000000", 'opacity=".14"')]
    if basket:
        parts.append(path("M-36 -136L36 -136L26 -66L-26 -66Z", "#b98a4f") + line("M-34 -120L34 -120M-31 -102L31 -102M-28 -84L28 -84", "#96693a", 3))
    if skirt:
        parts.append(path("M-22 -82L22 -82L30 -8L-30 -8Z", legs) + line("M-28 -26L28 -26", "#d9b44a", 5) + line("M-26 -38L26 -38", "#b3402f", 4))
        parts.append(rect(-16, -10, 12, 10, tone, 4) + rect(4, -10, 12, 10, tone, 4))
    else:
        parts.append(rect(-20, -80, 18, 78, legs, 7) + rect(2, -80, 18, 78, legs, 7))
    parts.append(path("M-30 -128Q0 -146 30 -128L25 -72Q0 -66 -25 -72Z", shirt))
    left = {"down": "M-28 -124Q-42 -100 -36 -72", "up": "M-28 -124Q-54 -140 -52 -172", "front": "M-28 -122Q-44 -96 -14 -92"}[arm]
    right = "M28 -122Q44 -96 14 -92" if arm == "front" else "M28 -124Q42 -100 36 -72"
    parts.append(line(left, shirt, 14) + line(right, shirt, 14))
    parts.append(rect(-7, -148, 14, 16, tone, 5) + oval(0, -164, 20, 23, tone))
    if hat == "cone":
        parts.append(path("M-46 -166Q0 -182 46 -166L0 -206Z", "#ead9a4") + line("M-46 -166Q0 -178 46 -166", "#cbb777", 4))
    elif hat == "cap":
        parts.append(path("M-22 -170Q0 -204 22 -170Z", "#35618f") + rect(-2, -173, 30, 6, "#2b4f75", 3))
    else:
        parts.append(path("M-22 -160Q-26 -192 0 -192Q26 -192 22 -160Q14 -178 -4 -178Q-18 -178 -22 -160Z", hair))
    return group(parts, x, y, s)


def child(x, y, s=0.7, shirt="#ffffff", legs="#2f4a7a", seed=0, scarf=True):
    tone = SKIN[seed % 3]
    hair = path("M-25 -150Q-28 -190 0 -190Q28 -190 25 -150Q16 -172 0 -172Q-16 -172 -25 -150Z", "#2b2320")
    tail = disc(-26, -150, 9, "#2b2320") + disc(26, -150, 9, "#2b2320") if seed % 2 else ""
    parts = [
        oval(0, 2, 30, 6, "#000000", 'opacity=".14"'), rect(-18, -60, 15, 58, legs, 6), rect(3, -60, 15, 58, legs, 6),
        path("M-26 -116Q0 -132 26 -116L23 -54L-23 -54Z", shirt), line("M-25 -110L-34 -70M25 -110L34 -70", shirt, 12),
        tail, oval(0, -152, 24, 26, tone), hair]
    if scarf:
        parts.append(path("M-14 -122L14 -122L2 -112L6 -86L-6 -86L-2 -112Z", "#d2372f"))
    return group(parts, x, y, s)


def mountains(seed, base=430, tones=("#9cc0c4", "#7fabae", "#5f958f")):
    return "".join(ridge(base + 46 * i, 60 - 12 * i, tone, seed + i, 170 + 30 * i) for i, tone in enumerate(tones))
