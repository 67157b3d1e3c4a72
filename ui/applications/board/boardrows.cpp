// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/board/boardrows.h"

#include <QLabel>
#include <QTableView>

#include <algorithm>
#include <utility>

#include "models/database/databasesession.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

BoardRows::BoardRows(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"boardRows"_s, tr("Applications"), context.settings, parent)
    , m_context(context)
{
    setModel(&m_model, Narrowing::Here);
    setEmptyText(u"success"_s, tr("No application is counted here."));
    if (auto *heading = findChild<QLabel *>(u"pageTitle"_s))
        widgets::setLook(heading, widgets::Look::Section);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"application"_s, id);
    });
    connect(this, &RecordList::refreshRequested, this, &BoardRows::readAgain);
    connect(this, &RecordList::moreWanted, this, &BoardRows::readMore);
}

QStringList BoardRows::narrowedBy() const
{
    return QStringList(m_title) + RecordList::narrowedBy();
}

void BoardRows::show(const BoardQuestion &question, const QString &title)
{
    m_title = title;
    if (auto *heading = findChild<QLabel *>(u"pageTitle"_s))
        heading->setText(title);
    table().setAccessibleName(title);
    if (std::exchange(m_question, question) != question)
        m_model.setRows({});
    readAgain();
}

void BoardRows::readAgain()
{
    if (!m_context.session.isOpen())
        return;
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    setLoading(true);
    // As many as are shown: whoever has gone down the list stays where he is.
    const int asked = std::clamp(m_model.rowCount(), applicationPageSize, applicationsAtMost);
    m_context.session
        .read(
            this, [question = m_question, asked](Reader &reader) { return readBoardRows(reader, question, {}, asked); })
        .then(this, [this, asked](Result<std::vector<ApplicationRow>> rows) { present(std::move(rows), asked); });
}

void BoardRows::present(Result<std::vector<ApplicationRow>> rows, int asked)
{
    m_reading = false;
    setLoading(false);
    // Another figure was chosen meanwhile: these rows are no longer what is asked for.
    if (std::exchange(m_again, false)) {
        readAgain();
    } else if (!rows) {
        strip().show(rows.error());
    } else {
        if (!strip().code().isEmpty())
            strip().dismiss();
        m_complete = int(rows->size()) < asked;
        m_model.setRows(std::move(*rows));
    }
}

void BoardRows::readMore()
{
    if (m_reading || m_complete || m_model.rows().empty())
        return;
    m_reading = true;
    const ApplicationRow &last = m_model.rows().back();
    m_context.session
        .read(this,
            [question = m_question, place = ApplicationPlace{last.place, last.id}](
                Reader &reader) { return readBoardRows(reader, question, place); })
        .then(this, [this](Result<std::vector<ApplicationRow>> more) {
            m_reading = false;
            if (std::exchange(m_again, false)) {
                readAgain();
            } else if (!more) {
                strip().show(more.error());
            } else {
                m_complete = more->size() < applicationPageSize;
                m_model.appendRows(std::move(*more));
            }
        });
}

} // namespace ana::applications
