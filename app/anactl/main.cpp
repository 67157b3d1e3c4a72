// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <QCoreApplication>

#include "app/anactl/auditverbs.h"
#include "app/anactl/databaseverbs.h"
#include "app/anactl/dueverbs.h"
#include "app/anactl/executeverbs.h"
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
    add(ana::cli::databaseVerbs());
    add(ana::cli::executeVerbs());
    add(ana::cli::dueVerbs());
    add(ana::cli::importVerbs());
    add(ana::cli::workerVerbs());
    add(ana::cli::siteVerbs());
    add(ana::cli::auditVerbs());
    return all;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("anactl"));
    ana::installTranslations();
    return ana::cli::run(allVerbs(), QCoreApplication::arguments());
}
