// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/applications/applicationqueries.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

class QFormLayout;
class QLabel;
class QTableView;

namespace ana::widgets {
class MessageStrip;
} // namespace ana::widgets

namespace ana::applications {

class PersonApplicationModel;

/// All that is known of one person served, with the applications one may see. Opening it is a reading that is noted with
/// its purpose, so the id of the record names both: "<party>/<purpose key>". Record kind "person_served".
class PersonServedPage final : public widgets::Form
{
    Q_OBJECT
public:
    PersonServedPage(const widgets::DeskContext &context, const QString &id, QWidget *parent);

    QString title() const override { return m_title; }
    QString recordId() const override { return m_id; }
    bool hasChanges() const override { return false; }
    void keepAsDraft(const Done &done) override { done({}); }
    void discardChanges() override { }
    QString helpTopic() const override { return QStringLiteral("search"); }

private:
    void read();
    void show(const QJsonObject &person);
    void addFact(const QString &label, const QString &value);
    void openApplication(const QModelIndex &index);

    widgets::DeskContext m_context;
    QString m_id;
    PartyId m_party;
    std::optional<Purpose> m_purpose;
    QString m_title;
    widgets::MessageStrip *m_strip;
    QLabel *m_head;
    QLabel *m_note;
    QFormLayout *m_facts;
    QTableView *m_table;
    PersonApplicationModel *m_model;
};

} // namespace ana::applications
