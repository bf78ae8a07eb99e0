#!/usr/bin/env node
// node scripts/screenshots.mjs [light|dark|contrast …]: pictures of everything that Candor shows, in the served VS Code, into
// .cache/pictures, to be looked at; in light, the README's picture is taken anew as well.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Keyboard } from '../test/editor/evenings/keyboard.mjs';
import { bringBrowser } from './editor/browser.mjs';
import { installEditor } from './editor/install.mjs';
import { drivePage } from './editor/session.mjs';
import { packagePath } from './package.mjs';
import { root } from './packages.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

const asked = `---
type: story
competency: failure
---

## What went wrong
<!-- ask 1 of 9: What did you get wrong, in words you would use to a friend? -->
I sent the same invoice to 212 customers twice.
`;

/** What is taken, in the order in which one thing leads to the next. */
const scenes = {
  async mending(person, page) {
    await person.open('weak.story.md');
    await person.underlines(count => count >= 4, 'the four findings');
    await goTo(person, page, 'was rewritten');
    for (let line = 0; line < 8; line++) await person.press('Control+ArrowDown'); // the menu has room below
    await person.menu();
  },
  async hover(person, page) {
    await person.press('Escape');
    await goTo(person, page, 'helped with');
    await person.run('Show or Focus Hover');
    await page.locator('.monaco-hover .hover-contents', { hasText: 'vague-language' }).first().waitFor();
  },
  async peek(person) {
    await person.press('Escape', 'Escape');
    await person.firstFinding();
  },
  async page(person, page) {
    await page.locator('.marker-widget a.code-link').first().click();
    await person.see('.tab.active', '.md');
    await page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('h1').first().waitFor();
  },
  async stories(person) {
    await person.open('weak.story.md');
    await person.press('Control+B');
    await person.run('Candor: Focus on Stories View');
    await person.stories(2);
    await person.press('Control+1');
  },
  async completion(person, page) {
    await person.press('Control+B');
    await person.open('a.story.md');
    await person.press('Control+A', 'Delete');
    await person.type('## Situation\n\nI ran the desk at a clinic supplier, and forty labs waited for us.\n\n');
    await person.type('/');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },
  async ask(person, page) {
    await person.press('Escape', 'Control+A', 'Delete');
    await page.evaluate(it => navigator.clipboard.writeText(it), asked);
    await person.press('Control+V', 'Control+End');
    await person.see('.codelens-decoration', 'Next Question');
  },
  async change(person, page) {
    await person.open('strong.story.md');
    await person.status(/\d:\d\d · /);
    await person.run('Candor: Arrange as the Five-Part Arc');
    await page.locator('.bulk-edit-panel .monaco-list-row').nth(1).waitFor();
  },
  async preview(person, page) {
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).click();
    await person.gone('.bulk-edit-panel');
    await person.open('weak.story.md');
    await person.run('Markdown: Open as Preview');
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await shown.locator('.candor-bar').first().waitFor();
  },
  async walkthrough(person) {
    await person.run('Welcome: Open Walkthrough...');
    await person.type('Tell the story of a mistake');
    await person.see('.quick-input-list .monaco-list-row', 'Tell the story of a mistake well');
    await person.press('Enter');
    await person.see('.getting-started-step', 'Mend an example');
  },
};

const picked = process.argv.slice(2);
for (const [theme, label] of Object.entries(themes)) {
  if (picked.length === 0 || picked.includes(theme)) await take(theme, label);
}

async function take(theme, label) {
  const folder = path.join(root, '.cache', 'pictures');
  mkdirSync(folder, { recursive: true });
  const session = {
    editor: installEditor(),
    browser: bringBrowser(),
    workspace: ['examples', 'test/editor/workspace'].map(it => path.join(root, it)),
    vsix: packagePath(),
    screenshot: path.join(folder, `${theme}-last.png`),
    viewport: { width: 1060, height: 660 },
    settings: {
      'workbench.colorTheme': label,
      'workbench.activityBar.location': 'hidden',
      'window.menuBarVisibility': 'hidden',
      'window.commandCenter': false,
      'window.title': 'Candor',
      'workbench.layoutControl.enabled': false,
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
  await drivePage(session, async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const person = new Keyboard(page, console.log);
    await page.keyboard.press('Control+B'); // room for the story
    for (const [scene, play] of Object.entries(scenes)) {
      await play(person, page);
      await person.picture(path.join(folder, `${theme}-${scene}.png`));
      if (theme === 'light' && scene === 'mending') await person.picture(path.join(root, 'media', 'mending.png'));
    }
  });
  console.log(`${theme}: ${folder}`);
}

/** Puts the cursor into the first place of these words. */
async function goTo(person, page, words) {
  const lines = readFileSync(path.join(root, 'examples', 'weak.story.md'), 'utf8').split('\n');
  const line = lines.findIndex(it => it.includes(words));
  await person.press('Control+G');
  await page
    .locator('.quick-input-widget input')
    .first()
    .fill(`:${line + 1}:${lines[line].indexOf(words) + 4}`);
  await person.press('Enter');
  await person.gone('.quick-input-widget');
}
