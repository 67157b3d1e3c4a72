// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/core/error.h"

class QLabel;
class QPushButton;

namespace ana::widgets {

class FormRows;
class MessageStrip;

/// A dialog that does one thing: a few fields, and a button that names the act. A refusal stands beside the field it is
/// about, else in the strip; what was typed stays.
class ActDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p name is the object name; the button is called name + "Act".
    ActDialog(const QString &name, const QString &title, const QString &actText, QWidget *parent);

    FormRows &rows() { return *m_rows; }
    MessageStrip &strip() { return *m_strip; }
    QPushButton &actButton() { return *m_act; }

protected:
    /// A paragraph under the title: what will happen.
    void setHint(const QString &text);
    /// While the answer is on its way nothing can be pressed twice.
    void setBusy(bool busy);
    void refuse(const Error &error);
    /// After fields were shown or hidden.
    void fitToFields();
    /// For acts that cannot be taken back.
    void markAsGrave();
    /// The button or Enter: the fields are committed and their problems cleared.
    virtual void act() = 0;

private:
    void begin();
    void fitTexts();
    void setVisible(bool visible) override;
    void resizeEvent(QResizeEvent *event) override;

    QLabel *m_head;
    QLabel *m_hint;
    MessageStrip *m_strip;
    FormRows *m_rows;
    QPushButton *m_act;
    QWidget *m_scroll;
    bool m_busy = false;
};

} // namespace ana::widgets
