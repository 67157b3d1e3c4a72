// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDateTime>

#include "app/anactl/sampledata.h"

namespace ana::cli {

enum class SampleStep { Create, Autosave, Save, Submit, Return, Publish, ForcePublish, Withdraw };

/// One thing one person does to one version of one article.
struct SampleAct
{
    QDateTime at;
    SampleStep step = SampleStep::Create;
    size_t article = 0;
    size_t version = 0;
};

/// Everything that happened to the articles, in order of time; no two acts at the same moment.
std::vector<SampleAct> sampleActs(const SampleData &data);

} // namespace ana::cli
