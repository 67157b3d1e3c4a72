// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes and marks of the editor, made from the one document schema.
import { Extension, Mark, Node } from "@tiptap/core";
import rules from "../document-schema.json";
import { figureView } from "./figure.js";

export const linkPattern = new RegExp(`^(?:${rules.link})$`);

const tableRoles = { table: "table", tableRow: "row", tableCell: "cell", tableHeader: "header_cell" };

// How each node stands in the page. `parse` also serves what is copied inside the editor.
const dom = {
  paragraph: { parse: ["p"], render: () => ["p", 0] },
  heading: { parse: ["h2", "h3", "h4"], render: (attrs) => [`h${attrs.level}`, 0] },
  hardBreak: { parse: ["br"], render: () => ["br"] },
  bulletList: { parse: ["ul"], render: () => ["ul", 0] },
  orderedList: { parse: ["ol"], render: (attrs) => ["ol", { start: attrs.start }, 0] },
  listItem: { parse: ["li"], render: () => ["li", 0] },
  table: { parse: ["table"], render: () => ["table", ["tbody", 0]] },
  tableRow: { parse: ["tr"], render: () => ["tr", 0] },
  tableHeader: { parse: ["th"], render: (attrs) => ["th", { colspan: attrs.colspan, rowspan: attrs.rowspan }, 0] },
  tableCell: { parse: ["td"], render: (attrs) => ["td", { colspan: attrs.colspan, rowspan: attrs.rowspan }, 0] },
  figure: {
    parse: ["figure[data-blob]"],
    render: (attrs) => ["figure", { "data-blob": attrs.blob, "data-alt": attrs.alt, "data-decorative": attrs.decorative }, 0],
  },
  attachment: {
    parse: ["div.attachment[data-blob]"],
    render: (attrs) => ["div", { class: "attachment", "data-blob": attrs.blob, "data-title": attrs.title }, attrs.title],
  },
  blockquote: { parse: ["blockquote"], render: () => ["blockquote", 0] },
  callout: { parse: ["div.callout"], render: (attrs) => ["div", { class: `callout callout-${attrs.kind}`, "data-kind": attrs.kind }, 0] },
  horizontalRule: { parse: ["hr"], render: () => ["hr"] },
};

const attributeFromElement = {
  level: (element) => Number(element.tagName.slice(1)),
  start: (element) => element.start || 1,
  colspan: (element) => Math.min(element.colSpan || 1, 60),
  rowspan: (element) => Math.min(element.rowSpan || 1, 500),
  blob: (element) => element.dataset.blob,
  alt: (element) => element.dataset.alt ?? "",
  decorative: (element) => element.dataset.decorative === "true",
  title: (element) => element.dataset.title ?? "",
  kind: (element) => (["info", "warning", "contact"].includes(element.dataset.kind) ? element.dataset.kind : "info"),
};

const withoutDefault = { level: 2, blob: null, title: "" };

function contentExpression(rule) {
  const allowed = typeof rule.of === "string" ? rules.groups[rule.of] ?? [rule.of] : rule.of;
  const any = `(${allowed.join(" | ")})`;
  if (rule.first) {
    return `${rule.first} ${any}*`;
  }
  return any + (rule.min > 0 ? "+" : "*");
}

function attributesOf(rule) {
  const attributes = {};
  for (const [name, attribute] of Object.entries(rule.attrs ?? {})) {
    attributes[name] = { default: attribute.default ?? withoutDefault[name], parseHTML: attributeFromElement[name], rendered: false };
  }
  return attributes;
}

function nodeExtension(name, rule) {
  if (name === "doc") {
    return Node.create({ name, topNode: true, content: contentExpression(rule) });
  }
  if (name === "text") {
    return Node.create({ name });
  }
  const inline = rules.groups.inline.includes(name);
  return Node.create({
    name,
    inline,
    group: inline ? "inline" : undefined,
    content: rule.of ? contentExpression(rule) : undefined,
    atom: !rule.of,
    selectable: !inline,
    draggable: name === "figure" || name === "attachment",
    isolating: ["table", "tableCell", "tableHeader", "figure"].includes(name),
    defining: ["blockquote", "callout", "heading", "listItem"].includes(name),
    linebreakReplacement: name === "hardBreak" ? true : undefined,
    addAttributes: () => attributesOf(rule),
    parseHTML: () => dom[name].parse.map((tag) => ({ tag })),
    renderHTML: ({ node }) => dom[name].render(node.attrs),
    renderText: name === "hardBreak" ? () => "\n" : undefined,
    addNodeView: name === "figure" ? () => figureView : undefined,
  });
}

const marks = [
  Mark.create({
    name: "link",
    priority: 1000,
    inclusive: false,
    addAttributes: () => ({ href: { default: null } }),
    parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => linkPattern.test(element.getAttribute("href")) && null }],
    renderHTML: ({ mark }) => ["a", { href: mark.attrs.href }, 0],
  }),
  Mark.create({
    name: "bold",
    parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
    renderHTML: () => ["strong", 0],
  }),
  Mark.create({
    name: "italic",
    parseHTML: () => [{ tag: "em" }, { tag: "i" }],
    renderHTML: () => ["em", 0],
  }),
];

const roles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: (extension) => ({ tableRole: tableRoles[extension.name] }),
});

export const schemaExtensions = [
  ...Object.entries(rules.nodes).map(([name, rule]) => nodeExtension(name, rule)),
  ...marks,
  roles,
];
