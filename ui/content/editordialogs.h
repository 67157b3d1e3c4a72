// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ana::content {

/// Asks for the address of a link; the text too where none is selected.
class LinkDialog final : public QDialog
{
    Q_OBJECT
public:
    LinkDialog(const QString &href, bool askForText, QWidget *parent);
    /// As it is stored: scheme added, foreign letters encoded; empty = remove the link.
    QString href() const;
    QString text() const;
    /// "krongana.vn/x" → "https://krongana.vn/x"; "a@b.vn" → "mailto:a@b.vn"; "0262 363 7026" → "tel:02623637026".
    static QString completed(const QString &typed);

private:
    void accept() override;

    QLineEdit *m_href;
    QLineEdit *m_text;
    QLabel *m_problem;
};

/// Asks for the alt text of a picture, or that it is decorative.
class FigureDialog final : public QDialog
{
    Q_OBJECT
public:
    FigureDialog(const QString &alt, bool decorative, QWidget *parent);
    QString alt() const;
    bool decorative() const;

private:
    QPlainTextEdit *m_alt;
    QCheckBox *m_decorative;
};

/// Asks for the size of a new table.
class TableDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TableDialog(QWidget *parent);
    int rows() const;
    int columns() const;
    bool header() const;

private:
    QSpinBox *m_rows;
    QSpinBox *m_columns;
    QCheckBox *m_header;
};

} // namespace ana::content
