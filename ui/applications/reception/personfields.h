// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "models/core/error.h"
#include "models/papers/identitycard.h"

class QComboBox;
class QLineEdit;

namespace ana::widgets {
class FormRows;
}

namespace ana::applications {

/// Somebody who is not known yet, as the paper asks for him: two columns, only the name is owed.
class PersonFields final : public QWidget
{
    Q_OBJECT
public:
    explicit PersonFields(QWidget *parent);

    /// What was typed into the search goes where it belongs: digits are a number or a phone, the rest is a name.
    void begin(const QString &typed);
    void takeCard(const papers::IdentityCard &card);
    /// As application.receive takes a party, without its id.
    QJsonObject party() const;
    /// Puts back what party() gave.
    void setParty(const QJsonObject &party);
    QString name() const;
    int birthYear() const;
    QString place() const;
    QString number() const;

    /// Says beside the fields what cannot be; true if nothing is wrong.
    bool check();
    /// Shows a refusal of the server beside its field; false if it is about none of these.
    bool showProblem(const QString &subject, const QString &text);
    void focusProblem();

Q_SIGNALS:
    void edited();
    /// A whole number is there: somebody with it may be known already.
    void numberTyped(const QString &number);

private:
    void buildRows();
    void connectFields();
    void warn();
    QString kind() const;
    QString birthText() const;

    widgets::FormRows *m_left;
    widgets::FormRows *m_right;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_number;
    QLineEdit *m_birth;
    QComboBox *m_sex;
    QLineEdit *m_phone;
    QLineEdit *m_address;
    QLineEdit *m_place;
};

} // namespace ana::applications
