// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node build.mjs OUTPUT-FOLDER   bundles the editor page; the modules stand in OUTPUT-FOLDER/node_modules
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];
const { build } = createRequire(join(output, "package.json"))("esbuild");

await build({
  entryPoints: [join(source, "source/main.js")],
  outfile: join(output, "editor.js"),
  nodePaths: [join(output, "node_modules")],
  bundle: true,
  minify: true,
  format: "esm",
  target: "chrome102", // the Chromium in Debian 12's QtWebEngine
  legalComments: "none",
  logLevel: "warning",
});
for (const file of ["index.html", "editor.css"]) {
  copyFileSync(join(source, file), join(output, file));
}
