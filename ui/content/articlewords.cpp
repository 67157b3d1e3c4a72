// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlewords.h"

#include <QHash>

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

struct Act
{
    const char *button;
    const char *done;
    QString icon;
};

const QHash<QString, Act> &acts()
{
    static const QHash<QString, Act> table{
        {u"submit"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Submit for review"),
                QT_TRANSLATE_NOOP("ArticleWords", "submitted for review"), u"send"_s}},
        {u"return"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Return"), QT_TRANSLATE_NOOP("ArticleWords", "returned"), u"return"_s}},
        {u"publish"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Publish"), QT_TRANSLATE_NOOP("ArticleWords", "published"),
                u"publish"_s}},
        {u"force_publish"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Publish urgently"),
                QT_TRANSLATE_NOOP("ArticleWords", "published urgently"), u"publish"_s}},
        {u"confirm"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Confirm publication"),
                QT_TRANSLATE_NOOP("ArticleWords", "publication confirmed"), u"check"_s}},
        {u"withdraw"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Withdraw"), QT_TRANSLATE_NOOP("ArticleWords", "withdrawn"),
                u"withdraw"_s}},
        {u"discard"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Discard draft"), QT_TRANSLATE_NOOP("ArticleWords", "discarded"),
                u"delete"_s}},
        {u"reopen"_s,
            {QT_TRANSLATE_NOOP("ArticleWords", "Edit again"),
                QT_TRANSLATE_NOOP("ArticleWords", "opened for editing again"), u"restore"_s}},
    };
    return table;
}

QString bare(const QString &name)
{
    return name.section(u'.', -1);
}

} // namespace

QString ArticleWords::state(ArticleState state)
{
    switch (state) {
    case ArticleState::Draft:
        return tr("Draft");
    case ArticleState::Submitted:
        return tr("Waiting for review");
    case ArticleState::Returned:
        return tr("Returned");
    case ArticleState::Published:
        return tr("Published");
    case ArticleState::Withdrawn:
        return tr("Withdrawn");
    case ArticleState::Discarded:
        return tr("Discarded");
    }
    return {};
}

QString ArticleWords::stateIcon(ArticleState state)
{
    switch (state) {
    case ArticleState::Draft:
        return u"draft"_s;
    case ArticleState::Submitted:
        return u"waiting"_s;
    case ArticleState::Returned:
        return u"return"_s;
    case ArticleState::Published:
        return u"success"_s;
    case ArticleState::Withdrawn:
        return u"withdraw"_s;
    case ArticleState::Discarded:
        return u"delete"_s;
    }
    return {};
}

Tone ArticleWords::stateTone(ArticleState state)
{
    switch (state) {
    case ArticleState::Submitted:
        return Tone::Info;
    case ArticleState::Returned:
        return Tone::Warning;
    case ArticleState::Published:
        return Tone::Success;
    default:
        return Tone::Neutral;
    }
}

QString ArticleWords::act(const QString &name)
{
    const auto found = acts().constFind(bare(name));
    return found == acts().cend() ? name : tr(found->button);
}

QString ArticleWords::actIcon(const QString &name)
{
    return acts().value(bare(name)).icon;
}

QString ArticleWords::done(const QString &act)
{
    const auto found = acts().constFind(bare(act));
    return found == acts().cend() ? act : tr(found->done);
}

QString ArticleWords::field(const QString &name)
{
    static const QHash<QString, const char *> names{
        {u"title"_s, QT_TR_NOOP("Title")},
        {u"summary"_s, QT_TR_NOOP("Summary")},
        {u"section"_s, QT_TR_NOOP("Section")},
        {u"body"_s, QT_TR_NOOP("Text")},
        {u"cover"_s, QT_TR_NOOP("Cover picture")},
        {u"cover_alt"_s, QT_TR_NOOP("Description of the cover picture")},
        {u"change_note"_s, QT_TR_NOOP("What is new, for readers")},
    };
    const char *found = names.value(name);
    return found ? tr(found) : name;
}

} // namespace ana::content
