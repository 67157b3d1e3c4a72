// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "models/content/article.h"
#include "ui/widgets/theme.h"

namespace ana::content {

/// The words, icons and tones of states and acts; the one place where the desk names them.
class ArticleWords
{
    Q_DECLARE_TR_FUNCTIONS(ArticleWords)
public:
    static QString state(ArticleState state);
    static QString stateIcon(ArticleState state);
    static widgets::Tone stateTone(ArticleState state);
    /// What a button says: "article.publish" → "Publish".
    static QString act(const QString &name);
    static QString actIcon(const QString &name);
    /// What the history says: "publish" → "published".
    static QString done(const QString &act);
    /// A field as the form calls it: "cover_alt" → "Description of the cover picture".
    static QString field(const QString &name);
};

} // namespace ana::content
