// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/cardreader.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTimer>
#include <QtConcurrentRun>

#include "models/core/awaitresult.h"
#include "models/files/imageimport.h"
#include "models/papers/qrreader.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

/// Hand scanners send a key every 1 to 20 ms; nobody types that fast for long.
constexpr int fastestTypingMs = 45;
/// A scanner that sends no Enter at its end is done when it is silent for so long.
constexpr int silenceMs = 350;
/// What a telephone's picture is made smaller to; a code on a card still has some five points a module.
constexpr int longestEdge = 4000;

/// Null if it is no picture.
QImage pictureOf(const QString &path)
{
    QFile file(path);
    files::ImageLimits limits;
    limits.maxEdge = longestEdge;
    return file.open(QIODevice::ReadOnly) ? files::decodeImage(file.readAll(), limits).value_or(QImage()) : QImage();
}

Result<papers::IdentityCard> cardIn(const QImage &picture)
{
    const Result<QString> text = papers::readQr(picture);
    if (!text)
        return tl::unexpected(text.error());
    return papers::identityCardFromText(*text);
}

} // namespace

CardReader::CardReader(QLineEdit &field)
    : QObject(&field)
    , m_field(field)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(silenceMs);
    connect(m_pause, &QTimer::timeout, this, &CardReader::takeScan);
    connect(&field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u'|'))
            m_pause->start();
    });
    field.installEventFilter(this);
}

/// Only looks on: every key, Backspace too, goes its way into the field, so that no input method is disturbed. Enter
/// alone is kept back when it ends a card.
bool CardReader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod) {
        const auto *typed = static_cast<QInputMethodEvent *>(event);
        noteKey(typed->commitString(), !typed->commitString().isEmpty());
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && takeScan())
            return true;
        noteKey(key->text(), key->key() == Qt::Key_Backspace);
    }
    return QObject::eventFilter(watched, event);
}

/// A pause means that what follows is not the scanner's, or that its burst begins here.
void CardReader::noteKey(const QString &text, bool rewrites)
{
    if (text.isEmpty() && !rewrites)
        return;
    if (!m_sinceKey.isValid() || m_sinceKey.elapsed() > fastestTypingMs) {
        m_before = m_field.text();
        m_rewritten = false;
    }
    m_rewritten = m_rewritten || rewrites;
    m_sinceKey.start();
}

/// True if the field held a card. Typing does not hold `|`, so a slow scanner is recognised as well.
bool CardReader::takeScan()
{
    m_pause->stop();
    const QString whole = m_field.text();
    const bool behindOther = whole.startsWith(m_before) && !m_before.contains(u'|');
    const QString typed = behindOther ? whole.mid(m_before.size()) : whole;
    if (!papers::looksLikeCard(typed) && !papers::looksLikeCard(whole))
        return false;
    const QString scanned = papers::looksLikeCard(typed) ? typed : whole;
    const auto card
        = papers::identityCardFromText(scanned, m_rewritten ? papers::CardWay::RewrittenKeys : papers::CardWay::Keys);
    m_field.setText(behindOther ? m_before : QString());
    m_sinceKey.invalidate();
    m_before.clear();
    if (card)
        Q_EMIT cardRead(*card);
    else
        Q_EMIT failed(card.error());
    return true;
}

void CardReader::choosePicture()
{
    auto *dialog = new QFileDialog(m_field.window(), tr("Picture of the card"));
    dialog->setObjectName(u"cardPicture"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.webp *.bmp *.gif"_s));
    connect(dialog, &QFileDialog::fileSelected, this, &CardReader::readFile);
    dialog->open();
}

void CardReader::pastePicture()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held && held->hasUrls())
        return readFile(held->urls().constFirst().toLocalFile());
    readPicture(held ? qvariant_cast<QImage>(held->imageData()) : QImage());
}

void CardReader::readFile(const QString &path)
{
    tell(QtConcurrent::run([path] { return cardIn(pictureOf(path)); }));
}

void CardReader::readPicture(const QImage &picture)
{
    tell(QtConcurrent::run(&cardIn, picture));
}

void CardReader::tell(const QFuture<Result<papers::IdentityCard>> &card)
{
    awaitResult(this, card, [this](const Result<papers::IdentityCard> &read) {
        if (read)
            Q_EMIT cardRead(*read);
        else
            Q_EMIT failed(read.error());
    });
}

} // namespace ana::applications
