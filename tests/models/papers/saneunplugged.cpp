// SPDX-License-Identifier: GPL-3.0-or-later
// A SANE driver for a scanner whose cable is pulled in the middle of the second page of its
// feeder. "hung" answers nothing but cancelling, as a network scanner behind a dead line.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <thread>

#include <sane/sane.h>
#include <sane/saneopts.h>

namespace {

constexpr SANE_Int lines = 400;
constexpr SANE_Int width = 300;
constexpr int linesBeforeThePull = 150;

const SANE_Device feeder{"feeder", "Ana", "feeder with a loose cable", "scanner"};
const SANE_Device hung{"hung", "Ana", "scanner behind a dead line", "scanner"};
const SANE_Device *devices[] = {&feeder, &hung, nullptr};

struct State
{
    bool hangs = false;
    int page = 0;
    int line = 0;
    std::atomic<bool> cancelled = false;
};
State state;

} // namespace

extern "C" {

SANE_Status sane_unplugged_init(SANE_Int *version, SANE_Auth_Callback)
{
    if (version)
        *version = SANE_VERSION_CODE(1, 0, 0);
    return SANE_STATUS_GOOD;
}

void sane_unplugged_exit() { }

SANE_Status sane_unplugged_get_devices(const SANE_Device ***list, SANE_Bool)
{
    *list = devices;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_unplugged_open(SANE_String_Const name, SANE_Handle *handle)
{
    state.hangs = std::strcmp(name, "hung") == 0;
    state.page = 0;
    state.cancelled = false;
    *handle = &state;
    return SANE_STATUS_GOOD;
}

void sane_unplugged_close(SANE_Handle) { }

const SANE_Option_Descriptor *sane_unplugged_get_option_descriptor(SANE_Handle, SANE_Int option)
{
    static const SANE_Option_Descriptor count{
        "", "", "", SANE_TYPE_INT, SANE_UNIT_NONE, sizeof(SANE_Word), SANE_CAP_SOFT_DETECT, SANE_CONSTRAINT_NONE, {}};
    return option == 0 ? &count : nullptr;
}

SANE_Status sane_unplugged_control_option(SANE_Handle, SANE_Int option, SANE_Action action, void *value, SANE_Int *)
{
    if (option != 0 || action != SANE_ACTION_GET_VALUE)
        return SANE_STATUS_INVAL;
    *static_cast<SANE_Int *>(value) = 1;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_unplugged_get_parameters(SANE_Handle, SANE_Parameters *page)
{
    *page = {SANE_FRAME_GRAY, SANE_TRUE, width, width, lines, 8};
    return SANE_STATUS_GOOD;
}

SANE_Status sane_unplugged_start(SANE_Handle)
{
    state.line = 0;
    ++state.page;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_unplugged_read(SANE_Handle, SANE_Byte *bytes, SANE_Int most, SANE_Int *length)
{
    *length = 0;
    for (int tries = 0; state.hangs && state.line > linesBeforeThePull; ++tries) {
        constexpr int forever = 2000;
        if (state.cancelled || tries > forever)
            return SANE_STATUS_CANCELLED;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (!state.hangs && state.page == 2 && state.line >= linesBeforeThePull)
        return SANE_STATUS_IO_ERROR;
    if (state.line == lines)
        return SANE_STATUS_EOF;
    *length = std::min(most, width);
    std::memset(bytes, 200, size_t(*length));
    ++state.line;
    return SANE_STATUS_GOOD;
}

void sane_unplugged_cancel(SANE_Handle)
{
    state.cancelled = true;
}

SANE_Status sane_unplugged_set_io_mode(SANE_Handle, SANE_Bool)
{
    return SANE_STATUS_GOOD;
}

SANE_Status sane_unplugged_get_select_fd(SANE_Handle, SANE_Int *)
{
    return SANE_STATUS_UNSUPPORTED;
}
}
