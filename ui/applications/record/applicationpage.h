// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPointer>

#include "models/applications/workreading.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QPushButton;
class QScrollArea;
class QSplitter;
class QTabWidget;

namespace ana {
struct Changes;
}

namespace ana::widgets {
class MessageStrip;
class Timeline;
} // namespace ana::widgets

namespace ana::applications {

class ActBar;
class DocumentView;
class RecordFacts;
class RecordHead;
class RecordPresence;
class StepBar;
class StepTable;
class WorkDialog;
struct Act;

/// Everything of one application on one screen from one round trip, and the acts its state, its holder and the person's
/// rights allow. Record kind "application".
class ApplicationPage final : public widgets::Form
{
    Q_OBJECT
public:
    ApplicationPage(const widgets::DeskContext &context, const QString &id, QWidget *parent);

    QString title() const override;
    QString recordId() const override { return m_id.toString(); }
    /// What is typed stands in dialogs; the page itself holds nothing unsaved.
    bool hasChanges() const override { return false; }
    void keepAsDraft(const Done &done) override { done({}); }
    void discardChanges() override { }
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("applications.record"); }

private:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void buildPage();
    QWidget *buildBody();
    void connectParts();
    bool concerns(const Changes &changes) const;
    void present(const ApplicationRecord &record);
    void arrangeTabs();
    void showFailure(const Error &error);
    void begin(const QString &act);
    void doAtOnce(const Act &act);
    void ended(const QString &act, const QJsonObject &said, const QJsonObject &reply);
    void takeBack(int version);
    void explainRefusal(const Error &error);
    void showForm(const QString &form, const QString &letter);
    void showFile(const ApplicationFile &file);
    void showPerson();
    void breakGlass();

    widgets::DeskContext m_context;
    ApplicationId m_id;
    std::optional<ApplicationRecord> m_record;
    std::optional<Error> m_refusal; ///< of an act without a dialog: told once the record was read again
    bool m_reading = false;
    bool m_again = false; ///< something changed after the reading began

    RecordHead *m_head;
    StepBar *m_steps;
    ActBar *m_acts;
    RecordPresence *m_presence;
    widgets::MessageStrip *m_strip;
    QWidget *m_secrecy;
    QPushButton *m_breakGlass;
    QSplitter *m_body;
    QScrollArea *m_factsArea;
    RecordFacts *m_facts;
    QTabWidget *m_views;
    widgets::Timeline *m_timeline;
    StepTable *m_stepTable;
    DocumentView *m_document;
    QPointer<WorkDialog> m_dialog;
};

} // namespace ana::applications
