// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/template.h"

#include <QFile>
#include <QHash>

#include "models/site/html.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enumeration.
constexpr const char *fieldNames[] = {"address", "agency", "alt", "approvedBy", "articles", "assets", "body",
    "branches", "canonical", "changed", "changedIso", "changeNote", "code", "contact", "count", "cover", "crumbs",
    "current", "day", "description", "email", "entries", "feed", "feedTitle", "first", "footerNote", "hash", "heading",
    "height", "id", "image", "intro", "items", "jpeg", "kind", "lastmod", "lead", "licence", "links", "menu", "months",
    "name", "newer", "newest", "notices", "number", "older", "page", "path", "phone", "postal", "published",
    "publishedIso", "responsible", "revision", "robots", "script", "scriptHash", "sections", "siteTitle", "sizes",
    "source", "structured", "style", "styleHash", "subtitle", "summary", "text", "title", "unit", "unitPath", "units",
    "updated", "url", "webp", "width", "years"};
static_assert(std::size(fieldNames) == size_t(Field::years) + 1);

std::optional<Field> fieldNamed(const QByteArray &name)
{
    for (size_t i = 0; i < std::size(fieldNames); ++i) {
        if (name == fieldNames[i])
            return Field(i);
    }
    return std::nullopt;
}

constexpr qsizetype expectedPageSize = 16384;

Error broken(const QString &detail)
{
    return {ErrorKind::Internal, u"site.template.broken"_s, {}, detail};
}

/// Drops indentation and empty lines; a line break stays between two words.
QByteArray withoutIndentation(const QByteArray &source)
{
    QByteArray out;
    out.reserve(source.size());
    for (const QByteArray &line : source.split('\n')) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty())
            (out += words) += '\n';
    }
    return out;
}

} // namespace

View &View::set(Field field, QByteArray text)
{
    m_values.emplace_back(field, Value{std::move(text), {}});
    return *this;
}

View &View::set(Field field, std::vector<View> items)
{
    m_values.emplace_back(field, Value{{}, std::move(items)});
    return *this;
}

View &View::set(Field field, View item)
{
    std::vector<View> one;
    one.push_back(std::move(item));
    return set(field, std::move(one));
}

View &View::flag(Field field, bool on)
{
    return on ? set(field, View()) : *this;
}

const Value *View::find(Field field) const
{
    for (const auto &[name, value] : m_values) {
        if (name == field)
            return &value;
    }
    return nullptr;
}

struct Template::Step
{
    enum Kind { Text, Escaped, Raw, Each, Unless } kind;
    Field field{};
    QByteArray text;
    Steps inner;
};

class Template::Parser
{
public:
    Parser(QByteArray source, QString folder)
        : m_source(std::move(source))
        , m_folder(std::move(folder))
    {
    }

    Result<Steps> steps(const QByteArray &closing = {})
    {
        Steps steps;
        for (;;) {
            const qsizetype open = m_source.indexOf("{{", m_at);
            addText(steps, m_source.mid(m_at, open < 0 ? -1 : open - m_at));
            if (open < 0) {
                if (!closing.isEmpty())
                    return tl::unexpected(broken(u"missing {{/%1}}"_s.arg(QString::fromUtf8(closing))));
                return steps;
            }
            const bool raw = m_source.mid(open + 2, 1) == "{";
            const QByteArray endMark = raw ? "}}}" : "}}";
            const qsizetype begin = open + endMark.size();
            const qsizetype end = m_source.indexOf(endMark, begin);
            if (end < 0)
                return tl::unexpected(broken(u"a tag is not closed"_s));
            m_at = end + endMark.size();
            const QByteArray tag = m_source.mid(begin, end - begin).trimmed();
            if (tag.startsWith('/')) {
                if (tag.mid(1) != closing)
                    return tl::unexpected(broken(u"unexpected {{%1}}"_s.arg(QString::fromUtf8(tag))));
                skipLineBreak();
                return steps;
            }
            if (const auto added = addTag(steps, tag, raw); !added)
                return tl::unexpected(added.error());
        }
    }

private:
    /// A tag that stands alone on its line leaves no line behind.
    void skipLineBreak()
    {
        const bool beganLine = m_source.lastIndexOf('\n', m_at - 1) + 1 == m_source.lastIndexOf("{{", m_at - 1);
        if (beganLine && m_at < m_source.size() && m_source[m_at] == '\n')
            ++m_at;
    }

    static void addText(Steps &steps, const QByteArray &text)
    {
        if (!text.isEmpty())
            steps.push_back({Step::Text, {}, text, {}});
    }

    Result<void> addTag(Steps &steps, const QByteArray &tag, bool raw)
    {
        if (tag.startsWith('!')) {
            skipLineBreak();
            return {};
        }
        if (tag.startsWith('>')) {
            skipLineBreak();
            return addPartial(steps, tag.mid(1).trimmed());
        }
        const bool block = tag.startsWith('#') || tag.startsWith('^');
        const QByteArray name = block ? tag.mid(1) : tag;
        const auto field = fieldNamed(name);
        if (!field)
            return tl::unexpected(broken(u"unknown name %1"_s.arg(QString::fromUtf8(name))));
        if (!block) {
            steps.push_back({raw ? Step::Raw : Step::Escaped, *field, {}, {}});
            return {};
        }
        skipLineBreak();
        auto inner = this->steps(name);
        if (!inner)
            return tl::unexpected(inner.error());
        steps.push_back({tag.startsWith('#') ? Step::Each : Step::Unless, *field, {}, std::move(*inner)});
        return {};
    }

    Result<void> addPartial(Steps &steps, const QByteArray &file)
    {
        const auto partial = Template::read(m_folder, QString::fromUtf8(file));
        if (!partial)
            return tl::unexpected(partial.error());
        steps.insert(steps.end(), partial->m_steps->begin(), partial->m_steps->end());
        return {};
    }

    QByteArray m_source;
    QString m_folder;
    qsizetype m_at = 0;
};

Result<Template> Template::read(const QString &folder, const QString &file)
{
    QFile source(folder + u'/' + file + u".html");
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Internal, u"site.template.missing"_s, file, source.errorString()});
    auto parsed = parse(source.readAll(), folder);
    if (!parsed)
        parsed.error().subject = file;
    return parsed;
}

Result<Template> Template::parse(const QByteArray &source, const QString &folder)
{
    auto steps = Parser(withoutIndentation(source), folder).steps();
    if (!steps)
        return tl::unexpected(steps.error());
    Template result;
    result.m_steps = std::make_shared<const Steps>(std::move(*steps));
    return result;
}

QByteArray Template::render(std::initializer_list<const View *> views) const
{
    QByteArray out;
    out.reserve(expectedPageSize);
    Scope scope(views);
    run(*m_steps, scope, out);
    return out;
}

void Template::run(const Steps &steps, Scope &scope, QByteArray &out)
{
    const auto find = [&scope](Field field) -> const Value * {
        for (auto view = scope.rbegin(); view != scope.rend(); ++view) {
            if (const Value *value = (*view)->find(field))
                return value;
        }
        return nullptr;
    };
    for (const Step &step : steps) {
        if (step.kind == Step::Text) {
            out += step.text;
            continue;
        }
        const Value *value = find(step.field);
        const bool present = value && (!value->text.isEmpty() || !value->items.empty());
        if (step.kind == Step::Unless) {
            if (!present)
                run(step.inner, scope, out);
        } else if (!present) {
            continue;
        } else if (step.kind == Step::Escaped) {
            appendEscaped(out, value->text);
        } else if (step.kind == Step::Raw) {
            out += value->text;
        } else if (value->items.empty()) {
            run(step.inner, scope, out);
        } else {
            for (const View &item : value->items) {
                scope.push_back(&item);
                run(step.inner, scope, out);
                scope.pop_back();
            }
        }
    }
}

} // namespace ana::site
