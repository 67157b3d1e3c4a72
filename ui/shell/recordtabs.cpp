// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordtabs.h"

#include <QPointer>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/widgets/form.h"
#include "ui/widgets/question.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::Answer;
using widgets::Form;

namespace {

constexpr auto kindProperty = "recordKind";
constexpr auto idProperty = "recordId";
constexpr int longestTitle = 32;

/// Stands in a restored tab until it is looked at.
class WaitingPage final : public QWidget
{
public:
    using QWidget::QWidget;
};

QString shortened(const QString &title)
{
    return title.size() <= longestTitle ? title : title.left(longestTitle - 1) + u'…';
}

QString idOf(const QWidget &page)
{
    const auto *form = dynamic_cast<const Form *>(&page);
    return form && !form->recordId().isEmpty() ? form->recordId() : page.property(idProperty).toString();
}

} // namespace

RecordTabs::RecordTabs(QWidget *deskArea, const MakePage &make, QWidget *parent)
    : QTabWidget(parent)
    , m_make(make)
{
    setObjectName(u"tabs"_s);
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    tabBar()->setObjectName(u"tabBar"_s);
    tabBar()->setAccessibleName(tr("Open records"));
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    setTabBarAutoHide(true); // the desk alone says its name itself
    addTab(deskArea, QString());
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(0, side, nullptr);
    connect(this, &QTabWidget::tabCloseRequested, this, &RecordTabs::closeTab);
    connect(this, &QTabWidget::currentChanged, this, &RecordTabs::fill);
}

void RecordTabs::setDesk(const QString &title, const QIcon &icon)
{
    setTabText(0, title);
    setTabIcon(0, icon);
}

QWidget *RecordTabs::openRecord(const QString &kind, const QString &id, const QIcon &icon, const QString &title)
{
    if (const int index = id.isEmpty() ? -1 : indexOf(kind, id); index > 0) {
        setCurrentIndex(index);
        return widget(currentIndex());
    }
    addWaiting({kind, id, title}, icon);
    setCurrentIndex(count() - 1);
    return currentWidget();
}

void RecordTabs::addWaiting(const widgets::OpenRecord &record, const QIcon &icon)
{
    auto *page = new WaitingPage(this);
    page->setProperty(kindProperty, record.kind);
    page->setProperty(idProperty, record.id);
    const int index = addTab(page, icon, shortened(record.title));
    setTabToolTip(index, record.title);
}

void RecordTabs::fill(int index)
{
    auto *waiting = dynamic_cast<WaitingPage *>(widget(index));
    if (!waiting)
        return;
    const QString kind = waiting->property(kindProperty).toString();
    const QString id = waiting->property(idProperty).toString();
    QWidget *page = m_make(kind, id, this);
    if (!page) {
        drop(waiting);
        return;
    }
    page->setProperty(kindProperty, kind);
    page->setProperty(idProperty, id);
    const QIcon icon = tabIcon(index);
    const QString title = tabText(index);
    {
        const QSignalBlocker quiet(this); // replacing is not another change of the current tab
        removeTab(index);
        insertTab(index, page, icon, title);
        setCurrentIndex(index);
    }
    waiting->deleteLater();
    if (auto *form = dynamic_cast<Form *>(page))
        watch(*form);
    page->setFocus();
}

void RecordTabs::watch(Form &form)
{
    const auto rename = [this, &form](const QString &title) {
        const int index = indexOf(&form);
        setTabText(index, shortened(title));
        setTabToolTip(index, title);
    };
    connect(&form, &Form::titleChanged, this, rename);
    connect(&form, &Form::closeRequested, this, [this, &form] { closeTab(indexOf(&form)); });
    if (!form.title().isEmpty())
        rename(form.title());
}

std::vector<widgets::OpenRecord> RecordTabs::records() const
{
    std::vector<widgets::OpenRecord> list;
    for (int index = 1; index < count(); ++index) {
        const QString id = idOf(*widget(index));
        if (!id.isEmpty())
            list.push_back({widget(index)->property(kindProperty).toString(), id, tabToolTip(index)});
    }
    return list;
}

QList<Form *> RecordTabs::changedForms() const
{
    QList<Form *> forms;
    for (int index = 1; index < count(); ++index) {
        auto *form = dynamic_cast<Form *>(widget(index));
        if (form && form->hasChanges())
            forms.append(form);
    }
    return forms;
}

int RecordTabs::indexOf(const QString &kind, const QString &id) const
{
    for (int index = 1; index < count(); ++index) {
        if (widget(index)->property(kindProperty).toString() == kind && idOf(*widget(index)) == id)
            return index;
    }
    return -1;
}

void RecordTabs::closeTab(int index)
{
    if (index <= 0)
        return;
    widgets::commitPending();
    auto *form = dynamic_cast<Form *>(widget(index));
    if (form && form->hasChanges())
        askAndClose(*form);
    else
        drop(widget(index));
}

void RecordTabs::askAndClose(Form &form)
{
    setCurrentWidget(&form);
    const widgets::Question question{u"closeWithChanges"_s, tr("Unsaved changes"),
        tr("“%1” has changes that are not saved.").arg(form.title()),
        tr("As a draft they stay on this PC and are offered to you next time."),
        {{u"keep"_s, tr("Keep as draft"), Answer::Kind::Default},
            {u"discard"_s, tr("Discard changes"), Answer::Kind::Destructive},
            {u"stay"_s, tr("Go on writing"), Answer::Kind::Escape}}};
    widgets::ask(&form, question, [this, page = QPointer<Form>(&form)](const QString &answer, const QString &) {
        if (!page || answer == "stay"_L1)
            return;
        if (answer == "discard"_L1) {
            page->discardChanges();
            drop(page);
            return;
        }
        page->keepAsDraft([this, page](const Result<void> &kept) {
            if (page && kept)
                drop(page);
        });
    });
}

void RecordTabs::drop(QWidget *page)
{
    removeTab(indexOf(page));
    page->deleteLater();
}

void RecordTabs::refreshAll()
{
    for (int index = 1; index < count(); ++index) {
        if (auto *form = dynamic_cast<Form *>(widget(index)))
            form->refresh();
    }
}

} // namespace ana::shell
