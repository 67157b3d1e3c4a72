// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include <QActionGroup>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include "models/core/dates.h"
#include "models/database/sessioninfo.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/tooltip.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

constexpr int scales[] = {100, 110, 125, 150, 175, 200};

QToolButton *barButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusBar::StatusBar(widgets::Settings &settings, QWidget *parent)
    : QFrame(parent)
    , m_settings(settings)
    , m_line(barButton(u"lineState"_s, this))
    , m_person(barButton(u"personMenu"_s, this))
    , m_unit(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_scale(barButton(u"fontScale"_s, this))
    , m_scheme(barButton(u"scheme"_s, this))
    , m_tick(new QTimer(this))
{
    setObjectName(u"statusBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(3), grid(1), grid(3), grid(1));
    row->setSpacing(grid(2));
    row->addWidget(m_line);
    row->addStretch();
    row->addWidget(m_person);
    row->addWidget(m_unit);
    row->addWidget(m_scale);
    row->addWidget(m_scheme);
    row->addWidget(m_clock);
    m_unit->setObjectName(u"unitName"_s);
    m_unit->setTextFormat(Qt::PlainText);
    m_clock->setObjectName(u"clock"_s);

    buildPersonMenu();
    buildScaleMenu();
    connect(m_line, &QToolButton::clicked, this, &StatusBar::outboxWanted);
    connect(m_scheme, &QToolButton::clicked, this, [this] {
        m_settings.setScheme(widgets::isDark(m_settings.scheme()) ? widgets::Scheme::Light : widgets::Scheme::Dark);
    });
    connect(&m_settings, &widgets::Settings::appearanceChanged, this, &StatusBar::dress);
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &StatusBar::showClock);
    m_tick->start();
    showClock();
    dress();
}

void StatusBar::buildPersonMenu()
{
    auto *menu = new QMenu(m_person);
    menu->addAction(widgets::icon(u"settings"_s), tr("Settings"), this, &StatusBar::settingsWanted);
    menu->addAction(widgets::icon(u"edit"_s), tr("Change my password…"), this, &StatusBar::passwordWanted)
        ->setObjectName(u"changePassword"_s);
    menu->addAction(widgets::icon(u"lock"_s), tr("Second factor…"), this, &StatusBar::factorWanted)
        ->setObjectName(u"setUpFactor"_s);
    menu->addSeparator();
    menu->addAction(widgets::icon(u"lock"_s), tr("Lock the window (Ctrl+L)"), this, &StatusBar::lockWanted);
    menu->addSeparator();
    menu->addAction(widgets::icon(u"log-out"_s), tr("Log out"), this, &StatusBar::logOutWanted);
    m_person->setMenu(menu);
    m_person->setPopupMode(QToolButton::InstantPopup);
}

void StatusBar::buildScaleMenu()
{
    auto *menu = new QMenu(m_scale);
    auto *group = new QActionGroup(menu);
    for (const int scale : scales) {
        QAction *action = menu->addAction(tr("%1 %").arg(scale));
        action->setObjectName(u"scale%1"_s.arg(scale));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scale] { m_settings.setFontScale(scale); });
        connect(menu, &QMenu::aboutToShow, action,
            [this, action, scale] { action->setChecked(m_settings.fontScale() == scale); });
    }
    m_scale->setMenu(menu);
    m_scale->setPopupMode(QToolButton::InstantPopup);
}

void StatusBar::showPerson(const SessionInfo &info)
{
    m_person->setText(info.fullName);
    m_person->setToolTip(widgets::plainTip(info.unitName));
    m_person->setAccessibleName(tr("%1, menu: settings, lock, log out").arg(info.fullName));
    m_unit->setText(info.unitName);
    m_unit->setToolTip(widgets::plainTip(info.unitName));
    fit();
}

void StatusBar::showLine(LineState state, int waiting, int held)
{
    m_state = state;
    m_waiting = waiting;
    m_held = held;
    dress();
}

void StatusBar::dress()
{
    QString text;
    QString iconName = u"online"_s;
    widgets::Tone tone = widgets::Tone::Success;
    if (m_state == LineState::Offline) {
        text = m_waiting > 0 ? tr("No connection, %n changes kept on this PC", "", m_waiting)
                             : tr("No connection, what you type is kept on this PC");
        iconName = u"offline"_s;
        tone = widgets::Tone::Danger;
    } else if (m_state == LineState::Waiting || m_waiting > 0) {
        text = m_waiting > 0 ? tr("Waiting, %n changes kept on this PC", "", m_waiting) : tr("Waiting for the server");
        iconName = u"waiting"_s;
        tone = widgets::Tone::Warning;
    } else {
        text = tr("Online");
    }
    if (m_held > 0) {
        text = tr("%1 · %n changes need you", "", m_held).arg(text);
        iconName = u"warning"_s;
        tone = widgets::Tone::Warning;
    }
    m_line->setIcon(widgets::icon(iconName, widgets::toneRole(tone)));
    m_line->setText(text);
    m_line->setAccessibleName(tr("Connection: %1").arg(text));
    m_line->setToolTip(tr("Shows the changes kept on this PC"));
    m_person->setIcon(widgets::icon(u"person"_s));
    m_scale->setIcon(widgets::icon(u"font-size"_s));
    m_scale->setText(tr("%1 %").arg(m_settings.fontScale()));
    m_scale->setAccessibleName(tr("Size of letters: %1 %").arg(m_settings.fontScale()));
    m_scale->setToolTip(tr("Size of letters"));
    const bool dark = widgets::isDark(m_settings.scheme());
    m_scheme->setIcon(widgets::icon(dark ? u"light"_s : u"dark"_s));
    m_scheme->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_scheme->setAccessibleName(dark ? tr("Change to light") : tr("Change to dark"));
    m_scheme->setToolTip(m_scheme->accessibleName());
    const int side = widgets::iconExtent(*this) - grid(1);
    for (QToolButton *button : {m_line, m_person, m_scale, m_scheme})
        button->setIconSize(QSize(side + (button == m_scheme ? 0 : grid(1)), side));
    fit();
}

void StatusBar::fit()
{
    // The unit gives way first, then the date: both stand elsewhere too.
    m_unit->setVisible(true);
    m_clock->setVisible(true);
    m_unit->setVisible(layout()->sizeHint().width() <= width());
    m_clock->setVisible(layout()->sizeHint().width() <= width());
}

QSize StatusBar::minimumSizeHint() const
{
    // Never wider than the window: what does not fit is left out by fit().
    return QSize(0, QFrame::minimumSizeHint().height());
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void StatusBar::showClock()
{
    const QString text = dateTimeText(QDateTime::currentDateTimeUtc());
    if (text == m_clock->text())
        return;
    m_clock->setText(text);
    m_clock->setAccessibleName(tr("Clock: %1").arg(text));
}

void StatusBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

} // namespace ana::shell
