// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QString>

#include <span>

class QApplication;
class QPalette;
class QWidget;

namespace ana::widgets {

/// What a colour is for. Code names a role; the colours themselves stand in theme.cpp alone.
enum class Role {
    Window, ///< ground of the window
    Surface, ///< cards, fields, lists
    Raised, ///< heads of tables, hovered rows, quiet buttons
    Text,
    MutedText, ///< help lines, secondary columns; still readable
    Border, ///< hair lines between areas
    FieldBorder, ///< outline of something that can be typed in or pressed
    Accent, ///< the one accent: main button, focus, links
    AccentHover,
    OnAccent,
    AccentSoft, ///< chosen entry of the navigation, chosen row
    OnAccentSoft,
    Danger,
    DangerSoft,
    Warning,
    WarningSoft,
    Success,
    SuccessSoft,
    RoleCount
};

enum class Scheme { Light, Dark, HighContrast };
/// Light letters on a dark ground.
bool isDark(Scheme scheme);

/// How something stands, never shown by colour alone: word and icon go with it.
enum class Tone { Neutral, Info, Success, Warning, Danger };

QColor color(Role role, Scheme scheme);
/// The scheme a widget is painted in, read off its palette.
Scheme schemeOf(const QPalette &palette);
QColor color(Role role, const QWidget &widget);
Role toneRole(Tone tone);
Role toneSoftRole(Tone tone);

/// Two roles that meet on the screen, and the contrast they owe (4.5 for text, 3 for outlines).
struct RolePair
{
    Role foreground;
    Role background;
    double contrast;
};
std::span<const RolePair> rolePairs();
/// High contrast owes 7 for all of them.
double owedContrast(const RolePair &pair, Scheme scheme);
double contrastRatio(const QColor &a, const QColor &b);

/// One step of the spacing grid is 4 px; write grid(4) for 16 px.
constexpr int grid(int steps)
{
    return 4 * steps;
}

/// Applies scheme and font scale to the whole program, also while it runs.
class Theme final : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallestScale = 100;
    static constexpr int largestScale = 200;

    explicit Theme(QApplication &application);

    Scheme scheme() const { return m_scheme; }
    int scale() const { return m_scale; }
    /// \p scale in per cent of 11 pt, clamped to 100–200.
    void apply(Scheme scheme, int scale);

Q_SIGNALS:
    void changed();

private:
    QApplication &m_application;
    Scheme m_scheme = Scheme::Light;
    int m_scale = 100;
};

/// Style-sheet classes: setLook(label, Look::Title). Set before the widget is shown.
enum class Look {
    Title, ///< name of a page
    Section, ///< head of a group
    Muted, ///< help line
    Card, ///< a surface with a hair line and round corners
    Primary, ///< the one main button of a page
    Danger, ///< button that takes something away
    Quiet, ///< button without outline
    Chip,
    Badge,
};
void setLook(QWidget *widget, Look look);
/// Side of an icon that stands beside text of this widget, in px; grows with the font scale.
int iconExtent(const QWidget &widget);

} // namespace ana::widgets
