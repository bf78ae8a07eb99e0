import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { normalizeMarkdown, parseMarkdown, readBlock } from './markdown.ts';

/**
 * Where Lezer and the reference differ, by name. A document with one of these is left out of the comparison.
 * - `raw HTML`: we find `<h2>` in raw HTML, which the reference leaves alone.
 * - `definition`: what stands right below a link's definition goes on from it for one of the two and not for the other.
 * - `empty item`: Lezer takes what stands below an item without words into it, indented or not.
 */
const deviations: readonly { readonly name: string; readonly applies: (text: string) => boolean }[] = [
  { name: 'raw HTML', applies: text => /<h\d/i.test(text) },
  { name: 'definition', applies: text => /\[r\]: .*\n[ \t>]*\S/.test(text) },
  { name: 'empty item', applies: text => /^[ >*-]*(?:[-*+]|\d+[.)])[ \t]*$/m.test(text) },
];

/** The levels of all headings, in order. */
function ours(text: string): readonly number[] {
  const levels: number[] = [];
  for (let node = parseMarkdown(normalizeMarkdown(text)).topNode.firstChild; node; node = node.nextSibling) {
    for (const { level } of readBlock(node, text).leaves) if (level > 0) levels.push(level);
  }
  return levels;
}

function theirs(node: Nodes): readonly number[] {
  if (node.type === 'heading') return [node.depth];
  return 'children' in node ? node.children.flatMap(child => theirs(child)) : [];
}

const words = fc.constantFrom(
  'Situation',
  'I broke it.',
  '**S**',
  '`code`',
  'a *b* c',
  '[a](b)',
  '1. x',
  '#tag',
  'we & they',
  '\\# no',
  '<b>x</b>',
  'x #',
  '[r]: /u',
);
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('# ', '## ', '### ', '###### ', '####### ', '#', ' # ', '   ## ', '    # ', '\t# ', '# \t'),
      words,
      fc.constantFrom('', ' #', ' ##  ', '#', ' \\#'),
    )
    .map(it => it.join('')),
  fc
    .tuple(words, fc.constantFrom('\n===', '\n---', '\n  ---  ', '\n    ---', '\n=== =', '\n-', '\n='))
    .map(it => it.join('')),
  fc.tuple(fc.constantFrom('', '> ', '- ', '1. ', '  ', '> - ', '* > '), words).map(it => it.join('')),
  fc.constantFrom('', '', '---', '***', '```', '~~~', '<!-- x -->', '<div>', '</div>'),
);
const document = fc.array(line, { minLength: 1, maxLength: 10 }).map(lines => lines.join('\n'));

test('headings are those of the reference', () => {
  fc.assert(
    fc.property(document, text => {
      fc.pre(!deviations.some(it => it.applies(text)));
      expect(ours(text)).toEqual(theirs(fromMarkdown(text)));
    }),
    { numRuns: 400 },
  );
});
