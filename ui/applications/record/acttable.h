// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QString>

namespace ana::applications {

/// What a field of an act is typed or chosen in, and what it says.
enum class FieldKind {
    Text, ///< some lines
    Line, ///< one line
    Number,
    Amount, ///< đồng
    Day,
    EndOfDay, ///< a day, said as the moment the office closes on it
    Identity, ///< number of a paper: digits without spaces
    Choice, ///< one of ActField::choices, which may be left open when the field is optional
    MissingPapers, ///< from the check-list, and in words
    SuppliedPapers, ///< of what was asked for
    GivenPapers, ///< the check-list: what is there
    NewFiles, ///< stored now, shown by the application afterwards
    ShownFiles, ///< of those the application has
};

/// One argument of an act. Which list it chooses from: "next", "here", "again" (people), "units", "reasons",
/// "exemptions", "fee_lines" of the record; "pay_ways", "return_ways", "relations", "outcomes", "term_units",
/// "secrecy" are fixed.
struct ActField
{
    const char *argument; ///< the name in api.command_list
    FieldKind kind;
    const char *label;
    bool required = false;
    const char *choices = "";
    const char *help = "";
    const char *only = ""; ///< shown and said only while another field has this value: "outcome=refused"
};

/// How an act is offered, asked for and reported. What it does, who may do it and when stands in the database.
struct Act
{
    const char *name; ///< "hand_over"
    const char *button; ///< a verb
    const char *title; ///< of its dialog; empty: done at once
    const char *hint; ///< what will happen
    const char *done; ///< what happened, for the strip
    const char *icon;
    bool grave; ///< cannot be taken back by this person
    std::span<const ActField> fields;
};

/// In the order they are offered: the first allowed one is what a record most likely waits for.
std::span<const Act> acts();
/// By "hand_over" or "application.hand_over"; none for what is no act of the window.
const Act *actNamed(const QString &name);
/// The words of the table in the language of the window.
QString actText(const char *source);

} // namespace ana::applications
