// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "ui/applications/forms/formsheet.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

namespace ana::applications {

/// *Tiếp nhận*: everything a citizen at the counter brings, on one screen and by keyboard alone, in the order of the
/// paper: the person, the procedure, the papers, fee and return. What it will lead to stands beside it.
class ReceptionPage final : public widgets::Form
{
    Q_OBJECT
public:
    /// \p intakeId: a kept intake to go on with; empty: a new one.
    ReceptionPage(const widgets::DeskContext &context, const QString &intakeId, QWidget *parent);
    ~ReceptionPage() override;

    QString title() const override;
    QString recordId() const override;
    bool hasChanges() const override;
    void keepAsDraft(const Done &done) override;
    void discardChanges() override;
    void restoreDraft(const QJsonObject &fields) override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("reception"); }

    /// Prints the forms; for tests another one than printForm.
    void setPrinting(const std::function<void(const FormRequest &)> &print);

private:
    void resizeEvent(QResizeEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ana::applications
