// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printing/formtemplate.h"

#include <algorithm>
#include <climits>

#include <QJsonArray>
#include <QRegularExpression>

#include "models/core/text.h"

namespace ana::printing {

using namespace Qt::StringLiterals;

namespace {

/// A piece of a template: text with tags, a field, or the begin or end of a section.
struct Piece
{
    enum Kind { Text, Field, Section, Inverse, End, Broken } kind = Text;
    QString text; ///< the HTML, or the field's name
    QString form; ///< the way it is written
    int line = 1;
};

std::vector<Piece> piecesOf(const QString &body)
{
    std::vector<Piece> pieces;
    int line = 1;
    qsizetype place = 0;
    const auto lineAt = [&](qsizetype end) {
        line += int(body.mid(place, end - place).count(u'\n'));
        place = end;
        return line;
    };
    while (place < body.size()) {
        const qsizetype open = body.indexOf("{{"_L1, place);
        if (open != place) {
            const qsizetype end = open < 0 ? body.size() : open;
            pieces.push_back({Piece::Text, body.mid(place, end - place), {}, line});
            lineAt(end);
            continue;
        }
        const qsizetype close = body.indexOf("}}"_L1, open);
        if (close < 0) {
            pieces.push_back({Piece::Broken, body.mid(open, 20), {}, line});
            break;
        }
        QString name = body.mid(open + 2, close - open - 2).trimmed();
        const QChar sign = name.isEmpty() ? QChar() : name.front();
        const Piece::Kind kind = sign == u'#' ? Piece::Section
            : sign == u'^'                    ? Piece::Inverse
            : sign == u'/'                    ? Piece::End
                                              : Piece::Field;
        if (kind != Piece::Field)
            name.remove(0, 1);
        pieces.push_back({kind, name.section(u'.', 0, 0).trimmed(), name.section(u'.', 1).trimmed(), line});
        lineAt(close + 2);
    }
    return pieces;
}

const FormField *fieldIn(const std::vector<FormField> &fields, const QString &name, const QStringList &lists)
{
    // The innermost list first, then the fields of the form itself.
    for (qsizetype n = lists.size(); n >= 0; --n) {
        const QString parent = n == 0 ? QString() : lists.at(n - 1);
        for (const FormField &field : fields) {
            if (field.name == name && field.parent == parent)
                return &field;
        }
    }
    return nullptr;
}

class FieldCheck
{
public:
    FieldCheck(const std::vector<FormField> &fields, std::vector<TemplateProblem> &problems)
        : m_fields(fields)
        , m_problems(problems)
    {
    }

    void check(const std::vector<Piece> &pieces)
    {
        for (const Piece &piece : pieces)
            look(piece);
        for (const Piece &open : m_open)
            add(u"form.template.section"_s, open.text, open.line);
        for (const FormField &field : m_fields) {
            if (field.required && field.parent.isEmpty() && !m_shown.contains(field.name))
                add(u"form.field.missing"_s, field.label + u" ({{"_s + field.name + u"}})"_s, 0);
        }
    }

private:
    void look(const Piece &piece)
    {
        if (piece.kind == Piece::Text)
            return;
        if (piece.kind == Piece::Broken)
            return add(u"form.template.braces"_s, piece.text, piece.line);
        if (piece.kind == Piece::End) {
            if (m_open.empty() || m_open.back().text != piece.text)
                return add(u"form.template.section"_s, piece.text, piece.line);
            m_open.pop_back();
            return;
        }
        const FormField *field = fieldIn(m_fields, piece.text, lists());
        if (!field)
            add(u"form.field.unknown"_s, piece.text, piece.line);
        else if (!piece.form.isEmpty() && !fieldForms(field->kind).contains(piece.form))
            add(u"form.field.form"_s, piece.text + u'.' + piece.form, piece.line);
        else if (field->parent.isEmpty() && piece.kind != Piece::Inverse)
            m_shown.append(piece.text);
        if (piece.kind != Piece::Field)
            m_open.push_back(piece);
    }

    QStringList lists() const
    {
        QStringList names;
        for (const Piece &open : m_open) {
            if (open.kind == Piece::Section)
                names.append(open.text);
        }
        return names;
    }

    void add(const QString &code, const QString &subject, int line) { m_problems.push_back({code, subject, line}); }

    const std::vector<FormField> &m_fields;
    std::vector<TemplateProblem> &m_problems;
    std::vector<Piece> m_open;
    QStringList m_shown;
};

/// Tags and attributes that QTextDocument draws and that reach for nothing outside.
class TagCheck
{
public:
    explicit TagCheck(std::vector<TemplateProblem> &problems)
        : m_problems(problems)
    {
    }

    void check(const QString &body)
    {
        static const QRegularExpression tag(u"<([/!?]?)([A-Za-z]*[0-9]*)((?:\"[^\"]*\"|[^<>\"])*)(>?)"_s);
        qsizetype place = 0;
        auto found = tag.globalMatch(body);
        while (found.hasNext()) {
            const auto match = found.next();
            m_line += int(body.mid(place, match.capturedStart() - place).count(u'\n'));
            place = match.capturedStart();
            look(match.captured(1), match.captured(2).toLower(), match.captured(3), match.captured(4).isEmpty());
        }
        for (const auto &[name, line] : m_open)
            m_problems.push_back({u"form.template.unclosed"_s, name, line});
    }

private:
    void look(const QString &sign, const QString &name, const QString &attributes, bool broken)
    {
        static const QStringList allowed{u"p"_s, u"div"_s, u"span"_s, u"b"_s, u"i"_s, u"u"_s, u"sub"_s, u"sup"_s,
            u"br"_s, u"hr"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"td"_s, u"th"_s, u"ol"_s, u"ul"_s, u"li"_s,
            u"img"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"big"_s, u"small"_s};
        static const QStringList single{u"br"_s, u"hr"_s, u"img"_s};
        if (broken || name.isEmpty())
            return add(u"form.template.html"_s, u'<' + sign + name);
        if (!allowed.contains(name))
            return add(u"form.template.tag"_s, name);
        if (sign == u"/")
            return close(name);
        lookAtAttributes(name, attributes);
        if (!single.contains(name))
            m_open.emplace_back(name, m_line);
    }

    void close(const QString &name)
    {
        if (m_open.empty() || m_open.back().first != name)
            return add(u"form.template.html"_s, u"</"_s + name + u'>');
        m_open.pop_back();
    }

    void lookAtAttributes(const QString &tagName, const QString &attributes)
    {
        static const QRegularExpression one(u"([A-Za-z-]+)\\s*=\\s*\"([^\"]*)\""_s);
        static const QStringList allowed{u"align"_s, u"valign"_s, u"width"_s, u"height"_s, u"border"_s,
            u"cellspacing"_s, u"cellpadding"_s, u"colspan"_s, u"rowspan"_s, u"style"_s, u"start"_s, u"src"_s};
        QString rest = attributes;
        bool pictured = tagName != u"img";
        auto found = one.globalMatch(attributes);
        while (found.hasNext()) {
            const auto match = found.next();
            const QString name = match.captured(1).toLower();
            const QString value = match.captured(2);
            if (!allowed.contains(name) || (name == u"src") != (name == u"src" && tagName == u"img"))
                add(u"form.template.attribute"_s, name);
            else if (name == u"src")
                pictured = value == u"barcode" || value == u"qr";
            else if (value.contains("url"_L1, Qt::CaseInsensitive))
                add(u"form.template.attribute"_s, name);
            rest.replace(match.captured(0), QString());
        }
        if (!pictured)
            add(u"form.template.picture"_s, tagName);
        if (!rest.remove(u'/').trimmed().isEmpty())
            add(u"form.template.attribute"_s, rest.trimmed());
    }

    void add(const QString &code, const QString &subject) { m_problems.push_back({code, subject, m_line}); }

    std::vector<TemplateProblem> &m_problems;
    std::vector<std::pair<QString, int>> m_open;
    int m_line = 1;
};

class Filler
{
public:
    Filler(const std::vector<Piece> &pieces, const std::vector<FormField> &fields)
        : m_pieces(pieces)
        , m_fields(fields)
    {
    }

    QString fill(const QJsonObject &values)
    {
        size_t place = 0;
        return fillFrom(place, values, {}, true);
    }

private:
    /// Up to the end of the section it stands in. What is not shown is walked over all the same.
    QString fillFrom(size_t &place, const QJsonObject &values, const QStringList &lists, bool shown)
    {
        QString html;
        while (place < m_pieces.size()) {
            const Piece &piece = m_pieces[place++];
            if (piece.kind == Piece::End)
                break;
            if (piece.kind == Piece::Text)
                html += piece.text;
            else if (piece.kind == Piece::Field)
                html += escaped(piece, values, lists);
            else
                html += section(piece, place, values, lists, shown);
        }
        return shown ? html : QString();
    }

    QString section(const Piece &piece, size_t &place, const QJsonObject &values, const QStringList &lists, bool shown)
    {
        const QJsonValue value = values[piece.text];
        const QJsonArray rows = value.toArray();
        const bool filled = value.isArray() ? !rows.isEmpty() : !textOf(piece, values, lists).isEmpty();
        const size_t start = place;
        if (piece.kind == Piece::Inverse || !value.isArray() || rows.isEmpty())
            return fillFrom(place, values, lists, shown && filled == (piece.kind == Piece::Section));
        QString html;
        for (const QJsonValue &row : rows) {
            QJsonObject inner = values;
            const QJsonObject columns = row.toObject();
            // A column the row lacks is empty; it does not show the form's field of the same name.
            for (const FormField &field : m_fields) {
                if (field.parent == piece.text)
                    inner[field.name] = columns[field.name];
            }
            place = start;
            html += fillFrom(place, inner, lists + QStringList{piece.text}, shown);
        }
        return html;
    }

    QString textOf(const Piece &piece, const QJsonObject &values, const QStringList &lists) const
    {
        const FormField *field = fieldIn(m_fields, piece.text, lists);
        return field ? fieldText(values[piece.text], field->kind, piece.form) : QString();
    }

    QString escaped(const Piece &piece, const QJsonObject &values, const QStringList &lists) const
    {
        return textOf(piece, values, lists).toHtmlEscaped().replace(u'\n', "<br>"_L1);
    }

    const std::vector<Piece> &m_pieces;
    const std::vector<FormField> &m_fields;
};

} // namespace

std::vector<TemplateProblem> templateProblems(const QString &body, const std::vector<FormField> &fields)
{
    std::vector<TemplateProblem> problems;
    TagCheck(problems).check(body);
    FieldCheck(fields, problems).check(piecesOf(body));
    std::stable_sort(problems.begin(), problems.end(), [](const TemplateProblem &a, const TemplateProblem &b) {
        return (a.line == 0 ? INT_MAX : a.line) < (b.line == 0 ? INT_MAX : b.line);
    });
    return problems;
}

Result<QString> fillTemplate(const QString &body, const std::vector<FormField> &fields, const QJsonObject &values)
{
    const auto problems = templateProblems(body, fields);
    if (!problems.empty())
        return tl::unexpected(Error{ErrorKind::Invalid, problems.front().code, problems.front().subject, {}});
    const std::vector<Piece> pieces = piecesOf(nfc(body));
    return Filler(pieces, fields).fill(values);
}

} // namespace ana::printing
