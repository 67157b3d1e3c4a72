// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/workdialog.h"

#include <QPushButton>

#include "models/applications/workcommands.h"
#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/applications/record/actfields.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QString desk(const Way &way)
{
    QStringList parts{way.stepName};
    if (!way.personName.isEmpty())
        parts += way.personName;
    else if (!way.roleName.isEmpty())
        parts += way.roleName;
    if (!way.unitName.isEmpty())
        parts += way.unitName;
    return parts.join(u" – "_s);
}

QString further(const QString &act, const ApplicationRecord &record)
{
    const ApplicationRow &head = record.application.head;
    if (act == "hand_over"_L1)
        return WorkDialog::tr("Next step: %1.").arg(desk(record.next));
    if (act == "send_back"_L1)
        return WorkDialog::tr("It goes back to: %1.").arg(desk(record.back));
    if (act == "apologise"_L1)
        return WorkDialog::tr("It was due on %1.").arg(dateTimeText(head.dueAt));
    if (act == "extend"_L1 && record.mostExtensionDays > 0)
        return WorkDialog::tr("Due on %1; the procedure allows at most %2 working days more.")
            .arg(dateTimeText(head.dueAt))
            .arg(record.mostExtensionDays);
    if ((act == "ask_supplement"_L1 || act == "ask_payment"_L1) && record.mostPauseDays > 0)
        return WorkDialog::tr("The procedure lets wait at most %1 days.").arg(record.mostPauseDays);
    return {};
}

} // namespace

QString hintOf(const Act &act, const ApplicationRecord &record)
{
    return QStringList{actText(act.hint), further(QString::fromLatin1(act.name), record)}.join(u' ').trimmed();
}

QString meanwhile(const ApplicationRecord &record, int sinceVersion)
{
    QStringList lines;
    for (const TimelineEntry &entry : record.application.timeline) {
        if (entry.version > sinceVersion)
            lines += WorkDialog::tr("%1, %2: %3").arg(timeText(entry.at), entry.byName, RecordWords::happened(entry));
    }
    return lines.join(u'\n');
}

WorkDialog::WorkDialog(
    const widgets::DeskContext &context, const Act &act, const ApplicationRecord &record, QWidget *parent)
    : ActDialog(u"actDialog"_s, actText(act.title), actText(act.button), parent)
    , m_context(context)
    , m_act(act)
    , m_id(record.application.head.id)
    , m_version(record.application.head.version)
    , m_fields(new ActFields(context, act, record, rows(), this))
{
    setHint(hintOf(act, record));
    if (act.grave)
        markAsGrave();
    connect(m_fields, &ActFields::shownChanged, this, &WorkDialog::fitToFields);
    connect(&context.gateway, &CommandGateway::kept, this, [this](const OperationId &, const RecordRef &changed) {
        if (changed.id != m_id.toString() || m_context.session.line() == LineState::Online)
            return;
        Q_EMIT kept();
        accept();
    });
}

void WorkDialog::renew(const ApplicationRecord &record)
{
    const QString news = meanwhile(record, m_version);
    m_version = record.application.head.version;
    const QString refusal = record.refusal(u"application."_s + actName());
    if (!refusal.isEmpty()) {
        const QString why = sentence(Error{ErrorKind::WrongState, refusal, {}, {}});
        strip().show(widgets::Tone::Danger, news.isEmpty() ? why : news + u'\n' + why);
        actButton().setEnabled(false);
    } else {
        actButton().setEnabled(true);
        if (!news.isEmpty())
            strip().showWarning(
                tr("Meanwhile this happened to the application:\n%1\nWhat you typed is still here. If it still holds, "
                   "press “%2” again.")
                    .arg(news, actButton().text()));
    }
}

void WorkDialog::act()
{
    if (!m_fields->check())
        return;
    setBusy(true);
    QJsonObject said = m_fields->said();
    if (actName() == "ask_unit"_L1)
        said.insert(u"part"_s, m_part.toString());
    auto answer = m_context.gateway.execute(workCall(u"application."_s + actName(), m_id, m_version, said));
    cancelWith(this, answer);
    answer.then(this, [this, said](const Result<QJsonObject> &reply) { answered(said, reply); });
}

void WorkDialog::answered(const QJsonObject &said, const Result<QJsonObject> &reply)
{
    if (reply) {
        Q_EMIT done(actName(), said, *reply);
        accept();
        return;
    }
    refuse(reply.error());
    if (reply.error().kind == ErrorKind::Conflict || reply.error().kind == ErrorKind::WrongState)
        Q_EMIT outdated();
}

} // namespace ana::applications
