// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QJsonObject>
#include <QPointer>

#include "models/applications/application.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace ana::widgets {
class MessageStrip;
} // namespace ana::widgets

namespace ana::applications {

/// Everything of one application on one screen from one round trip, and the acts its state, its holder and the person's
/// rights allow. Record kind "application".
class ApplicationPage final : public widgets::Form
{
    Q_OBJECT
public:
    ApplicationPage(const widgets::DeskContext &context, const QString &id, QWidget *parent);

    QString title() const override;
    QString recordId() const override { return m_id.toString(); }
    /// What is typed stands in dialogs; the page itself holds nothing unsaved.
    bool hasChanges() const override { return false; }
    void keepAsDraft(const Done &done) override { done({}); }
    void discardChanges() override { }
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("applications"); }

private:
    widgets::DeskContext m_context;
    ApplicationId m_id;
    std::optional<Application> m_application;
    widgets::MessageStrip *m_strip;
};

} // namespace ana::applications
