// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/conflictdialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "models/content/document.h"
#include "models/core/dates.h"
#include "ui/content/articlewords.h"
#include "ui/widgets/theme.h"

namespace ana::content {

using namespace Qt::StringLiterals;

ConflictDialog::ConflictDialog(const ArticleMerge &merge, const ArticleFields &mine, const Article &theirs,
    const QHash<QString, QString> &names, QWidget *parent)
    : QDialog(parent)
    , m_merge(merge)
    , m_mine(mine)
    , m_theirs(theirs)
    , m_sectionNames(names)
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Two versions of this article"));
    auto *head
        = new QLabel(tr("%1 saved this article at %2 while you were writing. Choose for each part which text goes on. "
                        "Nothing has been overwritten; the other text stays in the history.")
                         .arg(theirs.updatedByName, dateTimeText(theirs.updatedAt)),
            this);
    head->setWordWrap(true);

    auto *fields = new QWidget(this);
    auto *list = new QVBoxLayout(fields);
    for (const QString &name : m_merge.conflicting)
        list->addWidget(buildField(name));
    if (!m_merge.taken.isEmpty()) {
        QStringList taken;
        for (const QString &name : m_merge.taken)
            taken += ArticleWords::field(name);
        auto *note = new QLabel(
            tr("Taken over from %1, because you did not change it: %2.").arg(theirs.updatedByName, taken.join(u", "_s)),
            fields);
        note->setWordWrap(true);
        widgets::setLook(note, widgets::Look::Muted);
        list->addWidget(note);
    }
    list->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields);

    auto *buttons = new QDialogButtonBox(this);
    auto *go = buttons->addButton(tr("Go on with this choice"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"useChoice"_s);
    widgets::setLook(go, widgets::Look::Primary);
    buttons->addButton(tr("Decide later"), QDialogButtonBox::RejectRole)->setObjectName(u"decideLater"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(widgets::grid(210), widgets::grid(140));
}

QWidget *ConflictDialog::buildField(const QString &name)
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, widgets::grid(3));
    auto *head = new QLabel(ArticleWords::field(name), box);
    widgets::setLook(head, widgets::Look::Section);
    grid->addWidget(head, 0, 0, 1, 2);

    auto *choice = new QButtonGroup(box);
    const auto addSide = [&](int column, const QString &label, const ArticleFields &fields) {
        auto *take = new QRadioButton(label, box);
        take->setObjectName((column == 0 ? u"mine."_s : u"theirs."_s) % name);
        take->setAccessibleName(u"%1: %2"_s.arg(ArticleWords::field(name), label));
        choice->addButton(take);
        auto *text = new QPlainTextEdit(textOf(name, fields), box);
        text->setObjectName(take->objectName() % u"Text"_s);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setAccessibleName(take->accessibleName());
        text->setMinimumHeight(name == u"body" ? widgets::grid(50) : widgets::grid(16));
        grid->addWidget(take, 1, column);
        grid->addWidget(text, 2, column);
        return take;
    };
    addSide(0, tr("My text"), m_mine)->setChecked(true);
    QRadioButton *theirs = addSide(1, tr("Text of %1").arg(m_theirs.updatedByName), m_theirs.fields);
    m_takeTheirs.insert(name, theirs);
    return box;
}

QString ConflictDialog::textOf(const QString &name, const ArticleFields &fields) const
{
    if (name == u"title")
        return fields.title;
    if (name == u"summary")
        return fields.summary;
    if (name == u"section")
        return m_sectionNames.value(fields.section, fields.section);
    if (name == u"cover")
        return fields.cover.isNull() ? tr("No picture") : tr("A picture: %1").arg(fields.coverAlt);
    if (name == u"cover_alt")
        return fields.coverAlt;
    if (name == u"change_note")
        return fields.changeNote;
    const auto body = Document::fromJson(fields.body);
    return body ? body->plainText() : QString();
}

ArticleFields ConflictDialog::chosen() const
{
    ArticleFields fields = m_merge.fields;
    for (auto field = m_takeTheirs.begin(); field != m_takeTheirs.end(); ++field) {
        if (field.value()->isChecked())
            copyField(field.key(), m_theirs.fields, fields);
    }
    return fields;
}

} // namespace ana::content
