import { shouting } from '../texts.mjs';

/** Where the folder of the window lies, and what is in it. */
export const scheme = 'memfs';
export const folder = '/bank';

export const texts: Readonly<Record<string, string>> = {
  [`${folder}/candor.yaml`]: 'rules: { defensive-tone: off }\n',
  [`${folder}/.candor/rubrics/flags/shouting.yaml`]: shouting,
  [`${folder}/feed.story.md`]: '## Action\n\nTo be fair, the importer was rewritten by then. I rang the desk.\n',
  [`${folder}/2026/spring/closed.story.md`]:
    '## Action\n\nThe mapping was rewritten by then. I rang the desk, as in [the feed](../../feed.story.md).\n',
  [`${folder}/node_modules/stories/foreign.story.md`]:
    '## Action\n\nThe parser was rewritten by then. I rang the desk.\n',
};
