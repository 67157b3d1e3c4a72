// SPDX-License-Identifier: GPL-3.0-or-later
// The few words the page shows by itself; the program sends them in its language before the first document.
export const words = { label: "", alt: "", altMissing: "", decorative: "", caption: "" };
