// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/applicationcommands.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QString bare(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// What is empty is not said.
QJsonObject saying(std::initializer_list<std::pair<QString, QJsonValue>> pairs)
{
    QJsonObject all;
    for (const auto &[key, value] : pairs) {
        const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty())
            || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
        if (!empty)
            all.insert(key, value);
    }
    return all;
}

QJsonValue moreThanOne(int count)
{
    return count > 1 ? QJsonValue(count) : QJsonValue();
}

QJsonValue idOrNothing(const PersonId &person)
{
    return person.isNull() ? QJsonValue() : QJsonValue(person.toString());
}

} // namespace

QJsonObject ReceiveApplication::arguments() const
{
    return saying({{u"id"_s, id.toString()}, {u"unit"_s, unit}, {u"procedure_version"_s, bare(procedureVersion)},
        {u"case"_s, bare(procedureCase)}, {u"applicant"_s, applicant}, {u"authorised"_s, authorised},
        {u"papers"_s, papers}, {u"files"_s, files},
        {u"exemption"_s, exemption.isNull() ? QJsonValue() : QJsonValue(bare(exemption))}, {u"channel"_s, channel},
        {u"return_way"_s, returnWay}, {u"subject"_s, subject}, {u"confidential"_s, confidential},
        {u"sets"_s, moreThanOne(sets)}, {u"copies"_s, moreThanOne(copies)}, {u"pages"_s, moreThanOne(pages)},
        {u"fee"_s, fee ? QJsonValue(*fee) : QJsonValue()}});
}

QJsonObject HandOverApplication::said() const
{
    return saying({{u"person"_s, idOrNothing(person)}, {u"note"_s, note}});
}

QJsonObject SendBackApplication::said() const
{
    return {{u"reason"_s, reason}};
}

QJsonObject AskSupplement::said() const
{
    return {{u"missing"_s, QJsonArray::fromStringList(missing)}, {u"reason"_s, reason},
        {u"expected"_s, expected.toString(Qt::ISODate)}};
}

QJsonObject RecordSupplement::said() const
{
    return saying({{u"papers"_s, papers}, {u"files"_s, files}});
}

QJsonObject ExtendApplication::said() const
{
    return {{u"days"_s, days}, {u"reason"_s, reason}};
}

QJsonObject ApologiseForApplication::said() const
{
    return {{u"reason"_s, reason}, {u"promised"_s, promised.toUTC().toString(Qt::ISODate)}};
}

QJsonObject DecideApplication::said() const
{
    if (granted)
        return {{u"outcome"_s, "granted"_L1}};
    return {{u"outcome"_s, "refused"_L1}, {u"reason_code"_s, reasonCode}, {u"reason"_s, reason}};
}

QJsonObject IssueApplication::said() const
{
    return saying({{u"files"_s, files}});
}

QJsonObject ReturnResult::said() const
{
    return saying({{u"way"_s, way}, {u"recipient"_s, recipient}, {u"relation"_s, relation},
        {u"identity_number"_s, identityNumber}, {u"post_number"_s, postNumber}});
}

QJsonObject HandOverMany::arguments() const
{
    QJsonArray all;
    for (const auto &[application, version] : items)
        all.append(QJsonObject{{u"id"_s, application.toString()}, {u"version"_s, version}});
    return saying({{u"id"_s, bare(id)}, {u"items"_s, all}, {u"person"_s, idOrNothing(person)}});
}

} // namespace ana::applications
