// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

namespace ana::widgets {

void Form::restoreDraft(const QJsonObject &) { }

void Form::refresh() { }

QString Form::helpTopic() const
{
    return {};
}

} // namespace ana::widgets
