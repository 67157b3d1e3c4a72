// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/pictureview.h"

#include <algorithm>

#include <QLabel>
#include <QTransform>

#include "models/files/imageimport.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {
constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 5;
constexpr int longestEdge = 5000;
constexpr int quarter = 90;
} // namespace

PictureView::PictureView(QWidget *parent)
    : QScrollArea(parent)
    , m_label(new QLabel(this))
{
    setObjectName(u"documentPicture"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignCenter);
    m_label->setScaledContents(true);
    setWidget(m_label);
}

bool PictureView::canShow(const QByteArray &content)
{
    return files::looksLikeImage(content);
}

QImage PictureView::decoded(const QByteArray &content)
{
    files::ImageLimits limits;
    limits.maxEdge = longestEdge;
    return files::decodeImage(content, limits).value_or(QImage());
}

void PictureView::show(const QImage &image, const QString &title)
{
    m_image = image;
    m_fit = Fit::Page;
    setAccessibleName(title);
    draw();
}

void PictureView::clear()
{
    m_image = {};
    m_label->clear();
}

void PictureView::zoomBy(double factor)
{
    m_fit.reset();
    m_factor = std::clamp(m_factor * factor, smallestZoom, largestZoom);
    draw();
}

void PictureView::fit(Fit fit)
{
    m_fit = fit;
    draw();
}

void PictureView::turn()
{
    m_image = m_image.transformed(QTransform().rotate(quarter));
    draw();
}

void PictureView::draw()
{
    if (m_image.isNull())
        return;
    if (m_fit) {
        const QSize room = maximumViewportSize();
        const double across = double(room.width()) / m_image.width();
        const double down = double(room.height()) / m_image.height();
        m_factor = std::clamp(*m_fit == Fit::Width ? across : std::min({across, down, 1.0}), smallestZoom, largestZoom);
    }
    m_label->setPixmap(QPixmap::fromImage(m_image));
    m_label->resize(m_image.size() * m_factor);
    Q_EMIT zoomChanged(m_factor);
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_fit)
        draw();
}

} // namespace ana::applications
