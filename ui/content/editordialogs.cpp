// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/editordialogs.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

#include "models/content/documentschema.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

QDialogButtonBox *buttons(QDialog *dialog, const QString &acceptText)
{
    auto *box = new QDialogButtonBox(dialog);
    auto *accept = box->addButton(acceptText, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"accept"_s);
    accept->setDefault(true);
    widgets::setLook(accept, widgets::Look::Primary);
    box->addButton(LinkDialog::tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancel"_s);
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

void addRow(QFormLayout *form, const QString &text, QWidget *field, const QString &objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(text);
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    form->addRow(label, field);
}

QLabel *note(QDialog *dialog, const QString &text)
{
    auto *label = new QLabel(text, dialog);
    label->setWordWrap(true);
    widgets::setLook(label, widgets::Look::Muted);
    return label;
}

bool allowed(const QString &href)
{
    const auto &schema = DocumentSchema::shipped();
    return schema && schema->linkAllowed(href.toUtf8()) && href.size() <= schema->link().maxLength;
}

} // namespace

LinkDialog::LinkDialog(const QString &href, bool askForText, QWidget *parent)
    : QDialog(parent)
    , m_href(new QLineEdit(href, this))
    , m_text(askForText ? new QLineEdit(this) : nullptr)
    , m_problem(new QLabel(this))
{
    setObjectName(u"linkDialog"_s);
    setWindowTitle(tr("Link"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    auto *form = new QFormLayout(this);
    m_href->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhPreferLatin);
    addRow(form, tr("Address"), m_href, u"href"_s);
    form->addRow(note(this,
        tr("A web address, an e-mail address, a telephone number, or a place on this site beginning with “/”. Leave it "
           "empty to remove the link.")));
    if (m_text) {
        addRow(form, tr("Text shown"), m_text, u"text"_s);
        form->addRow(note(this, tr("Say where the link leads, not “here”.")));
    }
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
    form->addRow(buttons(this, tr("Set link")));
}

QString LinkDialog::completed(const QString &typed)
{
    const QString address = typed.trimmed();
    static const QRegularExpression scheme(u"^[a-zA-Z][a-zA-Z0-9+.-]*:"_s);
    static const QRegularExpression mail(u"^[^@\\s/]+@[^@\\s/]+\\.[^@\\s/]+$"_s);
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 ().-]{2,20}$"_s);
    if (address.isEmpty())
        return {};
    if (phone.match(address).hasMatch())
        return u"tel:"_s + QString(address).remove(u' ');
    if (mail.match(address).hasMatch())
        return u"mailto:"_s + address;
    if (address.startsWith(u'/'))
        return QString::fromLatin1(QUrl(address).toEncoded());
    const bool named = scheme.match(address).hasMatch();
    return QString::fromLatin1(QUrl(named ? address : u"https://"_s + address).toEncoded());
}

QString LinkDialog::href() const
{
    return completed(m_href->text());
}

QString LinkDialog::text() const
{
    return m_text ? m_text->text().trimmed().normalized(QString::NormalizationForm_C) : QString();
}

void LinkDialog::accept()
{
    if (href().isEmpty() || allowed(href()))
        return QDialog::accept();
    m_problem->setText(tr("This address cannot be used. Write it like https://example.vn/page, and leave out addresses "
                          "of files on your computer."));
    m_problem->show();
    m_href->setFocus();
}

FigureDialog::FigureDialog(const QString &alt, bool decorative, QWidget *parent)
    : QDialog(parent)
    , m_alt(new QPlainTextEdit(alt, this))
    , m_decorative(new QCheckBox(tr("The picture is only decoration"), this))
{
    setObjectName(u"figureDialog"_s);
    setWindowTitle(tr("Picture description"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    auto *form = new QFormLayout(this);
    m_alt->setTabChangesFocus(true);
    m_alt->setFixedHeight(fontMetrics().lineSpacing() * 4);
    addRow(form, tr("Description"), m_alt, u"alt"_s);
    form->addRow(note(this,
        tr("Say what the picture shows, for those who cannot see it: who, where, what happens. One or two "
           "sentences.")));
    m_decorative->setObjectName(u"decorative"_s);
    m_decorative->setChecked(decorative);
    m_alt->setDisabled(decorative);
    connect(m_decorative, &QCheckBox::toggled, m_alt, &QWidget::setDisabled);
    form->addRow(m_decorative);
    form->addRow(buttons(this, tr("Set description")));
}

QString FigureDialog::alt() const
{
    constexpr int longest = 500;
    return m_alt->toPlainText().simplified().normalized(QString::NormalizationForm_C).left(longest);
}

bool FigureDialog::decorative() const
{
    return m_decorative->isChecked();
}

TableDialog::TableDialog(QWidget *parent)
    : QDialog(parent)
    , m_rows(new QSpinBox(this))
    , m_columns(new QSpinBox(this))
    , m_header(new QCheckBox(tr("First row is a header"), this))
{
    setObjectName(u"tableDialog"_s);
    setWindowTitle(tr("Insert table"));
    auto *form = new QFormLayout(this);
    m_rows->setRange(1, 200);
    m_rows->setValue(3);
    m_columns->setRange(1, 20);
    m_columns->setValue(3);
    m_header->setChecked(true);
    m_header->setObjectName(u"header"_s);
    addRow(form, tr("Rows"), m_rows, u"rows"_s);
    addRow(form, tr("Columns"), m_columns, u"columns"_s);
    form->addRow(m_header);
    form->addRow(buttons(this, tr("Insert table")));
}

int TableDialog::rows() const
{
    return m_rows->value();
}

int TableDialog::columns() const
{
    return m_columns->value();
}

bool TableDialog::header() const
{
    return m_header->isChecked();
}

} // namespace ana::content
