// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "models/applications/workreading.h"
#include "ui/applications/record/acttable.h"
#include "ui/widgets/actdialog.h"
#include "ui/widgets/deskcontext.h"

namespace ana::applications {

class ActFields;

/// One act on one application: its fields and the button that names it. What is refused stays typed; when somebody was
/// faster, it says who and what, and the act can be repeated on the record as it is now.
class WorkDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    WorkDialog(const widgets::DeskContext &context, const Act &act, const ApplicationRecord &record, QWidget *parent);

    QString actName() const { return QString::fromLatin1(m_act.name); }
    /// The record was read again while the dialog is open.
    void renew(const ApplicationRecord &record);

Q_SIGNALS:
    void done(const QString &act, const QJsonObject &said, const QJsonObject &reply);
    /// The record changed since it was read.
    void outdated();
    /// The line is away; what may wait is safe on this PC's disk.
    void kept();

private:
    void act() override;
    void answered(const QJsonObject &said, const Result<QJsonObject> &reply);

    widgets::DeskContext m_context;
    const Act &m_act;
    ApplicationId m_id;
    int m_version;
    /// What another unit would be asked is one application, however often the button is pressed.
    ApplicationId m_part = ApplicationId::create();
    ActFields *m_fields;
};

/// What will happen, with what the record knows of it: the next step, how long one may wait.
QString hintOf(const Act &act, const ApplicationRecord &record);
/// What others did to the record since this version, newest last; empty if nothing.
QString meanwhile(const ApplicationRecord &record, int sinceVersion);

} // namespace ana::applications
