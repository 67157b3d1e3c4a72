// SPDX-License-Identifier: GPL-3.0-or-later
// The ways files come into the tray.
#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QMimeData>

#include "models/core/dates.h"
#include "ui/applications/papers/folderwatch.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/papers/scandialog.h"
#include "ui/applications/papers/traymodel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

const QString cameraFolder = u"camera/folder"_s;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

/// What was asked for, else the first paper of the list without a file.
int PaperTray::nextPaper() const
{
    if (m_current > 0)
        return m_current;
    for (const TrayPaper &paper : m_model->papers()) {
        if (std::ranges::find(m_contents->rows(), paper.n, &TrayRow::paper) == m_contents->rows().end())
            return paper.n;
    }
    return 0;
}

void PaperTray::addFiles(const QStringList &paths)
{
    m_strip->dismiss();
    QStringList pictures;
    for (const QString &path : paths) {
        if (papers::isPictureFile(path))
            pictures.append(path);
        else
            m_contents->add(path, nextPaper());
    }
    if (pictures.size() == 1)
        m_contents->add(pictures.constFirst(), nextPaper());
    else if (!pictures.isEmpty())
        m_contents->addPages(pictures, titleNow(tr("Pictures")), nextPaper());
}

QString PaperTray::titleNow(const QString &what) const
{
    return u"%1 %2"_s.arg(what, dateTimeText(QDateTime::currentDateTimeUtc()));
}

void PaperTray::paste()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held && held->hasUrls())
        return addFiles(localFiles(*held));
    const QImage picture = held ? qvariant_cast<QImage>(held->imageData()) : QImage();
    if (picture.isNull()) {
        m_strip->showInfo(tr("There is neither a picture nor a file in the clipboard."));
        return;
    }
    m_contents->addPicture(picture, titleNow(tr("Picture")), nextPaper());
}

void PaperTray::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose files"));
    dialog->setObjectName(u"trayFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Papers (%1)").arg(u"*.pdf *.jpg *.jpeg *.png *.webp *.gif *.bmp *.docx *.xlsx *.odt *.ods"_s),
            tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, &PaperTray::addFiles);
    dialog->open();
}

void PaperTray::scan()
{
    auto *dialog = new ScanDialog(m_context.settings, m_contents->newFolder(), this);
    connect(dialog, &ScanDialog::scanned, this,
        [this](const QStringList &pages) { m_contents->addPages(pages, titleNow(tr("Scan")), nextPaper()); });
    dialog->open();
}

void PaperTray::toggleWatch()
{
    if (!m_watch->folder().isEmpty()) {
        m_watch->stop();
        return showWatch();
    }
    auto *dialog = new QFileDialog(this, tr("Folder the camera writes to"), m_context.settings.choice(cameraFolder));
    dialog->setObjectName(u"trayFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PaperTray::watchFolder);
    connect(dialog, &QDialog::finished, this, &PaperTray::showWatch);
    dialog->open();
    showWatch();
}

void PaperTray::watchFolder(const QString &folder)
{
    if (m_watch->start(folder))
        m_context.settings.setChoice(cameraFolder, folder);
    showWatch();
}

void PaperTray::showWatch()
{
    const QString folder = m_watch->folder();
    m_camera->setChecked(!folder.isEmpty());
    m_watched->setText(tr("New pictures in %1 come here by themselves.").arg(folder));
    m_watched->setVisible(!folder.isEmpty());
}

void PaperTray::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void PaperTray::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (!paths.isEmpty()) {
        addFiles(paths);
    } else if (const QImage picture = qvariant_cast<QImage>(event->mimeData()->imageData()); !picture.isNull()) {
        m_contents->addPicture(picture, titleNow(tr("Picture")), nextPaper());
    }
    event->acceptProposedAction();
}

} // namespace ana::applications
