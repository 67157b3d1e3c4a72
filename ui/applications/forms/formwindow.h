// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

#include "models/printing/officialform.h"
#include "ui/applications/forms/formsheet.h"

class QLabel;
class QPdfView;
class QPrinter;
class QPushButton;

namespace ana::widgets {
class MessageStrip;
}

namespace ana::applications {

/// What the window shows: a form of an application, or the register of a unit.
struct SheetSubject
{
    FormRequest form;
    QString unit; ///< of the register; empty: a form
    QDate from;
    QDate to;
};

/// The window of openFormSheet: the PDF, its number, and what can be done with it.
class FormWindow final : public QWidget
{
    Q_OBJECT
public:
    enum class Begin { Shown, Printing };
    FormWindow(const widgets::DeskContext &context, SheetSubject subject, Begin begin, QWidget *parent);
    ~FormWindow() override;

    const printing::PrintedForm &printed() const { return m_printed; }

Q_SIGNALS:
    void loaded();
    void printDone();

private:
    void build();
    void load();
    void draw(const printing::OfficialForm &form);
    void show(const Error &error);
    void showPages();
    void tellNumber();
    /// Asks for the printer, or takes the one of this PC.
    void print();
    void printOn(const std::shared_ptr<QPrinter> &printer);
    std::shared_ptr<QPrinter> knownPrinter() const;
    void save();
    void saveAs(const QString &path);
    /// Writes the print down; goes on only when that is done.
    void note(int sheets, const std::function<void()> &then);
    void finish(const QString &said);
    void setBusy(bool busy);

    widgets::DeskContext m_context;
    SheetSubject m_subject;
    bool m_straight; ///< print as soon as it is there, without being seen
    printing::OfficialForm m_form;
    printing::PrintedForm m_printed;
    QBuffer m_content;
    QPdfDocument m_document;
    widgets::MessageStrip *m_strip;
    QLabel *m_title;
    QLabel *m_number;
    QPdfView *m_view;
    QPushButton *m_print;
    QPushButton *m_save;
};

} // namespace ana::applications
