// SPDX-License-Identifier: GPL-3.0-or-later
// What the tool bar asks for, by name.
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { history, redo, undo } from "@tiptap/pm/history";
import * as tables from "@tiptap/pm/tables";
import { linkPattern } from "./schema.js";

export { history };

function run(editor, command) {
  command(editor.state, editor.view.dispatch.bind(editor.view), editor.view);
  editor.view.focus();
}

function cell(type, words) {
  return { type, content: [{ type: "paragraph", content: words ? [{ type: "text", text: words }] : undefined }] };
}

function tableContent({ rows, columns, header }) {
  const row = (type) => ({ type: "tableRow", content: Array.from({ length: columns }, () => cell(type)) });
  return { type: "table", content: Array.from({ length: rows }, (_, i) => row(header && i === 0 ? "tableHeader" : "tableCell")) };
}

// Headings may not stand in a quote or call-out: there they become paragraphs first.
function wrap(editor, type, attrs) {
  if (editor.isActive(type) && !attrs) {
    return editor.chain().focus().lift(type).run();
  }
  if (editor.isActive(type)) {
    return editor.chain().focus().updateAttributes(type, attrs).run();
  }
  return editor.chain().focus().setNode("paragraph").wrapIn(type, attrs).run();
}

function setLink(editor, { href, text }) {
  if (!href) {
    return editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
  }
  if (!linkPattern.test(href)) {
    return false;
  }
  const inLink = editor.isActive("link");
  if (editor.state.selection.empty && !inLink) {
    const content = { type: "text", text: text || href, marks: [{ type: "link", attrs: { href } }] };
    return editor.chain().focus().insertContent(content).run();
  }
  const chain = editor.chain().focus();
  return (inLink ? chain.extendMarkRange("link") : chain).setMark("link", { href }).run();
}

// Puts a block at the caret, or after the outer block where it may not stand, and the caret behind it.
function insertBlock(editor, json) {
  const { state, view } = editor;
  const node = state.schema.nodeFromJSON(json);
  const { $from, $to } = state.selection;
  let position = $to.pos;
  for (let depth = $to.depth; depth >= 0; depth--) {
    const parent = $to.node(depth);
    if (!parent.canReplaceWith($to.indexAfter(depth), $to.indexAfter(depth), node.type)) {
      position = depth > 0 ? $to.after(depth) : position;
      continue;
    }
    break;
  }
  const emptyLine = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0 && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), node.type);
  const start = emptyLine ? $from.before() : position;
  const transaction = emptyLine ? state.tr.replaceWith($from.before(), $from.after(), node) : state.tr.insert(position, node);
  const behind = start + node.nodeSize;
  if (behind >= transaction.doc.content.size) {
    transaction.insert(behind, state.schema.nodes.paragraph.create());
  }
  const inside = node.type.name === "table" ? start + 4 : behind + 1;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min(inside, transaction.doc.content.size))));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}

function setFigure(editor, attrs) {
  const { selection } = editor.state;
  const position = selection instanceof NodeSelection ? selection.from : selection.$from.before(selection.$from.depth);
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name === "figure") {
    editor.view.dispatch(editor.state.tr.setNodeMarkup(position, null, { ...node.attrs, ...attrs }));
  }
  editor.view.focus();
}

function figureJson({ blob, alt, decorative, caption }) {
  const content = caption ? [{ type: "text", text: caption }] : undefined;
  return { type: "figure", attrs: { blob, alt: alt ?? "", decorative: decorative ?? false }, content };
}

export const commands = {
  undo: (editor) => run(editor, undo),
  redo: (editor) => run(editor, redo),
  paragraph: (editor) => editor.chain().focus().setNode("paragraph").run(),
  heading: (editor, { level }) => editor.chain().focus().toggleNode("heading", "paragraph", { level }).run(),
  bold: (editor) => editor.chain().focus().toggleMark("bold").run(),
  italic: (editor) => editor.chain().focus().toggleMark("italic").run(),
  link: setLink,
  clearFormatting: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
  bulletList: (editor) => editor.chain().focus().toggleList("bulletList", "listItem").run(),
  orderedList: (editor) => editor.chain().focus().toggleList("orderedList", "listItem").run(),
  blockquote: (editor) => wrap(editor, "blockquote"),
  callout: (editor, { kind }) => wrap(editor, "callout", kind && { kind }),
  rule: (editor) => insertBlock(editor, { type: "horizontalRule" }),
  insertFigure: (editor, figure) => insertBlock(editor, figureJson(figure)),
  setFigure,
  insertAttachment: (editor, { blob, title }) => insertBlock(editor, { type: "attachment", attrs: { blob, title } }),
  insertTable: (editor, size) => insertBlock(editor, tableContent(size)),
  rowAbove: (editor) => run(editor, tables.addRowBefore),
  rowBelow: (editor) => run(editor, tables.addRowAfter),
  columnLeft: (editor) => run(editor, tables.addColumnBefore),
  columnRight: (editor) => run(editor, tables.addColumnAfter),
  deleteRow: (editor) => run(editor, tables.deleteRow),
  deleteColumn: (editor) => run(editor, tables.deleteColumn),
  deleteTable: (editor) => run(editor, tables.deleteTable),
  headerRow: (editor) => run(editor, tables.toggleHeaderRow),
  headerColumn: (editor) => run(editor, tables.toggleHeaderColumn),
  mergeCells: (editor) => run(editor, tables.mergeCells),
  splitCell: (editor) => run(editor, tables.splitCell),
  // At once: TipTap's own command waits for the next frame, and what is typed until then would be lost.
  focus: (editor) => editor.view.focus(),
};
