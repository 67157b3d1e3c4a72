// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

#include "ui/applications/papers/documentbar.h"

class QLabel;

namespace ana::applications {

/// One picture that can be enlarged and turned.
class PictureView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent);

    static bool canShow(const QByteArray &content);
    /// Upright, at a size a screen can use; null if it is broken. For a thread in the background.
    static QImage decoded(const QByteArray &content);

    using QScrollArea::show;
    void show(const QImage &image, const QString &title);
    void clear();
    void zoomBy(double factor);
    void fit(Fit fit);
    void turn(); ///< a quarter to the right

Q_SIGNALS:
    void zoomChanged(double factor);

private:
    void draw();
    void resizeEvent(QResizeEvent *event) override;

    QLabel *m_label;
    QImage m_image;
    std::optional<Fit> m_fit = Fit::Width;
    double m_factor = 1;
};

} // namespace ana::applications
