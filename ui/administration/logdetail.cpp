// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/logdetail.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/organisation/logwords.h"
#include "ui/widgets/icons.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::grid;

namespace {

QString cell(const QString &text)
{
    return u"<td style='padding: 3px 8px 3px 0'>%1</td>"_s.arg(text.toHtmlEscaped());
}

/// A field that holds a JSON text or a fingerprint would fill the page.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 300;
    return text.size() <= longest ? text : QString(text.left(longest) + u'…');
}

} // namespace

LogDetail::LogDetail(Erasing erasing, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_record(new QPushButton(widgets::icon(u"history"_s), tr("All acts on this record"), this))
    , m_erase(new QPushButton(widgets::icon(u"delete"_s), tr("Erase personal data…"), this))
    , m_mayErase(erasing == Erasing::Offered)
{
    setObjectName(u"logDetail"_s);
    m_sentence->setObjectName(u"logSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    widgets::setLook(m_sentence, widgets::Look::Section);
    m_text->setObjectName(u"logText"_s);
    m_text->setAccessibleName(tr("The chosen act"));
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(fontMetrics().height() * 7);
    m_record->setObjectName(u"logSameRecord"_s);
    m_record->setAccessibleName(m_record->text());
    m_record->setAutoDefault(false);
    connect(m_record, &QPushButton::clicked, this,
        [this] { Q_EMIT recordWanted(m_row.recordKind, m_row.recordId, recordText(m_row)); });
    m_erase->setObjectName(u"logErase"_s);
    m_erase->setAccessibleName(m_erase->text());
    m_erase->setAutoDefault(false);
    widgets::setLook(m_erase, widgets::Look::Danger);
    connect(m_erase, &QPushButton::clicked, this, [this] { Q_EMIT eraseWanted(m_row); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(2), 0, 0, 0);
    layout->setSpacing(grid(3));
    layout->addWidget(m_sentence);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_record, 0, Qt::AlignLeft);
    layout->addWidget(m_erase, 0, Qt::AlignLeft);
    setMinimumWidth(grid(70));
    clear();
}

void LogDetail::clear()
{
    m_sentence->setText(tr("Choose an act to see what it changed."));
    m_text->clear();
    m_text->hide();
    m_record->hide();
    m_erase->hide();
}

void LogDetail::showLoading(const LogRow &row)
{
    m_row = row;
    m_sentence->setText(actSentence(row));
}

void LogDetail::show(const LogEntry &entry)
{
    m_row = entry.row;
    m_sentence->setText(actSentence(entry.row));
    m_text->setHtml(facts(entry) + changes(entry));
    m_text->setVisible(true);
    m_record->setVisible(!entry.row.recordId.isEmpty());
    m_erase->setVisible(m_mayErase && !entry.erasedAt.isValid());
}

QString LogDetail::facts(const LogEntry &entry) const
{
    QString html;
    const auto line = [&html](const QString &label, const QString &value) {
        if (!value.isEmpty())
            html += u"<tr>%1%2</tr>"_s.arg(cell(label), cell(value));
    };
    line(tr("Time"), dateTimeText(entry.row.at));
    line(tr("Unit"), entry.row.unitName);
    line(tr("PC"), entry.device);
    line(tr("Reason given"), entry.reason);
    if (!entry.refusal.isEmpty())
        line(tr("Refused because"), sentence({ErrorKind::NotPermitted, entry.refusal, {}, {}}));
    if (entry.erasedAt.isValid())
        line(tr("Erased"), tr("Personal data were erased from this entry on %1.").arg(dateText(entry.erasedAt)));
    return u"<table cellspacing='0'>%1</table>"_s.arg(html);
}

QString LogDetail::changes(const LogEntry &entry) const
{
    if (entry.changes.empty())
        return u"<p>%1</p>"_s.arg(tr("No field changed.").toHtmlEscaped());
    QString html
        = u"<tr style='font-weight: 600'>%1%2%3</tr>"_s.arg(cell(tr("Field")), cell(tr("Before")), cell(tr("After")));
    for (const FieldChange &change : entry.changes) {
        const auto value = [&change](const QString &text) {
            return text.isEmpty() ? u"–"_s : shortened(fieldValueText(change.field, text));
        };
        html += u"<tr>%1%2%3</tr>"_s.arg(
            cell(fieldText(change.field)), cell(value(change.before)), cell(value(change.after)));
    }
    return u"<h3>%1</h3><table cellspacing='0'>%2</table>"_s.arg(tr("What changed").toHtmlEscaped(), html);
}

} // namespace ana::administration
