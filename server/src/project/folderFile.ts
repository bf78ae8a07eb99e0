import { isMap, isPair, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import { nearest } from '../core/detectors/metadata/nearest.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { Span } from '../core/story/story.ts';
import { wordYamlProblem } from '../core/story/yamlWording.ts';
import { isRecord, readGiven, type SettingProblem, type Settings, settingNames, settings } from '../settings.ts';

/** The file in which a folder says how its stories are read; it also marks the edge of a bank of stories. */
export const folderFileName = 'candor.yaml';

/** What `candor.yaml` may hold beside settings: what a new story in this folder starts with. */
export const storyDefaults = {
  company:
    'Company for new stories in this folder: one of `amazon`, `google`, `meta`, `microsoft`, `netflix`, or any other.',
  level: 'Level for new stories in this folder: `sde-1`, `sde-2`, `senior`, `staff` or `manager`.',
  role: 'Role for new stories in this folder: `engineer`, `manager`, `product-manager`, …',
  structure: 'Structure for new stories in this folder: `star` or `arc`.',
} as const satisfies Readonly<Record<string, string>>;

export interface FolderProblem {
  readonly span: Span;
  readonly message: string;
  /** What may have been meant there, nearest first. */
  readonly instead?: readonly string[];
}

/** A `candor.yaml`, read. What cannot be read is a problem with its place; the rest counts. */
export interface FolderFile {
  readonly given: Partial<Settings>;
  /** What new stories of the folder start with. */
  readonly defaults: StoryDefaults;
  /** The rules it names. Which of them there are depends on rubrics that a folder may bring itself. */
  readonly rules: readonly NamedRule[];
  readonly problems: readonly FolderProblem[];
}

export interface NamedRule {
  readonly code: string;
  readonly span: Span;
}

export type StoryDefaults = Readonly<Partial<Record<keyof typeof storyDefaults, string>>>;

export function readFolderFile(text: string): FolderFile {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' });
  const syntax = [...document.errors, ...document.warnings].map(it => ({
    span: { start: it.pos[0], end: Math.max(it.pos[1], it.pos[0]) },
    message: wordYamlProblem(it.code),
  }));
  const root = document.contents;
  const saysNothing = root === null || (isScalar(root) && root.value === null);
  if (document.errors.length > 0 || saysNothing) return { given: {}, defaults: {}, rules: [], problems: syntax };
  const raw = toPlainData(document);
  if (!isRecord(raw)) {
    return {
      given: {},
      defaults: {},
      rules: [],
      problems: [...syntax, { span: spanOf(root), message: unreadable(raw) }],
    };
  }
  const { given, problems } = readGiven(onlyOfFolders(raw));
  return {
    given,
    defaults: readDefaults(raw),
    rules: namedRules(root),
    problems: [...syntax, ...unknownKeys(root), ...problems.map(it => place(it, root))],
  };
}

/** A rule that there is not would silence nothing, and nobody would know why. */
export function findUnknownRules({ rules }: FolderFile, rubric: Rubric): readonly FolderProblem[] {
  const codes = rubric.rules.map(it => it.code);
  return rules
    .filter(it => !codes.includes(it.code))
    .map(({ code, span }) => {
      const instead = nearest(code, codes);
      return { span, instead, message: `“${code}” is no rule Candor knows; nearest: ${instead.join(', ')}.` };
    });
}

function namedRules(root: ParsedNode): readonly NamedRule[] {
  const map = childOf(root, 'rules');
  if (!isMap(map)) return [];
  return map.items.flatMap(({ key }) =>
    isScalar(key) && isNode(key) ? [{ code: String(key.value), span: spanOf(key) }] : [],
  );
}

function readDefaults(raw: Readonly<Record<string, unknown>>): StoryDefaults {
  const found = Object.keys(storyDefaults).map(key => [key, raw[key]] as const);
  return Object.fromEntries(found.filter(([, value]) => typeof value === 'string' && value !== ''));
}

/** `undefined` where aliases lead nowhere or multiply without end. */
function toPlainData(document: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function unreadable(raw: unknown): string {
  return raw === undefined
    ? 'Names behind a star (“*name”) lead nowhere, or too far.'
    : 'Candor expects lines of the form “key: value” here, such as “target: 120-180”.';
}

function onlyOfFolders(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(settingNames.filter(name => settings[name].inFolder).map(name => [name, raw[name]]));
}

function unknownKeys(root: ParsedNode): readonly FolderProblem[] {
  if (!isMap(root)) return [];
  return root.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return isFolderKey(name) || !key ? [] : [{ span: spanOf(key), message: unknownKey(name) }];
  });
}

function unknownKey(name: string): string {
  const reason = settingNames.some(it => it === name)
    ? 'belongs in the settings of your editor'
    : 'is not one of its keys';
  return `“${name}” ${reason}; ${folderFileName} reads ${folderKeys.join(', ')}.`;
}

const folderKeys: readonly string[] = [
  ...settingNames.filter(name => settings[name].inFolder),
  ...Object.keys(storyDefaults),
];

function isFolderKey(name: string): boolean {
  return folderKeys.includes(name);
}

/** The problem at the node that its path leads to, or at the deepest one there is. */
function place({ path, message }: SettingProblem, root: ParsedNode): FolderProblem {
  let node: Node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    node = next;
  }
  return { span: spanOf(node), message };
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (isMap(node)) {
    const pair = node.items.find(it => isPair(it) && isScalar(it.key) && String(it.key.value) === String(step));
    const value = pair?.value;
    return isNode(value) ? value : undefined;
  }
  if ('items' in node && Array.isArray(node.items) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return isNode(item) ? item : undefined;
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
