// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desks.h"

#include <QCoreApplication>

#include "ui/content/contentdesk.h"
#include "ui/content/articleform.h"
#include "ui/content/articlelist.h"
#include "ui/home/homepage.h"
#include "ui/widgets/recordopener.h"

namespace ana::desk {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ana::desk::Desks", source);
}

} // namespace

std::vector<widgets::Desk> makeDesks(const widgets::DeskContext &context)
{
    std::vector<widgets::Desk> desks;
    desks.push_back({u"home"_s, text(QT_TRANSLATE_NOOP("ana::desk::Desks", "Work for today")), u"today"_s, {},
        [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }});
    desks.push_back({u"content"_s, text(QT_TRANSLATE_NOOP("ana::desk::Desks", "Articles")), u"article"_s,
        {u"content.read"_s, u"content.write"_s, u"content.review"_s},
        [context](QWidget *parent) -> QWidget * { return new content::ArticleList(context, parent); },
        {{u"article"_s, u"article"_s,
            [context](const QString &id, QWidget *parent) -> QWidget * {
                return new content::ArticleForm(context, id, parent);
            }}},
        {{u"newArticle"_s, text(QT_TRANSLATE_NOOP("ana::desk::Desks", "Write a new article")), u"plus"_s,
            {u"content.write"_s}, [&opener = context.opener] { opener.openNew(u"article"_s); }}}});
    desks.push_back(content::contentDesk(context));
    return desks;
}

} // namespace ana::desk
