// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

#include "models/content/article.h"
#include "ui/widgets/deskcontext.h"

class QLabel;
class QPushButton;

namespace ana::content {

/// Who else has this article open, said in a sentence; hidden while nobody has. Tells the server that this desktop has it
/// open, every few seconds while it is shown. Advisory: what protects a text is its version.
class ArticlePresence final : public QWidget
{
    Q_OBJECT
public:
    ArticlePresence(const widgets::DeskContext &context, QWidget *parent);
    ~ArticlePresence() override;

    /// \p mayEdit: this person could edit, so asks for the pen.
    void follow(const ArticleId &id, bool mayEdit, const std::vector<PresentPerson> &present);
    /// Somebody else holds the pen.
    bool isHeldByAnother() const { return m_held; }

Q_SIGNALS:
    void heldChanged(bool byAnother);
    void failed(const ana::Error &error);

private:
    void touch();
    void takeOver();
    void show(const std::vector<PresentPerson> &present);

    widgets::DeskContext m_context;
    QTimer m_again;
    ArticleId m_id;
    bool m_mayEdit = false;
    bool m_held = false;
    bool m_touching = false;
    QLabel *m_text;
    QPushButton *m_takeOver;
};

} // namespace ana::content
