// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "models/content/article.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ana::widgets {
class FormRows;
}

namespace ana::content {

class ArticleBlobs;

/// What stands beside the text: unit (of a new article), section, summary, cover picture, note for readers.
class ArticleFieldsPanel final : public QWidget
{
    Q_OBJECT
public:
    ArticleFieldsPanel(ArticleBlobs &blobs, QWidget *parent);

    /// Sections by tree; those that take no articles are shown but cannot be chosen.
    void setSections(const std::vector<Section> &sections);
    /// A new article may belong to any of these; with one the field is hidden.
    void setUnits(const QStringList &ids, const QStringList &names, const QString &chosen);
    void hideUnits();

    /// Puts the panel's part into `fields`; title and body are not its own.
    void read(ArticleFields &fields) const;
    void fill(const ArticleFields &fields);
    void setReadOnly(bool readOnly);
    void setCover(const BlobId &cover);
    QString unit() const;
    widgets::FormRows &rows() { return *m_rows; }

Q_SIGNALS:
    void edited();
    void coverWanted();

private:
    void showCover();

    ArticleBlobs &m_blobs;
    widgets::FormRows *m_rows;
    QComboBox *m_unit;
    QComboBox *m_section;
    QPlainTextEdit *m_summary;
    QLabel *m_picture;
    QPushButton *m_chooseCover;
    QPushButton *m_removeCover;
    QLineEdit *m_coverAlt;
    QLineEdit *m_changeNote;
    BlobId m_cover;
    QString m_wantedSection; ///< until the sections are there
    bool m_filling = false;
};

} // namespace ana::content
