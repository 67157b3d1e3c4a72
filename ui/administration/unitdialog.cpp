// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/unitdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/organisation/organisationcommands.h"
#include "ui/administration/adminwords.h"
#include "ui/administration/fields.h"
#include "ui/widgets/formrows.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;

namespace {

constexpr int longestId = 39;
constexpr int lastPosition = 9999;

} // namespace

UnitDialog::UnitDialog(CommandGateway &gateway, const Unit &unit, const std::vector<Unit> &units, QWidget *parent)
    : ActDialog(u"unitDialog"_s, unit.id.isEmpty() ? tr("New unit") : unit.name,
        unit.id.isEmpty() ? tr("Add unit") : tr("Save unit"), parent)
    , m_gateway(gateway)
    , m_unit(unit)
    , m_name(new QLineEdit(unit.name, this))
    , m_id(new QLineEdit(unit.id, this))
    , m_kind(choiceField(this))
    , m_parent(choiceField(this))
    , m_code(new QLineEdit(unit.code, this))
    , m_from(new QLineEdit(dateText(unit.from), this))
    , m_to(new QLineEdit(dateText(unit.to), this))
    , m_position(new QSpinBox(this))
    , m_note(new QLineEdit(unit.note, this))
{
    addFields(units);
    if (isNew()) {
        connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &name) { m_id->setText(slug(name, longestId)); });
    }
}

void UnitDialog::addFields(const std::vector<Unit> &units)
{
    for (const QString &kind : AdminWords::unitKinds())
        m_kind->addItem(AdminWords::unitKind(kind), kind);
    m_kind->setCurrentIndex(m_kind->findData(m_unit.kind.isEmpty() ? u"office"_s : m_unit.kind));
    m_kind->setEnabled(isNew());
    m_id->setReadOnly(!isNew());
    const bool isTop = !isNew() && m_unit.parentId.isEmpty();
    fillUnits(*m_parent, units, m_unit.parentId, isTop ? UnitChoice::Optional : UnitChoice::Required,
        tr("None: the whole organisation"));
    m_position->setRange(0, lastPosition);
    m_position->setValue(m_unit.position);
    rows().addField(u"name"_s, tr("Name"), m_name, FormRows::Need::Required);
    rows().addField(u"id"_s, tr("Key"), m_id, FormRows::Need::Required,
        tr("Small letters, digits and “-”. It is for good, because records refer to it."));
    rows().addField(u"kind"_s, tr("Kind"), m_kind, FormRows::Need::Required);
    rows().addField(u"parent"_s, tr("Belongs to"), m_parent, FormRows::Need::Required);
    rows().addField(u"code"_s, tr("Official code"), m_code);
    rows().addField(
        u"from"_s, tr("Exists from"), m_from, FormRows::Need::Optional, tr("Empty: has always been there."));
    rows().addField(u"to"_s, tr("Exists until"), m_to, FormRows::Need::Optional,
        tr("The last day, when a unit is merged or dissolved. Its records stay readable."));
    rows().addField(
        u"position"_s, tr("Place in lists"), m_position, FormRows::Need::Optional, tr("Small numbers come first."));
    rows().addField(u"note"_s, tr("Note"), m_note);
}

Unit UnitDialog::typed() const
{
    Unit unit = m_unit;
    unit.name = nfc(m_name->text()).trimmed();
    unit.id = m_id->text().trimmed();
    unit.kind = m_kind->currentData().toString();
    unit.parentId = m_parent->currentData().toString();
    unit.code = m_code->text().trimmed();
    unit.from = typedDay(*m_from).day;
    unit.to = typedDay(*m_to).day;
    unit.position = m_position->value();
    unit.note = nfc(m_note->text()).trimmed();
    return unit;
}

void UnitDialog::act()
{
    const QString noDay = tr("This is no day. Type it as 05/03/2026.");
    checkDay(rows(), u"from"_s, noDay);
    checkDay(rows(), u"to"_s, noDay);
    const Unit unit = typed();
    if (unit.name.isEmpty())
        rows().showProblem(u"name"_s, tr("Type the name of the unit."));
    if (unit.id.isEmpty())
        rows().showProblem(u"id"_s, tr("Type a key for the unit."));
    if (rows().focusFirstProblem())
        return;
    setBusy(true);
    const auto done = [this, id = unit.id](const Result<int> &result) { answer(result, id); };
    if (isNew()) {
        CreateUnit create;
        create.unit = unit;
        m_gateway.execute(this, create).then(this, done);
        return;
    }
    ChangeUnit change;
    change.unit = unit;
    m_gateway.execute(this, change).then(this, done);
}

void UnitDialog::answer(const Result<int> &done, const QString &id)
{
    if (!done) {
        refuse(done.error());
        return;
    }
    Q_EMIT saved(id);
    accept();
}

} // namespace ana::administration
