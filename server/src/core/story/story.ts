/**
 * What a text is, before anybody judges it: front matter, stories, sections, blocks and sentences, each with its place.
 *
 * Invariants: parsing never fails; every span is half-open and counts UTF-16 code units of the text as the editor holds it;
 * the sections of a story tile it without gaps. All of it is plain, immutable, serialisable data.
 */

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type StarPart = 'situation' | 'task' | 'action' | 'result' | 'learning';
export type ArcPart = 'failure' | 'diagnosis' | 'action' | 'learning' | 'improvement';
/** A part of a structure; an id that both structures have is the same part. */
export type PartId = StarPart | ArcPart;
export type StructureId = 'star' | 'arc';

export const starParts: readonly StarPart[] = ['situation', 'task', 'action', 'result', 'learning'];
/** Where a part stands in STAR; -1 for the parts that only the arc has. */
export function placeInStar(part: PartId): number {
  const parts: readonly PartId[] = starParts;
  return parts.indexOf(part);
}

export const arcParts: readonly ArcPart[] = ['failure', 'diagnosis', 'action', 'learning', 'improvement'];

/**
 * The names under which people write parts, built by `rubric/` from the structures' files.
 * Keys are normalised (lower case, no emoji, number or punctuation, single spaces); a combined heading is split by the parser.
 */
export interface Labels {
  /** `situation`, `background`, `problem` …, as `normalizeName` writes them, to the part they name. */
  readonly aliases: ReadonlyMap<string, PartId>;
  /** Single letters and letter pairs that stand for parts: `s`, `t`, `a`, `r`, `l`, `st`. */
  readonly letters: ReadonlyMap<string, readonly PartId[]>;
  /** How questions open that ask for a part of the story: `what did you learn`. */
  readonly asked: ReadonlyMap<string, PartId>;
  /** Names of sections that belong to a story and are no part: `follow-ups`, `nugget`, `summary`, `question`, `probes`. */
  readonly others: ReadonlySet<string>;
}

/** Whose words a quotation holds: `own` is the teller's own answer or speech, which is prose; `other` is not analysed. */
export type Quoted = 'none' | 'own' | 'other';

/**
 * One run of prose that stands in the document as it reads: `prose` and `document` offsets advance together for `length` units.
 * What lies between two runs is markup, an entity or an escape.
 */
export interface Run {
  readonly prose: number;
  readonly document: number;
  readonly length: number;
}

/** What the story knows of a sentence that English cannot see; facts are remembered by text and these flags. */
export interface SentenceFlags {
  /** A list item or a line of its own: it may start with a verb whose unsaid subject is the teller. */
  readonly bullet: boolean;
  /** The whole sentence is quoted. Quotations inside a sentence are found by `english/`. */
  readonly quoted: Quoted;
  readonly cell: boolean;
  readonly heading: boolean;
}

export interface Sentence {
  /** In the document, from the first to the last unit of its prose. */
  readonly span: Span;
  /**
   * As it reads: without markup, line breaks as one space. Inline code and images are one U+FFFC each;
   * URLs likewise. Entities and escapes are decoded.
   */
  readonly text: string;
  /** Maps `text` to the document. Ordered, without overlap. */
  readonly runs: readonly Run[];
  readonly flags: SentenceFlags;
  /** Has an end mark, or ends its block. A sentence being typed at the end of a block is not `complete`. */
  readonly complete: boolean;
}

export interface Block {
  readonly kind: 'paragraph' | 'item' | 'cell' | 'quote' | 'html';
  readonly span: Span;
  /** `other` where it is not English: a note in another language among English ones. */
  readonly language: 'en' | 'other';
  readonly sentences: readonly Sentence[];
}

/** How a section is labelled, for edits that have to write in the same manner. */
export type LabelForm = 'heading' | 'setext' | 'bold' | 'line' | 'letter' | 'item' | 'cell' | 'inline' | 'html';

export interface Label {
  readonly form: LabelForm;
  /**
   * The whole label with its markup, up to where the prose begins. It begins its section, but for tables with a row of labels:
   * there the label stands in that row and the section begins with the cell below.
   */
  readonly span: Span;
  /** The name inside it, as written: `Situation`, `S`. */
  readonly name: Span;
  /** Heading level 1–6 for `heading` and `setext`, otherwise 0. */
  readonly level: number;
}

export interface Section {
  /** From its label (or the story's start) to the next section. Sections tile the story. */
  readonly span: Span;
  readonly label: Label | undefined;
  /** Parts the label names: none for text before the first label and for other sections, several for a combined label. */
  readonly parts: readonly PartId[];
  /**
   * `lead`: before the first label (title, question). `other`: a known name that is no part. `unlabelled`: the prose of a story
   * without labels, or under a heading among its parts that names none, or above the only label where that names the ending.
   */
  readonly role: 'part' | 'lead' | 'other' | 'unlabelled';
  /** Prose that is analysed; an interviewer's question, a table's label cell and the like are left out. */
  readonly blocks: readonly Block[];
}

/** A heading or line that names the story or asks its question. */
export interface Title {
  readonly span: Span;
  readonly text: string;
  readonly level: number;
}

export interface Story {
  readonly span: Span;
  readonly title: Title | undefined;
  /** The interviewer's question where the text holds one (a title that asks, a quoted question, `Q:`). */
  readonly question: Title | undefined;
  /** The structure its labels belong to; `undefined` where no label says. */
  readonly structure: StructureId | undefined;
  readonly sections: readonly Section[];
}

/** A comment of HTML kind: suppressions, asks, review notes and everything else written out of sight. */
export interface Comment {
  readonly span: Span;
  /** Between the marks, trimmed. */
  readonly content: string;
  readonly contentSpan: Span;
}

/** A key of the front matter with the places of its name and value; `value` is the YAML value as plain data. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: unknown;
  readonly valueSpan: Span;
  /** Spans of the items where the value is a sequence, of `key: value` pairs' keys where it is a map. */
  readonly items: readonly {
    readonly key: string | undefined;
    readonly value: unknown;
    readonly span: Span;
    readonly valueSpan: Span;
  }[];
}

export interface FrontMatter {
  /** From the first to after the last `---` line. */
  readonly span: Span;
  /** Between the two lines of dashes. */
  readonly contentSpan: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** What YAML could not read, in words of ours, with its place. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** A template's text still standing: `[a question?]`, `<fill in>`, `TODO`, `…`. */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
}

/** What kind of text this is. All but `story` get no findings beyond structure. */
export type DocumentKind = 'story' | 'empty' | 'template' | 'guide' | 'questions' | 'notes' | 'technical';

export interface StoryDocument {
  readonly text: string;
  readonly kind: DocumentKind;
  /** `other` where the prose is mostly not English; time and shape still work. */
  readonly language: 'en' | 'other';
  readonly frontMatter: FrontMatter | undefined;
  /** In order. Empty where `kind` is not `story`. */
  readonly stories: readonly Story[];
  readonly comments: readonly Comment[];
  readonly placeholders: readonly Placeholder[];
}
