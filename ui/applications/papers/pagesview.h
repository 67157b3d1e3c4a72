// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfView>

#include "ui/applications/papers/documentbar.h"

namespace ana::applications {

/// The pages of a PDF below one another.
class PagesView final : public QPdfView
{
    Q_OBJECT
public:
    explicit PagesView(QWidget *parent);
    ~PagesView() override;

    /// False if it is no PDF that can be shown.
    bool load(const QByteArray &content);
    void clear();
    int pageCount() const { return m_document.pageCount(); }
    void goTo(int page); ///< from 1
    void zoomBy(double factor);
    void fit(Fit fit);

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged(double factor);

private:
    double factorShown() const;
    void tellZoom() { Q_EMIT zoomChanged(factorShown()); }
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    QBuffer m_content;
    QPdfDocument m_document;
};

} // namespace ana::applications
