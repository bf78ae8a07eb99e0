import type { FrontMatter } from '../story/story.ts';

/** A text value of the front matter; `undefined` where the key is absent or holds something else. */
export function textValue(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  const value = frontMatter?.entries.find(it => it.key === key)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
