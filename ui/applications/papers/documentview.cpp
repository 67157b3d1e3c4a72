// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/documentview.h"

#include <algorithm>

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QKeyEvent>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include "models/core/awaitresult.h"
#include "models/core/messages.h"
#include "models/core/text.h"
#include "models/papers/paperstore.h"
#include "ui/applications/papers/documentbar.h"
#include "ui/applications/papers/pagesview.h"
#include "ui/applications/papers/pictureview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

using Bytes = Result<QByteArray>;

Bytes contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Invalid, u"paper.unreadable"_s, QFileInfo(path).fileName(), {}});
    return file.readAll();
}

QString suffixOf(const QString &mediaType)
{
    if (mediaType.contains(u"wordprocessing"_s))
        return u".docx"_s;
    if (mediaType.contains(u"spreadsheetml"_s))
        return u".xlsx"_s;
    if (mediaType.endsWith(u"opendocument.text"_s))
        return u".odt"_s;
    if (mediaType.endsWith(u"opendocument.spreadsheet"_s))
        return u".ods"_s;
    return u'.' + mediaType.section(u'/', -1).section(u';', 0, 0);
}

} // namespace

class DocumentView::Private
{
public:
    Private(DocumentView &whole, DatabaseSession &itsSession)
        : q(whole)
        , session(itsSession)
        , bar(new DocumentBar(&whole))
        , strip(new widgets::MessageStrip(&whole))
        , stack(new QStackedWidget(&whole))
        , notice(new widgets::EmptyState(stack))
        , pages(new PagesView(stack))
        , picture(new PictureView(stack))
    {
    }

    void build();
    void connectBar();
    void begin(const QString &newTitle);
    void await(const QFuture<Bytes> &bytes);
    void take(const Bytes &bytes);
    void showPdf();
    void showPicture();
    void sayUnshown(const QString &iconName, const QString &text);
    void showPart(QWidget *part);
    void saveAs();
    void zoomBy(double factor);

    DocumentView &q;
    DatabaseSession &session;
    DocumentBar *bar;
    widgets::MessageStrip *strip;
    QStackedWidget *stack;
    widgets::EmptyState *notice;
    PagesView *pages;
    PictureView *picture;
    QString title;
    QString suffix;
    QByteArray content;
    QFuture<Bytes> loading;
    int ticket = 0; ///< of the newest thing to show: what comes for an older one is passed over
};

void DocumentView::Private::build()
{
    notice->setObjectName(u"documentNotice"_s);
    stack->addWidget(notice);
    stack->addWidget(pages);
    stack->addWidget(picture);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(bar);
    layout->addWidget(strip);
    layout->addWidget(stack, 1);
    connectBar();
}

void DocumentView::Private::connectBar()
{
    QObject::connect(bar, &DocumentBar::pageWanted, &q, &DocumentView::goToPage);
    QObject::connect(pages, &PagesView::currentPageChanged, bar, &DocumentBar::setPage);
    QObject::connect(bar, &DocumentBar::zoomedBy, &q, [this](double factor) { zoomBy(factor); });
    QObject::connect(bar, &DocumentBar::fitWanted, &q, [this](Fit fit) {
        pages->fit(fit);
        picture->fit(fit);
    });
    QObject::connect(bar, &DocumentBar::turnWanted, &q, [this] { picture->turn(); });
    QObject::connect(bar, &DocumentBar::saveWanted, &q, [this] { saveAs(); });
    QObject::connect(pages, &PagesView::zoomChanged, bar, &DocumentBar::setZoom);
    QObject::connect(picture, &PictureView::zoomChanged, bar, &DocumentBar::setZoom);
}

void DocumentView::Private::begin(const QString &newTitle)
{
    ++ticket;
    loading.cancel();
    title = newTitle;
    content.clear();
    strip->dismiss();
    pages->clear();
    picture->clear();
    bar->setPages(0);
    bar->setContent(DocumentBar::Content::None);
    notice->present(u"attachment"_s,
        title.isEmpty() ? DocumentView::tr("Choose a file to see it here.")
                        : DocumentView::tr("%1 is being fetched…").arg(title));
    showPart(notice);
}

void DocumentView::Private::await(const QFuture<Bytes> &bytes)
{
    loading = bytes;
    auto *watcher = new QFutureWatcher<Bytes>(&q);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, &q, [this, mine = ticket](int value) {
        if (mine == ticket)
            notice->present(u"attachment"_s, DocumentView::tr("%1 is being fetched: %2 %").arg(title).arg(value / 10));
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher, mine = ticket] {
        watcher->deleteLater();
        if (mine == ticket && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(bytes);
}

void DocumentView::Private::take(const Bytes &bytes)
{
    if (!bytes) {
        sayUnshown(u"error"_s, sentence(bytes.error()));
        return;
    }
    content = *bytes;
    bar->setContent(DocumentBar::Content::Other);
    if (content.startsWith("%PDF-"))
        showPdf();
    else if (PictureView::canShow(content))
        showPicture();
    else
        sayUnshown(u"attachment"_s,
            DocumentView::tr("%1 cannot be shown here. Save it and open it with another program.").arg(title));
}

void DocumentView::Private::showPdf()
{
    if (!pages->load(content)) {
        sayUnshown(u"error"_s,
            DocumentView::tr("%1 is a PDF that cannot be shown: it is damaged or locked by a password. It can still be "
                             "saved.")
                .arg(title));
        return;
    }
    bar->setPages(pages->pageCount());
    bar->setContent(DocumentBar::Content::Pages);
    showPart(pages);
    Q_EMIT q.shown();
}

void DocumentView::Private::showPicture()
{
    awaitResult(&q, QtConcurrent::run(&PictureView::decoded, content), [this, mine = ticket](const QImage &image) {
        if (mine != ticket)
            return;
        if (image.isNull()) {
            sayUnshown(u"error"_s,
                DocumentView::tr("%1 is a picture that cannot be shown: it is damaged. It can still be saved.")
                    .arg(title));
            return;
        }
        picture->show(image, title);
        bar->setPages(1);
        bar->setContent(DocumentBar::Content::Picture);
        showPart(picture);
        Q_EMIT q.shown();
    });
}

void DocumentView::Private::sayUnshown(const QString &iconName, const QString &text)
{
    notice->present(iconName, text);
    showPart(notice);
    Q_EMIT q.failed();
}

void DocumentView::Private::showPart(QWidget *part)
{
    stack->setCurrentWidget(part);
    q.setFocusProxy(part == notice ? nullptr : part);
}

void DocumentView::Private::zoomBy(double factor)
{
    if (stack->currentWidget() == pages)
        pages->zoomBy(factor);
    else
        picture->zoomBy(factor);
}

void DocumentView::Private::saveAs()
{
    if (content.isEmpty())
        return;
    auto *dialog = new QFileDialog(&q, DocumentView::tr("Save the file"));
    dialog->setObjectName(u"documentSave"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString name = title.section(u'/', -1);
    dialog->selectFile(name.endsWith(suffix, Qt::CaseInsensitive) ? name : name + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
            strip->showSuccess(DocumentView::tr("Saved as %1.").arg(path));
        else
            strip->showError(DocumentView::tr("The file could not be saved there. Choose another folder."));
    });
    dialog->open();
}

DocumentView::DocumentView(const widgets::DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, context.session))
{
    setObjectName(u"documentView"_s);
    d->build();
    clear();
}

DocumentView::~DocumentView()
{
    d->loading.cancel();
}

void DocumentView::show(const ApplicationFile &file)
{
    d->begin(file.title);
    d->suffix = suffixOf(file.mediaType);
    d->await(papers::fetchPaper(
        d->session, {file.blob, file.title, file.mediaType, file.byteSize, file.pieces, 0, file.sha256}));
}

void DocumentView::showFile(const QString &path, const QString &title)
{
    d->begin(title);
    d->suffix = u'.' + QFileInfo(path).suffix();
    d->await(QtConcurrent::run(&contentOf, path));
}

bool DocumentView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && d->bar->knows(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && d->bar->knows(*static_cast<QKeyEvent *>(event))) {
        d->bar->press(*static_cast<QKeyEvent *>(event));
        return true;
    }
    return QWidget::event(event);
}

void DocumentView::clear()
{
    d->begin({});
}

QString DocumentView::title() const
{
    return d->title;
}

int DocumentView::pageCount() const
{
    return d->bar->pages();
}

int DocumentView::currentPage() const
{
    return d->bar->page();
}

void DocumentView::goToPage(int page)
{
    if (d->stack->currentWidget() == d->pages)
        d->pages->goTo(page);
}

} // namespace ana::applications
