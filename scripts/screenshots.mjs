#!/usr/bin/env node
// npm run pictures [-- THEME|SCENE …]: builds and packs Candor and takes pictures of all that it shows, in light, dark and both high
// contrasts, into .cache/pictures, to be looked at. The README's picture is one of them: it is taken anew with `light`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Keyboard } from '../test/editor/evenings/keyboard.mjs';
import { blankPage } from '../test/editor/texts.mjs';
import { bringBrowser } from './editor/browser.mjs';
import { installEditor } from './editor/install.mjs';
import { drivePage } from './editor/session.mjs';
import { packageExtension, packagePath } from './package.mjs';
import { root } from './packages.mjs';

const folder = path.join(root, '.cache', 'pictures');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const unlabelled = `---
type: story
---

I promised two teams the second of May for the new export before I had asked either of them what they needed. When the first file came back with empty columns I saw that I had guessed. I called both leads the same morning, said that the date was mine and that it was wrong. The mapping was rewritten in four days. The labs had their export on the ninth of May, one week late. I learned that I ask for the fields before I give a date.
`;

const faulty = `rules:
  filler: loud
target: soon
colour: red
`;

/** What is taken of a folder with stories. Each scene ends with its picture on the screen, and returns what clears it away. */
const stories = {
  async mending(person) {
    await person.open('weak.story.md');
    await person.underlines(count => count >= 4, 'the four findings');
    await person.see('.codelens-decoration', /\d+ s/);
    await goTo(person, 'was rewritten');
    for (let line = 0; line < 8; line++) await person.press('Control+ArrowDown'); // the menu has room below
    await person.menu();
  },
  async hover(person, page) {
    await person.open('weak.story.md');
    await goTo(person, 'helped with');
    await person.run('Show or Focus Hover');
    await page.locator('.monaco-hover .hover-contents em').first().waitFor();
  },
  async heading(person, page) {
    await person.open('weak.story.md');
    await goTo(person, '## Action');
    await person.run('Show or Focus Hover');
    await page.locator('.monaco-hover .hover-contents').first().waitFor();
  },
  async lens(person) {
    await person.open('strong.story.md');
    await person.see('.codelens-decoration', /\d+ s/);
  },
  async actors(person, page) {
    await person.open('weak.story.md');
    await person.run('Candor: Show Who Acts');
    await page.locator('.view-line').getByText('someone else').first().waitFor();
    return () => person.run('Candor: Hide Who Acts');
  },
  async peek(person) {
    await person.open('weak.story.md');
    await person.firstFinding();
  },
  async rule(person, page) {
    await person.open('weak.story.md');
    await person.firstFinding();
    await page.locator('.marker-widget a.code-link').first().click();
    await person.see('.tab.active', '.md');
    await person.seeInPreview('h1');
  },
  async learn(person) {
    await person.run('Candor: Learn…');
    await person.pick('Learn', 'Earn Trust');
    await person.seeInPreview('h1:has-text("Earn Trust")');
  },
  async stories(person, page) {
    await closeAll(person, page);
    await person.open('weak.story.md');
    await person.press('Control+B');
    await person.run('Candor: Focus on Stories View');
    await person.stories(3);
    await person.press('Control+1');
    return () => person.press('Control+B');
  },
  async problems(person) {
    await person.open('weak.story.md');
    await person.problem('was rewritten');
    return () => person.press('Control+J');
  },
  async checked(person, page) {
    await person.run('Candor: Check All Stories');
    const running = page.locator('[id="status.runningTasks"]');
    await running.waitFor();
    await running.waitFor({ state: 'hidden' });
    return () => person.press('Control+J');
  },
  async completion(person, page) {
    await write(person, '## Situation\n\nI ran the desk at a clinic supplier, and forty labs waited for us.\n\n');
    await person.type('/');
    await offered(page);
  },
  async headings(person, page) {
    await write(person, '## Situation\n\nI ran the desk at a clinic supplier, and forty labs waited for us.\n\n');
    await person.type('#');
    await offered(page);
  },
  async values(person, page) {
    await write(person, '---\ntype: story\n---\n\n## Situation\n\nI ran the desk.\n');
    await person.goTo(2, 12);
    await person.press('Enter');
    await person.type('competency:');
    await offered(page);
  },
  async ask(person) {
    await write(person, `${blankPage}I sent the same invoice to 212 customers twice.\n`);
    await person.see('.codelens-decoration', 'Next Question');
  },
  async unlabelled(person) {
    await write(person, unlabelled);
    await person.see('.codelens-decoration', 'Label the parts');
  },
  async change(person, page) {
    await person.open('strong.story.md');
    await person.status(/\d:\d\d · /);
    await person.run('Candor: Arrange as the Five-Part Arc');
    await page.locator('.bulk-edit-panel .monaco-list-row').nth(1).waitFor();
    return async () => {
      await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).click();
      await person.gone('.bulk-edit-panel');
    };
  },
  async question(person, page) {
    await closeAll(person, page);
    await person.open('weak.story.md');
    await person.run('Candor: New Story…');
    await person.see('.quick-input-title', 'New Story');
  },
  async reading(person) {
    await person.open('weak.story.md');
    await person.run('Candor: Read As…');
    await person.see('.quick-input-title', 'Read As');
  },
  async status(person, page) {
    await person.open('weak.story.md');
    await page.locator('.statusbar-item', { hasText: 'next:' }).first().hover();
    await page.locator('.monaco-hover:visible', { hasText: '' }).first().waitFor();
  },
  async language(person, page) {
    await page.mouse.move(500, 300);
    await person.open('weak.story.md');
    await page.locator('[id="status.languageStatus"]').first().hover();
    await person.see('.hover-language-status', 'Candor');
  },
  async folder(person, page) {
    await page.mouse.move(500, 300);
    await person.run('Candor: Open Configuration');
    await person.see('.tab.active', 'candor.yaml');
    await person.inEditor();
    await person.press('Control+A');
    await person.paste(faulty);
    await person.underlines(count => count >= 3, 'three mistakes');
    await person.problem('colour');
    return async () => {
      await person.press('Control+Z', 'Control+S');
      await person.press('Control+J');
    };
  },
  async settings(person, page) {
    await person.run('Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container .monaco-editor.focused').first().waitFor();
    await person.type('@ext:candor-stories.candor');
    await person.see('.settings-editor .setting-item-label', 'Files');
  },
  'walkthrough-mend': (person, page) => step(person, page, 'mend', 'Mend an example'),
  'walkthrough-write': (person, page) => step(person, page, 'write', 'Write yours'),
  'walkthrough-bring': (person, page) => step(person, page, 'bring', 'Bring what you have'),
  'walkthrough-see': (person, page) => step(person, page, 'see', 'See it, say it'),
  // The last, for the editor goes on opening the file in the way it was opened here.
  async preview(person, page) {
    await closeAll(person, page);
    await person.open('weak.story.md');
    await person.run('Markdown: Open as Preview');
    await person.seeInPreview('mark.candor-finding');
  },
};

/** Of a folder that holds no story, and of a window with no folder. */
const welcome = {
  async welcome(person) {
    await person.run('Candor: Focus on Stories View');
    await person.see('.sidebar .welcome-view-content', 'No story here yet');
  },
};

const sessions = [
  { suffix: '', scenes: stories, workspace: ['examples', 'test/editor/workspace'].map(it => path.join(root, it)) },
  { suffix: '-empty-folder', scenes: welcome, workspace: [], prepare: it => mkdirSync(it) },
  { suffix: '-no-folder', scenes: welcome, workspace: [], noFolder: true },
];

const settings = {
  'workbench.activityBar.location': 'hidden',
  'workbench.reduceMotion': 'on', // a picture taken halfway through a fade shows what nobody sees
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
};

const picked = process.argv.slice(2);
const pickedThemes = Object.keys(themes).filter(it => picked.includes(it));
const pickedScenes = picked.filter(it => !(it in themes));
const isPicked = scene => pickedScenes.length === 0 || pickedScenes.includes(scene);
spawnSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' });
await packageExtension();
mkdirSync(folder, { recursive: true });
const failures = [];
for (const theme of pickedThemes.length > 0 ? pickedThemes : Object.keys(themes)) {
  for (const session of sessions.filter(it => Object.keys(it.scenes).some(isPicked))) await take(theme, session);
}
for (const it of failures) console.log(`✗ ${it}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function take(theme, { suffix, scenes, ...own }) {
  const session = {
    ...own,
    editor: installEditor(),
    browser: bringBrowser(),
    vsix: packagePath(),
    timeout: 1200,
    viewport: { width: 1060, height: 660 },
    settings: { ...settings, 'workbench.colorTheme': themes[theme] },
  };
  const nameOf = scene => `${theme}-${scene}${suffix}`;
  await drivePage(session, async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const person = new Keyboard(page, console.log);
    await page.keyboard.press('Control+B'); // room for the story
    for (const [scene, play] of Object.entries(scenes).filter(([it]) => isPicked(it))) {
      const file = path.join(folder, `${nameOf(scene)}.png`);
      rmSync(file, { force: true }); // no older picture is taken for this one
      try {
        await person.press('Escape', 'Escape');
        const clear = await play(person, page);
        await person.picture(file);
        await clear?.();
      } catch (error) {
        failures.push(`${nameOf(scene)}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
        await person.picture(file);
      }
      if (nameOf(scene) === 'light-mending') copyFileSync(file, path.join(root, 'media', 'mending.png'));
    }
  });
  console.log(`${nameOf('*')}: ${folder}`);
}

/** Leaves a story with this text, and no other, in front; the file is thrown away with the session. */
async function write(person, text) {
  await person.press('Escape');
  await person.open('a.story.md');
  await person.press('Control+A');
  await person.paste(text);
  await person.text(it => it === text, 'what was pasted');
  await person.press('Control+End');
}

async function offered(page) {
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

async function step(person, page, picture, title) {
  await person.run('Welcome: Open Walkthrough...');
  await person.type('Tell the story of a mistake');
  await person.see('.quick-input-list .monaco-list-row.focused', 'Tell the story of a mistake well');
  await person.press('Enter');
  await page.locator('.getting-started-step', { hasText: title }).first().click();
  await person.see('.getting-started-step.expanded', title);
  // The picture beside the steps is drawn a moment after its step has opened.
  const [, shown] = /<title>(.*?)</.exec(
    readFileSync(path.join(root, 'media', 'walkthrough', `${picture}.svg`), 'utf8'),
  );
  await page
    .frameLocator('iframe.webview.ready')
    .frameLocator('#active-frame')
    .getByText(shown)
    .waitFor({ state: 'attached' });
}

async function closeAll(person, page) {
  await person.run('View: Close All Editors');
  const dialog = page.locator('.monaco-dialog-box .monaco-button', { hasText: /Don.t Save/ });
  await page
    .locator('.tab')
    .first()
    .waitFor({ state: 'hidden', timeout: 3000 })
    .catch(() => dialog.click());
}

/** Puts the cursor into the first place of these words. */
async function goTo(person, words) {
  const lines = readFileSync(path.join(root, 'examples', 'weak.story.md'), 'utf8').split('\n');
  const line = lines.findIndex(it => it.includes(words));
  await person.goTo(line + 1, lines[line].indexOf(words) + 4);
}
