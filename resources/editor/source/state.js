// SPDX-License-Identifier: GPL-3.0-or-later
// What the tool bar shows about the place of the caret.
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { NodeSelection } from "@tiptap/pm/state";

function selectedFigure(state) {
  const { selection } = state;
  const node = selection instanceof NodeSelection ? selection.node : selection.$from.parent;
  return node.type.name === "figure" ? { alt: node.attrs.alt, decorative: node.attrs.decorative } : null;
}

export function describe(editor) {
  const { state } = editor;
  const { from, to } = state.selection;
  return {
    heading: editor.isActive("heading") ? editor.getAttributes("heading").level : 0,
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    link: editor.isActive("link") ? editor.getAttributes("link").href : "",
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
    blockquote: editor.isActive("blockquote"),
    callout: editor.isActive("callout") ? editor.getAttributes("callout").kind : "",
    table: editor.isActive("table"),
    figure: selectedFigure(state),
    selectedText: state.doc.textBetween(from, Math.min(to, from + 200), " "),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}
