// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "models/core/messages.h"
#include "ui/widgets/icons.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"neutral"_s;
    case Tone::Info:
        return u"info"_s;
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"danger"_s;
    }
    return {};
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"error"_s;
    default:
        return u"info"_s;
    }
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_codeLabel(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageStrip"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_codeLabel->setObjectName(u"messageCode"_s);
    m_codeLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_codeLabel->setTextFormat(Qt::PlainText);
    setLook(m_codeLabel, Look::Muted);
    m_action->setObjectName(u"messageAction"_s);
    m_action->hide();
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid(1) / 2);
    texts->addWidget(m_text);
    texts->addWidget(m_codeLabel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(3), grid(2), grid(2), grid(2));
    row->setSpacing(grid(3));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &MessageStrip::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_onAction;
        dismiss();
        if (action)
            action();
    });
    hide();
}

void MessageStrip::show(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_action->hide();
    // What may be tried again is a warning; what the person has to change is a refusal.
    const Tone tone
        = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Conflict ? Tone::Warning : Tone::Danger;
    present(tone, sentence(error), error.code);
}

void MessageStrip::show(Tone tone, const QString &text)
{
    m_action->hide();
    present(tone, text, QString());
}

void MessageStrip::show(Tone tone, const QString &text, const QString &actionText, const std::function<void()> &action)
{
    m_onAction = action;
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    m_action->setVisible(true);
    present(tone, text, QString());
}

void MessageStrip::present(Tone tone, const QString &text, const QString &code)
{
    m_tone = tone;
    m_code = code;
    m_text->setText(text);
    m_codeLabel->setText(tr("Code: %1").arg(code));
    m_codeLabel->setVisible(!code.isEmpty());
    setAccessibleName(text);
    dress();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::dismiss()
{
    m_onAction = nullptr;
    m_code.clear();
    hide();
    Q_EMIT dismissed();
}

QString MessageStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageStrip::dress()
{
    if (property("strip").toString() != toneName(m_tone)) {
        setProperty("strip", toneName(m_tone));
        style()->unpolish(this);
        style()->polish(this);
    }
    const int side = iconExtent(*this);
    m_icon->setPixmap(icon(toneIcon(m_tone), toneRole(m_tone)).pixmap(side, side));
    m_close->setIcon(icon(u"close"_s));
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace ana::widgets
