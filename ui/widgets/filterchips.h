// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;

namespace ana::widgets {

/// A row of filter chips above a list, one chosen at a time; wraps onto further lines when it is narrow.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// The first chip added is chosen.
    void addChip(const QString &id, const QString &text, const QString &iconName = {});
    /// Number behind the text; nothing is shown for a negative one.
    void setCount(const QString &id, int count);
    QString current() const;
    /// Text of the chosen chip, without its count.
    QString currentText() const;
    /// Unknown ids are ignored. Emits currentChanged if it changes something.
    void setCurrent(const QString &id);

Q_SIGNALS:
    void currentChanged(const QString &id);

private:
    struct Chip
    {
        QString id;
        QString text;
        QString iconName;
        QPushButton *button;
    };
    void resizeEvent(QResizeEvent *event) override;
    void fitIcons();
    const Chip *find(const QString &id) const;

    QButtonGroup *m_group;
    std::vector<Chip> m_chips;
};

} // namespace ana::widgets
