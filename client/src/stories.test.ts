import { describe, expect, test } from 'vitest';
import { looksLikeStory } from './stories.ts';

const looks = (path: string, head = '', languageId = 'markdown') => looksLikeStory({ languageId, path, head });

describe('a document looks like a story', () => {
  test('by its name', () => {
    expect(looks('/home/a/outage.story.md')).toBe(true);
    expect(looks('/home/a/Outage.Story.MD')).toBe(true);
    expect(looks('/home/a/story.md')).toBe(false);
  });

  test('by the type in its front matter, in every way YAML writes it', () => {
    expect(looks('Untitled-1', '---\ntype: story\n---\n')).toBe(true);
    expect(looks('Untitled-1', '\uFEFF---\r\nlevel: senior\r\ntype: "story" # mine\r\n---\r\n')).toBe(true);
    expect(looks('Untitled-1', "---\ntype: 'story'\n...\n")).toBe(true);
  });

  test('not by the word alone', () => {
    expect(looks('notes.md', 'type: story\n')).toBe(false);
    expect(looks('notes.md', '---\ntype: storyboard\n---\n')).toBe(false);
    expect(looks('notes.md', '---\ntitle: a\n---\ntype: story\n')).toBe(false);
    expect(looks('notes.md', '---\ntype: story\n')).toBe(false);
  });

  test('only in Markdown', () => {
    expect(looks('/a.story.md', '', 'plaintext')).toBe(false);
  });
});
