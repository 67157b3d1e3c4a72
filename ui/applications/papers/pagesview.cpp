// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/pagesview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPdfPageNavigator>
#include <QScreen>
#include <QScrollBar>

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {
constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 5;
constexpr double pointsPerInch = 72;
} // namespace

PagesView::PagesView(QWidget *parent)
    : QPdfView(parent)
    , m_document(nullptr)
{
    setObjectName(u"documentPagesView"_s);
    setAccessibleName(tr("Pages of the document"));
    setFocusPolicy(Qt::StrongFocus);
    setPageMode(PageMode::MultiPage);
    setZoomMode(ZoomMode::FitToWidth);
    setDocument(&m_document);
    connect(pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
        [this](int page) { Q_EMIT currentPageChanged(page + 1); });
    connect(this, &QPdfView::zoomFactorChanged, this, &PagesView::tellZoom);
    connect(this, &QPdfView::zoomModeChanged, this, &PagesView::tellZoom);
}

PagesView::~PagesView()
{
    clear();
}

bool PagesView::load(const QByteArray &content)
{
    clear();
    m_content.setData(content);
    m_content.open(QIODevice::ReadOnly);
    m_document.load(&m_content);
    if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() == 0) {
        clear();
        return false;
    }
    fit(Fit::Width);
    goTo(1);
    tellZoom();
    return true;
}

void PagesView::clear()
{
    m_document.close();
    m_content.close();
    m_content.setData(QByteArray());
}

void PagesView::goTo(int page)
{
    if (pageCount() > 0)
        pageNavigator()->jump(std::clamp(page, 1, pageCount()) - 1, {});
}

/// What the view does with the present mode; Qt tells it of its own mode only.
double PagesView::factorShown() const
{
    if (zoomMode() == ZoomMode::Custom || pageCount() == 0)
        return zoomFactor();
    const QSizeF page
        = m_document.pagePointSize(pageNavigator()->currentPage()) * screen()->logicalDotsPerInch() / pointsPerInch;
    const QMargins margins = documentMargins();
    const double across = (viewport()->width() - margins.left() - margins.right()) / page.width();
    if (zoomMode() == ZoomMode::FitToWidth)
        return across;
    return std::min(across, (viewport()->height() - pageSpacing()) / page.height());
}

void PagesView::zoomBy(double factor)
{
    const double wanted = std::clamp(factorShown() * factor, smallestZoom, largestZoom);
    setZoomMode(ZoomMode::Custom);
    setZoomFactor(wanted);
}

void PagesView::fit(Fit fit)
{
    setZoomMode(fit == Fit::Width ? ZoomMode::FitToWidth : ZoomMode::FitInView);
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QPdfView::resizeEvent(event);
    tellZoom();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        return goTo(1);
    if (event->key() == Qt::Key_End)
        return goTo(pageCount());
    QPdfView::keyPressEvent(event);
}

} // namespace ana::applications
