// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/applications/papers/documentview.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

/// The window of this document if it is open, else a new one, in front of the others either way.
QWidget *documentWindow(const widgets::DeskContext &context, const QString &key, const QString &title, QWidget *parent,
    const std::function<void(DocumentView &)> &show)
{
    const QString name = u"document:"_s + key;
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto open = std::ranges::find(windows, name, &QWidget::objectName);
    if (open != windows.end()) {
        (*open)->raise();
        (*open)->activateWindow();
        return *open;
    }
    auto *window = new QWidget(parent, Qt::Window);
    window->setObjectName(name);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(title);
    auto *view = new DocumentView(context, window);
    auto *layout = new QVBoxLayout(window);
    layout->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    layout->addWidget(view);
    QObject::connect(
        new QShortcut(QKeySequence(Qt::Key_Escape), window), &QShortcut::activated, window, &QWidget::close);
    QObject::connect(view, &DocumentView::shown, view, qOverload<>(&QWidget::setFocus));
    const QSize room = parent->screen()->availableSize();
    window->resize(room.width() * 6 / 10, room.height() * 9 / 10);
    window->show();
    show(*view);
    return window;
}

} // namespace

void openDocument(const widgets::DeskContext &context, const ApplicationFile &file, QWidget *parent)
{
    documentWindow(context, file.blob.toString(), file.title, parent, [&file](DocumentView &view) { view.show(file); });
}

void openDocument(const widgets::DeskContext &context, const QString &path, const QString &title, QWidget *parent)
{
    documentWindow(context, path, title, parent, [&](DocumentView &view) { view.showFile(path, title); });
}

} // namespace ana::applications
