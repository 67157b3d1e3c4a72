// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/shell/pinstore.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ana::widgets {
class FormRows;
class MessageStrip;
class Settings;
} // namespace ana::widgets

namespace ana::shell {

/// What a person may set on this PC. Every choice acts at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(widgets::Settings &settings, const PinStore &pins, QWidget *parent);

Q_SIGNALS:
    void lockMinutesChanged();

private:
    void buildAppearance(widgets::FormRows &rows);
    void buildSecurity(widgets::FormRows &rows);
    void buildEditor(widgets::FormRows &rows);
    void savePin();
    void showPinState();

    widgets::Settings &m_settings;
    PinStore m_pins;
    widgets::FormRows *m_rows;
    widgets::MessageStrip *m_strip;
    QLineEdit *m_pin;
    QPushButton *m_pinSave;
    QPushButton *m_pinForget;
};

} // namespace ana::shell
