// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/organisation/passwordrules.h"
#include "ui/widgets/actdialog.h"

class QLabel;
class QLineEdit;

namespace ana {
class DatabaseSession;
}

namespace ana::shell {

/// A person changes the own password: the rules are said beforehand and ticked while it is typed.
class PasswordDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    PasswordDialog(DatabaseSession &session, QWidget *parent);

Q_SIGNALS:
    void passwordChanged(const QString &password);

private:
    struct RuleLine
    {
        organisation::PasswordRule rule;
        QLabel *icon;
        QLabel *text;
    };
    void act() override;
    QWidget *buildRules();
    QString ruleText(organisation::PasswordRule rule) const;
    void showRules();
    void checkRepeat();
    void readPolicy();

    DatabaseSession &m_session;
    organisation::PasswordPolicy m_policy;
    std::vector<RuleLine> m_rules;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_repeat;
};

/// Sets up the second factor: the secret as a QR code and in groups of four, then a code to prove that it arrived.
/// Whoever has one already shows its code first.
class FactorDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    FactorDialog(DatabaseSession &session, QWidget *parent);

Q_SIGNALS:
    void factorSet();

private:
    enum class Step { ShowPresentCode, Scan };

    void act() override;
    void enrol(const QString &presentCode);
    void showSecret(const QJsonObject &answer);
    void confirm(const QString &code);
    QString typedCode() const;

    DatabaseSession &m_session;
    Step m_step;
    QLabel *m_picture;
    QLineEdit *m_key;
    QLineEdit *m_code;
};

/// "ABCD EFGH …": read aloud and typed by hand without losing the place.
QString inGroupsOfFour(const QString &secret);

} // namespace ana::shell
