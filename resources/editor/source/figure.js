// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in the text: the image, the line that tells its alt text, and the caption that is written in place.
import { bridge } from "./bridge.js";
import { words } from "./words.js";

function altLine(attrs) {
  if (attrs.decorative) {
    return { text: words.decorative, missing: false };
  }
  if (attrs.alt.trim() === "") {
    return { text: words.altMissing, missing: true };
  }
  return { text: `${words.alt}: ${attrs.alt}`, missing: false };
}

function showFigure(view, attrs) {
  view.dom.dataset.blob = attrs.blob;
  const source = `ana-editor://blob/${attrs.blob}`;
  if (view.image.getAttribute("src") !== source) {
    view.image.src = source;
  }
  view.image.alt = attrs.alt;
  const line = altLine(attrs);
  view.alt.textContent = line.text;
  view.alt.classList.toggle("missing", line.missing);
}

export function figureView({ node, getPos, editor }) {
  const dom = document.createElement("figure");
  const image = document.createElement("img");
  const alt = document.createElement("button");
  const contentDOM = document.createElement("figcaption");
  image.draggable = false;
  alt.type = "button";
  alt.className = "alt";
  alt.contentEditable = "false";
  alt.tabIndex = -1;
  contentDOM.dataset.placeholder = words.caption;
  dom.append(image, alt, contentDOM);

  const edit = (event) => {
    event.preventDefault();
    editor.commands.setNodeSelection(getPos());
    bridge.figureActivated();
  };
  alt.addEventListener("mousedown", edit);
  image.addEventListener("dblclick", edit);

  const view = { dom, contentDOM, image, alt };
  showFigure(view, node.attrs);
  const markEmpty = (current) => contentDOM.classList.toggle("empty", current.content.size === 0);
  markEmpty(node);
  return {
    dom,
    contentDOM,
    update(updated) {
      if (updated.type.name !== "figure") {
        return false;
      }
      showFigure(view, updated.attrs);
      markEmpty(updated);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
  };
}
