// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/samplebulk.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/anactl/sampleapplicationdata.h"
#include "app/anactl/sampletable.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr double seeds = 1'000'000; ///< setseed() takes what lies between 0 and 1

QString namesJson(const SampleApplicationData &data)
{
    QJsonObject names;
    for (auto it = data.names.cbegin(); it != data.names.cend(); ++it)
        names.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

/// Plans need to know that there are many rows now, and index scans that all of them are visible.
void analyse(SqlConnection &superuser)
{
    Rows rows = superuser.run(
        u"SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r' "
        "AND c.relname ~ '^(application|party|fee_line|counter)'"_s);
    while (rows.next())
        superuser.run(u"VACUUM (ANALYZE) core."_s + sqlName(rows.text("relname")));
}
} // namespace

Result<void> generateApplications(SqlConnection &superuser, const QString &sampleFolder, int count, int seed)
{
    const auto data = readSampleApplications(QDir(sampleFolder).filePath(u"applications"_s));
    if (!data)
        return tl::unexpected(data.error());
    auto script = readSampleText(QDir(sampleFolder).filePath(u"generate_applications.sql"_s));
    if (!script)
        return tl::unexpected(script.error());
    if (!superuser.value(u"SELECT c.sample FROM core.cluster c"_s).toBool())
        return tl::unexpected(Error{ErrorKind::WrongState, u"sample.only"_s, {}, {}});
    script->replace(u"{count}"_s, QString::number(count))
        .replace(u"{seed}"_s, QString::number(seed % int(seeds) / seeds, 'f', 6))
        .replace(u"{names}"_s, sqlText(namesJson(*data)) + u"::jsonb"_s);
    superuser.script(u"BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL work_mem = '256MB'; "
                     "SET LOCAL temp_buffers = '64MB'; SET LOCAL jit = off;"_s
        + *script + u"; COMMIT"_s);
    analyse(superuser);
    return {};
}

} // namespace ana::cli
