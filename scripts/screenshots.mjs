#!/usr/bin/env node
// node scripts/screenshots.mjs: takes the README's picture in the served VS Code anew, as a person would come to see it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bringBrowser } from './editor/browser.mjs';
import { installEditor } from './editor/install.mjs';
import { drivePage } from './editor/session.mjs';
import { packagePath } from './package.mjs';
import { root } from './packages.mjs';

const session = {
  editor: installEditor(),
  browser: bringBrowser(),
  workspace: [path.join(root, 'examples')],
  vsix: packagePath(),
  screenshot: path.join(root, '.cache', 'last-moment.png'),
  viewport: { width: 1060, height: 660 },
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.activityBar.location': 'hidden',
    'workbench.sideBar.location': 'left',
    'window.menuBarVisibility': 'hidden',
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'editor.fontSize': 14,
    'editor.lineNumbers': 'off',
    'editor.lightbulb.enabled': 'on',
    'breadcrumbs.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.stickyScroll.enabled': false,
  },
};

const words = 'was rewritten';
const lines = readFileSync(path.join(root, 'examples', 'weak.story.md'), 'utf8').split('\n');
const line = lines.findIndex(it => it.includes(words));
const place = `:${line + 1}:${lines[line].indexOf(words) + 4}`;

await drivePage(session, async ({ page }) => {
  // By keyboard, as it can be done with the editor closed to the mouse, and while the explorer is still loading.
  await pick(page, 'weak.story.md');
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+B'); // room for the story
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(place);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await page.screenshot({ path: path.join(root, 'media', 'mending.png') });
});

async function pick(page, file) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(file);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
  await page.keyboard.press('Enter');
}
