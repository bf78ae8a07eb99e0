/** The installed peers, each asked the same question: does this sentence hold a passive? */

import nlp from 'compromise';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';

export interface Peer {
  readonly name: string;
  readonly isPassive: (text: string) => boolean;
}

const onlyPassive = {
  weasel: false,
  illusion: false,
  so: false,
  thereIs: false,
  adverb: false,
  tooWordy: false,
  cliches: false,
  eprime: false,
};

const retext = unified().use(retextEnglish).use(retextPassive).freeze();

function isPassiveForRetext(text: string): boolean {
  const file = new VFile(text);
  retext.runSync(retext.parse(file), file);
  return file.messages.length > 0;
}

function isPassiveForCompromise(text: string): boolean {
  const verbs: readonly { readonly verb?: { readonly grammar?: { readonly form?: string } } }[] = nlp(text)
    .verbs()
    .json();
  return verbs.some(it => it.verb?.grammar?.form?.includes('passive') ?? false);
}

export const peers: readonly Peer[] = [
  { name: 'write-good', isPassive: text => writeGood(text, onlyPassive).length > 0 },
  { name: 'retext-passive', isPassive: isPassiveForRetext },
  { name: 'compromise', isPassive: isPassiveForCompromise },
];
