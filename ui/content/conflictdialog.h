// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDialog>
#include <QHash>

#include "models/content/articlemerge.h"

class QRadioButton;

namespace ana::content {

/// Two people changed the same fields: shows both texts side by side and lets the person choose, field by field.
/// Nothing is overwritten before; closing the dialog leaves everything as typed.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \p names: what sections are called.
    ConflictDialog(const ArticleMerge &merge, const ArticleFields &mine, const Article &theirs,
        const QHash<QString, QString> &names, QWidget *parent);

    /// The merged fields with the choices made.
    ArticleFields chosen() const;

private:
    QWidget *buildField(const QString &name);
    QString textOf(const QString &name, const ArticleFields &fields) const;

    ArticleMerge m_merge;
    ArticleFields m_mine;
    Article m_theirs;
    QHash<QString, QString> m_sectionNames;
    QHash<QString, QRadioButton *> m_takeTheirs; ///< by field
};

} // namespace ana::content
