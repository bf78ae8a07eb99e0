import { l10n, type QuickPickItem, type TextDocument, window, workspace } from 'vscode';
import type { Standings } from '../standings.ts';
import { setSetting } from './configuration.ts';

/** What the setting can hold. */
const rates = { slowest: 110, fastest: 200 } as const;

/** Fewer words say more about the start and the end than about the rate. */
const fewestWords = 60;

/** Words a minute, as the setting can hold them. */
export function rateOf(words: number, seconds: number): number {
  const rate = Math.round((words / seconds) * 60);
  return Math.min(rates.fastest, Math.max(rates.slowest, rate));
}

/** Times a story that is read aloud and offers the rate as the one that spoken times are reckoned with. */
export async function calibrate(standings: Standings, openExample: () => Promise<TextDocument>): Promise<void> {
  const open = window.activeTextEditor?.document;
  const words = open ? await wordsOf(open, standings) : 0;
  const text = words >= fewestWords ? words : await wordsOf(await openExample(), standings);
  if (text === 0) return;
  const title = l10n.t('Calibrate Speaking Rate');
  if (
    !(await confirm(title, l10n.t('Begin'), l10n.t('Press Enter and read the story aloud, from its first sentence.')))
  ) {
    return;
  }
  const start = Date.now();
  if (!(await confirm(title, l10n.t('Done'), l10n.t('Press Enter after the last word.')))) return;
  const rate = rateOf(text, Math.max(1, (Date.now() - start) / 1000));
  const now = workspace.getConfiguration('candor', null).get<number>('speakingRate', 150);
  const use = l10n.t('Use {0} from now on', rate);
  const choice = await window.showQuickPick([use, l10n.t('Leave it at {0}', now)], {
    title,
    placeHolder: l10n.t('About {0} words a minute.', rate),
  });
  if (choice === use) await setSetting('speakingRate', rate);
}

async function wordsOf(document: TextDocument, standings: Standings): Promise<number> {
  const stories = (await standings.fresh(document))?.stories ?? [];
  return stories.reduce((sum, it) => sum + it.words, 0);
}

/** The list stays open while the editor has the focus, so that the text can be scrolled. */
async function confirm(title: string, label: string, placeHolder: string): Promise<boolean> {
  const item: QuickPickItem = { label };
  return (await window.showQuickPick([item], { title, placeHolder, ignoreFocusOut: true })) === item;
}
