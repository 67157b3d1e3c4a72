// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QJsonObject>
#include <QPdfDocument>
#include <QTimer>
#include <QUuid>

#include "models/printing/officialform.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPdfView;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace ana::widgets {
class MessageStrip;
class SavedState;
} // namespace ana::widgets

namespace ana::applications {

/// The text of an official form: a version in force is read, the next one is written beside the pages it makes, the
/// list of its fields and what is still wrong with it.
class TemplatePage final : public widgets::Form
{
    Q_OBJECT
public:
    TemplatePage(const widgets::DeskContext &context, const QString &form, QWidget *parent);
    ~TemplatePage() override;

    QString title() const override;
    QString recordId() const override { return m_form; }
    bool hasChanges() const override { return m_changed; }
    void keepAsDraft(const Done &done) override;
    void discardChanges() override;
    void restoreDraft(const QJsonObject &fields) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("forms"); }

Q_SIGNALS:
    void presented();
    void drawn(); ///< the preview shows what is typed

private:
    QWidget *buildHead();
    QWidget *buildText();
    QWidget *buildSide();
    QPushButton *actButton(
        const QString &name, const QString &iconName, const QString &text, void (TemplatePage::*slot)());

    void present(const QJsonObject &whole);
    void showHead();
    void fill(const printing::FormTemplate &text);
    printing::FormTemplate typed() const;
    QJsonObject typedFields() const;
    bool isEditable() const { return allows(u"form_template.save"); }
    bool allows(QStringView act) const;
    void open(const QUuid &id);

    void edited();
    void look(); ///< checks what is typed and draws it if nothing is wrong
    void showPages(const printing::PrintedForm &printed);
    void insertField();
    void goToProblem();

    void save();
    void begin(); ///< a draft that begins as what is shown
    void putInForce();
    void discard();
    void saved(const Result<int> &version);

    widgets::DeskContext m_context;
    QString m_form;
    QJsonObject m_whole;
    printing::OfficialForm m_shown;
    QUuid m_version;
    bool m_changed = false;
    bool m_filling = false;
    int m_turn = 0; ///< of drawing
    QJsonObject m_kept;
    QTimer m_pause;
    QBuffer m_content;
    QPdfDocument m_document;
    QLabel *m_name;
    QLabel *m_state;
    QComboBox *m_forms;
    QComboBox *m_versions;
    widgets::MessageStrip *m_strip;
    widgets::SavedState *m_saved;
    QLineEdit *m_title;
    QComboBox *m_paper;
    QPlainTextEdit *m_body;
    QTabWidget *m_side;
    QPdfView *m_view;
    QTreeWidget *m_fields;
    QListWidget *m_problems;
    QPushButton *m_begin;
    QPushButton *m_save;
    QPushButton *m_inForce;
    QPushButton *m_discard;
};

} // namespace ana::applications
