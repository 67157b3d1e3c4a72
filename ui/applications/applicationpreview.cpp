// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationpreview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/applications/applicationwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QLabel *textLabel(const QString &name, QVBoxLayout *column)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    return label;
}

} // namespace

ApplicationPreview::ApplicationPreview(QWidget *parent)
    : QWidget(parent)
    , m_paceIcon(new QLabel(this))
    , m_nothing(new QLabel(tr("Choose an application to see it here."), this))
    , m_all(new QWidget(this))
{
    setObjectName(u"applicationPreview"_s);
    setMinimumWidth(260);
    auto *column = new QVBoxLayout(m_all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_code = textLabel(u"previewCode"_s, column);
    widgets::setLook(m_code, widgets::Look::Section);
    m_who = textLabel(u"previewApplicant"_s, column);
    m_what = textLabel(u"previewProcedure"_s, column);
    auto *line = new QHBoxLayout;
    line->addWidget(m_paceIcon, 0, Qt::AlignTop);
    m_pace = new QLabel(m_all);
    m_pace->setObjectName(u"previewPace"_s);
    line->addWidget(m_pace, 1);
    column->addLayout(line);
    m_facts = textLabel(u"previewFacts"_s, column);
    column->addStretch(1);

    m_nothing->setWordWrap(true);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 8, 8, 8);
    page->addWidget(m_nothing);
    page->addWidget(m_all, 1);
    page->addStretch(0);
    show(nullptr, {});
}

void ApplicationPreview::show(const ApplicationRow *row, const QDateTime &now)
{
    m_nothing->setVisible(!row);
    m_all->setVisible(row);
    if (!row)
        return;
    m_code->setText(row->code);
    m_who->setText(row->confidential ? tr("Confidential") : row->applicant);
    m_what->setText(row->subject.isEmpty() ? row->procedureName : QString(row->procedureName + u'\n' + row->subject));
    const widgets::Tone tone = ApplicationWords::paceTone(*row);
    m_paceIcon->setPixmap(widgets::icon(ApplicationWords::paceIcon(*row), widgets::toneRole(tone)).pixmap(20, 20));
    m_pace->setText(ApplicationWords::pace(*row, now));
    QStringList facts{tr("State: %1").arg(row->stateName), tr("Received: %1").arg(dateTimeText(row->receivedAt))};
    if (row->dueAt.isValid())
        facts.append(tr("Due: %1").arg(dateTimeText(row->dueAt)));
    if (!row->stepName.isEmpty())
        facts.append(row->stepDueAt.isValid()
                ? tr("Step: %1 (until %2)").arg(row->stepName, dateTimeText(row->stepDueAt))
                : tr("Step: %1").arg(row->stepName));
    if (const QString holder = ApplicationWords::holder(*row); !holder.isEmpty())
        facts.append(tr("On the desk of: %1").arg(holder));
    m_facts->setText(facts.join(u'\n'));
}

} // namespace ana::applications
