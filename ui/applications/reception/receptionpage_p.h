// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPointer>

#include "models/applications/applicationcommands.h"
#include "models/applications/reception.h"
#include "ui/applications/reception/counterdialog.h"
#include "ui/applications/reception/paperlist.h"
#include "ui/applications/reception/receptionpage.h"
#include "ui/applications/reception/resultpanel.h"

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace ana::widgets {
class MessageStrip;
class SavedState;
} // namespace ana::widgets

namespace ana::applications {

class PaperTray;
class PersonSection;
class ProcedureSection;
class ReturnSection;
class SidePanel;

/// Built in receptionparts.cpp, filled and read in receptionpage.cpp, its acts in receptionacts.cpp.
class ReceptionPage::Private final : public QObject
{
    Q_OBJECT
public:
    Private(ReceptionPage &page, const widgets::DeskContext &context, const QString &intakeId);

    // receptionparts.cpp
    void build();
    QWidget *buildHead();
    QWidget *buildMain();
    QWidget *buildFoot();
    QFrame *section(QVBoxLayout *into, const QString &title, QWidget *content);
    QPushButton *actButton(const QString &name, const QString &iconName, const QString &text, void (Private::*act)());
    void connectParts();
    void addKeys();
    /// Beside each other where there is room, else below each other.
    void arrange();
    void fitTray();

    // receptionpage.cpp
    void openCounter(const QString &unit = {});
    void presentCounter(const Counter &counter);
    void openKept();
    void askTerms();
    void readTermsNow();
    void present(const ReceptionTerms &terms);
    ReceptionQuestionnaire questionnaire() const;
    QJsonObject fields() const;
    void fill(const QJsonObject &fields);
    void edited();
    void showSummary();
    void showAuthorised(bool shown);
    void moveOn();
    void beginPapers();
    void beginAnew();
    void beginNextOfSame();
    void startEmpty();
    QString workTitle() const;

    // receptionacts.cpp
    ReceiveApplication command(PaperList::Which which) const;
    QJsonArray files(PaperList::Which which) const;
    bool checkPerson();
    bool checkAll();
    void receive();
    void takeFee(const ApplicationReceived &received, const std::function<void(const ApplicationReceived &)> &then);
    void noteDown(const ApplicationReceived &received);
    void registerOnly();
    void decideOtherwise();
    void guide(const CounterDecision &decision, CounterDialog *dialog);
    void refuseAtCounter(const CounterDecision &decision, CounterDialog *dialog);
    /// \p form is the one that belongs to it; empty: none.
    void ended(ResultPanel::Ending ending, const ApplicationReceived &received, const QString &form);
    void refused(const Error &error);
    void showFocus();
    void findLost();
    void keep();
    /// It is in the outbox of this PC: without a line that is all there is to wait for.
    void keptHere();
    void showKept();
    void setBusy(bool busy);
    void print();

    static QString formName() { return QStringLiteral("intake"); }

    ReceptionPage &page;
    widgets::DeskContext context;
    std::function<void(const FormRequest &)> printing;
    Counter counter;
    QString unit;
    ApplicationId application; ///< made here, so that a repeated reception is the same one
    QUuid intake;
    int intakeVersion = 0; ///< 0: not put by on the server
    QJsonObject draft; ///< asked for by the person, waits for the kept intake to be read
    std::optional<ReceptionQuestionnaire> asked;
    std::optional<ReceptionTerms> terms;
    std::optional<ApplicationReceived> result;
    QString resultForm; ///< what is printed of it
    QUuid formerVersion; ///< of the procedure, when the reception was put by
    QPointer<QWidget> focusBefore; ///< where the person was when something was sent
    bool opening = false;
    bool filling = false;
    bool changed = false;
    bool busy = false;
    bool receiveWaits = false; ///< accept was pressed before the terms were there
    bool movesOn = false; ///< the procedure was just chosen: on to its papers
    bool wide = true;

    QLabel *heading = nullptr;
    QComboBox *units = nullptr;
    QPushButton *keptButton = nullptr;
    widgets::SavedState *saved = nullptr;
    widgets::MessageStrip *strip = nullptr;
    QWidget *work = nullptr;
    QHBoxLayout *workRow = nullptr;
    QScrollArea *mainScroll = nullptr;
    QVBoxLayout *mainLines = nullptr;
    QScrollArea *sideScroll = nullptr;
    QFrame *sideCard = nullptr;
    PersonSection *applicant = nullptr;
    QPushButton *authorisedButton = nullptr;
    QWidget *authorisedPlace = nullptr;
    PersonSection *authorised = nullptr;
    ProcedureSection *procedure = nullptr;
    PaperList *papers = nullptr;
    PaperTray *tray = nullptr;
    ReturnSection *back = nullptr;
    SidePanel *side = nullptr;
    ResultPanel *ending = nullptr;
    QWidget *foot = nullptr;
    QLabel *summary = nullptr;
    QPushButton *receiveButton = nullptr;
    QTimer *termsTimer = nullptr;
};

} // namespace ana::applications
