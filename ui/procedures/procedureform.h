// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "models/procedures/procedure.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace ana::widgets {
class FormRows;
class MessageStrip;
class SavedState;
} // namespace ana::widgets

namespace ana::procedures {

class PartTable;

/// One version of a procedure on a plain form: to look at, and, while it is a draft, to correct.
class ProcedureForm final : public widgets::Form
{
    Q_OBJECT
public:
    ProcedureForm(const widgets::DeskContext &context, const QString &code, QWidget *parent);

    QString title() const override;
    QString recordId() const override { return m_code; }
    bool hasChanges() const override { return m_changed; }
    void keepAsDraft(const Done &done) override;
    void discardChanges() override;
    void restoreDraft(const QJsonObject &fields) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("procedures"); }

private:
    static QString draftName() { return QStringLiteral("procedure"); }
    void buildHead();
    QPushButton *actButton(
        const QString &name, const QString &iconName, const QString &text, void (ProcedureForm::*slot)());
    QWidget *buildData();
    void buildParts();
    bool isEditable() const;
    void present(const Version &version);
    void showHead();
    void fill(const Content &content);
    void fillTables(const Content &content);
    Content typed() const;
    void readTables(Content &content) const;
    void edited();
    /// Puts what was kept on this PC into the draft it was typed in.
    void bringBack();

    void open(const VersionId &id);
    void save();
    void draftVersion();
    void putInForce();
    void discardVersion();
    void tryTerms();
    void refuse(const Error &error);

    widgets::DeskContext m_context;
    QString m_code;
    VersionId m_shown; ///< null: the leading version
    Version m_version;
    Content m_filled; ///< what the fields were filled with: parts the tables do not show are kept from it
    QJsonObject m_kept;
    bool m_filling = false;
    bool m_changed = false;
    bool m_saving = false;

    QLabel *m_name;
    QLabel *m_state;
    QComboBox *m_versions;
    QPushButton *m_draft = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_inForce = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_try = nullptr;
    widgets::MessageStrip *m_strip;
    widgets::SavedState *m_saved;
    QTabWidget *m_pages;
    widgets::FormRows *m_rows;
    QLineEdit *m_title;
    QLineEdit *m_field;
    QComboBox *m_competent;
    QLineEdit *m_result;
    QComboBox *m_online;
    QCheckBox *m_cutOff;
    QLineEdit *m_supplements;
    QPlainTextEdit *m_summary;
    QPlainTextEdit *m_requirements;
    QPlainTextEdit *m_source;
    PartTable *m_cases;
    PartTable *m_exemptions;
    PartTable *m_papers;
    PartTable *m_steps;
    PartTable *m_basis;
};

} // namespace ana::procedures
