#!/usr/bin/env node
// node scripts/screenshots.mjs: takes the README's picture in the served VS Code anew, as a person would come to see it.
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
  },
};

await drivePage(session, async ({ page }) => {
  await page.keyboard.press('Control+P'); // by keyboard, for the explorer may still be loading
  await page.locator('.quick-input-widget input').fill('weak.story.md');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'weak.story.md' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info')
    .first()
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+B'); // room for the story
  const words = page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first();
  const box = await words.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await page.screenshot({ path: path.join(root, 'media', 'mending.png') });
});
