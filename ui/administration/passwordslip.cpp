// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/passwordslip.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/printing.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

QLineEdit *secretLine(const QString &text, QWidget *parent)
{
    auto *line = new QLineEdit(text, parent);
    line->setReadOnly(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(parent->font().pointSizeF() * 1.25);
    line->setFont(font);
    line->setCursorPosition(0);
    line->setMinimumHeight(line->sizeHint().height());
    return line;
}

} // namespace

PasswordSlip::PasswordSlip(const organisation::InitialPassword &password, const QString &fullName, QWidget *parent)
    : QDialog(parent)
    , m_password(password)
    , m_fullName(fullName)
{
    setObjectName(u"passwordSlip"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("First password of %1").arg(fullName));
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    auto *head = new QLabel(windowTitle(), this);
    head->setWordWrap(true);
    widgets::setLook(head, widgets::Look::Title);
    auto *strip = new widgets::MessageStrip(this);
    strip->showWarning(tr("The password is shown this once and is kept nowhere. Hand it over in person, not by Zalo or "
                          "e-mail. It must be changed at the first log-in."));
    auto *rows = new widgets::FormRows(this);
    rows->addField(u"slipUser"_s, tr("User name"), secretLine(password.user, this));
    rows->addField(u"slipPassword"_s, tr("First password"), secretLine(password.password, this));

    auto *buttons = new QHBoxLayout;
    const auto button = [this, buttons](const QString &name, const QString &iconName, const QString &text) {
        auto *made = new QPushButton(widgets::icon(iconName), text, this);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    connect(
        button(u"slipCopy"_s, u"attachment"_s, tr("Copy password")), &QPushButton::clicked, this, &PasswordSlip::copy);
    connect(button(u"slipPrint"_s, u"print"_s, tr("Print slip…")), &QPushButton::clicked, this,
        [this] { widgets::printPage(this, page()); });
    buttons->addStretch();
    QPushButton *done = button(u"slipDone"_s, u"check"_s, tr("Handed over"));
    widgets::setLook(done, widgets::Look::Primary);
    done->setIcon(widgets::icon(u"check"_s, widgets::Role::OnAccent));
    connect(done, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    layout->setSpacing(grid(4));
    layout->addWidget(head);
    layout->addWidget(strip);
    layout->addWidget(rows);
    layout->addLayout(buttons);
    done->setFocus();
}

void PasswordSlip::setVisible(bool visible)
{
    if (visible)
        widgets::sizeForOpening(*this);
    QDialog::setVisible(visible);
}

void PasswordSlip::copy()
{
    QGuiApplication::clipboard()->setText(m_password.password);
}

QString PasswordSlip::page() const
{
    const auto line = [](const QString &label, const QString &value) {
        return u"<p>%1<br><span style='font-family:\"Liberation Mono\"; font-size:16pt'><b>%2</b></span></p>"_s.arg(
            label.toHtmlEscaped(), value.toHtmlEscaped());
    };
    return u"<h2>%1</h2><p>%2</p>"_s.arg(windowTitle().toHtmlEscaped(), dateText(QDateTime::currentDateTimeUtc()))
        + line(tr("User name"), m_password.user) + line(tr("First password"), m_password.password)
        + u"<p>%1</p><p>%2</p>"_s.arg(
            tr("At the first log-in the program asks for a password of your own. Then destroy this slip.")
                .toHtmlEscaped(),
            tr("Nobody will ever ask you for your password, the administrator neither.").toHtmlEscaped());
}

} // namespace ana::administration
