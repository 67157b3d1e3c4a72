// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/receptionpage.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include "models/applications/receptionqueries.h"
#include "models/calendar/deadline.h"
#include "models/core/dates.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/reception/personsection.h"
#include "ui/applications/reception/proceduresection.h"
#include "ui/applications/reception/receptionpage_p.h"
#include "ui/applications/reception/returnsection.h"
#include "ui/applications/reception/sidepanel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/savedstate.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

/// But for the moment it was asked at.
bool isSameOffer(const ReceptionTerms &a, const ReceptionTerms &b)
{
    return a.version == b.version && a.procedureCase == b.procedureCase && a.exemption == b.exemption && a.fee == b.fee
        && a.papers == b.papers;
}

} // namespace

ReceptionPage::ReceptionPage(const widgets::DeskContext &context, const QString &intakeId, QWidget *parent)
    : Form(parent)
    , d(std::make_unique<Private>(*this, context, intakeId))
{
    setObjectName(u"receptionPage"_s);
    setFocusProxy(d->applicant);
    d->openCounter();
    if (!intakeId.isEmpty())
        d->openKept();
}

ReceptionPage::~ReceptionPage() = default;

ReceptionPage::Private::Private(ReceptionPage &form, const widgets::DeskContext &desk, const QString &intakeId)
    : page(form)
    , context(desk)
    , printing([this](const FormRequest &request) { printForm(context, request, &page); })
    , unit(desk.session.info().unitId)
    , application(ApplicationId::create())
    , intake(intakeId.isEmpty() ? QUuid::createUuid() : QUuid::fromString(intakeId))
{
    build();
}

QString ReceptionPage::title() const
{
    const QString who = d->applicant->personName();
    return who.isEmpty() ? tr("Reception") : tr("Reception: %1").arg(who);
}

QString ReceptionPage::recordId() const
{
    return d->intakeVersion > 0 ? d->intake.toString(QUuid::WithoutBraces) : QString();
}

bool ReceptionPage::hasChanges() const
{
    return d->changed;
}

void ReceptionPage::keepAsDraft(const Done &done)
{
    d->context.drafts.keep(Private::formName(), d->intake.toString(QUuid::WithoutBraces), d->fields());
    d->context.drafts.flush().then(this, [done](const Result<void> &kept) { done(kept); });
}

void ReceptionPage::discardChanges()
{
    d->changed = false;
    d->context.drafts.discard(Private::formName(), d->intake.toString(QUuid::WithoutBraces));
    d->saved->showUntouched();
}

void ReceptionPage::restoreDraft(const QJsonObject &fields)
{
    d->draft = fields;
    if (!d->opening) {
        d->fill(std::exchange(d->draft, {}));
        d->edited();
    }
}

void ReceptionPage::refresh()
{
    d->openCounter(d->unit);
}

void ReceptionPage::setPrinting(const std::function<void(const FormRequest &)> &print)
{
    d->printing = print;
}

void ReceptionPage::resizeEvent(QResizeEvent *event)
{
    Form::resizeEvent(event);
    d->arrange();
}

void ReceptionPage::Private::openCounter(const QString &wanted)
{
    if (!context.session.isOpen())
        return;
    context.session.read(this, [wanted](Reader &reader) { return ana::applications::openCounter(reader, wanted); })
        .then(this, [this](const Result<Counter> &read) {
            if (read)
                presentCounter(*read);
            else
                strip->show(read.error());
        });
}

void ReceptionPage::Private::presentCounter(const Counter &read)
{
    if (!unit.isEmpty() && read.unit != unit && changed)
        strip->showWarning(ReceptionPage::tr("The unit this reception was begun for does not work any more; it is now "
                                             "received for the unit shown above. Please look at everything again."));
    counter = read;
    unit = read.unit;
    units->clear();
    for (const CounterUnit &one : read.units)
        units->addItem(one.name, one.id);
    units->setCurrentIndex(units->findData(unit));
    units->setVisible(read.units.size() > 1);
    keptButton->setText(read.kept.empty() ? ReceptionPage::tr("Put by… (Ctrl+O)")
                                          : ReceptionPage::tr("Put by: %1… (Ctrl+O)").arg(read.kept.size()));
    procedure->setProcedures(read.procedures);
    askTerms();
}

// A draft of a reception that never was put by has no kept intake to read, and needs none.
void ReceptionPage::Private::openKept()
{
    opening = true;
    context.session.read(this, [id = intake](Reader &reader) { return openIntake(reader, id); })
        .then(this, [this](const Result<QJsonObject> &kept) {
            opening = false;
            const QJsonObject typed = std::exchange(draft, {});
            if (kept) {
                intakeVersion = (*kept)[u"version"].toInt();
                unit = (*kept)[u"unit_id"].toString(unit);
            } else if (typed.isEmpty()) {
                strip->showWarning(ReceptionPage::tr("This reception is no longer put by: somebody has gone on with it "
                                                     "and ended it, or threw it away."));
                intake = QUuid::createUuid();
                return;
            }
            fill(typed.isEmpty() ? (*kept)[u"fields"].toObject() : typed);
            if (!typed.isEmpty())
                edited();
        });
}

ReceptionQuestionnaire ReceptionPage::Private::questionnaire() const
{
    ReceptionQuestionnaire question;
    question.unit = unit;
    question.procedure = procedure->code();
    question.procedureCase = procedure->procedureCase();
    question.answers = procedure->answers();
    question.applicant = applicant->known();
    back->ask(question);
    return question;
}

void ReceptionPage::Private::askTerms()
{
    if (procedure->code() != (terms ? terms->procedure : QString()))
        terms.reset();
    if (procedure->isComplete()) {
        termsTimer->start();
        return;
    }
    termsTimer->stop();
    asked.reset();
    papers->clear();
    tray->setPapers({});
    back->presentNothing();
    side->presentNothing();
    showSummary();
}

void ReceptionPage::Private::readTermsNow()
{
    termsTimer->stop();
    if (!procedure->isComplete() || !context.session.isOpen())
        return;
    asked = questionnaire();
    context.session.read(this, [question = *asked](Reader &reader) { return readTerms(reader, question); })
        .then(this, [this, question = *asked](const Result<ReceptionTerms> &read) {
            if (asked != question)
                return; // something else was chosen meanwhile
            if (read) {
                present(*read);
                return;
            }
            receiveWaits = false;
            strip->show(read.error());
        });
}

void ReceptionPage::Private::present(const ReceptionTerms &read)
{
    const bool first = !terms;
    const bool goesOn = std::exchange(receiveWaits, false) && terms && isSameOffer(*terms, read);
    const auto told = terms ? terms->duplicates : std::vector<OpenDuplicate>();
    terms = read;
    const QScopedValueRollback quiet(filling, true);
    procedure->present(read);
    papers->present(read.papers);
    std::vector<TrayPaper> lines;
    for (const QString &name : papers->names())
        lines.push_back({int(lines.size()) + 1, name});
    tray->setPapers(lines);
    back->present(read);
    side->present(read);
    if (!formerVersion.isNull() && formerVersion != read.version)
        strip->showWarning(
            ReceptionPage::tr("The procedure has a new version since this was begun. Papers, fee and due time are now "
                              "those of the version in force: please look at them again."));
    // The side may be out of sight.
    if (!wide && !read.duplicates.empty() && read.duplicates != told)
        strip->showWarning(ReceptionPage::tr("The same is still open for this person: %1. It stands below.")
                               .arg(read.duplicates.front().code));
    formerVersion = read.version;
    asked = questionnaire(); // now with the case and the exemption that were found
    showSummary();
    if (first && std::exchange(movesOn, false)) {
        procedure->hasMore() ? procedure->beginMore() : beginPapers();
        showFocus();
    }
    // Accept was pressed while this was on its way: what the person saw is still what it would be.
    if (goesOn)
        QTimer::singleShot(0, this, &Private::receive);
}

void ReceptionPage::Private::showSummary()
{
    QStringList parts;
    if (terms) {
        const calendar::DueAnswer due = calendar::dueFromJson(terms->due);
        parts += due.due.isValid() ? ReceptionPage::tr("Due %1").arg(dateTimeText(due.due))
                                   : ReceptionPage::tr("no fixed term");
        parts += terms->fee ? *terms->fee == 0 ? ReceptionPage::tr("no fee") : moneyText(*terms->fee)
                            : ReceptionPage::tr("fee by the tariff");
    }
    summary->setText(parts.join(u"  ·  "_s));
    summary->setVisible(!wide); // else it stands at the side
}

QJsonObject ReceptionPage::Private::fields() const
{
    return {{u"application"_s, application.toString()}, {u"unit"_s, unit}, {u"applicant"_s, applicant->toJson()},
        {u"authorised"_s, authorisedButton->isChecked() ? authorised->toJson() : QJsonObject()},
        {u"has_authorised"_s, authorisedButton->isChecked()}, {u"procedure"_s, procedure->toJson()},
        {u"version"_s, formerVersion.toString(QUuid::WithoutBraces)}, {u"papers"_s, papers->toJson()},
        {u"files"_s, tray->kept()}, {u"return"_s, back->toJson()}};
}

void ReceptionPage::Private::fill(const QJsonObject &typed)
{
    const QScopedValueRollback quiet(filling, true);
    const ApplicationId known = ApplicationId::fromString(typed[u"application"].toString());
    application = known.isNull() ? ApplicationId::create() : known;
    unit = typed[u"unit"].toString(unit);
    applicant->fromJson(typed[u"applicant"].toObject());
    authorisedButton->setChecked(typed[u"has_authorised"].toBool());
    authorised->fromJson(typed[u"authorised"].toObject());
    procedure->fromJson(typed[u"procedure"].toObject());
    formerVersion = QUuid::fromString(typed[u"version"].toString());
    back->fromJson(typed[u"return"].toObject());
    terms.reset();
    askTerms();
    papers->fromJson(typed[u"papers"].toArray());
    tray->takeBack(typed[u"files"].toArray());
    openCounter(unit);
    Q_EMIT page.titleChanged(page.title());
}

void ReceptionPage::Private::edited()
{
    if (filling || result)
        return;
    changed = true;
    saved->showChanged();
    context.drafts.keep(formName(), intake.toString(QUuid::WithoutBraces), fields());
}

void ReceptionPage::Private::showAuthorised(bool shown)
{
    authorisedPlace->setVisible(shown);
    if (filling)
        return;
    if (shown) {
        authorised->begin();
    } else {
        authorised->clear();
        procedure->begin();
    }
    edited();
}

void ReceptionPage::Private::moveOn()
{
    if (filling)
        return;
    side->clearRemarks();
    if (!procedure->isComplete())
        procedure->begin();
    else
        beginPapers();
}

void ReceptionPage::Private::beginPapers()
{
    if (papers->names().empty()) {
        back->begin();
        mainScroll->ensureWidgetVisible(back);
        return;
    }
    papers->begin();
    mainScroll->ensureWidgetVisible(papers);
}

void ReceptionPage::Private::startEmpty()
{
    const QScopedValueRollback quiet(filling, true);
    application = ApplicationId::create();
    intake = QUuid::createUuid();
    intakeVersion = 0;
    result.reset();
    changed = false;
    movesOn = false;
    formerVersion = {};
    procedure->clear();
    papers->clear();
    tray->clear();
    back->clear();
    side->clearRemarks();
    askTerms();
    saved->showUntouched();
    ending->hide();
    work->show();
    foot->show();
    mainScroll->verticalScrollBar()->setValue(0);
}

void ReceptionPage::Private::beginAnew()
{
    {
        const QScopedValueRollback quiet(filling, true);
        applicant->clear();
        authorised->clear();
        authorisedButton->setChecked(false);
    }
    startEmpty();
    strip->dismiss();
    applicant->begin();
    Q_EMIT page.titleChanged(page.title());
}

void ReceptionPage::Private::beginNextOfSame()
{
    {
        const QScopedValueRollback quiet(filling, true);
        applicant->keepAsKnown();
        authorised->keepAsKnown();
    }
    startEmpty();
    strip->dismiss();
    procedure->begin();
}

QString ReceptionPage::Private::workTitle() const
{
    QStringList parts;
    for (const QString &part : {applicant->personName(), procedure->procedureName()}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.isEmpty() ? ReceptionPage::tr("Reception without a name") : parts.join(u" – "_s).left(200);
}

} // namespace ana::applications
