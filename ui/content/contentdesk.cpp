// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/contentdesk.h"

#include <QCoreApplication>

#include "ui/content/articleform.h"
#include "ui/content/articlelist.h"
#include "ui/content/editorscheme.h"
#include "ui/content/previewview.h"
#include "ui/widgets/recordopener.h"

namespace ana::content {

using namespace Qt::StringLiterals;

void registerSchemes()
{
    registerEditorScheme();
    registerPreviewScheme();
}

widgets::Desk contentDesk(const widgets::DeskContext &context)
{
    const auto text
        = [](const char *source) { return QCoreApplication::translate("ana::content::ContentDesk", source); };
    widgets::Desk desk{u"content"_s, text(QT_TRANSLATE_NOOP("ana::content::ContentDesk", "Articles")), u"article"_s,
        {u"content.read"_s}, [context](QWidget *parent) -> QWidget * { return new ArticleList(context, parent); }};
    desk.records.push_back({u"article"_s, u"article"_s,
        [context](const QString &id, QWidget *parent) -> QWidget * { return new ArticleForm(context, id, parent); }});
    desk.commands.push_back(
        {u"content.new"_s, text(QT_TRANSLATE_NOOP("ana::content::ContentDesk", "Write a new article")), u"plus"_s,
            {u"content.write"_s}, [context] { context.opener.openNew(u"article"_s); }});
    desk.commands.push_back(
        {u"content.review"_s, text(QT_TRANSLATE_NOOP("ana::content::ContentDesk", "Articles waiting for review")),
            u"waiting"_s, {u"content.review"_s}, [context] { context.opener.openDesk(u"content"_s, u"submitted"_s); }});
    return desk;
}

} // namespace ana::content
