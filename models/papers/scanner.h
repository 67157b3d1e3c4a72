// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>
#include <QHash>
#include <QSize>
#include <QString>

#include "models/core/error.h"

/// Paper scanners through SANE. SANE knows no threads: all of it runs on one thread of its own, one act after another.
namespace ana::papers {

struct ScannerDevice
{
    QString name; ///< SANE's: "epson2:libusb:001:004"
    QString title; ///< for people: maker and model

    friend bool operator==(const ScannerDevice &, const ScannerDevice &) = default;
};

enum class ScanColour { Grey, Colour };
enum class ScanSource { Flatbed, Feeder, FeederBothSides };

/// What a device offers.
struct ScannerAbilities
{
    std::vector<int> resolutions; ///< dots per inch, ascending, those that suit papers
    std::vector<ScanColour> colours;
    std::vector<ScanSource> sources;

    friend bool operator==(const ScannerAbilities &, const ScannerAbilities &) = default;
};

struct ScanRequest
{
    QString device;
    int resolution = 200;
    ScanColour colour = ScanColour::Grey;
    ScanSource source = ScanSource::Flatbed;
    QString folder; ///< where the pages go, one JPEG each
    int pageLimit = 200; ///< of one pile; reaching it is told as a problem (scanner.page_limit)
    QHash<QString, QString> options; ///< further options of the device by their SANE names
};

struct ScannedPage
{
    QString path;
    QSize size;
    int resolution = 0;

    friend bool operator==(const ScannedPage &, const ScannedPage &) = default;
};

/// Whole pages only. If the device gave up in between, the pages before are still good and `problem` says why there
/// are no more; the page it broke off in is not there.
struct ScanOutcome
{
    std::vector<ScannedPage> pages;
    std::optional<Error> problem;
};

/// Takes some seconds; an empty list is no error.
QFuture<Result<std::vector<ScannerDevice>>> findScanners();
QFuture<Result<ScannerAbilities>> askScanner(const QString &device);
/// One page from the glass, or all the feeder holds. Progress: 1000 a page, and the part of the page that is read.
/// Cancelling also reaches a device that does not answer; nothing of the scan is left in the folder.
/// Unavailable: scanner.gone (unplugged, or the line to it broke), scanner.busy, scanner.jammed, scanner.cover_open,
/// scanner.empty (no paper in the feeder), scanner.denied, scanner.failed; scanner.disk (page cannot be written).
QFuture<Result<ScanOutcome>> scanPages(const ScanRequest &request);

} // namespace ana::papers
