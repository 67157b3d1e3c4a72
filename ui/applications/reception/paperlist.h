// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

#include "models/applications/reception.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace ana::applications {

/// The check-list: each paper with how many originals and copies, and whether it is there. The space bar goes from
/// "given" to "missing" to "wrong"; one key marks all that is asked for as given.
class PaperList final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Open, Given, Missing, Wrong };

    explicit PaperList(QWidget *parent);

    /// Papers that were looked at keep what was found, also under another case or version, by their name.
    void present(const std::vector<ReceptionPaper> &papers);
    void markAllGiven();
    /// As application.receive takes them: what is given, and – unless only that is wanted – what is not.
    enum class Which { Given, All };
    QJsonArray papers(Which which) const;
    /// Place of a row's paper in papers(), from 1; 0: not among them.
    int placeOf(int row, Which which) const;
    QStringList missing() const; ///< names with their notes: missing, wrong, or asked for and not looked at
    /// What stands against accepting: the first name, empty if nothing does.
    QString obstacle() const;
    std::vector<QString> names() const;
    QJsonArray toJson() const;
    void fromJson(const QJsonArray &json);
    void clear();
    void begin();

Q_SIGNALS:
    void changed();
    void rowEntered(int row);

private:
    struct Row
    {
        ReceptionPaper paper;
        State state = State::Open;
        int originals = 0;
        int copies = 0;
        QString note;
    };
    enum Column { StateColumn, NameColumn, OriginalsColumn, CopiesColumn, NoteColumn, ColumnCount };

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void setState(int row, State state);
    void cycle(int row);
    void addPaper();
    void takeEdit(int row, int column);
    void showRows();
    void showRow(int row);
    void showCount();
    void fitColumns();
    bool isSent(const Row &row, Which which) const;
    static bool isOwed(const Row &row);
    static QString stateText(const Row &row);

    std::vector<Row> m_rows;
    bool m_showing = false;
    QTableWidget *m_table;
    QLabel *m_count;
    QPushButton *m_all;
};

} // namespace ana::applications
