// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <QCoreApplication>

#include "app/anactl/databaseverbs.h"
#include "app/anactl/executeverbs.h"
#include "app/anactl/localverbs.h"
#include "app/anactl/verb.h"
#include "app/anactl/workerverbs.h"
#include "translations/translations.h"

#if __has_include("app/anactl/siteverbs.h")
#include "app/anactl/siteverbs.h"
#endif
#if __has_include("app/anactl/auditverbs.h")
#include "app/anactl/auditverbs.h"
#endif

namespace {
using ana::cli::Verb;

std::vector<Verb> allVerbs()
{
    std::vector<Verb> all;
    const auto add = [&all](const std::vector<Verb> &verbs) { all.insert(all.end(), verbs.begin(), verbs.end()); };
    add(ana::cli::localVerbs());
    add(ana::cli::databaseVerbs());
    add(ana::cli::executeVerbs());
    add(ana::cli::workerVerbs());
#if __has_include("app/anactl/siteverbs.h")
    add(ana::cli::siteVerbs());
#endif
#if __has_include("app/anactl/auditverbs.h")
    add(ana::cli::auditVerbs());
#endif
    return all;
}
}

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("anactl"));
    ana::installTranslations();
    return ana::cli::run(allVerbs(), QCoreApplication::arguments());
}
