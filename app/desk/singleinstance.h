// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

class QLocalServer;
class QLockFile;

namespace ana::desk {

/// One window per person of this PC: a second start brings the first one forward and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// \p folder is where this person's files lie; it also tells apart persons of one PC.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// False: another one runs and has been called forward.
    bool isFirst();

Q_SIGNALS:
    void called(); ///< somebody started the program again

private:
    void callFirst() const;

    std::unique_ptr<QLockFile> m_lock;
    QString m_name;
    QLocalServer *m_server;
};

} // namespace ana::desk
