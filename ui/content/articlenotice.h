// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "models/content/article.h"
#include "ui/widgets/theme.h"

class QLabel;
class QPushButton;

namespace ana::content {

/// What a person must know about this article before anything else: why it came back, what it waits for, whether the
/// public reads it. A soft card; hidden while there is nothing to say.
class ArticleNotice final : public QFrame
{
    Q_OBJECT
public:
    explicit ArticleNotice(QWidget *parent);

    void present(const Article &article);
    QString text() const;

Q_SIGNALS:
    void publicPageWanted();

private:
    void changeEvent(QEvent *event) override;
    void dress();

    widgets::Tone m_tone = widgets::Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_open;
};

} // namespace ana::content
