// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace ana::widgets {

/// A record that was open, to be opened again after a restart.
struct OpenRecord
{
    QString kind;
    QString id;
    QString title; ///< as the tab was called, until the record is read again
    friend bool operator==(const OpenRecord &, const OpenRecord &) = default;
};

/// Everything the program remembers on this PC, as typed keys with defaults. No secrets here.
class Settings final : public QObject
{
    Q_OBJECT
public:
    /// The settings of this user.
    Settings();
    /// A file of its own, for tests and for scripts.
    explicit Settings(const QString &file);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    int fontScale() const; ///< per cent, 100–200
    void setFontScale(int percent);
    QString serverUri() const; ///< empty: the private cluster of this user
    void setServerUri(const QString &uri);
    QString lastUser() const;
    void setLastUser(const QString &user);
    int lockMinutes() const; ///< the window locks after so long without input; the server's own limit wins if shorter
    void setLockMinutes(int minutes);
    bool softwareRendering() const; ///< for the editor page, on PCs with a broken graphics driver
    void setSoftwareRendering(bool on);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    std::vector<OpenRecord> openRecords(const QString &user) const;
    void setOpenRecords(const QString &user, const std::vector<OpenRecord> &records);
    QString currentDesk(const QString &user) const;
    void setCurrentDesk(const QString &user, const QString &deskId);
    QByteArray columns(const QString &list) const;
    void setColumns(const QString &list, const QByteArray &state);
    QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    /// What was chosen last in a dialog, to be chosen again: "printer", "scanner/device", "camera/folder".
    QString choice(const QString &what) const;
    void setChoice(const QString &what, const QString &chosen);

Q_SIGNALS:
    void appearanceChanged();

private:
    QSettings m_store;
};

} // namespace ana::widgets
