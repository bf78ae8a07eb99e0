import assert from 'node:assert/strict';

/** Milliseconds after which something is not coming any more. */
const patience = 30_000;

/** A person at the keyboard of a real VS Code: keys in, what stands on the screen out. There is no mouse. */
export class Keyboard {
  #page;
  #log;

  constructor(page, log) {
    this.#page = page;
    this.#log = log;
    page.setDefaultTimeout(patience);
  }

  /** Tells what the person does next, and that nothing has got in the way so far. */
  async note(text) {
    await this.#checkUndisturbed();
    this.#log(`    ${text}`);
  }

  async press(...keys) {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /** From the command palette. While extensions are still being found a command is not in it, so it is asked again. */
  async run(title, typed = title) {
    await this.#find('F1', `>${typed}`, title);
    await this.press('Enter');
  }

  /** Opens a file by its name. What has just been made is found only a moment later. */
  async open(name) {
    await this.#find('Control+P', name, name);
    await this.press('Enter');
    await this.gone('.quick-input-widget'); // it may be in front already, and the list closes a moment later
    await this.#page.locator('.tab.active', { hasText: name }).waitFor();
    await this.inEditor();
  }

  /** Opens a file that the editor opens as a preview, and waits for what is drawn in it. */
  async openPreview(name, selector) {
    await this.#find('Control+P', name, name);
    await this.press('Enter');
    await this.gone('.quick-input-widget');
    await this.seeInPreview(selector);
  }

  async seeInPreview(selector) {
    const shown = this.#page
      .locator('iframe.webview.ready:visible')
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
    await shown.locator(selector).first().waitFor();
  }

  /** Puts the cursor there; both count from one. */
  async goTo(line, column) {
    await this.#find('Control+G', `:${line}:${column}`, new RegExp(`\\b${line}\\b`));
    await this.press('Enter');
    await this.gone('.quick-input-widget');
    await this.inEditor();
  }

  /** Waits until the tree of Candor's stories shows as many rows as `count`; returns the texts of those in sight. */
  async stories(count) {
    const rows = this.#page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row');
    await rows.first().waitFor();
    const size = async () => Number(await rows.first().getAttribute('aria-setsize'));
    await this.until(async () => (await size()) === count, `${count} rows`);
    return rows.allInnerTexts();
  }

  /** Asks until the list holds a row with this text. */
  async #find(key, filter, text) {
    const row = this.#focusedRow(text);
    for (let attempt = 0; ; attempt++) {
      await this.press(key);
      const timeout = attempt < 5 ? 4000 : patience;
      try {
        // A list that the editor was just closing may take the new one's place for a moment.
        await this.#input().fill(filter, { timeout });
        await row.waitFor({ timeout });
        return;
      } catch (error) {
        if (attempt >= 5) throw error;
        await this.press('Escape');
      }
    }
  }

  /** The row that Enter takes, not any: the list is filled in several steps, and one that was there may be filtered away. */
  #focusedRow(text) {
    return this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first();
  }

  /** Chooses from the list that stands open under `title`, after typing `filter`. */
  async pick(title, filter) {
    await this.#page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.#input().fill(filter);
    await this.#focusedRow(filter).waitFor();
    await this.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Looks at the preview of a change of shape, ticks all of it and takes it: the editor ticks nothing by itself. */
  async takePreview() {
    const panel = this.#page.locator('.bulk-edit-panel');
    const boxes = panel.locator('.monaco-list-row [role=checkbox]');
    await boxes.first().waitFor();
    await this.run('Focus on Refactor Preview View');
    await panel.locator('.monaco-list:focus').waitFor();
    for (let row = 0; row < (await boxes.count()); row++) {
      await this.press(row === 0 ? 'Home' : 'ArrowDown');
      const box = panel.locator('.monaco-list-row.focused [role=checkbox]');
      const isTicked = async () => (await box.getAttribute('aria-checked')) === 'true';
      if (!(await isTicked())) await this.press('Space');
      await this.until(isTicked, 'a tick');
    }
    await this.press('Control+Enter');
    await panel.waitFor({ state: 'hidden' });
  }

  /** Waits until keys go to the text in front. */
  async inEditor() {
    await this.#page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The text of the editor in front, as it is copied, once it is what `holds` wants: a command may still be at its edit. */
  async text(holds = it => it.trim() !== '', what = 'a text') {
    await this.inEditor();
    let text = '';
    const isCopied = async () => {
      await this.press('Control+A');
      text = (await this.#copied()).replaceAll('\r\n', '\n');
      return holds(text);
    };
    await this.until(isCopied, () => `${what}; there is ${text}`);
    await this.press('ArrowRight'); // to the end, with nothing selected
    return text;
  }

  /** What is selected. Until it is copied the clipboard holds what nobody has written, so that nothing older is taken for it. */
  async #copied() {
    const nothing = `nothing copied yet ${Date.now()}`;
    await this.copy(nothing);
    await this.press('Control+C');
    let copied = nothing;
    await this.until(async () => {
      copied = await this.#page.evaluate(() => navigator.clipboard.readText());
      return copied !== nothing;
    }, 'what is selected to be copied');
    return copied;
  }

  async copy(text) {
    await this.#page.evaluate(it => navigator.clipboard.writeText(it), text);
  }

  async paste(text) {
    await this.copy(text);
    await this.press('Control+V');
  }

  /** Fills the next blank of the story with what `answer` says to its question; `undefined` where no blank is left. */
  async fillBlank(answer) {
    const selected = this.#page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ });
    await this.press('Control+Home'); // a fix may have left its blank selected
    await selected.waitFor({ state: 'hidden' });
    await this.run('Candor: Next Blank');
    const none = this.#page.locator('.statusbar-item', { hasText: 'No blanks are left.' });
    await selected.or(none).first().waitFor();
    if (await none.isVisible()) return undefined;
    const question = await this.#copied();
    await this.type(answer(question));
    await selected.waitFor({ state: 'hidden' });
    return question;
  }

  /** What the status bar says of the story, once it says something like this. */
  async status(pattern) {
    const item = this.#page.locator('.statusbar-item', { hasText: pattern }).first();
    await item.waitFor();
    return item.innerText();
  }

  /** Waits until the editor in front shows as many underlines as `holds` wants; returns their number. */
  async underlines(holds, what) {
    const found = () => this.#page.locator('.editor-group-container.active .cdr[class*=squiggly]').count();
    let count = 0;
    await this.until(
      async () => {
        count = await found();
        return holds(count);
      },
      () => `${what}; there are ${count} underlines`,
    );
    return count;
  }

  /** Waits for what stands on the screen somewhere. */
  async see(selector, text) {
    await this.#page.locator(selector, { hasText: text }).first().waitFor();
  }

  /** One notification, with these words, and no other; it is cleared away again. */
  async onlyNotification(words) {
    const toasts = this.#page.locator('.notification-toast');
    await toasts.filter({ hasText: words }).first().waitFor();
    assert.equal(await toasts.count(), 1, `there are: ${await toasts.allInnerTexts()}`);
    await this.run('Notifications: Clear All Notifications');
    await this.gone('.notification-toast');
  }

  async gone(selector) {
    await this.#page.locator(selector).first().waitFor({ state: 'hidden' });
  }

  /** Presses a key until it has done what it does: an editor that has just come may not listen yet. */
  async pressUntil(key, selector, text) {
    await this.until(async () => {
      if (await this.#page.locator(selector, { hasText: text }).first().isVisible()) return true;
      await this.press(key);
      return this.shows(selector, text);
    }, `“${text}” after ${key}`);
  }

  /** Whether it shows within a moment. */
  shows(selector, text) {
    const seen = this.#page.locator(selector, { hasText: text }).first().waitFor({ timeout: 2000 });
    return seen.then(
      () => true,
      () => false,
    );
  }

  /** Presses Tab until the focus is on what shows this text. */
  async tabTo(focused, text) {
    const found = this.#page.locator(focused, { hasText: text });
    for (let step = 0; step < 40 && !(await found.isVisible()); step++) await this.press('Tab');
    await found.waitFor();
  }

  /** From the top to the first finding. */
  async firstFinding() {
    await this.press('Escape', 'Control+Home'); // one that was mended still stands there
    await this.gone('.marker-widget');
    await this.pressUntil('Alt+F8', '.marker-widget', '');
  }

  /** Waits until Problems holds as many as `holds` wants. A terminal draws its text where nobody can read it. */
  async problems(holds) {
    const item = this.#page.locator('[id="status.problems"]');
    let sum = 0;
    await this.until(
      async () => {
        const counts = (await item.innerText()).match(/\d+/g) ?? [];
        sum = counts.reduce((total, it) => total + Number(it), 0);
        return holds(sum);
      },
      () => `other problems than ${sum}`,
    );
  }

  /** Waits for a problem with these words in its message. */
  async problem(words) {
    await this.run('Problems: Focus on Problems View');
    await this.#problems(words).first().waitFor();
    await this.press('Control+1');
  }

  async noProblem(words) {
    await this.run('Problems: Focus on Problems View');
    await this.#problems(words).first().waitFor({ state: 'hidden' });
    await this.press('Control+1');
  }

  #problems(words) {
    return this.#page.locator('.markers-panel .monaco-list-row', { hasText: words });
  }

  /** What the language status behind `{ }` says of the text in front. */
  async language(words) {
    const item = this.#page
      .locator('[id="status.languageStatus"], .statusbar-item[aria-label*="Language Status"]')
      .first();
    await this.until(
      async () => ((await item.getAttribute('aria-label')) ?? '').includes(words),
      () => `“${words}” behind { }`,
    );
  }

  /** Titles of the menu on a finding, with the menu left open. */
  async menu() {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    for (let attempt = 0; ; attempt++) {
      await this.press('Control+.');
      try {
        await rows.first().waitFor({ timeout: 5000 });
        return rows.allInnerTexts();
      } catch (error) {
        if (attempt >= 3) throw error; // the editor says “no fixes” while an analysis is still to come
      }
    }
  }

  async picture(path) {
    await this.#page.screenshot({ path });
  }

  /** Waits for what the page cannot be asked to wait for. `what` is told where it never comes. */
  async until(holds, what) {
    const limit = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error(`waited in vain for ${typeof what === 'function' ? what() : what}`);
      await this.#page.waitForTimeout(50);
    }
  }

  /** No dialog and no notification: nothing that the person did not ask for. */
  async #checkUndisturbed() {
    for (const selector of ['.monaco-dialog-box', '.notification-toast']) {
      const found = this.#page.locator(selector);
      assert.equal(await found.count(), 0, `in the way: ${await found.allInnerTexts()}`);
    }
  }

  #input() {
    return this.#page
      .locator('.quick-input-widget input[type=text], .quick-input-widget .quick-input-box input')
      .first();
  }
}
