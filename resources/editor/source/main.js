// SPDX-License-Identifier: GPL-3.0-or-later
import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { bridge, connect } from "./bridge.js";
import { commands } from "./commands.js";
import { keys } from "./keys.js";
import { pasteProps } from "./paste.js";
import { schemaExtensions } from "./schema.js";
import { describe } from "./state.js";
import { words } from "./words.js";

const changeInterval = 1000;
const compositionPatience = 250;
const keyPatience = 30; // keys reach the page by another way than messages; what was typed before a flush belongs to it

let editor;
let generation = 0; // of the document on the page; late answers about an older one are dropped by the program
let changes = 0; // made here; the program names the last one it knows when it brings another text
let changeTimer = 0;
let stateFrame = 0;

function sendChange() {
  clearTimeout(changeTimer);
  changeTimer = 0;
  if (editor.view.composing) {
    scheduleChange(); // a syllable under way is not yet text
    return;
  }
  bridge.changed(generation, changes, editor.getJSON());
}

function scheduleChange() {
  if (changeTimer === 0) {
    changeTimer = setTimeout(sendChange, changeInterval);
    bridge.edited(generation);
  }
}

function scheduleState() {
  if (stateFrame === 0) {
    stateFrame = setTimeout(() => {
      stateFrame = 0;
      bridge.stateChanged(describe(editor));
    }, 40);
  }
}

function compositionEnd() {
  return new Promise((resolve) => {
    const done = () => setTimeout(resolve, 0);
    editor.view.dom.addEventListener("compositionend", done, { once: true });
    setTimeout(() => {
      if (editor.view.composing) {
        editor.view.dom.blur(); // ends the composition and keeps its letters
        editor.view.focus();
      }
      done();
    }, compositionPatience);
  });
}

async function flush(ticket) {
  await new Promise((resolve) => setTimeout(resolve, keyPatience));
  if (editor.view.composing) {
    await compositionEnd();
  }
  clearTimeout(changeTimer);
  changeTimer = 0;
  bridge.flushed(ticket, generation, changes, editor.getJSON());
}

function load({ document: json, generation: given, known }) {
  clearTimeout(changeTimer);
  changeTimer = 0;
  generation = given;
  changes = known;
  const doc = editor.schema.nodeFromJSON(json);
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
  window.scrollTo(0, 0);
  scheduleState();
}

// Another text in the place of this one, unless letters stand here that the program did not know when it sent it.
function replace(given) {
  editor.view.domObserver.flush();
  const untouched = !editor.view.composing && changes === given.known;
  if (untouched) {
    load(given);
  } else {
    sendChange();
  }
  bridge.replaced(given.generation, untouched);
}

function applyTheme({ colors, dark, fontFamily, fontPixels }) {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(colors)) {
    style.setProperty(`--${name}`, value);
  }
  style.setProperty("color-scheme", dark ? "dark" : "light");
  style.setProperty("--font-family", fontFamily);
  style.fontSize = `${fontPixels}px`;
}

const messages = {
  words: (given) => {
    Object.assign(words, given);
    editor.view.dom.setAttribute("aria-label", words.label);
  },
  theme: applyTheme,
  load,
  replace,
  flush: ({ ticket }) => flush(ticket),
  editable: ({ on }) => editor.setEditable(on, false),
  command: ({ name, given }) => commands[name](editor, given),
};

function openLink(view, event) {
  const link = event.target.closest?.("a[href]");
  if (link && (event.ctrlKey || !editor.isEditable)) {
    bridge.linkActivated(link.getAttribute("href"));
  }
  if (link) {
    event.preventDefault();
  }
  return false;
}

await connect((name, given) => messages[name](given));
editor = new Editor({
  element: document.getElementById("text"),
  extensions: [...schemaExtensions, keys],
  injectCSS: false,
  enableInputRules: false,
  enablePasteRules: false,
  enableCoreExtensions: { keymap: false },
  editorProps: {
    ...pasteProps,
    attributes: { role: "textbox", "aria-multiline": "true", spellcheck: "false", autocorrect: "off", autocapitalize: "off", translate: "no" },
    handleDOMEvents: { click: openLink },
  },
  onTransaction: ({ transaction }) => {
    if (transaction.docChanged) {
      changes += 1;
      scheduleChange();
    }
    scheduleState();
  },
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => event.preventDefault());
bridge.ready();
