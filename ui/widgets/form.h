// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

namespace ana::widgets {

/// A record in a tab. The shell shows its title, asks before it closes with changes, brings it back after a restart
/// and hands it a draft found on this PC.
class Form : public QWidget
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;
    using QWidget::QWidget;

    /// Name of the tab; announce a new one by titleChanged().
    virtual QString title() const = 0;
    /// Empty until a new record has an id.
    virtual QString recordId() const = 0;
    virtual bool hasChanges() const = 0;
    /// Writes everything typed to the draft journal (asking the editor page first, hence \p done). Never sends.
    virtual void keepAsDraft(const Done &done) = 0;
    /// Drops what was typed and its draft; the tab closes afterwards.
    virtual void discardChanges() = 0;
    /// Puts the fields of a draft into the form, unsaved, because the person asked for it.
    virtual void restoreDraft(const QJsonObject &fields);
    /// Reads the record again if nothing is typed (after a notification, a reconnect, F5).
    virtual void refresh();
    virtual QString helpTopic() const;

Q_SIGNALS:
    void titleChanged(const QString &title);
    /// The record is finished with (discarded, moved): the shell asks as usual and closes the tab.
    void closeRequested();
};

} // namespace ana::widgets
