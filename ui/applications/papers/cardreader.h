// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QImage>
#include <QObject>

#include "models/papers/identitycard.h"

class QLineEdit;
class QTimer;

namespace ana::applications {

/// Makes a search or number field take identity cards: from a hand scanner that types the QR's text into it, from a
/// picture in the clipboard, or from a picture file. The field shows again what it had before the scanner typed.
class CardReader final : public QObject
{
    Q_OBJECT
public:
    /// Listens to the field and belongs to it.
    explicit CardReader(QLineEdit &field);

    /// The sure way when no scanner is at hand: asks for a picture and reads its QR.
    void choosePicture();
    /// Reads the picture in the clipboard; failed(qr.image.unreadable) if there is none.
    void pastePicture();
    void readPicture(const QImage &picture);
    void readFile(const QString &path);

Q_SIGNALS:
    void cardRead(const ana::papers::IdentityCard &card);
    void failed(const ana::Error &error);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void noteKey(const QString &text, bool rewrites);
    bool takeScan();
    void tell(const QFuture<Result<papers::IdentityCard>> &card);

    QLineEdit &m_field;
    QTimer *m_pause;
    QElapsedTimer m_sinceKey;
    QString m_before; ///< what stood in the field before the scanner began
    bool m_rewritten = false;
};

} // namespace ana::applications
