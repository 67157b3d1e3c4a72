// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlefieldspanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "ui/content/articleblobs.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"

namespace ana::content {

using namespace Qt::StringLiterals;
using widgets::FormRows;

namespace {

// Depth-first, so that a branch stands below its head.
void addBranch(QComboBox &box, const std::vector<Section> &sections, const QString &parent, int depth)
{
    for (const Section &section : sections) {
        if (section.parent != parent)
            continue;
        box.addItem(QString(depth * 3, u' ') % section.name, section.id);
        auto *model = qobject_cast<QStandardItemModel *>(box.model());
        model->item(box.count() - 1)->setEnabled(section.takesArticles);
        addBranch(box, sections, section.id, depth + 1);
    }
}

} // namespace

ArticleFieldsPanel::ArticleFieldsPanel(ArticleBlobs &blobs, QWidget *parent)
    : QWidget(parent)
    , m_blobs(blobs)
    , m_rows(new FormRows(this))
    , m_unit(new QComboBox(this))
    , m_section(new QComboBox(this))
    , m_summary(new QPlainTextEdit(this))
    , m_picture(new QLabel(this))
    , m_chooseCover(new QPushButton(widgets::icon(u"image"_s), tr("Choose picture…"), this))
    , m_removeCover(new QPushButton(tr("Remove"), this))
    , m_coverAlt(new QLineEdit(this))
    , m_changeNote(new QLineEdit(this))
{
    m_section->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_section->setMinimumContentsLength(12);
    m_summary->setTabChangesFocus(true);
    m_summary->setFixedHeight(m_summary->fontMetrics().lineSpacing() * 5 + widgets::grid(4));
    m_picture->setMinimumHeight(widgets::grid(20));
    m_picture->setAlignment(Qt::AlignCenter);
    widgets::setLook(m_picture, widgets::Look::Card);
    m_chooseCover->setObjectName(u"chooseCover"_s);
    m_removeCover->setObjectName(u"removeCover"_s);
    widgets::setLook(m_removeCover, widgets::Look::Quiet);

    auto *cover = new QWidget(this);
    auto *coverButtons = new QHBoxLayout;
    coverButtons->addWidget(m_chooseCover);
    coverButtons->addWidget(m_removeCover);
    coverButtons->addStretch();
    auto *coverLayout = new QVBoxLayout(cover);
    coverLayout->setContentsMargins(0, 0, 0, 0);
    coverLayout->addWidget(m_picture);
    coverLayout->addLayout(coverButtons);
    cover->setFocusProxy(m_chooseCover);

    m_rows->addField(u"unit"_s, tr("Unit"), m_unit, FormRows::Need::Required);
    m_rows->addField(u"section"_s, tr("Section"), m_section, FormRows::Need::Required);
    m_rows->addField(u"summary"_s, tr("Summary"), m_summary, FormRows::Need::Optional,
        tr("Two or three sentences; shown in lists and by search engines."));
    m_rows->addField(u"cover"_s, tr("Cover picture"), cover);
    m_rows->addField(u"cover_alt"_s, tr("Description of the cover picture"), m_coverAlt, FormRows::Need::Optional,
        tr("What can be seen, for people who cannot see it."));
    m_rows->addField(u"change_note"_s, tr("What is new, for readers"), m_changeNote, FormRows::Need::Optional,
        tr("Shown below the article after an update; leave empty for small corrections."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    layout->addStretch();

    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    connect(m_unit, &QComboBox::currentIndexChanged, this, tell);
    connect(m_section, &QComboBox::currentIndexChanged, this, tell);
    connect(m_summary, &QPlainTextEdit::textChanged, this, tell);
    connect(m_coverAlt, &QLineEdit::textChanged, this, tell);
    connect(m_changeNote, &QLineEdit::textChanged, this, tell);
    connect(m_chooseCover, &QPushButton::clicked, this, &ArticleFieldsPanel::coverWanted);
    connect(m_removeCover, &QPushButton::clicked, this, [this] { setCover({}); });
    hideUnits();
    showCover();
}

void ArticleFieldsPanel::setSections(const std::vector<Section> &sections)
{
    const QScopedValueRollback quiet(m_filling, true);
    const QString chosen = m_section->currentIndex() < 0 ? m_wantedSection : m_section->currentData().toString();
    m_section->clear();
    addBranch(*m_section, sections, {}, 0);
    m_section->setCurrentIndex(m_section->findData(chosen));
}

void ArticleFieldsPanel::setUnits(const QStringList &ids, const QStringList &names, const QString &chosen)
{
    const QScopedValueRollback quiet(m_filling, true);
    m_unit->clear();
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_unit->addItem(names[i], ids[i]);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
    m_rows->setFieldVisible(u"unit"_s, ids.size() > 1);
}

void ArticleFieldsPanel::hideUnits()
{
    m_rows->setFieldVisible(u"unit"_s, false);
}

QString ArticleFieldsPanel::unit() const
{
    return m_unit->currentData().toString();
}

void ArticleFieldsPanel::read(ArticleFields &fields) const
{
    fields.section = m_section->count() ? m_section->currentData().toString() : m_wantedSection;
    fields.summary = nfc(m_summary->toPlainText()).trimmed();
    fields.cover = m_cover;
    fields.coverAlt = nfc(m_coverAlt->text()).trimmed();
    fields.changeNote = nfc(m_changeNote->text()).trimmed();
}

void ArticleFieldsPanel::fill(const ArticleFields &fields)
{
    const QScopedValueRollback quiet(m_filling, true);
    m_wantedSection = fields.section;
    m_section->setCurrentIndex(m_section->findData(fields.section));
    // Setting equal text would throw the caret to the front.
    if (nfc(m_summary->toPlainText()).trimmed() != fields.summary)
        m_summary->setPlainText(fields.summary);
    if (nfc(m_coverAlt->text()).trimmed() != fields.coverAlt)
        m_coverAlt->setText(fields.coverAlt);
    if (nfc(m_changeNote->text()).trimmed() != fields.changeNote)
        m_changeNote->setText(fields.changeNote);
    m_cover = fields.cover;
    showCover();
}

void ArticleFieldsPanel::setReadOnly(bool readOnly)
{
    m_unit->setEnabled(!readOnly);
    m_section->setEnabled(!readOnly);
    m_summary->setReadOnly(readOnly);
    m_coverAlt->setReadOnly(readOnly);
    m_changeNote->setReadOnly(readOnly);
    m_chooseCover->setEnabled(!readOnly);
    m_removeCover->setEnabled(!readOnly);
}

void ArticleFieldsPanel::setCover(const BlobId &cover)
{
    m_cover = cover;
    showCover();
    Q_EMIT edited();
}

void ArticleFieldsPanel::showCover()
{
    m_removeCover->setVisible(!m_cover.isNull());
    m_rows->setFieldVisible(u"cover_alt"_s, !m_cover.isNull());
    m_picture->setPixmap({});
    if (m_cover.isNull()) {
        m_picture->setText(tr("No picture"));
        return;
    }
    m_blobs.load(m_cover).then(this, [this, cover = m_cover](const Result<BlobContent> &content) {
        QPixmap picture;
        if (cover != m_cover)
            return;
        if (!content || !picture.loadFromData(content->bytes)) {
            m_picture->setText(tr("The picture cannot be shown now."));
            return;
        }
        const int width = std::max(m_picture->width() - widgets::grid(4), 160);
        m_picture->setPixmap(picture.scaled(width, width, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    });
}

} // namespace ana::content
