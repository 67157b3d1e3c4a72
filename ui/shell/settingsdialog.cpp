// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;
using widgets::Scheme;

SettingsDialog::SettingsDialog(widgets::Settings &settings, const PinStore &pins, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_pins(pins)
    , m_rows(new FormRows(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_pin(new QLineEdit(this))
    , m_pinSave(new QPushButton(tr("Set PIN"), this))
    , m_pinForget(new QPushButton(tr("Remove PIN"), this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *title = new QLabel(windowTitle(), this);
    widgets::setLook(title, widgets::Look::Title);
    buildAppearance(*m_rows);
    buildSecurity(*m_rows);
    buildEditor(*m_rows);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_rows->setContentsMargins(0, 0, grid(4), 0);
    scroll->setWidget(m_rows);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"settingsClose"_s);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    page->setSpacing(grid(4));
    page->addWidget(title);
    page->addWidget(m_strip);
    page->addWidget(scroll, 1);
    page->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(QSize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30)
               .boundedTo(screen()->availableSize() * 9 / 10));
}

void SettingsDialog::buildAppearance(FormRows &rows)
{
    rows.addSection(tr("Appearance"));
    auto *scheme = new QComboBox(this);
    scheme->addItem(tr("Light"), int(Scheme::Light));
    scheme->addItem(tr("Dark"), int(Scheme::Dark));
    scheme->addItem(tr("High contrast"), int(Scheme::HighContrast));
    scheme->setCurrentIndex(scheme->findData(int(m_settings.scheme())));
    rows.addField(u"schemeChoice"_s, tr("Colours"), scheme);
    connect(scheme, &QComboBox::activated, this,
        [this, scheme] { m_settings.setScheme(Scheme(scheme->currentData().toInt())); });

    auto *scale = new QComboBox(this);
    for (const int percent : {100, 110, 125, 150, 175, 200})
        scale->addItem(tr("%1 %").arg(percent), percent);
    scale->setCurrentIndex(scale->findData(m_settings.fontScale()));
    rows.addField(u"scaleChoice"_s, tr("Size of letters"), scale);
    connect(
        scale, &QComboBox::activated, this, [this, scale] { m_settings.setFontScale(scale->currentData().toInt()); });
}

void SettingsDialog::buildSecurity(FormRows &rows)
{
    rows.addSection(tr("Locking the window"));
    auto *minutes = new QComboBox(this);
    for (const int count : {3, 5, 10, 15, 30})
        minutes->addItem(tr("after %n minutes", "", count), count);
    minutes->setCurrentIndex(minutes->findData(m_settings.lockMinutes()));
    rows.addField(u"lockMinutes"_s, tr("Lock without input"), minutes, FormRows::Need::Optional,
        tr("Never later than your office allows."));
    connect(minutes, &QComboBox::activated, this, [this, minutes] {
        m_settings.setLockMinutes(minutes->currentData().toInt());
        Q_EMIT lockMinutesChanged();
    });

    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhPreferLatin);
    rows.addField(u"pin"_s, tr("PIN for unlocking on this PC"), m_pin, FormRows::Need::Optional,
        tr("4 to 12 digits. It opens the locked window, also without the server; it does not log you in."));
    m_pinSave->setObjectName(u"pinSave"_s);
    m_pinSave->setAutoDefault(false);
    m_pinForget->setObjectName(u"pinForget"_s);
    m_pinForget->setAutoDefault(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pinSave);
    row->addWidget(m_pinForget);
    row->addStretch();
    rows.addWidget(buttons);
    connect(m_pin, &QLineEdit::returnPressed, this, &SettingsDialog::savePin);
    connect(m_pinSave, &QPushButton::clicked, this, &SettingsDialog::savePin);
    connect(m_pinForget, &QPushButton::clicked, this, [this] {
        m_pins.forget();
        showPinState();
    });
    showPinState();
}

void SettingsDialog::buildEditor(FormRows &rows)
{
    rows.addSection(tr("Editor"));
    auto *software = new QCheckBox(tr("Draw the editor without the graphics card"), this);
    software->setChecked(m_settings.softwareRendering());
    rows.addField(u"softwareRendering"_s, tr("If the editor stays empty or flickers"), software,
        FormRows::Need::Optional, tr("Takes effect when the program starts next."));
    connect(software, &QCheckBox::toggled, this, [this](bool on) { m_settings.setSoftwareRendering(on); });
}

void SettingsDialog::savePin()
{
    m_rows->clearProblem(u"pin"_s);
    const QString problem = pinProblem(m_pin->text());
    if (!problem.isEmpty()) {
        m_rows->showProblem(u"pin"_s,
            problem == "pin.simple"_L1 ? tr("This PIN is too easy to guess. Do not repeat one digit or count up.")
                                       : tr("A PIN has 4 to 12 digits."));
        m_rows->focusFirstProblem();
        return;
    }
    m_pins.setPin(m_pin->text()).then(this, [this](const Result<void> &done) {
        m_pin->clear();
        if (done)
            m_strip->showSuccess(tr("The PIN is set. It opens the locked window on this PC."));
        else
            m_strip->show(done.error());
        showPinState();
    });
}

void SettingsDialog::showPinState()
{
    m_pinSave->setText(m_pins.hasPin() ? tr("Change PIN") : tr("Set PIN"));
    m_pinSave->setAccessibleName(m_pinSave->text());
    m_pinForget->setAccessibleName(m_pinForget->text());
    m_pinForget->setVisible(m_pins.hasPin());
}

} // namespace ana::shell
