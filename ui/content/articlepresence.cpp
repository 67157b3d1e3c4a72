// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlepresence.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "models/content/articlecommands.h"
#include "models/content/articlequeries.h"
#include "models/core/dates.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// A pause for thought does not give up the pen; going to lunch does.
constexpr auto quiet = 2min;
} // namespace

ArticlePresence::ArticlePresence(const widgets::DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QLabel(this))
    , m_takeOver(new QPushButton(tr("Take over editing"), this))
{
    setObjectName(u"presence"_s);
    widgets::setLook(this, widgets::Look::Card);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"presenceText"_s);
    m_takeOver->setObjectName(u"takeOver"_s);
    m_takeOver->setAccessibleName(m_takeOver->text());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(widgets::grid(3), widgets::grid(2), widgets::grid(3), widgets::grid(2));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_takeOver);
    QWidget::hide();

    connect(m_takeOver, &QPushButton::clicked, this, &ArticlePresence::takeOver);
    m_again.setInterval(4s);
    connect(&m_again, &QTimer::timeout, this, &ArticlePresence::touch);
}

ArticlePresence::~ArticlePresence()
{
    if (!m_id.isNull() && m_context.session.isOpen())
        m_context.session.read([id = m_id](Reader &reader) { return leavePresence(reader, id), true; });
}

void ArticlePresence::follow(const ArticleId &id, bool mayEdit, const std::vector<PresentPerson> &present)
{
    m_id = id;
    m_mayEdit = mayEdit;
    show(present);
    if (!m_again.isActive()) {
        m_again.start();
        touch();
    }
}

bool ArticlePresence::wantsPen() const
{
    return m_mayEdit && m_sinceWriting.isValid()
        && !m_sinceWriting.hasExpired(std::chrono::milliseconds(quiet).count());
}

void ArticlePresence::wrote()
{
    m_sinceWriting.start();
    if (!m_askedForPen)
        touch();
}

void ArticlePresence::putDownPen()
{
    m_sinceWriting.invalidate();
    if (m_askedForPen)
        touch();
}

void ArticlePresence::touch()
{
    if (m_id.isNull() || m_touching || !m_context.session.isOpen() || m_context.session.line() != LineState::Online)
        return;
    m_touching = true;
    m_askedForPen = wantsPen();
    m_context.session
        .read(this, [id = m_id, edits = m_askedForPen](Reader &reader) { return touchPresence(reader, id, edits); })
        .then(this, [this](const Result<std::vector<PresentPerson>> &present) {
            m_touching = false;
            if (present)
                show(*present);
            if (present && m_askedForPen != wantsPen())
                touch();
        });
}

void ArticlePresence::takeOver()
{
    const widgets::Question question{u"takeOver"_s, tr("Take over editing?"),
        tr("The other person can no longer type here until they take it back. What they saved stays; the log keeps "
           "that you took over."),
        {},
        {{u"take"_s, tr("Take over"), widgets::Answer::Kind::Default},
            {u"stay"_s, tr("Leave it"), widgets::Answer::Kind::Escape}}};
    widgets::ask(this, question, [this](const QString &answer, const QString &) {
        if (answer != u"take")
            return;
        m_context.gateway.execute(this, TakeOverArticle{m_id})
            .then(this, [this](const Result<std::vector<PresentPerson>> &present) {
                if (present) {
                    wrote();
                    show(*present);
                } else
                    Q_EMIT failed(present.error());
            });
    });
}

void ArticlePresence::show(const std::vector<PresentPerson> &present)
{
    const auto editor = std::ranges::find_if(present, [](const PresentPerson &p) { return p.editing && !p.mine; });
    QStringList others;
    for (const PresentPerson &person : present) {
        if (!person.mine)
            others += tr("%1 (since %2)").arg(person.name, timeText(person.since));
    }
    const bool held = editor != present.end();
    if (held)
        m_text->setText(
            tr("%1 has been editing this article since %2. You can read it; take over if you have agreed on it.")
                .arg(editor->name, timeText(editor->since)));
    else
        m_text->setText(tr("Also open at: %1").arg(others.join(u", "_s)));
    m_holder = held ? editor->name : QString();
    m_takeOver->setVisible(held && m_mayEdit);
    setVisible(!others.isEmpty());
    if (held != m_held) {
        m_held = held;
        Q_EMIT heldChanged(held);
    }
}

} // namespace ana::content
