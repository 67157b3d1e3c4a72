// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace ana {

/// A code and the English source of its sentence; the Vietnamese stands in translations/ana_vi.ts, context "messages".
/// "*.version.stale" fits every code with that ending that has no entry of its own.
struct MessageEntry
{
    const char *code;
    const char *source;
};

std::span<const MessageEntry> messageTable();

} // namespace ana
