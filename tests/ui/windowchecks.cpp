// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowchecks.h"

#include <vector>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QCoreApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>
#include <QWidget>

#include "ui/widgets/tablemodel.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

/// Parts Qt makes inside its own widgets (the clear button of a field, the buttons of a tab bar).
bool isQtPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith(u"qt_"_s) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractItemView *>(parent)
        || (parent && parent->inherits("QTabBar")) || (parent && parent->inherits("QComboBoxPrivateContainer"))
        || (parent && parent->inherits("QWebEngineView"));
}

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget);
}

QString described(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(),
        parent ? parent->objectName() : QString());
}

bool isScrolled(const QWidget &widget, const QWidget &window)
{
    for (const QWidget *p = widget.parentWidget(); p && p != &window; p = p->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(p))
            return true;
    }
    return false;
}

bool isCut(const QWidget &widget, const QWidget &window)
{
    QSize needed = widget.minimumSizeHint();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return false;
        needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else {
        needed = widget.sizeHint();
    }
    if (widget.width() < needed.width() || widget.height() < needed.height())
        return true;
    for (const QWidget *p = widget.parentWidget(); p && p != &window; p = p->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(p);
        if (!area || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        const int left = widget.mapTo(area->viewport(), QPoint(0, 0)).x(); // what stands beside it can never be seen
        if (left < 0 || left + widget.width() > area->viewport()->width())
            return true;
    }
    const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    return !isScrolled(widget, window) && !window.rect().contains(place);
}

std::vector<const QWidget *> tabStops(QWidget &window)
{
    std::vector<const QWidget *> stops;
    const QWidget *widget = &window;
    do {
        if (takesTab(*widget) && widget->isVisible() && widget->isEnabled()
            && (widget == &window || window.isAncestorOf(widget)))
            stops.push_back(widget);
        widget = widget->nextInFocusChain();
    } while (widget != &window);
    return stops;
}

/// Where a widget stands as read beside another: what scrolls without the other stands where its area is.
QRect placeBeside(const QWidget &widget, const QWidget &other, const QWidget &window)
{
    const QWidget *shown = &widget;
    for (const QWidget *p = &widget; p && p != &window && !p->isAncestorOf(&other); p = p->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(p))
            shown = p;
    }
    return {shown->mapTo(&window, QPoint(0, 0)), shown->size()};
}

} // namespace

QStringList unnamedControls(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // A button that is offered only at times gets its name with its text.
        if ((!isControl(*widget) && !takesTab(*widget)) || isQtPart(*widget) || widget->isHidden())
            continue;
        // What a tool bar makes for an action, and a button with a text, say it themselves.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool saysItself = button && !button->text().isEmpty();
        const bool ofToolBar = button && button->parentWidget() && button->parentWidget()->inherits("QToolBar");
        if ((widget->objectName().isEmpty() && !ofToolBar) || (widget->accessibleName().isEmpty() && !saysItself))
            found.append(described(*widget));
    }
    return found;
}

QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool hasText = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (hasText && widget->isVisible() && !isQtPart(*widget) && isCut(*widget, window))
            found.append(u"%1 has %2×%3, needs %4×%5"_s.arg(described(*widget))
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(widget->sizeHint().width())
                             .arg(widget->sizeHint().height()));
    }
    return found;
}

QStringList unseenFocus(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isControl(*widget) || isQtPart(*widget) || !widget->isVisible() || !widget->isEnabled()
            || !takesTab(*widget))
            continue;
        if (QWidget *other = window.focusWidget())
            other->clearFocus();
        QCoreApplication::processEvents();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        if (widget->hasFocus() && widget->grab().toImage() == without)
            found.append(described(*widget));
    }
    return found;
}

QStringList colourAlone(const QWidget &window)
{
    QStringList found;
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        const QAbstractItemModel *model = table->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const QVariant tone = index.data(widgets::ToneRole);
                if (!tone.isValid() || tone.toInt() == int(widgets::Tone::Neutral))
                    continue;
                if (index.data(Qt::DecorationRole).isNull() || index.data().toString().isEmpty())
                    found.append(u"%1, row %2, column %3"_s.arg(described(*table)).arg(row).arg(column));
            }
        }
    }
    return found;
}

QStringList tabOrder(QWidget &window)
{
    QStringList names;
    for (const QWidget *widget : tabStops(window))
        names.append(widget->objectName());
    return names;
}

QStringList stepsAgainstReading(QWidget &window)
{
    QStringList found;
    const QWidget *before = nullptr;
    for (const QWidget *widget : tabStops(window)) {
        if (before) {
            const QRect last = placeBeside(*before, *widget, window);
            const QRect place = placeBeside(*widget, *before, window);
            const bool above = place.bottom() < last.top() && place.left() <= last.right();
            const bool inRow = place.top() <= last.center().y() && last.top() <= place.center().y();
            if (above || (inRow && place.right() < last.left()))
                found.append(u"“%1” then “%2”"_s.arg(before->objectName(), widget->objectName()));
        }
        before = widget;
    }
    return found;
}

} // namespace ana::test
