// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "models/applications/workreading.h"
#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace ana::applications {

/// What belongs to an application, in groups one under the other: check-list and files, fees, parts for other units,
/// letters to print again, pauses and extensions, decisions and how the result was handed out.
class RecordFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordFacts(QWidget *parent);

    void present(const ApplicationRecord &record);

Q_SIGNALS:
    void fileWanted(const ana::applications::ApplicationFile &file);
    void formWanted(const QString &form, const QString &letter);
    void applicationWanted(const QString &id);

private:
    void addPapers(const ApplicationRecord &record);
    void addFiles(const Application &application);
    void addFees(const Application &application);
    void addParts(const Application &application);
    void addForms(const Application &application);
    void addWaits(const Application &application);
    void addDecisions(const Application &application);
    void addSection(const QString &title);
    QWidget *addRow(const QString &iconName, widgets::Tone tone, const QString &text, const QString &name = {},
        const QString &button = {}, const std::function<void()> &pressed = {});
    void changeEvent(QEvent *event) override;

    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
    ApplicationRecord m_record;
};

} // namespace ana::applications
