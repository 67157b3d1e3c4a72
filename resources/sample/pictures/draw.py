# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the sample pictures as SVG: python3 draw.py; then ./render.sh makes the JPEG files."""

import pathlib
import random

import details
import landscapes
import places


HERE = pathlib.Path(__file__).parent

SCENES = {**landscapes.SCENES, **places.SCENES, **details.SCENES}

if __name__ == "__main__":
    for name, scene in SCENES.items():
        random.seed(name)
        (HERE / f"{name}.svg").write_text(scene(), encoding="utf-8")
