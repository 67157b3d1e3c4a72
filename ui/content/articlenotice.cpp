// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlenotice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include "models/core/dates.h"
#include "ui/widgets/icons.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

QStringList sentences(const Article &article)
{
    QStringList all;
    if (article.state == ArticleState::Returned)
        all += ArticleNotice::tr("Returned for correction: %1").arg(article.returnReason);
    if (article.needsConfirmation)
        all += ArticleNotice::tr("Published urgently by %1 (%2). A second person has to confirm it.")
                   .arg(article.forcedByName, article.forcedReason);
    if (article.state == ArticleState::Submitted)
        all += ArticleNotice::tr("Waiting for review since %1, submitted by %2.")
                   .arg(dateTimeText(article.submittedAt), article.submittedByName);
    if (article.liveRevision && article.outAt.isValid())
        all += ArticleNotice::tr("On the public site since %1.").arg(dateTimeText(article.outAt));
    else if (article.liveRevision)
        all += ArticleNotice::tr("Published; the page is on its way to the public site.");
    return all;
}

// The gravest thing said gives the card its tone.
Tone toneOf(const Article &article)
{
    if (article.state == ArticleState::Returned || article.needsConfirmation)
        return Tone::Warning;
    if (article.state == ArticleState::Submitted)
        return Tone::Info;
    return Tone::Neutral;
}

QString stripName(Tone tone)
{
    return tone == Tone::Warning ? u"warning"_s : tone == Tone::Info ? u"info"_s : u"neutral"_s;
}

QString iconOf(Tone tone)
{
    return tone == Tone::Warning ? u"warning"_s : tone == Tone::Info ? u"waiting"_s : u"success"_s;
}

} // namespace

ArticleNotice::ArticleNotice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_open(new QPushButton(widgets::icon(u"open"_s), tr("Open the public page"), this))
{
    setObjectName(u"articleNotice"_s);
    m_text->setObjectName(u"articleNoticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_open->setObjectName(u"openPublicPage"_s);
    m_open->setAccessibleName(m_open->text());
    widgets::setLook(m_open, widgets::Look::Quiet);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(widgets::grid(3), widgets::grid(1), widgets::grid(2), widgets::grid(1));
    row->setSpacing(widgets::grid(3));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &ArticleNotice::publicPageWanted);
    hide();
}

QString ArticleNotice::text() const
{
    return m_text->text();
}

void ArticleNotice::present(const Article &article)
{
    const QStringList all = sentences(article);
    m_text->setText(all.join(u'\n'));
    m_tone = toneOf(article);
    m_open->setVisible(article.liveRevision && article.outAt.isValid() && !article.siteAddress.isEmpty());
    dress();
    setVisible(!all.isEmpty());
}

void ArticleNotice::dress()
{
    const int side = widgets::iconExtent(*this);
    m_icon->setPixmap(
        widgets::icon(iconOf(m_tone), m_tone == Tone::Neutral ? widgets::Role::Success : widgets::toneRole(m_tone))
            .pixmap(side, side));
    if (property("strip").toString() == stripName(m_tone))
        return;
    setProperty("strip", stripName(m_tone));
    style()->unpolish(this);
    style()->polish(this);
}

void ArticleNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace ana::content
