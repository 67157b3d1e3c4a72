// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/procedures/procedure.h"

class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace ana {
class DatabaseSession;
}

namespace ana::widgets {
class FormRows;
class MessageStrip;
} // namespace ana::widgets

namespace ana::procedures {

/// *Thử tính*: what an application received at a moment would meet by this version: every step, the due time of every
/// case with its days, the letters. Nothing is stored; drafts can be tried too.
class TrialDialog final : public QDialog
{
    Q_OBJECT
public:
    TrialDialog(DatabaseSession &session, const Version &version, QWidget *parent);

private:
    void calculate();
    void show(const Simulation &simulation);
    static QString stepsHtml(const Simulation &simulation);
    static QString caseHtml(const SimulatedCase &one);
    static QString letterText(const SimulatedLetter &letter);

    DatabaseSession &m_session;
    VersionId m_version;
    widgets::MessageStrip *m_strip;
    widgets::FormRows *m_rows;
    QLineEdit *m_day;
    QLineEdit *m_time;
    QPushButton *m_go;
    QTextBrowser *m_result;
};

} // namespace ana::procedures
