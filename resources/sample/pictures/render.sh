#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures of the sample district and turns them into JPEG files of at most 150 KB.
# Usage: render.sh [NAME…]   needs python3, chromium, imagemagick
set -euo pipefail
cd "$(dirname "$0")"
python3 draw.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- $(basename -s .svg ./*.svg)
for name in "$@"; do
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --no-first-run \
        --disable-background-networking --user-data-dir="$work/profile" --window-size=1600,900 \
        --screenshot="$work/$name.png" "file://$PWD/$name.svg" >/dev/null 2>&1
    convert "$work/$name.png" -strip -interlace JPEG -sampling-factor 4:2:0 -quality 84 \
        -define jpeg:extent=148KB "$name.jpg"
done
