// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "models/applications/application.h"
#include "ui/widgets/deskcontext.h"

namespace ana::applications {

/// Shows a PDF or a picture inside the window: pages, zoom, fit to the width. Keys: arrows, PgUp and PgDn scroll, Home,
/// End, Alt+PgUp and Alt+PgDn go by pages, Ctrl+plus, Ctrl+minus, Ctrl+0 (fit width), Ctrl+9 (whole page), Ctrl+R (turn
/// a picture), Ctrl+S (save as). What cannot be shown says so and can be saved.
class DocumentView final : public QWidget
{
    Q_OBJECT
public:
    DocumentView(const widgets::DeskContext &context, QWidget *parent);
    ~DocumentView() override;

    using QWidget::show;
    /// Fetches a stored file and shows it; the reading is noted. A later call overtakes an earlier one.
    void show(const ApplicationFile &file);
    /// Shows a file of this PC.
    void showFile(const QString &path, const QString &title);
    void clear();

    QString title() const;
    int pageCount() const; ///< 0: nothing shown
    int currentPage() const; ///< from 1
    void goToPage(int page);

Q_SIGNALS:
    void shown(); ///< the first page is there
    void failed();

private:
    /// Keys that mean something to the document while the focus is in it, also where the window has another use for
    /// them.
    bool event(QEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

/// Opens a window of its own with the file; the same file twice is one window.
void openDocument(const widgets::DeskContext &context, const ApplicationFile &file, QWidget *parent);
/// The same with a file of this PC.
void openDocument(const widgets::DeskContext &context, const QString &path, const QString &title, QWidget *parent);

} // namespace ana::applications
