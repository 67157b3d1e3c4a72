// SPDX-License-Identifier: GPL-3.0-or-later
// How the reception is built.
#include <algorithm>

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/reception/personsection.h"
#include "ui/applications/reception/proceduresection.h"
#include "ui/applications/reception/receptionpage_p.h"
#include "ui/applications/reception/returnsection.h"
#include "ui/applications/reception/sidepanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

/// Fewer letters than this beside each other, and the side goes below.
constexpr int lettersAbreast = 118;
constexpr int sideLetters = 36;
constexpr int termsPauseMs = 120; ///< several changes at once are one question

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (content)
        scroll->setWidget(content);
    return scroll;
}

} // namespace

void ReceptionPage::Private::build()
{
    strip = new widgets::MessageStrip(&page);
    work = new QWidget(&page);
    workRow = new QHBoxLayout(work);
    workRow->setContentsMargins(0, 0, 0, 0);
    workRow->setSpacing(grid(3));
    mainScroll = scrolling(buildMain(), work);
    mainScroll->setObjectName(u"receptionScroll"_s);
    sideScroll = scrolling(nullptr, work);
    sideCard = new QFrame(work);
    widgets::setLook(sideCard, widgets::Look::Card);
    side = new SidePanel(sideCard);
    auto *sideLines = new QVBoxLayout(sideCard);
    sideLines->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    sideLines->addWidget(side);
    sideScroll->setWidget(sideCard);
    workRow->addWidget(mainScroll, 1);
    workRow->addWidget(sideScroll);
    ending = new ResultPanel(&page);
    ending->hide();
    auto *lines = new QVBoxLayout(&page);
    lines->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    lines->setSpacing(grid(2));
    lines->addWidget(buildHead());
    lines->addWidget(strip);
    lines->addWidget(work, 1);
    lines->addWidget(ending, 1);
    lines->addWidget(buildFoot());
    termsTimer = new QTimer(this);
    termsTimer->setSingleShot(true);
    termsTimer->setInterval(termsPauseMs);
    connectParts();
    addKeys();
}

QWidget *ReceptionPage::Private::buildHead()
{
    auto *head = new QWidget(&page);
    heading = new QLabel(ReceptionPage::tr("Reception"), head);
    widgets::setLook(heading, widgets::Look::Title);
    units = new QComboBox(head);
    units->setObjectName(u"receptionUnit"_s);
    units->setAccessibleName(ReceptionPage::tr("Receives for"));
    units->hide();
    saved = new widgets::SavedState(head);
    keptButton = actButton(u"receptionKept"_s, u"draft"_s, ReceptionPage::tr("Put by… (Ctrl+O)"), &Private::showKept);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    row->addWidget(heading);
    row->addWidget(units);
    row->addWidget(saved);
    row->addStretch(1);
    row->addWidget(keptButton);
    return head;
}

QFrame *ReceptionPage::Private::section(QVBoxLayout *into, const QString &title, QWidget *content)
{
    auto *card = new QFrame(&page);
    widgets::setLook(card, widgets::Look::Card);
    auto *head = new QLabel(title, card);
    widgets::setLook(head, widgets::Look::Section);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(grid(4), grid(2), grid(4), grid(3));
    lines->setSpacing(grid(2));
    lines->addWidget(head);
    lines->addWidget(content);
    into->addWidget(card);
    return card;
}

QWidget *ReceptionPage::Private::buildMain()
{
    auto *content = new QWidget(&page);
    mainLines = new QVBoxLayout(content);
    mainLines->setContentsMargins(0, 0, grid(1), 0);
    mainLines->setSpacing(grid(2));

    auto *people = new QWidget(content);
    applicant = new PersonSection(context, u"applicant"_s, ReceptionPage::tr("Applicant"), people);
    authorisedButton
        = new QPushButton(widgets::icon(u"people"_s), ReceptionPage::tr("Somebody else hands it in (Ctrl+U)"), people);
    authorisedButton->setObjectName(u"authorisedToggle"_s);
    authorisedButton->setCheckable(true);
    authorisedButton->setAutoDefault(false);
    authorisedPlace = new QWidget(people);
    auto *label = new QLabel(ReceptionPage::tr("Authorised person"), authorisedPlace);
    authorised = new PersonSection(context, u"authorised"_s, ReceptionPage::tr("Authorised person"), authorisedPlace);
    auto *second = new QVBoxLayout(authorisedPlace);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(grid(1));
    second->addWidget(label);
    second->addWidget(authorised);
    auto *both = new QVBoxLayout(people);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(grid(2));
    both->addWidget(applicant);
    both->addWidget(authorisedButton, 0, Qt::AlignLeft);
    both->addWidget(authorisedPlace);
    authorisedPlace->hide();

    procedure = new ProcedureSection(content);
    auto *paperWork = new QWidget(content);
    papers = new PaperList(paperWork);
    tray = new PaperTray(context, paperWork);
    auto *paperLines = new QVBoxLayout(paperWork);
    paperLines->setContentsMargins(0, 0, 0, 0);
    paperLines->setSpacing(grid(2));
    paperLines->addWidget(papers);
    paperLines->addWidget(tray);
    back = new ReturnSection(content);
    section(mainLines, ReceptionPage::tr("1. Applicant (Alt+1)"), people);
    section(mainLines, ReceptionPage::tr("2. Procedure (Alt+2)"), procedure);
    section(mainLines, ReceptionPage::tr("3. Papers (Alt+3)"), paperWork);
    section(mainLines, ReceptionPage::tr("4. Fee and return (Alt+4)"), back);
    mainLines->addStretch(1);
    return content;
}

QPushButton *ReceptionPage::Private::actButton(
    const QString &name, const QString &iconName, const QString &text, void (Private::*act)())
{
    auto *button = new QPushButton(widgets::icon(iconName), text, &page);
    button->setObjectName(name);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, this, act);
    return button;
}

QWidget *ReceptionPage::Private::buildFoot()
{
    foot = new QWidget(&page);
    summary = new QLabel(foot);
    summary->setObjectName(u"receptionSummary"_s);
    summary->setTextFormat(Qt::PlainText);
    receiveButton = actButton(
        u"receive"_s, u"print"_s, ReceptionPage::tr("Accept and print the receipt (Ctrl+Enter)"), &Private::receive);
    widgets::setLook(receiveButton, widgets::Look::Primary);
    receiveButton->setIcon(widgets::icon(u"print"_s, widgets::Role::OnAccent));
    auto *flow = new widgets::FlowLayout(foot, grid(2));
    flow->addWidget(receiveButton);
    flow->addWidget(actButton(u"receptionKeep"_s, u"save"_s, ReceptionPage::tr("Put by (Ctrl+S)"), &Private::keep));
    flow->addWidget(actButton(
        u"receptionOtherwise"_s, u"return"_s, ReceptionPage::tr("Guide or refuse…"), &Private::decideOtherwise));
    flow->addWidget(actButton(
        u"receptionRegister"_s, u"application"_s, ReceptionPage::tr("Register only"), &Private::registerOnly));
    flow->addWidget(summary);
    return foot;
}

void ReceptionPage::Private::connectParts()
{
    QObject::connect(termsTimer, &QTimer::timeout, this, &Private::readTermsNow);
    for (PersonSection *person : {applicant, authorised}) {
        QObject::connect(person, &PersonSection::failed, strip, [this](const Error &error) { strip->show(error); });
        QObject::connect(person, &PersonSection::remarked, this, [this](const QString &text) {
            side->addRemark(text);
            if (!wide)
                strip->showWarning(text);
        });
        QObject::connect(person, &PersonSection::chosen, this, &Private::moveOn);
    }
    QObject::connect(applicant, &PersonSection::changed, this, [this] {
        edited();
        askTerms();
        Q_EMIT page.titleChanged(page.title());
    });
    QObject::connect(authorised, &PersonSection::changed, this, &Private::edited);
    QObject::connect(authorisedButton, &QPushButton::toggled, this, &Private::showAuthorised);
    QObject::connect(procedure, &ProcedureSection::changed, this, [this] {
        edited();
        askTerms();
    });
    QObject::connect(procedure, &ProcedureSection::chosen, this, [this] { movesOn = true; });
    QObject::connect(papers, &PaperList::changed, this, &Private::edited);
    QObject::connect(papers, &PaperList::rowEntered, tray, [this](int row) { tray->setCurrentPaper(row + 1); });
    QObject::connect(tray, &PaperTray::changed, this, [this] {
        fitTray();
        edited();
    });
    QObject::connect(back, &ReturnSection::changed, this, &Private::edited);
    QObject::connect(back, &ReturnSection::feeTouched, this, &Private::askTerms);
    QObject::connect(side, &SidePanel::applicationWanted, this,
        [this](const QString &id) { context.opener.openRecord(u"application"_s, id); });
    QObject::connect(ending, &ResultPanel::printWanted, this, &Private::print);
    QObject::connect(ending, &ResultPanel::nextWanted, this, &Private::beginAnew);
    QObject::connect(ending, &ResultPanel::samePersonWanted, this, &Private::beginNextOfSame);
    QObject::connect(ending, &ResultPanel::openWanted, this, [this] {
        if (result)
            context.opener.openRecord(u"application"_s, application.toString());
    });
    QObject::connect(units, &QComboBox::activated, this, [this] { openCounter(units->currentData().toString()); });
    QObject::connect(&context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"procedure"_s) || changes.touches(u"intake"_s))
            openCounter(unit);
    });
    QObject::connect(
        &context.gateway, &CommandGateway::kept, this, [this](const OperationId &, const RecordRef &record) {
            if (record.kind == formName() && record.id == intake.toString(QUuid::WithoutBraces))
                keptHere();
        });
}

void ReceptionPage::Private::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, &page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto sectionKey = [this, key](Qt::Key digit, auto *part) {
        key(QKeySequence(Qt::ALT | digit), [this, part] {
            part->begin();
            mainScroll->ensureWidgetVisible(part);
        });
    };
    sectionKey(Qt::Key_1, applicant);
    sectionKey(Qt::Key_2, procedure);
    sectionKey(Qt::Key_3, papers);
    sectionKey(Qt::Key_4, back);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        key(QKeySequence(Qt::CTRL | enter), [this] { receive(); });
    // Not the button's own shortcut, which acts a moment late: Ctrl+Enter may follow at once.
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { papers->markAllGiven(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_U), [this] { authorisedButton->toggle(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { showKept(); });
    key(QKeySequence::Save, [this] { keep(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (result)
            beginNextOfSame();
    });
}

// An empty tray is a place to drop files on, no more.
void ReceptionPage::Private::fitTray()
{
    const int lines = tray->count() == 0 ? 7 : 7 + 2 * std::min(tray->count(), 6);
    tray->setFixedHeight(page.fontMetrics().lineSpacing() * lines + grid(6));
}

void ReceptionPage::Private::arrange()
{
    const int letter = page.fontMetrics().averageCharWidth();
    const bool abreast = page.width() >= letter * lettersAbreast;
    fitTray();
    sideScroll->setFixedWidth(letter * sideLetters + grid(10));
    if (abreast == wide)
        return;
    wide = abreast;
    if (wide) {
        mainLines->removeWidget(sideCard);
        sideScroll->setWidget(sideCard);
    } else {
        sideScroll->takeWidget();
        mainLines->insertWidget(mainLines->count() - 1, sideCard);
        sideCard->show();
    }
    sideScroll->setVisible(wide);
    heading->setVisible(wide); // the tab says it too
    showSummary();
}

} // namespace ana::applications
