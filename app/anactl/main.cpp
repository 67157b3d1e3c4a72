// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <memory>
#include <vector>

#include <QGuiApplication>

#include "app/anactl/auditverbs.h"
#include "app/anactl/bulkverbs.h"
#include "app/anactl/databaseverbs.h"
#include "app/anactl/dueverbs.h"
#include "app/anactl/executeverbs.h"
#include "app/anactl/formverbs.h"
#include "app/anactl/importverbs.h"
#include "app/anactl/localverbs.h"
#include "app/anactl/siteverbs.h"
#include "app/anactl/verb.h"
#include "app/anactl/workerverbs.h"
#include "translations/translations.h"

namespace {
using ana::cli::Verb;

std::vector<Verb> allVerbs()
{
    std::vector<Verb> all;
    const auto add = [&all](const std::vector<Verb> &verbs) { all.insert(all.end(), verbs.begin(), verbs.end()); };
    add(ana::cli::localVerbs());
    add(ana::cli::bulkVerbs());
    add(ana::cli::databaseVerbs());
    add(ana::cli::executeVerbs());
    add(ana::cli::dueVerbs());
    add(ana::cli::formVerbs());
    add(ana::cli::importVerbs());
    add(ana::cli::workerVerbs());
    add(ana::cli::siteVerbs());
    add(ana::cli::auditVerbs());
    return all;
}

/// Forms are drawn with fonts, for which Qt wants its graphic half; no screen is needed.
std::unique_ptr<QCoreApplication> makeProgram(int &argc, char **argv)
{
    if (argc < 2 || std::strcmp(argv[1], "form") != 0)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}
} // namespace

int main(int argc, char **argv)
{
    const auto program = makeProgram(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("anactl"));
    ana::installTranslations();
    return ana::cli::run(allVerbs(), QCoreApplication::arguments());
}
