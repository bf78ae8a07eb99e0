import { type Forms, formsOfWord, type Inflections, normalizeWord } from './notation.ts';
import type { WordList } from './rubric.ts';
import type { PatternContext } from './shape.ts';

/** An entry of a list's file with its place there. */
export interface ListEntry {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A list as its file says it, before others are taken in. */
export interface RawList {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly kind: WordList['kind'];
  readonly entries: readonly ListEntry[];
  readonly source: readonly string[];
  problem(entry: ListEntry, message: string): void;
}

/** Takes the entries of lists into those that name them. A list that names itself, also by way of others, is a problem. */
export function resolveLists(
  raw: readonly RawList[],
  base: ReadonlyMap<string, WordList>,
): ReadonlyMap<string, WordList> {
  const byId = new Map(raw.map(it => [it.id, it]));
  const resolved = new Map<string, WordList>();
  const open = new Set<string>();

  function resolve(list: RawList): WordList {
    const known = resolved.get(list.id);
    if (known !== undefined) return known;
    open.add(list.id);
    const entries = [...new Set(list.entries.flatMap(entry => entriesOf(list, entry)))];
    open.delete(list.id);
    const { id, title, about, kind, source } = list;
    const whole: WordList = { id, title, about, kind, entries, source };
    resolved.set(id, whole);
    return whole;
  }

  function entriesOf(list: RawList, entry: ListEntry): readonly string[] {
    const name = /^\{([^{}]*)\}$/.exec(entry.text)?.[1]?.trim();
    if (name === undefined) return isPlain(list, entry) ? [normalizeWord(entry.text)] : [];
    if (open.has(name)) {
      list.problem(entry, `The list “${name}” takes in itself here.`);
      return [];
    }
    const other = byId.get(name);
    const entries = other === undefined ? base.get(name)?.entries : resolve(other).entries;
    if (entries === undefined) list.problem(entry, `There is no list “${name}”.`);
    return entries ?? [];
  }

  return new Map(raw.map(list => [list.id, resolve(list)]));
}

function isPlain(list: RawList, entry: ListEntry): boolean {
  const isWord = !/[{}()|*"“”]/.test(entry.text);
  if (!isWord) list.problem(entry, 'An entry of a list is words alone, or `{another-list}`.');
  return isWord;
}

/** What patterns may refer to. The forms of a list are made once, when a pattern first asks for them. */
export function patternContext(lists: ReadonlyMap<string, WordList>, inflect: Inflections): PatternContext {
  const forms = new Map<string, Forms>();
  return {
    inflect,
    listEntries: name => lists.get(name)?.entries,
    listForms: name => {
      const list = lists.get(name);
      if (list === undefined) return undefined;
      let found = forms.get(name);
      if (found === undefined) {
        found = distinct(list.entries.flatMap(entry => formsOfEntry(entry, list.kind, inflect)));
        forms.set(name, found);
      }
      return found;
    },
  };
}

/** Of a verb the first word is inflected (`roll back`), of a noun the last one (`tech lead`), otherwise each as in a phrase. */
function formsOfEntry(entry: string, kind: WordList['kind'], inflect: Inflections): Forms {
  const words = entry.split(/\s+/);
  const asItIs: Inflections = { forms: word => [word] };
  const inflected = { noun: words.length - 1, verb: 0 } as const;
  const verbsOnly: Inflections = { forms: word => (inflect.verbForms ?? inflect.forms)(word) };
  const nounsOnly: Inflections = { forms: word => (inflect.nounForms ?? inflect.forms)(word) };
  return words
    .map((word, index) => {
      if (kind === 'phrase') return formsOfWord(word, inflect);
      if (index !== inflected[kind]) return formsOfWord(word, asItIs);
      return formsOfWord(word, kind === 'verb' ? verbsOnly : nounsOnly);
    })
    .reduce((left, right) => left.flatMap(first => right.map(second => [...first, ...second])));
}

function distinct(forms: Forms): Forms {
  return [...new Map(forms.map(form => [form.join(' '), form])).values()];
}
