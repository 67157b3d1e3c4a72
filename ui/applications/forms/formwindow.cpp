// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/formwindow.h"

#include <utility>

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPdfView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>

#include "models/applications/formqueries.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/applications/forms/pdfprint.h"
#include "ui/applications/forms/whenmade.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using printing::OfficialForm;
using printing::PrintedForm;
using widgets::grid;

namespace {

const QString printerChoice = u"print/forms"_s;

QString &preparedPrint()
{
    static QString file;
    return file;
}

QString &preparedFile()
{
    static QString file;
    return file;
}

QString proposedFile(const OfficialForm &form)
{
    QString name = form.code.isEmpty() ? form.text.title : form.text.title + u' ' + form.code;
    name.replace(u'/', u'-');
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name + u".pdf"_s);
}

} // namespace

FormWindow::FormWindow(const widgets::DeskContext &context, SheetSubject subject, Begin begin, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_subject(std::move(subject))
    , m_straight(begin == Begin::Printing)
    , m_strip(new widgets::MessageStrip(this))
    , m_title(new QLabel(this))
    , m_number(new QLabel(this))
    , m_view(new QPdfView(this))
    , m_print(new QPushButton(widgets::icon(u"print"_s, widgets::Role::OnAccent), tr("Print"), this))
    , m_save(new QPushButton(widgets::icon(u"save"_s), tr("Save PDF"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"formWindow"_s);
    setWindowTitle(tr("Form"));
    build();
    load();
}

FormWindow::~FormWindow()
{
    // The view lets go of the pages before they go.
    m_view->setDocument(nullptr);
}

void FormWindow::build()
{
    widgets::setLook(m_title, widgets::Look::Section);
    m_title->setObjectName(u"formTitle"_s);
    m_title->setWordWrap(true);
    widgets::setLook(m_number, widgets::Look::Muted);
    m_number->setObjectName(u"formNumber"_s);
    widgets::setLook(m_print, widgets::Look::Primary);
    m_print->setObjectName(u"printForm"_s);
    m_print->setToolTip(tr("Print the form and write the print down (Ctrl+P)"));
    m_save->setObjectName(u"saveForm"_s);
    m_save->setToolTip(tr("Save the form as a PDF; it is written down as a print (Ctrl+S)"));
    m_view->setObjectName(u"formPages"_s);
    m_view->setAccessibleName(tr("The form as it will be printed"));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFocusPolicy(Qt::StrongFocus);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_number);
    auto *head = new QHBoxLayout;
    head->setSpacing(grid(2));
    head->addLayout(words, 1);
    head->addWidget(m_print);
    head->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(grid(4), grid(3), grid(4), grid(4));
    all->setSpacing(grid(3));
    all->addWidget(m_strip);
    all->addLayout(head);
    all->addWidget(m_view, 1);
    setTabOrder(m_print, m_save);
    setTabOrder(m_save, m_view);

    connect(m_print, &QPushButton::clicked, this, &FormWindow::print);
    connect(m_save, &QPushButton::clicked, this, &FormWindow::save);
    const auto key = [this](const QKeySequence &keys, QPushButton *button) {
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QPushButton::click);
    };
    key(QKeySequence::Print, m_print);
    key(QKeySequence::Save, m_save);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    const QSize room = screen()->availableSize();
    resize(qMin(grid(230), room.width() * 9 / 10), room.height() * 9 / 10);
    setBusy(true);
}

void FormWindow::setBusy(bool busy)
{
    m_print->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void FormWindow::load()
{
    m_context.session
        .read(this,
            [subject = m_subject](Reader &reader) -> Result<OfficialForm> {
                return OfficialForm::fromJson(subject.unit.isEmpty()
                        ? openForm(reader, subject.form.application, subject.form.form, subject.form.letter)
                        : openRegister(reader, subject.unit, subject.from, subject.to));
            })
        .then(this, [this](const Result<OfficialForm> &form) {
            if (form)
                draw(*form);
            else
                show(form.error());
        });
}

void FormWindow::draw(const OfficialForm &form)
{
    m_form = form;
    whenMade(this, QtConcurrent::run([form] { return printing::printOfficialForm(form, form.printed + 1); }),
        [this](const Result<PrintedForm> &printed) {
            if (!printed) {
                show(printed.error());
                return;
            }
            m_printed = *printed;
            showPages();
        });
}

void FormWindow::showPages()
{
    m_content.close();
    m_content.setData(m_printed.pdf);
    m_content.open(QIODevice::ReadOnly);
    m_document.load(&m_content);
    m_view->setDocument(&m_document);
    const QString title = m_form.code.isEmpty() ? m_form.text.title : tr("%1 – %2").arg(m_form.text.title, m_form.code);
    setWindowTitle(title);
    m_title->setText(title);
    tellNumber();
    setBusy(false);
    Q_EMIT loaded();
    if (m_straight)
        print();
    else
        m_print->setFocus();
}

void FormWindow::tellNumber()
{
    m_number->setText(m_form.printed == 0
            ? tr("Form %1. Not printed yet; this will be print number 1.").arg(m_form.text.form)
            : tr("Form %1. Printed %n time(s) so far; this will be print number %2.", nullptr, m_form.printed)
                  .arg(m_form.text.form)
                  .arg(m_form.printed + 1));
}

void FormWindow::show(const Error &error)
{
    m_straight = false;
    QWidget::show();
    m_strip->show(error);
}

std::shared_ptr<QPrinter> FormWindow::knownPrinter() const
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QString name = m_context.settings.choice(printerChoice);
    if (!name.isEmpty() && QPrinterInfo::availablePrinterNames().contains(name))
        printer->setPrinterName(name);
    fitPaper(*printer, m_printed.pdf);
    printer->setDocName(m_title->text().replace(u'.', u'-')); // a file named after it would end at the last dot of the code
    return printer;
}

void FormWindow::print()
{
    auto printer = knownPrinter();
    if (const QString file = std::exchange(preparedPrint(), {}); !file.isEmpty()) {
        printer->setOutputFileName(file);
        printOn(printer);
        return;
    }
    if (m_straight && printer->printerName() == m_context.settings.choice(printerChoice)
        && !printer->printerName().isEmpty()) {
        printOn(printer);
        return;
    }
    auto *dialog = new QPrintDialog(printer.get(), isVisible() ? this : parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer](QPrinter *) {
        if (printer->outputFileName().isEmpty())
            m_context.settings.setChoice(printerChoice, printer->printerName());
        printOn(printer);
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (m_straight)
            close();
    });
    dialog->open();
}

void FormWindow::printOn(const std::shared_ptr<QPrinter> &printer)
{
    note(printer->copyCount(), [this, printer] {
        whenMade(this, printPdf(printer, m_printed.pdf), [this](bool taken) {
            if (!taken) {
                load();
                show(Error{ErrorKind::Unavailable, u"form.print.failed"_s, {}, {}});
                return;
            }
            finish(tr("Print number %1 has gone to the printer.").arg(m_form.printed + 1));
        });
    });
}

void FormWindow::save()
{
    if (const QString file = std::exchange(preparedFile(), {}); !file.isEmpty()) {
        saveAs(file);
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save the form"), proposedFile(m_form), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(proposedFile(m_form));
    connect(dialog, &QFileDialog::fileSelected, this, &FormWindow::saveAs);
    dialog->open();
}

void FormWindow::saveAs(const QString &path)
{
    // Opened before anything is written down: a folder that takes nothing costs no number.
    auto file = std::make_shared<QSaveFile>(path);
    const Error refused{ErrorKind::Unavailable, u"form.save.failed"_s, path, {}};
    if (!file->open(QIODevice::WriteOnly)) {
        m_strip->show(refused);
        return;
    }
    note(1, [this, file, refused] {
        if (file->write(m_printed.pdf) != m_printed.pdf.size() || !file->commit()) {
            load();
            m_strip->show(refused);
            return;
        }
        finish(tr("Saved as print number %1.").arg(m_form.printed + 1));
    });
}

void FormWindow::note(int sheets, const std::function<void()> &then)
{
    setBusy(true);
    m_strip->dismiss();
    const auto noted = [this, then](const Result<int> &copy) {
        if (copy) {
            then();
            return;
        }
        // Somebody else printed it, or it changed: show it as it is now, with its next number.
        load();
        show(copy.error());
    };
    if (m_subject.unit.isEmpty()) {
        NoteFormPrint print;
        print.application = m_subject.form.application;
        print.form = m_form.text.form;
        print.letter = m_form.letter;
        print.formTemplate = m_form.text.id;
        print.copy = m_form.printed + 1;
        print.digest = m_form.digest;
        print.sheets = sheets;
        print.sha256 = m_printed.sha256;
        m_context.gateway.execute(this, print).then(this, noted);
        return;
    }
    NoteRegisterPrint print;
    print.unit = m_subject.unit;
    print.from = m_subject.from;
    print.to = m_subject.to;
    print.formTemplate = m_form.text.id;
    print.copy = m_form.printed + 1;
    print.sheets = sheets;
    print.sha256 = m_printed.sha256;
    m_context.gateway.execute(this, print).then(this, noted);
}

void FormWindow::finish(const QString &said)
{
    Q_EMIT printDone();
    if (m_straight) {
        close();
        return;
    }
    m_strip->showSuccess(said);
    load();
}

void setNextFormPrint(const QString &file)
{
    preparedPrint() = file;
}

void setNextFormFile(const QString &file)
{
    preparedFile() = file;
}

} // namespace ana::applications
