// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/applicationqueries.h"
#include "ui/widgets/actdialog.h"
#include "ui/widgets/deskcontext.h"

class QComboBox;
class QPlainTextEdit;

namespace ana::applications {

/// Asks why somebody wants to see a person's data in full; the reading is noted with it.
class PersonDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    PersonDialog(const widgets::DeskContext &context, const PartyId &id, QWidget *parent);

Q_SIGNALS:
    void read(const QJsonObject &person);

private:
    void act() override;

    widgets::DeskContext m_context;
    PartyId m_id;
    QComboBox *m_purpose;
};

/// Opens a confidential application for a while, with a reason that somebody else looks at afterwards.
class BreakGlassDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    BreakGlassDialog(const widgets::DeskContext &context, const ApplicationId &id, QWidget *parent);

Q_SIGNALS:
    void opened();

private:
    void act() override;

    widgets::DeskContext m_context;
    ApplicationId m_id;
    QPlainTextEdit *m_reason;
};

} // namespace ana::applications
