// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/handoverdialog.h"

#include <QListWidget>

#include "models/applications/applicationcommands.h"
#include "models/database/commandgateway.h"
#include "ui/widgets/formrows.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

HandOverDialog::HandOverDialog(CommandGateway &gateway, std::vector<ApplicationRow> rows, QWidget *parent)
    : ActDialog(
        u"handOverMany"_s, tr("Hand over %n application(s)", nullptr, int(rows.size())), tr("Hand over"), parent)
    , m_gateway(gateway)
    , m_rows(std::move(rows))
    , m_bulk(QUuid::createUuid())
{
    setHint(tr("All of them go to their next step, or none does. This can be taken back for some minutes."));
    auto *list = new QListWidget(this);
    for (const ApplicationRow &row : m_rows)
        list->addItem(QString(
            row.code + u" · "_s + (row.confidential ? tr("Confidential") : row.applicant) + u" · "_s + row.stepName));
    list->setCurrentRow(0);
    this->rows().addField(u"items"_s, tr("Applications"), list);
}

void HandOverDialog::act()
{
    setBusy(true);
    HandOverMany many;
    many.id = m_bulk;
    for (const ApplicationRow &row : m_rows)
        many.items.emplace_back(row.id, row.version);
    m_gateway.execute(this, many).then(this, [this](const Result<int> &count) {
        if (!count) {
            refuse(count.error());
            return;
        }
        Q_EMIT handedOver(m_bulk, *count);
        accept();
    });
}

} // namespace ana::applications
