import { readdirSync, readFileSync } from 'node:fs';

/** About so many words of prose from the stories in `examples/`, sentence by sentence, over and over. */
export function sentencesOf(words: number): readonly string[] {
  const prose = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.story.md'))
    .map(file => readFileSync(`examples/${file}`, 'utf8'))
    .join('\n')
    .split('\n')
    .filter(line => /^[A-Z-]/.test(line) && line.length > 40)
    .flatMap(line => line.replace(/^- /, '').split(/(?<=[.!?])\s+/));
  const sentences: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const sentence = prose[at % prose.length] ?? '';
    sentences.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return sentences;
}

const headings = ['Situation', 'Task', 'Action', 'Action', 'Action', 'Result', 'Learning'];

/** A story of about so many words under the usual headings. No two sentences are alike, for a sentence is read once only. */
export function storyOf(words: number): string {
  const sentences: string[] = [];
  for (let count = 0, at = 0, prose = sentencesOf(words); count < words; at++) {
    const sentence = (prose[at] ?? '').replace(/[.!?]$/, `, on sheet ${at + 2}.`);
    sentences.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  const share = Math.ceil(sentences.length / headings.length);
  const parts = headings.map((heading, index) => {
    const prose = sentences.slice(index * share, (index + 1) * share).join(' ');
    return heading === headings[index - 1] ? prose : `## ${heading}\n\n${prose}`;
  });
  return `---\nquestion: Tell me about a time you failed.\ncompetency: failure\n---\n\n${parts.join('\n\n')}\n`;
}
