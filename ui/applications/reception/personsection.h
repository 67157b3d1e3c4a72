// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QWidget>

#include "models/applications/application.h"
#include "models/papers/identitycard.h"
#include "ui/widgets/deskcontext.h"

class QLabel;
class QPushButton;

namespace ana::applications {

class CardReader;
class PersonFields;
class SuggestField;

/// Who it is for: found by anything, taken from a scanned card, or written down anew. Of somebody known only what lists
/// show is shown until more is asked for; that is noted.
class PersonSection final : public QWidget
{
    Q_OBJECT
public:
    /// \p name begins the object names of its parts: "applicant".
    PersonSection(const widgets::DeskContext &context, const QString &name, const QString &label, QWidget *parent);

    bool isEmpty() const;
    /// Null while nobody known is chosen.
    PartyId known() const;
    QString personName() const;
    /// As application.receive takes it: the id alone of somebody known.
    QJsonObject party() const;
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &json);
    void clear();
    /// The application is stored, so the person is known from now on.
    void keepAsKnown();

    bool check();
    bool showProblem(const QString &subject, const QString &text);
    void begin(); ///< puts the focus where typing starts
    void focusProblem();

Q_SIGNALS:
    void changed();
    void chosen(); ///< somebody known was taken: on to the next part
    void failed(const ana::Error &error);
    void remarked(const QString &text); ///< worth knowing, never in the way

private:
    enum Page { Searching, Known, Writing };
    void buildCard();
    void connectSearch();
    void search(const QString &words);
    void offer(const QString &words, const std::vector<MaskedParty> &people);
    void take(const QString &id);
    void takeKnown(const MaskedParty &person);
    void takeCard(const papers::IdentityCard &card);
    void offerKnown(const QString &number);
    void write(const std::function<void()> &fill);
    void searchAgain();
    void showAll();
    void showCard();
    void showPage(Page page);

    widgets::DeskContext m_context;
    QString m_name;
    Page m_page = Searching;
    std::vector<QWidget *> m_pages;
    SuggestField *m_search;
    CardReader *m_cards;
    QWidget *m_card;
    QLabel *m_who;
    QLabel *m_data;
    QLabel *m_remark;
    QPushButton *m_all;
    PersonFields *m_fields;
    std::vector<MaskedParty> m_found;
    std::optional<MaskedParty> m_known;
    PartyId m_new; ///< of somebody being written down
};

} // namespace ana::applications
