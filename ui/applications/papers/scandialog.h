// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/papers/scanner.h"
#include "ui/widgets/actdialog.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ana::widgets {
class Settings;
}

namespace ana::applications {

/// Scans the pages of one paper: again and again from the glass, or a whole pile from the feeder, until *Done*.
class ScanDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    /// The pages go into `folder`; what was chosen last time is chosen again.
    ScanDialog(widgets::Settings &settings, const QString &folder, QWidget *parent);
    ~ScanDialog() override;

Q_SIGNALS:
    /// The person is done: the pages in their order.
    void scanned(const QStringList &pages);

private:
    void act() override; ///< the next page, or the pile
    void reject() override;
    void giveUp();
    QWidget *buildResult();
    void findDevices();
    void takeDevices(const Result<std::vector<papers::ScannerDevice>> &devices);
    void askDevice();
    void offer(const papers::ScannerAbilities &abilities);
    void takePages(const Result<papers::ScanOutcome> &outcome);
    void begin(const QString &text);
    void end();
    void showPages();
    void dropLast();
    void finish();
    void remember();

    widgets::Settings &m_settings;
    QString m_folder;
    std::vector<papers::ScannedPage> m_pages;
    QFuture<Result<papers::ScanOutcome>> m_scan;
    bool m_underway = false;
    QComboBox *m_device;
    QComboBox *m_source;
    QComboBox *m_colour;
    QComboBox *m_resolution;
    QProgressBar *m_progress;
    QLabel *m_preview;
    QLabel *m_count;
    QPushButton *m_search;
    QPushButton *m_stop;
    QPushButton *m_drop;
    QPushButton *m_done;
};

} // namespace ana::applications
