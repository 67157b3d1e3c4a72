// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/scandialog.h"

#include <QComboBox>
#include <QFile>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/core/awaitresult.h"
#include "models/core/messages.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using papers::ScanColour;
using papers::ScannerAbilities;
using papers::ScannerDevice;
using papers::ScanOutcome;
using papers::ScanSource;
using widgets::grid;

namespace {

constexpr int wholePage = 1000;
const QString usualResolution = u"200"_s;
constexpr QSize previewSize(96, 132);

QComboBox *box(QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(24);
    return made;
}

void choose(QComboBox *among, const QString &wanted)
{
    for (int n = among->count() - 1; n >= 0; --n) {
        if (n == 0 || among->itemData(n).toString() == wanted)
            return among->setCurrentIndex(n);
    }
}

QPushButton *button(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(widgets::icon(iconName), text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

ScanDialog::ScanDialog(widgets::Settings &settings, const QString &folder, QWidget *parent)
    : ActDialog(u"scanDialog"_s, tr("Scan a paper"), tr("Scan"), parent)
    , m_settings(settings)
    , m_folder(folder)
    , m_device(box(this))
    , m_source(box(this))
    , m_colour(box(this))
    , m_resolution(box(this))
    , m_progress(new QProgressBar(this))
    , m_preview(new QLabel(this))
    , m_count(new QLabel(this))
    , m_search(button(u"scanSearch"_s, u"refresh"_s, tr("Look for scanners again"), this))
    , m_stop(button(u"scanStop"_s, u"close"_s, tr("Stop scanning"), this))
    , m_drop(button(u"scanDrop"_s, u"delete"_s, tr("Drop the last page"), this))
    , m_done(button(u"scanDone"_s, u"check"_s, tr("Done"), this))
{
    rows().addField(u"scanDevice"_s, tr("Scanner"), m_device);
    rows().addWidget(m_search);
    rows().addField(u"scanSource"_s, tr("The paper lies"), m_source);
    rows().addField(u"scanColour"_s, tr("Colours"), m_colour, widgets::FormRows::Need::Optional,
        tr("Grey is enough for most papers; colour where a red stamp has to be seen."));
    rows().addField(u"scanResolution"_s, tr("Sharpness"), m_resolution);
    // What was scanned stands above the choices: it is looked at after every page.
    static_cast<QVBoxLayout *>(layout())->insertWidget(layout()->count() - 2, buildResult());
    connect(m_search, &QPushButton::clicked, this, &ScanDialog::findDevices);
    connect(m_device, &QComboBox::activated, this, &ScanDialog::askDevice);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_scan.cancel(); });
    connect(m_drop, &QPushButton::clicked, this, &ScanDialog::dropLast);
    connect(m_done, &QPushButton::clicked, this, &ScanDialog::finish);
    showPages();
    findDevices();
}

QWidget *ScanDialog::buildResult()
{
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFixedSize(previewSize);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAccessibleName(tr("Last page"));
    m_count->setObjectName(u"scanCount"_s);
    m_count->setWordWrap(true);
    m_progress->setObjectName(u"scanProgress"_s);
    m_progress->setAccessibleName(tr("Scanning"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_stop->hide();
    auto *result = new QWidget(this);
    auto *side = new QVBoxLayout;
    side->addWidget(m_count);
    side->addWidget(m_progress);
    side->addStretch();
    auto *flow = new QHBoxLayout;
    flow->addWidget(m_stop);
    flow->addWidget(m_done);
    flow->addWidget(m_drop);
    flow->addStretch();
    side->addLayout(flow);
    auto *row = new QHBoxLayout(result);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(4));
    row->addWidget(m_preview);
    row->addLayout(side, 1);
    return result;
}

ScanDialog::~ScanDialog()
{
    m_scan.cancel();
}

void ScanDialog::begin(const QString &text)
{
    m_underway = true;
    setBusy(true);
    m_search->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_count->setText(text);
}

void ScanDialog::end()
{
    m_underway = false;
    m_search->setEnabled(true);
    m_progress->hide();
    m_stop->hide();
    setBusy(m_device->count() == 0);
    showPages();
    actButton().setFocus(); // it was switched off, and the focus must not stay on the button that gives up
}

void ScanDialog::findDevices()
{
    strip().dismiss();
    begin(tr("Looking for scanners…"));
    awaitResult(this, papers::findScanners(),
        [this](const Result<std::vector<ScannerDevice>> &devices) { takeDevices(devices); });
}

void ScanDialog::takeDevices(const Result<std::vector<ScannerDevice>> &devices)
{
    m_device->clear();
    for (const ScannerDevice &device : devices.value_or(std::vector<ScannerDevice>()))
        m_device->addItem(device.title, device.name);
    choose(m_device, m_settings.choice(u"scanner/device"_s));
    if (!devices)
        strip().show(devices.error());
    else if (devices->empty())
        strip().showWarning(tr("No scanner answers. Is it switched on and its cable plugged in? Then look again."));
    if (m_device->count() > 0)
        askDevice();
    else
        end();
}

void ScanDialog::askDevice()
{
    begin(tr("Asking the scanner what it can do…"));
    awaitResult(this, papers::askScanner(m_device->currentData().toString()),
        [this](const Result<ScannerAbilities> &abilities) {
            if (abilities)
                offer(*abilities);
            else
                strip().show(abilities.error());
            end();
        });
}

void ScanDialog::offer(const ScannerAbilities &abilities)
{
    m_source->clear();
    for (const ScanSource source : abilities.sources) {
        m_source->addItem(source == ScanSource::Flatbed ? tr("on the glass")
                : source == ScanSource::Feeder          ? tr("in the feeder")
                                                        : tr("in the feeder, both sides"),
            int(source));
    }
    m_colour->clear();
    for (const ScanColour colour : abilities.colours)
        m_colour->addItem(colour == ScanColour::Grey ? tr("grey") : tr("colour"), int(colour));
    m_resolution->clear();
    for (const int dots : abilities.resolutions)
        m_resolution->addItem(tr("%1 dots per inch").arg(dots), dots);
    choose(m_source, m_settings.choice(u"scanner/source"_s));
    choose(m_colour, m_settings.choice(u"scanner/colour"_s));
    const QString sharpness = m_settings.choice(u"scanner/resolution"_s);
    choose(m_resolution, sharpness.isEmpty() ? usualResolution : sharpness);
}

void ScanDialog::act()
{
    if (m_device->count() == 0)
        return;
    remember();
    papers::ScanRequest request;
    request.device = m_device->currentData().toString();
    request.folder = m_folder;
    request.source = ScanSource(m_source->currentData().toInt());
    request.colour = ScanColour(m_colour->currentData().toInt());
    request.resolution = m_resolution->currentData().toInt();
    begin(tr("Page %1 is being scanned…").arg(m_pages.size() + 1));
    m_stop->show();
    m_scan = papers::scanPages(request);
    auto *watcher = new QFutureWatcher<Result<ScanOutcome>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress->setRange(0, wholePage);
        m_progress->setValue(value % wholePage);
        m_count->setText(tr("Page %1 is being scanned…").arg(m_pages.size() + size_t(value / wholePage) + 1));
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            takePages(watcher->result());
        end();
    });
    watcher->setFuture(m_scan);
}

void ScanDialog::takePages(const Result<ScanOutcome> &outcome)
{
    if (!outcome) {
        strip().show(outcome.error());
        return;
    }
    m_pages.insert(m_pages.end(), outcome->pages.begin(), outcome->pages.end());
    if (outcome->problem)
        strip().showWarning(tr("%1 The %2 pages before are whole and kept.")
                                .arg(sentence(*outcome->problem))
                                .arg(outcome->pages.size()));
}

void ScanDialog::showPages()
{
    const int count = int(m_pages.size());
    m_count->setText(count == 0 ? tr("No page yet.") : tr("%n page(s) scanned.", nullptr, count));
    m_drop->setVisible(count > 0);
    m_done->setEnabled(count > 0 && !m_underway);
    actButton().setText(count == 0 ? tr("Scan") : tr("Scan the next page"));
    if (count == 0) {
        m_preview->setPixmap(widgets::icon(u"scan"_s, widgets::Role::MutedText).pixmap(grid(12), grid(12)));
        return;
    }
    QImageReader reader(m_pages.back().path);
    reader.setScaledSize(reader.size().scaled(previewSize, Qt::KeepAspectRatio));
    m_preview->setPixmap(QPixmap::fromImage(reader.read()));
}

void ScanDialog::dropLast()
{
    if (m_pages.empty())
        return;
    QFile::remove(m_pages.back().path);
    m_pages.pop_back();
    showPages();
}

void ScanDialog::finish()
{
    QStringList paths;
    for (const papers::ScannedPage &page : m_pages)
        paths.append(page.path);
    m_pages.clear(); // they are the receiver's now
    Q_EMIT scanned(paths);
    accept();
}

void ScanDialog::reject()
{
    if (m_pages.empty())
        return giveUp();
    const widgets::Question question{u"dropScan"_s, tr("Drop the pages?"),
        tr("%n scanned page(s) are not taken over yet.", nullptr, int(m_pages.size())), {},
        {{u"stay"_s, tr("Go on scanning"), widgets::Answer::Kind::Escape},
            {u"drop"_s, tr("Drop the pages"), widgets::Answer::Kind::Destructive}}};
    widgets::ask(this, question, [this](const QString &answer, const QString & /*reason*/) {
        if (answer == "drop"_L1)
            giveUp();
    });
}

void ScanDialog::giveUp()
{
    m_scan.cancel();
    for (const papers::ScannedPage &page : m_pages)
        QFile::remove(page.path);
    ActDialog::reject();
}

void ScanDialog::remember()
{
    m_settings.setChoice(u"scanner/device"_s, m_device->currentData().toString());
    m_settings.setChoice(u"scanner/source"_s, m_source->currentData().toString());
    m_settings.setChoice(u"scanner/colour"_s, m_colour->currentData().toString());
    m_settings.setChoice(u"scanner/resolution"_s, m_resolution->currentData().toString());
}

} // namespace ana::applications
