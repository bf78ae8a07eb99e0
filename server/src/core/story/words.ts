/** What a word is to the traits of a text; a word may be several of them. */
export const first = 1;
export const plural = 2;
export const second = 4;
export const english = 8;
export const foreign = 16;

const lists: readonly (readonly [number, string])[] = [
  [first, "i i'm i've i'd i'll me my mine myself"],
  [plural, "we we're we've we'd we'll us our ours ourselves"],
  [second, "you your yours yourself you're you've you'd you'll"],
  [
    english,
    'the and to of a an in was were is are it that for on with i my we our had have has not this but as at by so from they he she ' +
      'his her their been be did which when after before',
  ],
  // Small words of other languages in Latin letters that English has not.
  [
    foreign,
    "el los las que una por con para pero como porque cuando fue estaba está nosotros le les des une et est dans pour avec mais nous j'ai qui " +
      'sur au der die das und ich wir nicht mit für auf ein eine war haben habe dass zu von não uma com mas foi então você eu em il che di non ' +
      'sono per anche het een niet ik wij maar ve bir için ama nie się że jest och att jag inte',
  ],
];

const classes = new Map<string, number>();
for (const [mark, words] of lists) {
  for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | mark);
}

/** The classes of a word in lower case with straight apostrophes, as bits. */
export function classesOf(word: string): number {
  return classes.get(word) ?? 0;
}
