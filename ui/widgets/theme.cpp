// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QProxyStyle>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include "models/core/resources.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr double basePoints = 11;

struct RoleColours
{
    const char *name; ///< as written in the style sheet: @window
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

// In the order of Role. Every pair that meets on the screen stands in rolePairs() and is tested.
constexpr std::array<RoleColours, size_t(Role::RoleCount)> colours{{
    {"window", 0xfff3f5f8, 0xff13171c, 0xff000000},
    {"surface", 0xffffffff, 0xff1b2128, 0xff000000},
    {"raised", 0xffeaeef3, 0xff262e37, 0xff262626},
    {"text", 0xff17212c, 0xffe8edf2, 0xffffffff},
    {"muted", 0xff4d5a68, 0xffabb7c3, 0xffe0e0e0},
    {"border", 0xffd8dee6, 0xff333d48, 0xffc8c8c8},
    {"fieldborder", 0xff7f8b99, 0xff768493, 0xffffffff},
    {"accent", 0xff15589c, 0xff82b8f2, 0xffffe14d},
    {"accenthover", 0xff0f467e, 0xffa5cdf8, 0xfffff0a6},
    {"onaccent", 0xffffffff, 0xff0b1b2c, 0xff000000},
    {"accentsoft", 0xffdfebf8, 0xff1e3852, 0xff002c61},
    {"onaccentsoft", 0xff0f3f70, 0xffd3e7fc, 0xffffffff},
    {"danger", 0xffaa1e17, 0xffff9d94, 0xffffb8b0},
    {"dangersoft", 0xfffdeae8, 0xff47211e, 0xff3d0000},
    {"warning", 0xff7d4700, 0xfff3c06a, 0xffffd08a},
    {"warningsoft", 0xfffff2d9, 0xff3d3013, 0xff332200},
    {"success", 0xff14663a, 0xff83d59c, 0xff8dffae},
    {"successsoft", 0xffe3f4e9, 0xff1a3826, 0xff002e12},
}};

constexpr double textContrast = 4.5;
constexpr double shapeContrast = 3.0; // WCAG 1.4.11, for outlines one must see
constexpr double highContrast = 7.0; // WCAG 1.4.6, for everything in the scheme that promises it

constexpr RolePair pairs[] = {
    {Role::Text, Role::Window, textContrast},
    {Role::Text, Role::Surface, textContrast},
    {Role::Text, Role::Raised, textContrast},
    {Role::MutedText, Role::Window, textContrast},
    {Role::MutedText, Role::Surface, textContrast},
    {Role::MutedText, Role::Raised, textContrast},
    {Role::Accent, Role::Window, textContrast},
    {Role::Accent, Role::Surface, textContrast},
    {Role::Accent, Role::Raised, textContrast},
    {Role::OnAccent, Role::Accent, textContrast},
    {Role::OnAccent, Role::AccentHover, textContrast},
    {Role::OnAccentSoft, Role::AccentSoft, textContrast},
    {Role::Text, Role::AccentSoft, textContrast},
    {Role::Accent, Role::AccentSoft, textContrast},
    {Role::Danger, Role::Surface, textContrast},
    {Role::Danger, Role::Window, textContrast},
    {Role::Danger, Role::DangerSoft, textContrast},
    {Role::Danger, Role::AccentSoft, textContrast},
    {Role::Text, Role::DangerSoft, textContrast},
    {Role::Warning, Role::Surface, textContrast},
    {Role::Warning, Role::Window, textContrast},
    {Role::Warning, Role::WarningSoft, textContrast},
    {Role::Warning, Role::AccentSoft, textContrast},
    {Role::Text, Role::WarningSoft, textContrast},
    {Role::Success, Role::Surface, textContrast},
    {Role::Success, Role::Window, textContrast},
    {Role::Success, Role::SuccessSoft, textContrast},
    {Role::Success, Role::AccentSoft, textContrast},
    {Role::Text, Role::SuccessSoft, textContrast},
    {Role::FieldBorder, Role::Surface, shapeContrast},
    {Role::FieldBorder, Role::Window, shapeContrast},
};

// @role is replaced by a colour, {n} by n px of the grid scaled with the font, [n] by n points scaled with the font.
constexpr auto sheet = R"(
QWidget { color: @text; }
QMainWindow, QDialog, QMessageBox { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @fieldborder; padding: {4}px; }

*[look="title"] { font-size: [18]pt; font-weight: 600; }
*[look="section"] { font-size: [12]pt; font-weight: 600; }
*[look="muted"] { color: @muted; }
QFrame[look="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }

QPushButton { background: @surface; border: 1px solid @fieldborder; border-radius: 6px; padding: {6}px {14}px; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @accentsoft; }
QPushButton:focus { border: 2px solid @accent; padding: {5}px {13}px; }
QPushButton:disabled { color: @muted; border-color: @border; background: @window; }
QPushButton[look="primary"], QPushButton:default { background: @accent; color: @onaccent; border: 1px solid @accent; }
QPushButton[look="primary"] { font-weight: 600; }
QPushButton[look="primary"]:hover, QPushButton:default:hover { background: @accenthover; border-color: @accenthover; }
QPushButton[look="primary"]:focus, QPushButton:default:focus { border: 2px solid @text; }
QPushButton[look="primary"]:disabled { background: @raised; color: @muted; border-color: @border; }
QPushButton[look="danger"] { color: @danger; border-color: @danger; }
QPushButton[look="danger"]:hover { background: @dangersoft; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[look="quiet"]:hover { background: @raised; }
QPushButton[look="quiet"]:focus { border: 2px solid @accent; }
QPushButton[look="chip"] { background: @surface; border: 1px solid @fieldborder; border-radius: {13}px; padding: {4}px {12}px; }
QPushButton[look="chip"]:hover { background: @raised; }
QPushButton[look="chip"]:checked { background: @accentsoft; color: @onaccentsoft; border-color: @accent; font-weight: 600; }
QPushButton[look="chip"]:focus { border: 2px solid @accent; padding: {3}px {11}px; }
QLabel[look="badge"] { background: @raised; color: @text; border-radius: {9}px; padding: {1}px {7}px; font-weight: 600; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: {4}px; }
QToolButton:hover { background: @raised; }
QToolButton:pressed, QToolButton:checked { background: @accentsoft; color: @onaccentsoft; }
QToolButton:focus { border: 2px solid @accent; padding: {3}px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QComboBox, QAbstractSpinBox {
  background: @surface; border: 1px solid @fieldborder; border-radius: 6px; padding: {5}px {8}px;
  selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid @accent; padding: {4}px {7}px; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @window; color: @muted; border-color: @border; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {
  border: 2px solid @danger; padding: {4}px {7}px; }
QTextBrowser[look="plain"] { border: none; background: transparent; padding: 0; }
QComboBox::drop-down { border: none; width: {26}px; }
QComboBox::down-arrow { image: url(@arrow-down); width: {14}px; height: {14}px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @fieldborder; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: {22}px; }
QAbstractSpinBox::up-arrow { image: url(@arrow-up); width: {12}px; height: {12}px; }
QAbstractSpinBox::down-arrow { image: url(@arrow-down); width: {12}px; height: {12}px; }
QCheckBox, QRadioButton { spacing: {8}px; padding: {3}px; }
QCheckBox:focus, QRadioButton:focus { background: @accentsoft; border-radius: 4px; }
QGroupBox { border: 1px solid @border; border-radius: 8px; margin-top: {10}px; padding: {12}px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: {10}px; padding: 0 {4}px; }

QAbstractItemView { background: @surface; border: 1px solid @border; border-radius: 8px; outline: none;
  selection-background-color: @accentsoft; selection-color: @onaccentsoft; alternate-background-color: @surface; }
QAbstractItemView:focus { border: 1px solid @accent; }
QTableView { gridline-color: @border; }
QTableView::item, QTreeView::item, QListView::item { padding: {5}px {8}px; border: none; border-bottom: 1px solid @border; }
QTreeView::item:hover, QListView::item:hover { background: @raised; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @accentsoft; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 2px solid @border;
  padding: {7}px {8}px {7}px {11}px; font-weight: 600; }
QHeaderView::section:hover { background: @raised; color: @text; }
QHeaderView::up-arrow { image: url(@arrow-up); width: {12}px; height: {12}px; subcontrol-position: center right; right: {4}px; }
QHeaderView::down-arrow { image: url(@arrow-down); width: {12}px; height: {12}px; subcontrol-position: center right; right: {4}px; }
QTableCornerButton::section { background: @surface; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: @window; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 3px solid transparent; padding: {8}px {14}px; margin-right: 2px; }
QTabBar::tab:hover { color: @text; background: @raised; }
QTabBar::tab:selected { color: @text; background: @surface; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus { color: @accent; }
QTabBar::close-button { image: url(@tab-close); border-radius: 4px; padding: 2px; width: {14}px; height: {14}px; }
QTabBar::scroller { width: {30}px; }
QTabBar QToolButton { background: @surface; border: 1px solid @fieldborder; padding: 0; }
QTabBar::close-button:hover { background: @accentsoft; }

QMenu { background: @surface; border: 1px solid @border; padding: {4}px; }
QMenu::item { padding: {6}px {24}px {6}px {12}px; border-radius: 4px; }
QMenu::item:selected { background: @accentsoft; color: @onaccentsoft; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: {8}px; }
QMenu::separator { height: 1px; background: @border; margin: {4}px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 2px; }
QScrollBar::handle { background: @fieldborder; border-radius: 5px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; margin: 0 {6}px; }
QSplitter::handle:vertical { height: 1px; margin: {6}px 0; }
QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QFrame[strip="info"] { background: @accentsoft; border: 1px solid @accent; border-radius: 8px; }
QFrame[strip="neutral"] { background: @raised; border: 1px solid @border; border-radius: 8px; }
QFrame[strip="success"] { background: @successsoft; border: 1px solid @success; border-radius: 8px; }
QFrame[strip="warning"] { background: @warningsoft; border: 1px solid @warning; border-radius: 8px; }
QFrame[strip="danger"] { background: @dangersoft; border: 1px solid @danger; border-radius: 8px; }
QLabel[remark="wrong"] { color: @danger; font-weight: 600; }
QLabel[remark="warning"] { color: @warning; font-weight: 600; }

#navigation { background: @surface; border: none; border-right: 1px solid @border; border-radius: 0; }
#navigation QToolButton { text-align: left; border-radius: 8px; padding: {9}px {12}px; color: @text; }
#navigation QToolButton:checked { background: @accentsoft; color: @onaccentsoft; font-weight: 600; }
#navigation QToolButton:focus { border: 2px solid @accent; padding: {8}px {11}px; }
#topBar { background: @surface; border: none; border-bottom: 1px solid @border; border-radius: 0; }
#statusBar { background: @surface; border: none; border-top: 1px solid @border; border-radius: 0; }
#statusBar QLabel { color: @muted; }
#serverToggle { padding-left: 0; padding-right: {4}px; }
#lockScreen, #logInPage { background: @window; }
)";

// High contrast: what has the focus, is chosen or cannot be used is told by lines, not by shades.
constexpr auto contrastSheet = R"(
QPushButton:focus, QPushButton[look="danger"]:focus, QPushButton[look="quiet"]:focus, QPushButton[look="chip"]:focus {
  border: 3px solid @accent; }
QPushButton[look="primary"]:focus, QPushButton:default:focus { border: 3px dashed @onaccent; }
QPushButton:disabled, QPushButton[look="primary"]:disabled { border: 1px dashed @muted; }
QPushButton[look="chip"]:checked { border: 2px solid @accent; }
QPushButton[look="chip"]:checked:focus { border: 4px solid @accent; }
QToolButton:checked, #navigation QToolButton:checked { border: 1px solid @text; }
QToolButton:focus, #navigation QToolButton:focus { border: 3px solid @accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 3px solid @accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {
  border: 3px dashed @danger; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { border: 1px dashed @muted; }
QCheckBox, QRadioButton { border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { background: transparent; border: 2px solid @accent; }
QAbstractItemView:focus { border: 3px solid @accent; }
QTableView::item:selected { border-top: 2px solid @accent; border-bottom: 2px solid @accent; }
QTreeView::item:selected, QListView::item:selected { border-left: 4px solid @accent; }
QTabBar::tab:focus { color: @accent; border: 2px solid @accent; }
QMenu::item:selected { background: @accent; color: @onaccent; }
)";

QString shapeFile(const char *shape, Scheme scheme)
{
    return resourcePath(u"icons/%1-%2.svg"_s.arg(
        QLatin1StringView(shape), isDark(scheme) ? QLatin1StringView("dark") : QLatin1StringView("light")));
}

/// Replaces every \p open n \p close by n × scale, rounded.
void scaleNumbers(QString &text, QChar open, QChar close, double factor, int decimals)
{
    qsizetype at = 0;
    while ((at = text.indexOf(open, at)) >= 0) {
        const qsizetype end = text.indexOf(close, at);
        bool isNumber = false;
        const int number = QStringView(text).mid(at + 1, end - at - 1).toInt(&isNumber);
        if (end < 0 || !isNumber) {
            ++at;
            continue;
        }
        text.replace(at, end - at + 1, QString::number(number * factor, 'f', decimals));
    }
}

QString styleSheet(Scheme scheme, int scale)
{
    QString text = QString::fromLatin1(sheet);
    if (scheme == Scheme::HighContrast)
        text += QLatin1StringView(contrastSheet);
    text.replace(u"@arrow-up"_s, shapeFile("arrow-up", scheme));
    text.replace(u"@tab-close"_s, shapeFile("tab-close", scheme));
    text.replace(u"@arrow-down"_s, shapeFile("arrow-down", scheme));
    for (const Role role : {Role::OnAccentSoft, Role::AccentSoft, Role::AccentHover, Role::OnAccent, Role::DangerSoft,
             Role::WarningSoft, Role::SuccessSoft, Role::FieldBorder, Role::Window, Role::Surface, Role::Raised,
             Role::Text, Role::MutedText, Role::Border, Role::Accent, Role::Danger, Role::Warning, Role::Success}) {
        // Longer names first: @accent is the beginning of @accentsoft.
        text.replace(u'@' + QLatin1StringView(colours[size_t(role)].name), color(role, scheme).name());
    }
    // Padding grows at half the pace of the letters, else 200 % leaves no room on 1366×768.
    scaleNumbers(text, u'{', u'}', 1 + (scale - 100) / 200.0, 0);
    scaleNumbers(text, u'[', u']', scale / 100.0, 1);
    return text;
}

QPalette paletteOf(Scheme scheme)
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Role from) { p.setColor(role, color(from, scheme)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::Raised);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::MutedText);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::Danger);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::ToolTipBase, Role::Surface);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Light, Role::Surface);
    set(QPalette::Midlight, Role::Raised);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::FieldBorder);
    set(QPalette::Shadow, Role::FieldBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Role::MutedText, scheme));
    return p;
}

QFont baseFont(int scale)
{
    QFont font;
    font.setFamilies({u"Segoe UI"_s, u"Noto Sans"_s, u"Liberation Sans"_s});
    font.setPointSizeF(basePoints * scale / 100);
    return font;
}

/// Fusion whose standard icons grow with the letters; Qt has them fixed at 16 px.
class ScaledStyle final : public QProxyStyle
{
public:
    explicit ScaledStyle(int scale)
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
        , m_scale(scale)
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        constexpr int iconSide = 18;
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_TabBarIconSize:
        case PM_ListViewIconSize:
        case PM_LineEditIconSize:
            return iconSide * m_scale / 100;
        case PM_ToolBarExtensionExtent:
            return 2 * iconSide * m_scale / 100; // room for the arrow inside its padding
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return QProxyStyle::pixelMetric(metric, option, widget) * m_scale / 100;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    /// An icon stands so close to its text that the two look like one sign: the icon gets room at its right.
    void polish(QWidget *widget) override
    {
        QProxyStyle::polish(widget);
        if (auto *button = qobject_cast<QPushButton *>(widget); button && !button->text().isEmpty()) {
            const int side = pixelMetric(PM_ButtonIconSize, nullptr, widget);
            button->setIconSize(QSize(side + side / 4, side));
        }
    }
    using QProxyStyle::polish;

private:
    int m_scale;
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

const char *lookName(Look look)
{
    switch (look) {
    case Look::Title:
        return "title";
    case Look::Section:
        return "section";
    case Look::Muted:
        return "muted";
    case Look::Card:
        return "card";
    case Look::Primary:
        return "primary";
    case Look::Danger:
        return "danger";
    case Look::Quiet:
        return "quiet";
    case Look::Chip:
        return "chip";
    case Look::Badge:
        return "badge";
    }
    return "";
}

} // namespace

QColor color(Role role, Scheme scheme)
{
    const RoleColours &c = colours[size_t(role)];
    switch (scheme) {
    case Scheme::Light:
        return QColor(c.light);
    case Scheme::Dark:
        return QColor(c.dark);
    case Scheme::HighContrast:
        return QColor(c.contrast);
    }
    return QColor(c.light);
}

bool isDark(Scheme scheme)
{
    return scheme != Scheme::Light;
}

Scheme schemeOf(const QPalette &palette)
{
    constexpr int middle = 128;
    if (palette.color(QPalette::Base) == color(Role::Surface, Scheme::HighContrast))
        return Scheme::HighContrast;
    return palette.color(QPalette::Base).lightness() < middle ? Scheme::Dark : Scheme::Light;
}

QColor color(Role role, const QWidget &widget)
{
    return color(role, schemeOf(widget.palette()));
}

Role toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Role::Text;
    case Tone::Info:
        return Role::Accent;
    case Tone::Success:
        return Role::Success;
    case Tone::Warning:
        return Role::Warning;
    case Tone::Danger:
        return Role::Danger;
    }
    return Role::Text;
}

Role toneSoftRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Role::Raised;
    case Tone::Info:
        return Role::AccentSoft;
    case Tone::Success:
        return Role::SuccessSoft;
    case Tone::Warning:
        return Role::WarningSoft;
    case Tone::Danger:
        return Role::DangerSoft;
    }
    return Role::Raised;
}

std::span<const RolePair> rolePairs()
{
    return pairs;
}

double owedContrast(const RolePair &pair, Scheme scheme)
{
    return scheme == Scheme::HighContrast ? highContrast : pair.contrast;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme::Theme(QApplication &application)
    : m_application(application)
{
}

void Theme::apply(Scheme scheme, int scale)
{
    m_scheme = scheme;
    m_scale = std::clamp(scale, smallestScale, largestScale);
    m_application.setStyleSheet(QString()); // a style sheet would keep the old style underneath
    m_application.setStyle(std::make_unique<ScaledStyle>(m_scale).release()); // the application owns it
    m_application.setPalette(paletteOf(m_scheme));
    m_application.setFont(baseFont(m_scale));
    m_application.setStyleSheet(styleSheet(m_scheme, m_scale));
    Q_EMIT changed();
}

void setLook(QWidget *widget, Look look)
{
    widget->setProperty("look", QLatin1StringView(lookName(look)));
}

int iconExtent(const QWidget &widget)
{
    // Even, so that 24-unit strokes fall on whole pixels as often as possible.
    return (QFontMetrics(widget.font()).height() + 4) / 2 * 2;
}

} // namespace ana::widgets
