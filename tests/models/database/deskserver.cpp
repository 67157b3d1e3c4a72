// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/database/deskserver.h"

#include <csignal>

#include <QDir>
#include <QFile>
#include <QUuid>

#include "tests/support/testcluster.h"

namespace ana::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString furniture = uR"(
    CREATE TABLE public.note (
        id uuid NOT NULL, text text NOT NULL, version integer NOT NULL, writes integer NOT NULL, issued integer NOT NULL,
        CONSTRAINT note_id_pkey PRIMARY KEY (id));
    GRANT USAGE ON SCHEMA public TO ana_command, ana_staff;
    GRANT SELECT, INSERT, UPDATE ON public.note TO ana_command;
    GRANT SELECT ON public.note TO ana_staff;

    CREATE FUNCTION command.note_write(p_arguments jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
    DECLARE
        v_id uuid := p_arguments ->> 'id';
        v_text text := p_arguments ->> 'text';
        v_version integer;
    BEGIN
        IF v_text = 'refuse' THEN
            PERFORM core.fail('invalid', 'note.text.refused', 'text');
        ELSIF v_text = 'slow' THEN
            PERFORM pg_sleep(1);
        ELSIF v_text = 'endless' THEN
            PERFORM pg_sleep(60);
        END IF;
        SELECT version INTO v_version FROM public.note WHERE id = v_id FOR UPDATE;
        IF p_arguments ? 'version' AND v_version IS NOT NULL THEN
            PERFORM core.check_version(v_version, (p_arguments ->> 'version')::integer, 'note',
                jsonb_build_object('text', (SELECT text FROM public.note WHERE id = v_id)));
        END IF;
        INSERT INTO public.note AS n (id, text, version, writes, issued) VALUES (v_id, v_text, 1, 1, 0)
        ON CONFLICT (id) DO UPDATE SET text = excluded.text, version = n.version + 1, writes = n.writes + 1
        RETURNING version INTO v_version;
        RETURN jsonb_build_object('version', v_version);
    END $$;

    CREATE FUNCTION command.note_issue(p_arguments jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
    BEGIN
        UPDATE public.note SET issued = issued + 1 WHERE id = (p_arguments ->> 'id')::uuid;
        IF NOT FOUND THEN
            PERFORM core.fail('not_found', 'note.missing');
        END IF;
        PERFORM pg_sleep(1) FROM public.note WHERE id = (p_arguments ->> 'id')::uuid AND text = 'issued slowly';
        RETURN '{}';
    END $$;
    GRANT EXECUTE ON FUNCTION command.note_write(jsonb), command.note_issue(jsonb) TO ana_command;

    SELECT core.declare_command('note.write', 'content.write', 'queue',
        '{"id": "uuid", "text": "text", "version": "integer?"}', 'note');
    SELECT core.declare_command('note.issue', 'content.write', 'online', '{"id": "uuid"}', 'note');
)"_s;

/// All processes of the server die without a word, as when the power goes.
void killTree(qint64 postmaster)
{
    QList<qint64> processes;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile stat(u"/proc/"_s + entry + u"/stat"_s);
        bool isProcess = false;
        const qint64 pid = entry.toLongLong(&isProcess);
        if (!isProcess || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> words = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (words.size() > 1 && words.at(1).toLongLong() == postmaster)
            processes.append(pid);
    }
    ::kill(pid_t(postmaster), SIGKILL);
    for (const qint64 pid : processes)
        ::kill(pid_t(pid), SIGKILL);
}
} // namespace

DeskServer::DeskServer()
{
    SqlConnection owner = administrator();
    owner.script(furniture);
    // The test cluster flushes nothing; a killed process loses only what it had not handed to the system.
    owner.script(u"ALTER DATABASE "_s + sqlName(address().database) + u" SET synchronous_commit = on"_s);
    // A kill can tear a page in the middle of its writing; it is mended only with this.
    owner.run(u"ALTER SYSTEM SET full_page_writes = on"_s);
    owner.run(u"SELECT pg_reload_conf()"_s);
    owner.run(u"CHECKPOINT"_s);
}

void DeskServer::kill()
{
    killTree(test::TestCluster::instance().cluster().status().postmaster);
    test::TestCluster::instance().kill();
}

void DeskServer::start()
{
    test::TestCluster::instance().start();
}

SqlConnection DeskServer::administrator() const
{
    return test::TestCluster::instance().cluster().administrator(address().database);
}

QVariant DeskServer::value(const QString &statement, const QVariantMap &binds) const
{
    return administrator().value(statement, binds);
}

RecordRef WriteNote::record() const
{
    return {u"note"_s, id};
}

QJsonObject WriteNote::arguments() const
{
    QJsonObject arguments{{"id"_L1, id}, {"text"_L1, text}};
    if (version > 0)
        arguments.insert("version"_L1, version);
    return arguments;
}

Result<int> WriteNote::reply(const QJsonObject &result)
{
    return result.value("version"_L1).toInt();
}

RecordRef IssueNote::record() const
{
    return {u"note"_s, id};
}

QJsonObject IssueNote::arguments() const
{
    return {{"id"_L1, id}};
}

Result<void> IssueNote::reply(const QJsonObject &)
{
    return {};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

SessionLimits quickLimits()
{
    SessionLimits limits;
    limits.read = 4s;
    limits.statement = 3s;
    limits.online = 3s;
    limits.heartbeat = 1s;
    limits.offlineAfter = 1s;
    limits.touch = 100ms;
    return limits;
}

} // namespace ana::tests
