// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ana::widgets {
class FormRows;
}

namespace ana::shell {

/// One step of the log-in card: a few fields and the button that goes on. Tells beside a field what is missing.
class LogInStep : public QWidget
{
    Q_OBJECT
public:
    /// Puts the cursor where typing starts.
    virtual void begin() = 0;
    virtual void clear() = 0;
    void setBusy(bool busy);

protected:
    LogInStep(const QString &buttonName, const QString &buttonText, QWidget *parent);

    widgets::FormRows &rows() { return *m_rows; }
    QPushButton &button() { return *m_button; }
    /// A password that can be looked at.
    QLineEdit *secretField();
    /// Checks the fields; true if the step may be left.
    virtual bool check() = 0;
    virtual void go() = 0;
    /// The button, or Enter in the last field.
    void submit();

private:
    widgets::FormRows *m_rows;
    QPushButton *m_button;
    bool m_busy = false;
};

/// Name and password; below them the server, folded away once it is known.
class PasswordStep final : public LogInStep
{
    Q_OBJECT
public:
    explicit PasswordStep(QWidget *parent);

    void begin() override;
    void clear() override;
    /// After a refusal: the password is there to be typed over.
    void again();
    QString user() const;
    void setUser(const QString &user);
    QString password() const;
    QString server() const;
    /// \p address as typed; \p hint stands on the fold.
    void showServer(const QString &address, const QString &hint, bool unfolded);
    void askForServer();
    QLineEdit &lastField() { return *m_server; }

Q_SIGNALS:
    void submitted();

private:
    bool check() override;
    void go() override { Q_EMIT submitted(); }
    QWidget *buildServerFold();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QToolButton *m_serverToggle;
    QWidget *m_serverFold;
    QLineEdit *m_server;
};

/// The code of the authenticator app.
class FactorStep final : public LogInStep
{
    Q_OBJECT
public:
    explicit FactorStep(QWidget *parent);

    void begin() override;
    void clear() override;

Q_SIGNALS:
    void submitted(const QString &code);
    void backWanted();

private:
    bool check() override;
    void go() override { Q_EMIT submitted(code()); }
    QString code() const;

    QLineEdit *m_code;
};

/// A password of one's own instead of the first or an expired one.
class NewPasswordStep final : public LogInStep
{
    Q_OBJECT
public:
    explicit NewPasswordStep(QWidget *parent);

    void begin() override;
    void clear() override;
    /// The one that may not be taken again.
    void setPresent(const QString &password) { m_present = password; }

Q_SIGNALS:
    void submitted(const QString &password);

private:
    bool check() override;
    void go() override;

    QString m_present;
    QLineEdit *m_new;
    QLineEdit *m_repeat;
};

} // namespace ana::shell
