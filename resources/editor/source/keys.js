// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the text itself. Inside a word nothing is bound: Vietnamese input methods of Windows send Backspace and
// letters, and every one of them must reach the browser. Backspace acts only where no letter stands before the caret.
import { Extension } from "@tiptap/core";
import { baseKeymap, chainCommands, exitCode } from "@tiptap/pm/commands";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { keymap } from "@tiptap/pm/keymap";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import { liftListItem, sinkListItem, splitListItem } from "@tiptap/pm/schema-list";
import { goToNextCell, addRowAfter, tableEditing } from "@tiptap/pm/tables";
import { history, commands } from "./commands.js";

function leaveCaption(state, dispatch) {
  const { $head } = state.selection;
  if ($head.parent.type.name !== "figure") {
    return false;
  }
  const after = $head.after();
  const transaction = state.tr.insert(after, state.schema.nodes.paragraph.create());
  transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView();
  dispatch?.(transaction);
  return true;
}

function hardBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.hardBreak.create()).scrollIntoView());
  return true;
}

function nextCell(editor) {
  return (state, dispatch, view) => {
    if (goToNextCell(1)(state, dispatch)) {
      return true;
    }
    if (!editor.isActive("table")) {
      return false;
    }
    addRowAfter(state, dispatch);
    return goToNextCell(1)(view.state, dispatch);
  };
}

// The caret must find a place below a picture or table at the end of the text.
const trailingParagraph = new Plugin({
  appendTransaction(transactions, _, state) {
    const last = state.doc.lastChild?.type.name;
    if (!transactions.some((transaction) => transaction.docChanged) || last === "paragraph" || last === "heading") {
      return null;
    }
    return state.tr.insert(state.doc.content.size, state.schema.nodes.paragraph.create());
  },
});

export const keys = Extension.create({
  name: "keys",
  addProseMirrorPlugins() {
    const { listItem } = this.editor.schema.nodes;
    const byName = (name, given) => () => {
      commands[name](this.editor, given);
      return true;
    };
    return [
      keymap({
        "Mod-z": byName("undo"),
        "Mod-y": byName("redo"),
        "Mod-Shift-z": byName("redo"),
        "Mod-b": byName("bold"),
        "Mod-i": byName("italic"),
        "Mod-\\": byName("clearFormatting"),
        "Mod-Alt-0": byName("paragraph"),
        "Mod-Alt-2": byName("heading", { level: 2 }),
        "Mod-Alt-3": byName("heading", { level: 3 }),
        "Mod-Alt-4": byName("heading", { level: 4 }),
        "Mod-Shift-7": byName("orderedList"),
        "Mod-Shift-8": byName("bulletList"),
        "Mod-Shift-9": byName("blockquote"),
        Enter: chainCommands(leaveCaption, splitListItem(listItem)),
        "Shift-Enter": chainCommands(exitCode, hardBreak),
        Tab: chainCommands(nextCell(this.editor), sinkListItem(listItem)),
        "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(listItem)),
      }),
      keymap(baseKeymap),
      history(),
      tableEditing(),
      gapCursor(),
      dropCursor({ class: "drop-cursor", color: false }),
      trailingParagraph,
    ];
  },
});
