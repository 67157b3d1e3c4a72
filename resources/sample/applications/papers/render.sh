#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the papers of the sample district from their HTML.   needs chromium, fonts-liberation
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for page in ./*.html; do
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --user-data-dir="$work/profile" --no-pdf-header-footer --print-to-pdf="$work/page.pdf" "file://$PWD/$page" >/dev/null 2>&1
    qpdf --object-streams=generate --compression-level=9 --recompress-flate "$work/page.pdf" "${page%.html}.pdf"
done
