// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/sanedevice.h"

#include <csignal>

#include <algorithm>
#include <array>
#include <cmath>

#include <sane/saneopts.h>

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

// A4 in millimetres, the largest paper the desk takes.
constexpr double paperWidth = 210;
constexpr double paperHeight = 297;
constexpr std::array usualResolutions{100, 150, 200, 300, 400, 600};
constexpr int fallbackResolution = 200;

/// A page of 600 dots an inch in colour has 100 million bytes; anything far above is a device gone mad.
constexpr qint64 mostBytesOfPage = 400'000'000;

ScanColour colourOf(const QString &mode)
{
    return mode.contains(u"colo"_s, Qt::CaseInsensitive) || mode.contains(u"rgb"_s, Qt::CaseInsensitive)
        ? ScanColour::Colour
        : ScanColour::Grey;
}

/// Black-and-white and half-tone modes lose stamps and signatures.
bool isUsable(const QString &mode)
{
    return mode.contains(u"gr"_s, Qt::CaseInsensitive) || colourOf(mode) == ScanColour::Colour;
}

/// Makers name the sources as they like: "ADF", "Automatic Document Feeder(left aligned)", "ADF Duplex", "FlatBed".
ScanSource sourceOf(const QString &name)
{
    if (name.contains(u"duplex"_s, Qt::CaseInsensitive))
        return ScanSource::FeederBothSides;
    const bool feeder = name.contains(u"adf"_s, Qt::CaseInsensitive) || name.contains(u"feeder"_s, Qt::CaseInsensitive);
    return feeder ? ScanSource::Feeder : ScanSource::Flatbed;
}

template <typename T> void addOnce(std::vector<T> &all, const T &one)
{
    if (std::ranges::find(all, one) == all.end())
        all.push_back(one);
}

} // namespace

Error saneError(SANE_Status status)
{
    const auto problem = [status](const QString &code) {
        return Error{ErrorKind::Unavailable, code, {}, QString::fromUtf8(sane_strstatus(status))};
    };
    switch (status) {
    case SANE_STATUS_CANCELLED:
        return {ErrorKind::Cancelled, u"scanner.cancelled"_s, {}, {}};
    case SANE_STATUS_DEVICE_BUSY:
        return problem(u"scanner.busy"_s);
    case SANE_STATUS_JAMMED:
        return problem(u"scanner.jammed"_s);
    case SANE_STATUS_NO_DOCS:
        return problem(u"scanner.empty"_s);
    case SANE_STATUS_COVER_OPEN:
        return problem(u"scanner.cover_open"_s);
    case SANE_STATUS_IO_ERROR:
    case SANE_STATUS_INVAL: // what open says of a device that is no longer there
    case SANE_STATUS_EOF:
        return problem(u"scanner.gone"_s);
    case SANE_STATUS_ACCESS_DENIED:
        return problem(u"scanner.denied"_s);
    default:
        return problem(u"scanner.failed"_s);
    }
}

SaneLibrary::SaneLibrary()
{
    // Drivers write into pipes whose other end they have closed; the threads they start inherit this.
    sigset_t brokenPipe;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, nullptr);
    sane_init(nullptr, nullptr);
}

SaneLibrary::~SaneLibrary()
{
    sane_exit();
}

Result<std::vector<ScannerDevice>> SaneLibrary::devices() const
{
    const SANE_Device **list = nullptr;
    if (const SANE_Status status = sane_get_devices(&list, SANE_FALSE); status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status));
    std::vector<ScannerDevice> found;
    for (; *list; ++list) {
        const SANE_Device &device = **list;
        // Cameras of video calls are "devices" as well.
        if (qstrcmp(device.type, "webcam") == 0 || qstrcmp(device.type, "virtual camera") == 0)
            continue;
        const QString title = QString::fromUtf8(device.vendor) + u' ' + QString::fromUtf8(device.model);
        found.push_back({QString::fromUtf8(device.name), title.simplified()});
    }
    return found;
}

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const QString &name)
{
    SANE_Handle handle = nullptr;
    if (const SANE_Status status = sane_open(name.toUtf8().constData(), &handle); status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status));
    return std::unique_ptr<SaneDevice>(new SaneDevice(handle));
}

SaneDevice::~SaneDevice()
{
    sane_cancel(m_handle);
    sane_close(m_handle);
}

void SaneDevice::cancel()
{
    sane_cancel(m_handle);
}

std::optional<SaneDevice::Option> SaneDevice::option(const char *name) const
{
    SANE_Int count = 0;
    sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr);
    for (SANE_Int n = 1; n < count; ++n) {
        const SANE_Option_Descriptor *about = sane_get_option_descriptor(m_handle, n);
        if (about && about->name && qstrcmp(about->name, name) == 0 && SANE_OPTION_IS_ACTIVE(about->cap)
            && SANE_OPTION_IS_SETTABLE(about->cap))
            return Option{n, about};
    }
    return {};
}

QStringList SaneDevice::choices(const char *name) const
{
    const auto found = option(name);
    QStringList all;
    if (!found || found->about->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return all;
    for (const SANE_String_Const *choice = found->about->constraint.string_list; *choice; ++choice)
        all.append(QString::fromUtf8(*choice));
    return all;
}

std::vector<int> SaneDevice::offeredResolutions() const
{
    const auto found = option(SANE_NAME_SCAN_RESOLUTION);
    std::vector<int> offered;
    if (!found)
        return offered;
    const bool fixed = found->about->type == SANE_TYPE_FIXED;
    const auto dots = [fixed](SANE_Word word) { return fixed ? int(std::lround(SANE_UNFIX(word))) : int(word); };
    if (found->about->constraint_type == SANE_CONSTRAINT_WORD_LIST) {
        const SANE_Word *words = found->about->constraint.word_list;
        for (SANE_Word n = 1; n <= words[0]; ++n)
            offered.push_back(dots(words[n]));
    } else if (found->about->constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range *range = found->about->constraint.range;
        for (const int usual : usualResolutions) {
            if (usual >= dots(range->min) && usual <= dots(range->max))
                offered.push_back(usual);
        }
    }
    std::ranges::sort(offered);
    return offered;
}

ScannerAbilities SaneDevice::abilities() const
{
    ScannerAbilities all;
    for (const int offered : offeredResolutions()) {
        if (offered >= usualResolutions.front() && offered <= usualResolutions.back())
            all.resolutions.push_back(offered);
    }
    if (all.resolutions.empty())
        all.resolutions.push_back(fallbackResolution);
    for (const QString &mode : choices(SANE_NAME_SCAN_MODE)) {
        if (isUsable(mode))
            addOnce(all.colours, colourOf(mode));
    }
    if (all.colours.empty())
        all.colours.push_back(ScanColour::Grey);
    for (const QString &source : choices(SANE_NAME_SCAN_SOURCE))
        addOnce(all.sources, sourceOf(source));
    if (all.sources.empty())
        all.sources.push_back(ScanSource::Flatbed);
    return all;
}

Result<void> SaneDevice::set(const char *name, const QString &value)
{
    const auto found = option(name);
    if (!found)
        return {}; // a device without the choice has nothing to be told
    SANE_Status status = SANE_STATUS_INVAL;
    if (found->about->type == SANE_TYPE_STRING) {
        QByteArray text = value.toUtf8();
        text.resize(std::max<qsizetype>(text.size() + 1, found->about->size)); // the device may write back into it
        status = sane_control_option(m_handle, found->number, SANE_ACTION_SET_VALUE, text.data(), nullptr);
    } else {
        SANE_Word word = found->about->type == SANE_TYPE_FIXED ? SANE_FIX(value.toDouble())
            : found->about->type == SANE_TYPE_BOOL             ? SANE_Word(value == "yes"_L1)
                                                               : SANE_Word(value.toInt());
        status = sane_control_option(m_handle, found->number, SANE_ACTION_SET_VALUE, &word, nullptr);
    }
    if (status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status));
    return {};
}

/// All of an A4 page from the upper left corner, or what the device has of it.
Result<void> SaneDevice::setArea()
{
    const auto place = [this](const char *name, double wanted) -> Result<void> {
        const auto found = option(name);
        if (!found || found->about->unit != SANE_UNIT_MM || found->about->constraint_type != SANE_CONSTRAINT_RANGE)
            return {};
        const SANE_Range *range = found->about->constraint.range;
        const bool fixed = found->about->type == SANE_TYPE_FIXED;
        const double least = fixed ? SANE_UNFIX(range->min) : range->min;
        const double most = fixed ? SANE_UNFIX(range->max) : range->max;
        return set(name, QString::number(std::clamp(wanted, least, most), 'f', 3));
    };
    for (const auto &[name, wanted] : {std::pair(SANE_NAME_SCAN_TL_X, 0.0), std::pair(SANE_NAME_SCAN_TL_Y, 0.0),
             std::pair(SANE_NAME_SCAN_BR_X, paperWidth), std::pair(SANE_NAME_SCAN_BR_Y, paperHeight)}) {
        if (const Result<void> done = place(name, wanted); !done)
            return done;
    }
    return {};
}

Result<void> SaneDevice::prepare(const ScanRequest &request)
{
    // The source comes first: other options of a device may depend on it.
    for (const QString &source : choices(SANE_NAME_SCAN_SOURCE)) {
        if (sourceOf(source) != request.source)
            continue;
        if (const Result<void> done = set(SANE_NAME_SCAN_SOURCE, source); !done)
            return done;
        break;
    }
    for (const QString &mode : choices(SANE_NAME_SCAN_MODE)) {
        if (!isUsable(mode) || colourOf(mode) != request.colour)
            continue;
        if (const Result<void> done = set(SANE_NAME_SCAN_MODE, mode); !done)
            return done;
        break;
    }
    const std::vector<int> offered = offeredResolutions();
    const auto enough = std::ranges::lower_bound(offered, request.resolution);
    m_resolution = offered.empty() ? request.resolution : enough == offered.end() ? offered.back() : *enough;
    if (const Result<void> done = set(SANE_NAME_SCAN_RESOLUTION, QString::number(m_resolution)); !done)
        return done;
    if (const Result<void> done = setArea(); !done)
        return done;
    for (const auto &[name, value] : request.options.asKeyValueRange()) {
        if (const Result<void> done = set(name.toUtf8().constData(), value); !done)
            return done;
    }
    return {};
}

Result<std::optional<QImage>> SaneDevice::nextPage(const std::function<bool(double)> &goOn)
{
    const SANE_Status started = sane_start(m_handle);
    if (started == SANE_STATUS_NO_DOCS)
        return std::optional<QImage>();
    if (started != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(started));
    SANE_Parameters page{};
    if (const SANE_Status status = sane_get_parameters(m_handle, &page); status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status));
    const Result<QImage> image = readPage(page, goOn);
    if (!image)
        return tl::unexpected(image.error());
    return std::optional(*image);
}

namespace {

/// One line as the device gives it becomes a line of the picture.
void takeLine(const SANE_Parameters &page, const uchar *from, uchar *to)
{
    const int samples = page.pixels_per_line * (page.format == SANE_FRAME_RGB ? 3 : 1);
    if (page.depth == 1) {
        constexpr uchar black = 0;
        constexpr uchar white = 255;
        for (int x = 0; x < samples; ++x)
            to[x] = from[x / 8] & (0x80 >> (x % 8)) ? black : white;
    } else if (page.depth == 16) {
        const auto *words = reinterpret_cast<const quint16 *>(from);
        for (int x = 0; x < samples; ++x)
            to[x] = uchar(words[x] >> 8);
    } else {
        std::copy_n(from, samples, to);
    }
}

bool isReadable(const SANE_Parameters &page)
{
    const bool oneFrame = page.format == SANE_FRAME_GRAY || page.format == SANE_FRAME_RGB;
    const bool depth = page.depth == 1 || page.depth == 8 || page.depth == 16;
    const qint64 bytes = qint64(page.bytes_per_line) * std::max(page.lines, 1);
    return oneFrame && depth && page.pixels_per_line > 0 && page.bytes_per_line > 0 && bytes < mostBytesOfPage;
}

} // namespace

Result<QImage> SaneDevice::readPage(const SANE_Parameters &page, const std::function<bool(double)> &goOn)
{
    if (!isReadable(page))
        return tl::unexpected(saneError(SANE_STATUS_UNSUPPORTED));
    constexpr int growth = 1000; // lines, for a device that does not know its page before
    const auto format = page.format == SANE_FRAME_RGB ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    QImage image(page.pixels_per_line, page.lines > 0 ? page.lines : growth, format);
    image.fill(Qt::white);
    std::vector<uchar> line(size_t(page.bytes_per_line));
    size_t filled = 0;
    int lines = 0;
    while (true) {
        SANE_Int got = 0;
        const SANE_Status status = sane_read(m_handle, line.data() + filled, SANE_Int(line.size() - filled), &got);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return tl::unexpected(saneError(status));
        filled += size_t(got);
        if (filled < line.size())
            continue;
        if (lines == image.height() && qint64(image.sizeInBytes()) < mostBytesOfPage)
            image = image.copy(0, 0, image.width(), lines + growth);
        if (lines < image.height())
            takeLine(page, line.data(), image.scanLine(lines++));
        filled = 0;
        if (!goOn(double(lines) / image.height())) {
            cancel();
            return tl::unexpected(saneError(SANE_STATUS_CANCELLED));
        }
    }
    // A page that ends long before it should is half a page: the cable was pulled and the device said "end".
    if (lines == 0 || (page.lines > 0 && lines < page.lines / 2))
        return tl::unexpected(saneError(SANE_STATUS_IO_ERROR));
    return lines < image.height() ? image.copy(0, 0, image.width(), lines) : image;
}

} // namespace ana::papers
