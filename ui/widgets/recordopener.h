// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana::widgets {

/// How a desk asks for a record or another desk without knowing the shell or its neighbours.
class RecordOpener
{
public:
    virtual ~RecordOpener() = default;

    /// Opens the record in a tab, or brings forward the tab that has it.
    virtual void openRecord(const QString &kind, const QString &id) = 0;
    /// Opens an empty record of this kind in a new tab.
    virtual void openNew(const QString &kind) = 0;
    /// Goes to a desk; \p filter is the desk's own word for what to show first ("submitted"), empty for as it was.
    virtual void openDesk(const QString &deskId, const QString &filter) = 0;
    void openDesk(const QString &deskId) { openDesk(deskId, QString()); }
};

} // namespace ana::widgets
