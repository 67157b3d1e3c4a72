// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/paperchoice.h"

#include <algorithm>

#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

PaperChoice::PaperChoice(const QStringList &lines, const QStringList &ticked, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QListWidget(this))
    , m_further(new QPlainTextEdit(this))
{
    m_lines->setObjectName(u"paperLines"_s);
    m_lines->setAccessibleName(tr("Papers: tick with the space bar"));
    m_lines->setWordWrap(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setTabKeyNavigation(false);
    for (const QString &line : lines) {
        auto *item = new QListWidgetItem(line, m_lines);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(line) ? Qt::Checked : Qt::Unchecked);
    }
    if (!lines.isEmpty())
        m_lines->setCurrentRow(0);
    constexpr int mostLines = 6;
    const int rows = std::clamp(int(lines.size()) + 1, 2, mostLines);
    m_lines->setFixedHeight(fontMetrics().lineSpacing() * rows * 3 / 2 + grid(2));
    m_lines->setVisible(!lines.isEmpty());
    m_further->setObjectName(u"paperFurther"_s);
    m_further->setAccessibleName(tr("Further papers, one a line"));
    m_further->setPlaceholderText(tr("Further papers, one a line"));
    m_further->setTabChangesFocus(true);
    m_further->setFixedHeight(fontMetrics().lineSpacing() * 2 + grid(4));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_lines);
    layout->addWidget(m_further);
    setFocusProxy(lines.isEmpty() ? static_cast<QWidget *>(m_further) : m_lines);
}

QStringList PaperChoice::chosen() const
{
    QStringList chosen;
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->item(row)->checkState() == Qt::Checked)
            chosen += m_lines->item(row)->text();
    }
    const QStringList further = nfc(m_further->toPlainText()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : further) {
        if (!line.simplified().isEmpty())
            chosen += line.simplified();
    }
    return chosen;
}

} // namespace ana::applications
