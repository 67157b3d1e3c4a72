// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in by clipboard or drag. Foreign HTML goes through the program's cleaner and returns as document nodes.
import { Fragment, Slice } from "@tiptap/pm/model";
import { bridge } from "./bridge.js";

const largestFile = 40 * 1024 * 1024;

function readAsBase64(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => resolve("");
    reader.readAsDataURL(file);
  });
}

async function offerFiles(files) {
  for (const file of files) {
    bridge.filesOffered(file.name, file.size <= largestFile ? await readAsBase64(file) : "");
  }
}

function insertCleaned(view, content) {
  if (content.length === 0) {
    return;
  }
  const nodes = content.map((json) => view.state.schema.nodeFromJSON(json));
  const slice = Slice.maxOpen(Fragment.from(nodes), false);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
}

function isOwn(html) {
  return html.includes("data-pm-slice");
}

// Word puts a picture of the text beside the text: a picture is wanted only where there are no words.
function hasWords(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim() !== "";
}

function take(view, data) {
  const html = data.getData("text/html");
  const files = [...data.files];
  if (files.length > 0 && !(html && hasWords(html))) {
    offerFiles(files);
    return true;
  }
  if (!html || isOwn(html)) {
    return false;
  }
  bridge.cleanPaste(html).then((cleaned) => insertCleaned(view, cleaned));
  return true;
}

export const pasteProps = {
  handlePaste: (view, event) => take(view, event.clipboardData),
  handleDrop(view, event, slice, moved) {
    if (moved || !event.dataTransfer) {
      return false;
    }
    const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (place) {
      const selection = view.state.selection.constructor.near(view.state.doc.resolve(place.pos));
      view.dispatch(view.state.tr.setSelection(selection));
    }
    return take(view, event.dataTransfer);
  },
  transformPastedText: (text) => text.normalize("NFC"),
};
