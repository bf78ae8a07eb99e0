import type { Label } from '../../story/story.ts';

/** A label up to where its prose begins, in the manner of another of the story; a heading of `level` where there is none. */
export function labelLike(like: Label | undefined, name: string, level: number, lineBreak: string): string {
  if (!like) return `${'#'.repeat(level)} ${name}${lineBreak}${lineBreak}`;
  switch (like.form) {
    case 'heading':
      return `${'#'.repeat(like.level)} ${name}${lineBreak}${lineBreak}`;
    case 'setext':
      return `${name}${lineBreak}${(like.level === 1 ? '=' : '-').repeat(name.length)}${lineBreak}${lineBreak}`;
    case 'line':
    case 'letter':
    case 'inline':
      return `${name}: `;
    case 'item':
      return `- **${name}:** `;
    case 'bold':
    case 'cell':
    case 'html':
      return `**${name}:** `;
  }
}
