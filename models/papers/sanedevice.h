// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <sane/sane.h>

#include <QImage>

#include "models/papers/scanner.h"

/// SANE as values and our errors. Everything here runs on the one scanner thread.
namespace ana::papers {

/// SANE for as long as this lives; each begin looks for devices anew, also for those plugged in since.
class SaneLibrary
{
public:
    SaneLibrary();
    ~SaneLibrary();
    SaneLibrary(const SaneLibrary &) = delete;
    SaneLibrary &operator=(const SaneLibrary &) = delete;

    Result<std::vector<ScannerDevice>> devices() const;
};

/// An open device.
class SaneDevice
{
public:
    static Result<std::unique_ptr<SaneDevice>> open(const QString &name);
    ~SaneDevice();
    SaneDevice(const SaneDevice &) = delete;
    SaneDevice &operator=(const SaneDevice &) = delete;

    ScannerAbilities abilities() const;
    Result<void> prepare(const ScanRequest &request);
    int resolution() const { return m_resolution; }

    /// The next page, or nothing when the feeder is empty. `goOn` hears what part of the page is read, and may stop it.
    Result<std::optional<QImage>> nextPage(const std::function<bool(double)> &goOn);
    void cancel();

private:
    explicit SaneDevice(SANE_Handle handle)
        : m_handle(handle)
    {
    }
    struct Option
    {
        SANE_Int number = 0;
        const SANE_Option_Descriptor *about = nullptr;
    };
    std::optional<Option> option(const char *name) const;
    QStringList choices(const char *name) const;
    std::vector<int> offeredResolutions() const;
    Result<void> set(const char *name, const QString &value);
    Result<void> setArea();
    Result<QImage> readPage(const SANE_Parameters &page, const std::function<bool(double)> &goOn);

    SANE_Handle m_handle;
    int m_resolution = 0;
};

/// The error of a status that is not good.
Error saneError(SANE_Status status);

} // namespace ana::papers
