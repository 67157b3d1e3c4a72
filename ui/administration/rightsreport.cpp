// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/rightsreport.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>

#include "models/core/dates.h"
#include "ui/administration/adminwords.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;

namespace {

class RightsReport
{
    Q_DECLARE_TR_FUNCTIONS(ana::administration::RightsReport)
public:
    static QString page(const Person &person);

private:
    static QString lines(const std::vector<HeldRight> &rights);
};

/// Rights that come from one role for one period are one line, however many units they count in.
bool sameSource(const HeldRight &a, const HeldRight &b)
{
    return a.roleName == b.roleName && a.from == b.from && a.to == b.to && a.holdsToday == b.holdsToday;
}

QString RightsReport::lines(const std::vector<HeldRight> &rights)
{
    QString html;
    std::vector<HeldRight> rest = rights;
    while (!rest.empty()) {
        const HeldRight first = rest.front();
        QStringList units;
        for (const HeldRight &right : rest) {
            if (sameSource(right, first))
                units.append(right.unitName);
        }
        std::erase_if(rest, [&first](const HeldRight &right) { return sameSource(right, first); });
        QString line
            = tr("%1 – as %2, %3").arg(units.join(u", "_s), first.roleName, AdminWords::period(first.from, first.to));
        if (!first.holdsToday)
            line = tr("%1 (not today)").arg(line);
        html += u"<li>%1</li>"_s.arg(line.toHtmlEscaped());
    }
    return u"<ul>%1</ul>"_s.arg(html);
}

QString RightsReport::page(const Person &person)
{
    QString html = u"<h2>%1</h2><p>%2</p>"_s.arg(tr("What may %1 do?").arg(person.row.fullName).toHtmlEscaped(),
        tr("%1 · %2 · as of %3")
            .arg(person.row.userName, person.row.unitName, dateTimeText(QDateTime::currentDateTimeUtc()))
            .toHtmlEscaped());
    if (person.row.state != PersonState::Active)
        html
            += u"<p><b>%1</b></p>"_s.arg(tr("The account is closed: nothing of this can be done now.").toHtmlEscaped());
    if (person.rights.empty())
        return html + u"<p>%1</p>"_s.arg(tr("This person has no role and may do nothing but log in.").toHtmlEscaped());
    QStringList codes;
    for (const HeldRight &right : person.rights) {
        if (!codes.contains(right.right))
            codes.append(right.right);
    }
    for (const QString &code : std::as_const(codes)) {
        std::vector<HeldRight> rights;
        std::copy_if(person.rights.begin(), person.rights.end(), std::back_inserter(rights),
            [&code](const HeldRight &right) { return right.right == code; });
        html += u"<h3>%1</h3>"_s.arg(AdminWords::right(code).toHtmlEscaped()) + lines(rights);
    }
    return html;
}

} // namespace

QString rightsReport(const Person &person)
{
    return RightsReport::page(person);
}

} // namespace ana::administration
