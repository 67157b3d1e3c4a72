// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "app/anactl/sampleapplicationdata.h"
#include "models/core/error.h"

namespace ana::cli {

struct SampleUnit
{
    QString id;
    QString name;
    QString kind;
    QString parent; ///< empty for the root, which comes first
    QString note;
    int position = 0;
    QString code; ///< of the agency, in the codes of applications
};

/// The first one founds the organisation.
struct SamplePerson
{
    QString user;
    QString fullName;
    QString unit;
    QStringList roles; ///< all in the same unit
    QString roleUnit;
    QString scope;
    QString password; ///< exists nowhere but in sample clusters
    bool secondFactor = false;
};

struct SampleSection
{
    QString id;
    QString name;
    QString parent;
    QString description;
    QString duty;
    std::optional<int> dutyDays;
    int position = 0;
    bool articles = true;
};

struct SampleSetting
{
    QString key;
    QString value;
};

/// One version of an article and how far it came.
struct SampleVersion
{
    QString state; ///< draft, submitted, returned, published, withdrawn, forced
    QDateTime at; ///< of the last act, or of the publication if it was withdrawn later
    QString author;
    QString reviewer;
    QString title;
    QString summary;
    QString cover;
    QString coverAlt;
    QString changeNote;
    QString note;
    QString reason;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString markdown;
};

struct SampleArticle
{
    QString name; ///< of its file, without ending
    QString unit;
    QString section;
    std::vector<SampleVersion> versions;
};

struct SampleData
{
    QString folder;
    std::vector<SampleUnit> units;
    std::vector<SamplePerson> people;
    std::vector<SampleSection> sections;
    std::vector<SampleSetting> settings;
    std::vector<SampleArticle> articles;
    SampleApplicationData applications; ///< without courses: none
    QDateTime loadedAt;
};

/// The sample district as it is when loaded at this moment: every day resolved. README.md of the folder tells the form
/// of the files. Errors: `sample.data.invalid`, its subject the file and what is wrong in it.
Result<SampleData> readSample(const QString &folder, const QDateTime &loadedAt);

/// `{{+5}}`, `{{tháng trước}}` and their like, seen from this day.
QString withDates(QString text, const QDate &day);

} // namespace ana::cli
