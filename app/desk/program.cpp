// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/program.h"

#include <chrono>
#include <cstdio>

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTimer>

#include "app/desk/desks.h"
#include "app/desk/privatedatabase.h"
#include "models/core/messages.h"
#include "models/database/accountstore.h"
#include "ui/widgets/messagestrip.h"

namespace ana::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Lets a page finish reading and painting before a script's picture is taken.
constexpr auto settlingTime = 4s;

[[noreturn]] void giveUp(const QString &reason)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(reason));
    std::exit(1);
}

[[noreturn]] void giveUpOn(const Error &error)
{
    giveUp(u"%1 (%2)"_s.arg(sentence(error), error.code));
}

/// Once the window is up: what belongs to the screen has to go before the program does.
void leave(const QString &reason)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(reason));
    QApplication::exit(1);
}

QString firstLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(Program::tr("The file %1 cannot be read.").arg(path));
    return QString::fromUtf8(file.readLine()).trimmed();
}

} // namespace

Program::Program(QApplication &application, const Options &options)
    : m_options(options)
    , m_scratch(options.isScripted() ? std::make_unique<QTemporaryDir>() : nullptr)
    , m_settings(m_scratch ? std::make_unique<widgets::Settings>(m_scratch->filePath(u"settings.ini"_s))
                           : std::make_unique<widgets::Settings>())
    , m_theme(application)
    , m_gateway(m_session)
{
    if (!options.server.isEmpty())
        m_settings->setServerUri(options.server);
    if (options.scale)
        m_settings->setFontScale(*options.scale);
    if (options.dark)
        m_settings->setScheme(widgets::Scheme::Dark);
    applyAppearance();
    connect(m_settings.get(), &widgets::Settings::appearanceChanged, this, &Program::applyAppearance);
    const QString store = m_scratch ? m_scratch->path() : AccountStore::defaultFolder();
    m_window = std::make_unique<shell::MainWindow>(
        shell::MainWindow::Parts{m_session, m_gateway, m_drafts, *m_settings, &makeDesks, store});
    connect(m_window.get(), &shell::MainWindow::ready, this, &Program::followScript);
}

Program::~Program() = default;

void Program::applyAppearance()
{
    m_theme.apply(m_settings->scheme(), m_settings->fontScale());
}

void Program::start()
{
    if (m_options.size)
        m_window->setGeometry(QRect(QPoint(0, 0), *m_options.size));
    m_window->show();
    if (!m_settings->serverUri().isEmpty()) {
        offer(shell::LogInOffer());
        return;
    }
    m_window->logInPage().showPreparing(tr("The database of this PC is being started"));
    preparePrivateDatabase(m_options.dataFolder).then(this, [this](const Result<shell::LogInOffer> &made) {
        offer(made);
    });
}

void Program::offer(const Result<shell::LogInOffer> &offer)
{
    if (!offer && m_options.isScripted())
        giveUpOn(offer.error());
    m_window->logInPage().setOffer(offer.value_or(shell::LogInOffer()));
    if (!offer)
        m_window->logInPage().showProblem(offer.error());
    if (m_options.user.isEmpty()) {
        if (!m_options.screenshot.isEmpty())
            QTimer::singleShot(settlingTime, this, &Program::takePicture);
        return;
    }
    connect(&m_window->logInPage(), &shell::LogInPage::refused, this,
        [](const Error &error) { leave(u"%1 (%2)"_s.arg(sentence(error), error.code)); });
    connect(&m_window->logInPage(), &shell::LogInPage::personNeeded, this,
        [](const QString &why) { leave(tr("%1 Log in at the window once; a script cannot do that.").arg(why)); });
    m_window->logInPage().logIn({m_options.user, firstLine(m_options.passwordFile), QString()});
}

void Program::followScript()
{
    if (m_options.openKind == "desk"_L1)
        m_window->workspace()->openDesk(m_options.openId);
    else if (!m_options.openKind.isEmpty())
        m_window->workspace()->openRecord(m_options.openKind, m_options.openId);
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(settlingTime, this, &Program::takePicture);
}

void Program::takePicture()
{
    // The screen's picture has the editor page too, which a widget cannot paint by itself.
    const bool hasScreen = QGuiApplication::platformName() == "xcb"_L1;
    const QPixmap picture = hasScreen ? m_window->screen()->grabWindow(m_window->winId()) : m_window->grab();
    if (!picture.save(m_options.screenshot, "PNG"))
        giveUp(tr("The picture %1 cannot be written.").arg(m_options.screenshot));
    QApplication::exit(0);
}

} // namespace ana::desk
