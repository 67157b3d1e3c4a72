// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/content/article.h"

class QLabel;
class QPushButton;

namespace ana::widgets {
class Timeline;
}

namespace ana::content {

/// Every save and step of an article, newest first; one can be looked at and brought back as a new version.
class ArticleHistory final : public QWidget
{
    Q_OBJECT
public:
    explicit ArticleHistory(QWidget *parent = nullptr);

    void present(const Article &article);

Q_SIGNALS:
    void viewWanted(int revision);

private:
    widgets::Timeline *m_timeline;
};

} // namespace ana::content
