// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include "models/core/error.h"
#include "models/database/command.h"

namespace ana {
class Reader;
}

/// The texts of the official forms, version by version: what is read and the commands that change it. Their rules stand
/// in resources/database/commands/60_form.sql; what a text may contain, in models/printing.
namespace ana::applications {

/// One version of a form's text with its fields, what may be done with it, and all versions of the form ("versions"). A
/// null id: the draft if there is one, else what counts.
QJsonObject openFormTemplate(Reader &reader, const QString &form, const QUuid &id = {});

/// The draft of the next version; begins it with version 0, writes it anew with the version it has.
struct SaveFormTemplate
{
    static constexpr const char *commandName = "form_template.save";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int; ///< the version it has then
    QUuid id;
    int version = 0;
    QString form;
    QString title;
    QString otherTitle;
    QString paper;
    QString body;

    RecordRef record() const { return {QStringLiteral("form_template"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"version"].toInt(); }
};

/// From a day on, today at the earliest; letters that are out keep the text they were printed with.
struct PutFormInForce
{
    static constexpr const char *commandName = "form_template.put_in_force";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    QUuid id;
    int version = 0;
    QDate from;

    RecordRef record() const { return {QStringLiteral("form_template"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"version"].toInt(); }
};

struct DiscardFormTemplate
{
    static constexpr const char *commandName = "form_template.discard";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    QUuid id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("form_template"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &) { return 0; }
};

} // namespace ana::applications
