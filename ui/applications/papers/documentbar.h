// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QKeySequence>
#include <QWidget>

class QHBoxLayout;
class QKeyEvent;
class QLabel;
class QSpinBox;
class QToolButton;

namespace ana::applications {

enum class Fit { Width, Page };

/// The buttons above a document: pages, zoom, save.
class DocumentBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Content { None, Pages, Picture, Other };

    explicit DocumentBar(QWidget *parent);

    void setContent(Content content);
    void setPages(int count);
    void setPage(int page);
    void setZoom(double factor);
    int pages() const;
    int page() const;
    /// The key belongs to a button that can be pressed now.
    bool knows(const QKeyEvent &key) const { return buttonOf(key) != nullptr; }
    void press(const QKeyEvent &key);

Q_SIGNALS:
    void pageWanted(int page);
    void zoomedBy(double factor);
    void fitWanted(ana::applications::Fit fit);
    void turnWanted();
    void saveWanted();

private:
    QToolButton *add(const QString &name, const QString &iconName, const QString &text, const QList<QKeySequence> &keys,
        const std::function<void()> &act);
    QToolButton *buttonOf(const QKeyEvent &key) const;

    QHBoxLayout *m_row;
    std::vector<std::pair<QKeySequence, QToolButton *>> m_keys;
    QToolButton *m_back;
    QSpinBox *m_page;
    QLabel *m_count;
    QToolButton *m_on;
    QToolButton *m_smaller;
    QLabel *m_zoom;
    QToolButton *m_larger;
    QToolButton *m_width;
    QToolButton *m_whole;
    QToolButton *m_turn;
    QToolButton *m_save;
};

} // namespace ana::applications
