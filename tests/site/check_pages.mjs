// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at published pages in Chromium: axe in light and dark, 320 px without sideways scrolling, the content security
// policy, reading without script, the first Tab, the weight of the first view; and the Nu checker over all pages.
//   node check_pages.mjs MODULES-FOLDER SITE-FOLDER ADDRESS PATH…
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [modules, folder, address, ...paths] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const faults = [];
const fault = (path, text) => faults.push(`${path}: ${text}`);

const flags = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
if (process.getuid() === 0) flags.push('--no-sandbox');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });

for (const path of paths) {
  for (const look of [{ width: 320, scheme: 'light' }, { width: 1280, scheme: 'dark' }, { width: 1280, scheme: 'light', contrast: true }]) {
    const context = await browser.newContext({ viewport: { width: look.width, height: 800 }, colorScheme: look.scheme, bypassCSP: false });
    const page = await context.newPage();
    const where = `${path} (${look.width} px, ${look.scheme}${look.contrast ? ', high contrast, largest text' : ''})`;
    let foreign = 0;
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text())) fault(where, message.text());
    });
    page.on('request', (request) => { if (!request.url().startsWith(address)) foreign += 1; });
    await page.goto(address + path, { waitUntil: 'load' });
    if (look.contrast) {
      await page.getByRole('button', { name: 'Tương phản cao' }).click();
      await page.getByRole('button', { name: 'Cỡ chữ rất lớn' }).click();
    }
    if (foreign) fault(where, `${foreign} requests to other hosts`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) fault(where, `scrolls sideways by ${wide} px`);
    if (await page.locator('h1').count() !== 1) fault(where, 'not one h1');
    await page.keyboard.press('Tab');
    if (!look.contrast && await page.evaluate(() => document.activeElement.className) !== 'skip') fault(where, 'the first Tab is not the skip link');
    // Runs outside the page's policy, as a browser extension would.
    const world = await context.newCDPSession(page);
    const { frameTree } = await world.send('Page.getFrameTree');
    const { executionContextId } = await world.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    await world.send('Runtime.evaluate', { expression: axe, contextId: executionContextId });
    const { result } = await world.send('Runtime.evaluate', {
      expression: "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => JSON.stringify({p: r.passes.length, v: r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target).join(' '))}))",
      contextId: executionContextId, awaitPromise: true, returnByValue: true });
    const seen = JSON.parse(result.value);
    if (seen.p < 10) fault(where, 'axe saw hardly anything');
    for (const violation of seen.v) fault(where, `axe: ${violation}`);
    await context.close();
  }
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 });
  const page = await plain.newPage();
  let weight = 0;
  const sizes = [];
  page.on('response', (response) => sizes.push(response.body().then((body) => {
    const packed = /^image\/(webp|jpeg)/.test(response.headers()['content-type']) ? body.length : body.length * 0.35;
    weight += packed;
  }, () => {})));
  await page.goto(address + path, { waitUntil: 'load' });
  await Promise.all(sizes);
  if ((await page.locator('main').innerText()).trim().length < 20) fault(path, 'hardly any text without script');
  if (weight > 50 * 1024) fault(path, `first view of ${Math.round(weight / 1024)} KiB`);
  await plain.close();
}
await browser.close();

const html = paths.map((path) => join(folder, path.endsWith('/') ? path + 'index.html' : path));
const nu = spawnSync('java', ['-Xss1024k', '-jar', require('vnu-jar'), '--errors-only', '--format', 'gnu', ...html], { encoding: 'utf8' });
if (nu.status !== 0) faults.push(...nu.stderr.trim().split('\n'));

console.log(JSON.stringify({ pages: paths.length, faults }, null, 1));
process.exit(faults.length ? 1 : 0);
