// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>
#include <QUuid>

#include "models/core/error.h"

namespace ana::printing {

enum class FieldKind { Text, Day, Moment, Money, Number, Rows };

/// A field of an official form, as the database lists them (core.form_fields).
struct FormField
{
    QString name;
    FieldKind kind = FieldKind::Text;
    bool required = false; ///< a template without it is not put in force
    QString label; ///< in Vietnamese
    QString parent; ///< the list whose column it is; empty: a field of its own

    friend bool operator==(const FormField &, const FormField &) = default;
};

/// The text of a form: HTML of few tags (QTextDocument's), with fields in it.
///
///   {{due_at}}               the value, formatted by its kind
///   {{due_at.day}}           formatted otherwise: see fieldForms()
///   {{#papers}}…{{/papers}}  once for each row of a list; of any other field: only if there is a value
///   {{^due_at}}…{{/due_at}}  only if there is none
///   <img src="barcode">, <img src="qr"> of the application's code; there are no other pictures
struct FormTemplate
{
    QUuid id;
    QString form; ///< "01"
    int number = 0; ///< which version of the form's text
    QString title;
    QString otherTitle; ///< the same paper's name in other texts of law
    QString paper; ///< A4, A5, A4 landscape
    QString body;

    friend bool operator==(const FormTemplate &, const FormTemplate &) = default;
};

/// What is wrong with a template; the code has a sentence in core/messages.
struct TemplateProblem
{
    QString code;
    QString subject; ///< the tag, attribute or field
    int line = 0; ///< of the text, from 1; 0: of the whole

    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

/// All problems in the order of the text: unknown and missing fields, forbidden tags, broken HTML. Empty: it can be
/// used.
std::vector<TemplateProblem> templateProblems(const QString &body, const std::vector<FormField> &fields);

/// The ways a field of this kind can be written besides the usual one: {{due_at.day}}.
QStringList fieldForms(FieldKind kind);
/// A value as it stands on paper. Official papers are written in Vietnamese whatever language the program speaks.
QString fieldText(const QJsonValue &value, FieldKind kind, const QString &form = {});

/// The HTML with everything filled in and escaped, composed (NFC). Refuses a template that has problems.
Result<QString> fillTemplate(const QString &body, const std::vector<FormField> &fields, const QJsonObject &values);

FieldKind fieldKindFromName(const QString &name);

} // namespace ana::printing
