// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "models/content/article.h"
#include "ui/widgets/deskcontext.h"

class QLabel;
class QPushButton;

namespace ana::content {

/// Who else has this article open, said in a sentence; hidden while nobody has. Tells the server that this desktop has
/// it open, every few seconds while it is shown. Who writes holds the pen; whoever only reads never keeps another from
/// writing. Advisory: what protects a text is its version.
class ArticlePresence final : public QWidget
{
    Q_OBJECT
public:
    ArticlePresence(const widgets::DeskContext &context, QWidget *parent);
    ~ArticlePresence() override;

    /// \p mayEdit: this person could edit, so may ask for the pen.
    void follow(const ArticleId &id, bool mayEdit, const std::vector<PresentPerson> &present);
    /// Somebody else holds the pen.
    bool isHeldByAnother() const { return m_held; }
    /// Who holds it; empty if nobody else does.
    QString holder() const { return m_holder; }
    /// Something was typed here: asks for the pen at once and keeps it through pauses for thought.
    void wrote();
    /// The text was handed on: others may write at once.
    void putDownPen();

Q_SIGNALS:
    void heldChanged(bool byAnother);
    void failed(const ana::Error &error);

private:
    bool wantsPen() const;
    void touch();
    void takeOver();
    void show(const std::vector<PresentPerson> &present);

    widgets::DeskContext m_context;
    QTimer m_again;
    ArticleId m_id;
    bool m_mayEdit = false;
    bool m_held = false;
    bool m_touching = false;
    bool m_askedForPen = false; ///< by the last touch
    QElapsedTimer m_sinceWriting; ///< invalid: nothing was typed, or the pen was put down
    QString m_holder;
    QLabel *m_text;
    QPushButton *m_takeOver;
};

} // namespace ana::content
