// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ana {
class CommandGateway;
class DatabaseSession;
class DraftJournal;
} // namespace ana

namespace ana::widgets {

class RecordOpener;
class Settings;

/// What every desk works with; made once by the program and passed on by reference.
struct DeskContext
{
    DatabaseSession &session;
    CommandGateway &gateway;
    DraftJournal &drafts;
    RecordOpener &opener;
    Settings &settings;
};

} // namespace ana::widgets
