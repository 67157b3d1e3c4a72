// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "models/content/article.h"

class QHBoxLayout;
class QPushButton;

namespace ana::content {

/// The moves the record allows, as buttons: what may be done now, and greyed with the reason what this person could do
/// but for something. Moves of other states or rights are not shown.
class ArticleActions final : public QWidget
{
    Q_OBJECT
public:
    /// A reason that the window knows and the database need not: another person writes now.
    static inline const QString heldByAnother = QStringLiteral("article.pen.held");

    explicit ArticleActions(QWidget *parent = nullptr);

    void present(const std::vector<ArticleAction> &actions);
    /// While an act is under way nothing else can be pressed; the focus stays in the record.
    void setBusy(bool busy);
    /// Presses the accented button, if there is one.
    void pressPrimary();

Q_SIGNALS:
    void wanted(const QString &name);

private:
    /// The name of the button that has the focus; empty if none has.
    QString focused() const;

    QHBoxLayout *m_layout;
    QPushButton *m_primary = nullptr;
    std::vector<ArticleAction> m_shown;
};

} // namespace ana::content
