// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/templatepage.h"

#include <utility>

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "models/applications/formtemplates.h"
#include "models/database/databasesession.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

constexpr int pauseOfTyping = 400; // ms

} // namespace

TemplatePage::TemplatePage(const widgets::DeskContext &context, const QString &form, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_form(form)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_forms(new QComboBox(this))
    , m_versions(new QComboBox(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_saved(new widgets::SavedState(this))
    , m_title(new QLineEdit(this))
    , m_paper(new QComboBox(this))
    , m_body(new QPlainTextEdit(this))
    , m_side(new QTabWidget(this))
    , m_view(new QPdfView(this))
    , m_fields(new QTreeWidget(this))
    , m_problems(new QListWidget(this))
{
    setObjectName(u"templatePage"_s);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildText());
    parts->addWidget(buildSide());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(3));
    page->addWidget(buildHead());
    page->addWidget(m_strip);
    page->addWidget(parts, 1);
    setFocusProxy(m_body);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &TemplatePage::look);
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"form_template"_s))
            refresh();
    });
    refresh();
}

TemplatePage::~TemplatePage()
{
    // The view lets go of the pages before they go.
    m_view->setDocument(nullptr);
}

QPushButton *TemplatePage::actButton(
    const QString &name, const QString &iconName, const QString &text, void (TemplatePage::*slot)())
{
    auto *button = new QPushButton(widgets::icon(iconName), text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->hide();
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *TemplatePage::buildHead()
{
    widgets::setLook(m_name, widgets::Look::Title);
    m_name->setWordWrap(true);
    m_state->setObjectName(u"templateState"_s);
    m_forms->setObjectName(u"templateForms"_s);
    m_forms->setAccessibleName(tr("Form"));
    for (int number = 1; number <= 7; ++number)
        m_forms->addItem(tr("Form 0%1").arg(number), u"0%1"_s.arg(number));
    m_forms->setCurrentIndex(m_forms->findData(m_form));
    connect(m_forms, &QComboBox::activated, this, [this] {
        const QString chosen = m_forms->currentData().toString();
        m_forms->setCurrentIndex(m_forms->findData(m_form));
        m_context.opener.openRecord(u"form_template"_s, chosen);
    });
    m_versions->setObjectName(u"templateVersions"_s);
    m_versions->setAccessibleName(tr("Version"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_versions, &QComboBox::activated, this,
        [this] { open(QUuid::fromString(m_versions->currentData().toString())); });
    m_begin = actButton(u"templateBegin"_s, u"edit"_s, tr("Write a new version"), &TemplatePage::begin);
    m_save = actButton(u"templateSave"_s, u"save"_s, tr("Save draft"), &TemplatePage::save);
    m_save->setShortcut(QKeySequence::Save);
    m_inForce = actButton(u"templateInForce"_s, u"publish"_s, tr("Put in force…"), &TemplatePage::putInForce);
    widgets::setLook(m_inForce, widgets::Look::Primary);
    m_inForce->setIcon(widgets::icon(u"publish"_s, widgets::Role::OnAccent));
    m_discard = actButton(u"templateDiscard"_s, u"delete"_s, tr("Discard draft"), &TemplatePage::discard);
    widgets::setLook(m_discard, widgets::Look::Danger);
    auto *acts = new QWidget(this);
    auto *flow = new widgets::FlowLayout(acts, grid(2));
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_forms, m_versions, m_begin, m_save, m_inForce, m_discard, m_saved})
        flow->addWidget(part);
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid(2));
    rows->addWidget(m_name);
    rows->addWidget(m_state);
    rows->addWidget(acts);
    return head;
}

QWidget *TemplatePage::buildText()
{
    m_title->setObjectName(u"templateTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_paper->setObjectName(u"templatePaper"_s);
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("A4"), u"A4"_s);
    m_paper->addItem(tr("A5"), u"A5"_s);
    m_paper->addItem(tr("A4 across"), u"A4 landscape"_s);
    m_body->setObjectName(u"templateBody"_s);
    m_body->setAccessibleName(tr("Text of the form"));
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setTabChangesFocus(true);
    connect(m_title, &QLineEdit::textChanged, this, &TemplatePage::edited);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &TemplatePage::edited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &TemplatePage::edited);
    auto *line = new QHBoxLayout;
    auto *titleLabel = new QLabel(tr("&Title:"), this);
    titleLabel->setBuddy(m_title);
    auto *paperLabel = new QLabel(tr("&Paper:"), this);
    paperLabel->setBuddy(m_paper);
    line->addWidget(titleLabel);
    line->addWidget(m_title, 1);
    line->addWidget(paperLabel);
    line->addWidget(m_paper);
    auto *part = new QWidget(this);
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, grid(2), 0);
    rows->addLayout(line);
    rows->addWidget(m_body, 1);
    return part;
}

QWidget *TemplatePage::buildSide()
{
    m_view->setObjectName(u"templatePages"_s);
    m_view->setAccessibleName(tr("The form as it would be printed, with sample data"));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_fields->setObjectName(u"templateFields"_s);
    m_fields->setAccessibleName(tr("Fields of the form; Enter puts one into the text"));
    m_fields->setHeaderLabels({tr("Field"), tr("Meaning")});
    m_fields->setRootIsDecorated(true);
    m_fields->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_fields, &QTreeWidget::itemActivated, this, &TemplatePage::insertField);
    m_problems->setObjectName(u"templateProblems"_s);
    m_problems->setAccessibleName(tr("What is wrong with the text; Enter goes to the line"));
    m_problems->setWordWrap(true);
    connect(m_problems, &QListWidget::itemActivated, this, &TemplatePage::goToProblem);
    m_side->setObjectName(u"templateSide"_s);
    m_side->setDocumentMode(true);
    m_side->addTab(m_view, tr("Preview"));
    m_side->addTab(m_fields, tr("Fields"));
    m_side->addTab(m_problems, tr("Check"));
    return m_side;
}

QString TemplatePage::title() const
{
    return m_shown.text.title.isEmpty() ? tr("Form %1").arg(m_form) : tr("Form %1: %2").arg(m_form, m_shown.text.title);
}

} // namespace ana::applications
