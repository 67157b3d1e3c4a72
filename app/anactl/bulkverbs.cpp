// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/bulkverbs.h"

#include <QElapsedTimer>

#include "app/anactl/samplebulk.h"
#include "app/anactl/where.h"
#include "models/core/resources.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostApplications = 20'000'000;

Result<int> numberOf(const Call &call, const QString &option, int usual, int least, int most)
{
    if (!call.has(option))
        return usual;
    bool isNumber = false;
    const int number = call.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return tl::unexpected(Error{ErrorKind::Invalid, u"argument.type"_s, QString(u"--"_s + option), {}});
    return number;
}

Result<Answer> generate(const Call &call)
{
    const auto count = numberOf(call, u"applications"_s, 0, 1, mostApplications);
    const auto seed = numberOf(call, u"seed"_s, 1, 0, 999'999);
    if (!count || !seed)
        return tl::unexpected(count ? seed.error() : count.error());
    if (*count == 0)
        return tl::unexpected(Error{ErrorKind::Invalid, u"argument.missing"_s, u"--applications"_s, {}});
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    QElapsedTimer clock;
    clock.start();
    const auto made
        = sqlResult([&] { return generateApplications(*database, resourcePath(u"sample"_s), *count, *seed); });
    if (!made || !*made)
        return tl::unexpected(made ? made->error() : made.error());
    const double seconds = double(clock.elapsed()) / 1000;
    return Answer{{{"applications"_L1, *count}, {"seed"_L1, *seed}, {"seconds"_L1, seconds}},
        text(QT_TRANSLATE_NOOP("anactl", "%1 applications made in %2 seconds. The log knows nothing of them."))
            .arg(*count)
            .arg(seconds, 0, 'f', 1)};
}

QList<QCommandLineOption> generateOptions()
{
    return {
        option(u"applications"_s,
            QT_TRANSLATE_NOOP("anactl",
                "so many applications, past the commands and the log; verify-log counts them apart; only in a sample "
                "cluster, as its superuser"),
            u"N"_s),
        option(u"seed"_s, QT_TRANSLATE_NOOP("anactl", "another number, other rows"), u"S"_s)};
}
} // namespace

std::vector<Verb> bulkVerbs()
{
    return {{u"sample generate"_s, {}, QT_TRANSLATE_NOOP("anactl", "bulk data for measuring, in a sample cluster"),
        generateOptions, generate}};
}

} // namespace ana::cli
