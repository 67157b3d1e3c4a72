// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printing/officialform.h"

#include <QJsonArray>

namespace ana::printing {

using namespace Qt::StringLiterals;

namespace {

/// Something of each kind that is clearly no real one.
QJsonValue sampleValue(const FormField &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        return QString(u'[' + field.label + u']');
    case FieldKind::Day:
        return u"2026-02-05"_s;
    case FieldKind::Moment:
        return u"2026-02-05T01:05:00Z"_s;
    case FieldKind::Money:
        return 75'500;
    case FieldKind::Number:
        return 1;
    case FieldKind::Rows:
        return {};
    }
    return {};
}

} // namespace

FormTemplate templateFromJson(const QJsonObject &json)
{
    return {QUuid::fromString(json[u"id"].toString()), json[u"form"].toString(), json[u"number"].toInt(),
        json[u"title"].toString(), json[u"other_title"].toString(), json[u"paper"].toString(),
        json[u"body"].toString()};
}

std::vector<FormField> fieldsFromJson(const QJsonArray &catalogue)
{
    std::vector<FormField> fields;
    for (const QJsonValue &value : catalogue) {
        const QJsonObject field = value.toObject();
        fields.push_back({field[u"name"].toString(), fieldKindFromName(field[u"kind"].toString()),
            field[u"required"].toBool(), field[u"label"].toString(), field[u"parent"].toString()});
    }
    return fields;
}

Result<OfficialForm> OfficialForm::fromJson(const QJsonObject &json)
{
    OfficialForm form;
    form.text = templateFromJson(json[u"template"].toObject());
    form.fields = fieldsFromJson(json[u"catalogue"].toArray());
    form.values = json[u"fields"].toObject();
    form.code = json[u"code"].toString();
    form.letter = json[u"letter"].toInt();
    form.printed = json[u"print_count"].toInt();
    form.digest = json[u"digest"].toString();
    if (form.text.id.isNull() || form.text.body.isEmpty() || form.fields.empty())
        return tl::unexpected(Error{ErrorKind::Internal, u"form.answer.invalid"_s, {}, {}});
    return form;
}

QJsonObject sampleValues(const std::vector<FormField> &fields)
{
    QJsonObject values;
    for (const FormField &field : fields) {
        if (field.parent.isEmpty() && field.kind != FieldKind::Rows)
            values[field.name] = sampleValue(field);
    }
    for (const FormField &list : fields) {
        if (list.kind != FieldKind::Rows)
            continue;
        QJsonObject row;
        for (const FormField &field : fields) {
            if (field.parent == list.name)
                row[field.name] = sampleValue(field);
        }
        values[list.name] = QJsonArray{row, row};
    }
    return values;
}

} // namespace ana::printing
