import type { Severity } from './core/rubric/rubric.ts';
import { isSeverity } from './core/rubric/rubric.ts';

/**
 * The one table of settings: types, defaults, the manifest's `contributes.configuration`, `docs/candor.schema.json` and the README's
 * table all come from it. `scripts/generate-manifest.ts` writes what is generated; a test fails when it is stale.
 */

/** What a setting can hold. */
type Kind =
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'strings' }
  | { readonly kind: 'severities' }
  | { readonly kind: 'seconds' }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'boolean' };

interface SettingSpec {
  readonly holds: Kind;
  readonly default: unknown;
  /** Markdown, for the settings page and the README. */
  readonly description: string;
  /** May stand in a folder's `candor.yaml` too; what is only about this editor may not. */
  readonly inFolder: boolean;
  /** Rests in a workspace that is not trusted. */
  readonly needsTrust: boolean;
}

export const settings = {
  show: {
    holds: {
      kind: 'choice',
      choices: {
        focused: 'What comes next: at most three findings of a kind and nine in a story.',
        all: 'Every finding at once.',
      },
    },
    default: 'focused',
    description: 'How many findings the editor shows. Reports and the command line always list all of them.',
    inFolder: false,
    needsTrust: false,
  },
  files: {
    holds: { kind: 'strings' },
    default: [],
    description:
      'Further Markdown files that are stories, besides `**/*.story.md`: patterns such as `told/**/*.md`. A pattern that begins with `!` takes files out; the last one that fits decides.',
    inFolder: true,
    needsTrust: false,
  },
  rules: {
    holds: { kind: 'severities' },
    default: {},
    description:
      'How loudly each rule speaks, by its code, such as `"filler": "off"`: one of `off`, `hint`, `information`, `warning`, `error`. A folder’s `candor.yaml` wins over this, a story’s own front matter over both.',
    inFolder: true,
    needsTrust: false,
  },
  target: {
    holds: { kind: 'seconds' },
    default: '120-180',
    description: 'How long a story should take to tell, in seconds: `120` or `120-180`.',
    inFolder: true,
    needsTrust: false,
  },
  profile: {
    holds: {
      kind: 'choice',
      choices: {
        'action-heavy': 'About seven tenths of the time for what you did.',
        '20-10-60-10': 'Situation 20, Task 10, Action 60, Result 10; Learning comes out of Result.',
        '15-10-50-25': 'Situation 15, Task 10, Action 50, Result and Learning 25.',
      },
    },
    default: 'action-heavy',
    description: 'How the time of a story should be shared among its parts.',
    inFolder: true,
    needsTrust: false,
  },
  speakingRate: {
    holds: { kind: 'number', minimum: 110, maximum: 200 },
    default: 150,
    description: 'Words a minute at which you speak. Spoken times follow from it.',
    inFolder: true,
    needsTrust: false,
  },
  rubrics: {
    holds: { kind: 'strings' },
    default: [],
    description: 'Folders with rules of your own, besides `.candor/rubrics` in the workspace.',
    inFolder: true,
    needsTrust: true,
  },
  confidential: {
    holds: { kind: 'strings' },
    default: [],
    description: 'Names and codenames that should not be told outside; Candor points them out.',
    inFolder: true,
    needsTrust: false,
  },
  codeLens: {
    holds: { kind: 'boolean' },
    default: true,
    description: 'Shows time and next step above the headings of a story.',
    inFolder: false,
    needsTrust: false,
  },
} as const satisfies Readonly<Record<string, SettingSpec>>;

type Table = typeof settings;
export type SettingName = keyof Table;

type ValueOf<K extends Kind> = K extends { readonly kind: 'choice'; readonly choices: infer C }
  ? keyof C & string
  : K extends { readonly kind: 'strings' }
    ? readonly string[]
    : K extends { readonly kind: 'severities' }
      ? Readonly<Record<string, Severity>>
      : K extends { readonly kind: 'seconds' }
        ? string
        : K extends { readonly kind: 'number' }
          ? number
          : boolean;

export type Settings = { readonly [K in SettingName]: ValueOf<Table[K]['holds']> };

/** A value that a setting cannot hold; `path` leads to it from the setting's name on. */
export interface SettingProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const settingNames: readonly SettingName[] = Object.keys(settings).filter(isSettingName);

export const defaultSettings: Settings = readSettings({}).settings;

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** Reads settings from anywhere; what is absent or cannot be held keeps its default, and the rest still counts. */
export function readSettings(raw: unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const { given, problems } = readGiven(raw);
  const defaults = Object.fromEntries(settingNames.map(name => [name, settings[name].default]));
  // Safe: every name of the table has its default, and `readGiven` keeps a value only where its kind can hold it.
  return { settings: { ...defaults, ...given } as Settings, problems };
}

/** Only what `raw` states, and validly. A number of seconds is taken for the text of it. */
export function readGiven(raw: unknown): {
  readonly given: Partial<Settings>;
  readonly problems: readonly SettingProblem[];
} {
  const given: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const [name, value] of Object.entries(isRecord(raw) ? raw : {})) {
    if (!isSettingName(name) || value === undefined || value === null) continue;
    const { holds } = settings[name];
    const found = problemsOf(holds, value);
    problems.push(...found.map(it => ({ ...it, path: [name, ...it.path] })));
    const kept = keptOf(holds, value, found);
    if (kept !== undefined) given[name] = kept;
  }
  return { given: given as Partial<Settings>, problems };
}

/** Merges settings, the later and more local winning; severities are merged code by code. */
export function mergeSettings(base: Settings, ...locals: readonly Partial<Settings>[]): Settings {
  const rules: Settings['rules'] = Object.assign({}, base.rules, ...locals.map(it => it.rules));
  return Object.assign({}, base, ...locals, { rules });
}

/** `120` or `120-180` as a band in seconds; `undefined` where it is neither. */
export function parseSeconds(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(text.trim());
  if (!found) return undefined;
  const from = Number(found[1]);
  const to = found[2] === undefined ? from : Number(found[2]);
  return from > 0 && from <= to ? { from, to } : undefined;
}

function problemsOf(kind: Kind, value: unknown): readonly SettingProblem[] {
  switch (kind.kind) {
    case 'choice':
      return check(
        typeof value === 'string' && Object.hasOwn(kind.choices, value),
        `one of ${oneOf(Object.keys(kind.choices))}`,
      );
    case 'strings':
      return Array.isArray(value) ? itemProblems(value) : check(false, 'a list of texts');
    case 'severities':
      return isRecord(value)
        ? severityProblems(value)
        : check(false, 'rules with how loudly each speaks, such as “{ filler: off }”');
    case 'seconds':
      return check(
        parseSeconds(String(value)) !== undefined && typeof value !== 'object',
        'seconds, such as 120 or 120-180',
      );
    case 'number':
      return check(
        typeof value === 'number' && value >= kind.minimum && value <= kind.maximum,
        `a number from ${kind.minimum} to ${kind.maximum}`,
      );
    case 'boolean':
      return check(typeof value === 'boolean', 'true or false');
  }
}

function check(holds: boolean, wanted: string): readonly SettingProblem[] {
  return holds ? [] : [{ path: [], message: `Candor expects ${wanted} here.` }];
}

function itemProblems(values: readonly unknown[]): readonly SettingProblem[] {
  return values.flatMap((it, index) =>
    typeof it === 'string' ? [] : [{ path: [index], message: 'Candor expects a text here.' }],
  );
}

function severityProblems(map: Readonly<Record<string, unknown>>): readonly SettingProblem[] {
  const message = `Candor expects one of ${oneOf(severityNames)} here.`;
  return Object.entries(map).flatMap(([code, value]) => (readSeverity(value) ? [] : [{ path: [code], message }]));
}

/** What of a value can be held: of lists and maps the sound entries, of the rest all or nothing. */
function keptOf(kind: Kind, value: unknown, found: readonly SettingProblem[]): unknown {
  switch (kind.kind) {
    case 'strings':
      return Array.isArray(value) ? value.filter(it => typeof it === 'string') : undefined;
    case 'severities':
      return isRecord(value) ? soundSeverities(value) : undefined;
    case 'seconds':
      return found.length === 0 ? String(value).trim() : undefined;
    default:
      return found.length === 0 ? value : undefined;
  }
}

function soundSeverities(map: Readonly<Record<string, unknown>>): Readonly<Record<string, Severity>> {
  const sound = Object.entries(map).map(([code, value]) => [code, readSeverity(value)] as const);
  return Object.fromEntries(sound.filter((it): it is [string, Severity] => it[1] !== undefined));
}

/** YAML 1.1 readers, and people with them, write `off` and mean the word; some parsers make `false` of it. */
function readSeverity(value: unknown): Severity | undefined {
  if (value === false) return 'off';
  return isSeverity(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(names: readonly string[]): string {
  return names.map(it => `“${it}”`).join(', ');
}

export const severityNames = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

/** JSON Schema of what a setting can hold. */
export function schemaOf(kind: Kind): Readonly<Record<string, unknown>> {
  switch (kind.kind) {
    case 'choice':
      return { type: 'string', enum: Object.keys(kind.choices), enumDescriptions: Object.values(kind.choices) };
    case 'strings':
      return { type: 'array', items: { type: 'string' } };
    case 'severities':
      return { type: 'object', additionalProperties: { type: 'string', enum: severityNames } };
    case 'seconds':
      return { type: 'string', pattern: '^[0-9]+(-[0-9]+)?$', patternErrorMessage: 'Seconds: 120 or 120-180.' };
    case 'number':
      return { type: 'number', minimum: kind.minimum, maximum: kind.maximum };
    case 'boolean':
      return { type: 'boolean' };
  }
}
