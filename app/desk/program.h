// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "app/desk/options.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typing.h"

class QApplication;
class QTemporaryDir;

namespace ana::desk {

/// Builds every object of the desktop once and wires them.
class Program final : public QObject
{
    Q_OBJECT
public:
    Program(QApplication &application, const Options &options);
    ~Program() override;

    void start();
    void comeForward() { m_window->comeForward(); }

private:
    void applyAppearance();
    void offer(const Result<shell::LogInOffer> &offer);
    void followScript();
    void takePicture();

    Options m_options;
    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<widgets::Settings> m_settings;
    widgets::Theme m_theme;
    widgets::TypingGuard m_typing;
    DatabaseSession m_session;
    CommandGateway m_gateway;
    DraftJournal m_drafts;
    std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace ana::desk
