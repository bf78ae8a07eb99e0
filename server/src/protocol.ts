/**
 * What Candor's client and server say to each other beyond LSP. Any other client may leave all of it out.
 * The client imports these as types only, so that none of the server gets into its bundle.
 */

/** `initializationOptions`. */
export interface InitializationOptions {
  /** Whether the workspace's own rules and `candor.yaml` may be read. Absent means yes: an editor without trust trusts. */
  readonly trusted?: boolean;
  /** The client answers `candor/readFiles`: needed where files are not on the server's disk. */
  readonly readFiles?: boolean;
  /** The client answers `candor/listFiles`. Without it the server looks on its own disk, where it has one. */
  readonly listFiles?: boolean;
  /** `client`: the client brings the snippets itself, so the server does not offer them where they would stand twice. */
  readonly snippets?: 'client';
  /** URI of the folder that holds `rules/<code>.md`; each diagnostic's code then links to its page. */
  readonly docs?: string;
  /** URI of the folder that holds `<competency>.md`; the question of a story then links to the page of what it is after. */
  readonly learn?: string;
  /** Commands of `ClientCommands` that the client runs itself; the server runs what it can of the others. */
  readonly commands?: readonly string[];
  /** The client's hovers may hold links to the `commands` that it runs itself. */
  readonly commandLinks?: boolean;
  /** The client shows what the server says of itself: `ServerNotifications` are sent. */
  readonly status?: boolean;
  /** `actors`: who acts in a sentence is shown within it. Asked for, never a default. */
  readonly inlayHints?: 'actors';
  /** Settings for clients without `workspace/configuration`, without the prefix `candor.`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Requests that the server sends to its client. */
export interface ServerRequests {
  'candor/readFiles': { readonly params: ReadFilesParams; readonly result: ReadFilesResult };
  'candor/listFiles': { readonly params: ListFilesParams; readonly result: ListFilesResult };
}

/** Notifications that the server sends to a client that asked for `status`. */
export interface ServerNotifications {
  /** A person's own rules were read, again or for the first time. */
  'candor/rubrics': RubricsParams;
}

export interface RubricsParams {
  /** Files that hold rules and could be read, in whole or in part. */
  readonly files: number;
  /** URIs of the files in which something rests; what it is, they say themselves. */
  readonly broken: readonly string[];
}

/** Notifications that the client sends to the server. */
export interface ClientNotifications {
  'candor/trust': TrustParams;
  /** Reads every story for a company and a level chosen in the window, whatever the stories say. */
  'candor/view': ViewParams;
}

/** Commands that lenses and actions of the server name, by their one argument. */
export interface ClientCommands {
  /** Takes the open question away and asks the next; the server can do it. */
  'candor.nextQuestion': StoryArgument;
  /** Takes the open question away; the server can do it. */
  'candor.stopAsking': StoryArgument;
  /** Gives the parts of a story without labels their headings; the server can do it. */
  'candor.labelParts': StoryArgument;
  /** Carries a story told along the arc over to STAR; the server can do it. */
  'candor.arrangeAsStar': StoryArgument;
  /** Puts full stops where a dictated story has none; the server can do it. */
  'candor.addSentenceEnds': StoryArgument;
  'candor.showReport': StoryArgument;
  /** Shows the page of a rule. The server opens it in a browser, where the client lets it. */
  'candor.explain': { readonly code: string };
  /** Chooses for whom stories are read in this window. */
  'candor.readAs': StoryArgument;
  /** Helps to find a story that answers the question better. */
  'candor.findStory': StoryArgument;
  /** Copies what the teller can send if Candor is mistaken: made here, and sent by nobody. */
  'candor.copySample': { readonly text: string };
}

export interface StoryArgument {
  readonly uri: string;
  /** Index of the story in its document. */
  readonly story: number;
}

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

export interface ReadFilesResult {
  /** In the order asked; `null` where there is no such file or it cannot be read. */
  readonly texts: readonly (string | null)[];
}

export interface ListFilesParams {
  /** URI of a folder; there may be none. */
  readonly folder: string;
  /** Endings of the names that are wanted, with their dots: `.yaml`. */
  readonly endings: readonly string[];
  /** More are not asked for; which ones are left out is the client's choice. */
  readonly most: number;
}

export interface ListFilesResult {
  /** Paths relative to the folder, with `/` between, folders below it included; none where there is no such folder. */
  readonly paths: readonly string[];
}

export interface TrustParams {
  readonly trusted: boolean;
}

export interface ViewParams {
  /** Id or name; `null` reads for nobody, absent leaves it to the story. */
  readonly company?: string | null;
  readonly level?: string | null;
}

/** Requests that the client sends to the server. */
export interface ClientRequests {
  /** What there is to choose from. */
  'candor/catalogue': { readonly params: WhereParams; readonly result: Catalogue | null };
  /** The text of a story to begin with. */
  'candor/newStory': { readonly params: NewStoryParams; readonly result: NewStoryResult | null };
  /** The next question of the blank page, or its end, as edits. */
  'candor/draft': { readonly params: DraftParams; readonly result: DraftResult | null };
  /** A story in another shape, as edits. */
  'candor/reshape': { readonly params: ReshapeParams; readonly result: ReshapeResult | null };
  /** How the stories of an open document stand; none where it is no story. */
  'candor/stories': { readonly params: DocumentParams; readonly result: StoriesResult | null };
  /** A page to read. */
  'candor/page': { readonly params: PageParams; readonly result: PageResult | null };
  /** What there is to say of files, open or not. */
  'candor/check': { readonly params: CheckParams; readonly result: CheckResult | null };
}

/** A place as LSP counts it. */
export interface PlaceInText {
  readonly line: number;
  readonly character: number;
}

export interface RangeInText {
  readonly start: PlaceInText;
  readonly end: PlaceInText;
}

export interface DocumentParams {
  readonly uri: string;
}

/** The document whose folder decides by which rubrics is read; without one the workspace does. */
export interface WhereParams {
  readonly uri?: string;
}

export interface Catalogue {
  readonly questions: readonly {
    readonly text: string;
    /** Id. */
    readonly competency?: string;
    readonly company?: string;
  }[];
  readonly archetypes: readonly {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    readonly competency: string;
  }[];
  /** What brings a story to mind. */
  readonly joggers: readonly { readonly text: string; readonly competency: string }[];
  readonly competencies: readonly { readonly id: string; readonly name: string; readonly motto: string }[];
  readonly companies: readonly NamedTerm[];
  readonly levels: readonly NamedTerm[];
  readonly rules: readonly { readonly code: string; readonly title: string; readonly group: string }[];
}

export interface NamedTerm {
  readonly id: string;
  readonly name: string;
}

export interface NewStoryParams extends WhereParams {
  readonly question?: string;
  readonly competency?: string;
  readonly archetype?: string;
  readonly jogger?: string;
  /** Of the last story; what the folder's `candor.yaml` says wins. */
  readonly company?: string;
  readonly level?: string;
  readonly role?: string;
  /** What is there already: it is kept, and becomes a story. */
  readonly text?: string;
}

export interface NewStoryResult {
  /** Of the file, to be suggested when it is saved; there may be one of that name. */
  readonly name: string;
  readonly text: string;
  readonly cursor: PlaceInText;
}

export interface DraftParams extends DocumentParams {
  readonly position: PlaceInText;
  /** `next`: the next question, or the first where none is open. */
  readonly step: 'next' | 'stop';
}

export interface DraftResult {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: RangeInText; readonly newText: string }[];
  /** Where to write on, once they are made. */
  readonly cursor: PlaceInText;
}

export interface ReshapeParams extends DocumentParams {
  readonly position: PlaceInText;
  /** Of a refactoring; or `split-file`: a file for each story; or `keep-view`: write the view into the front matter. */
  readonly shape: ShapeId | 'split-file' | 'keep-view';
  readonly view?: ViewParams;
}

/** A change of shape of one story. */
export type ShapeId =
  | 'label-parts'
  | 'add-missing-sections'
  | 'arrange-as-star'
  | 'arrange-as-arc'
  | 'add-sentence-ends';

export type ReshapeResult =
  | {
      readonly kind: 'refactoring';
      readonly title: string;
      /** A person should look at it before it is taken. */
      readonly previews: boolean;
      readonly version: number;
      readonly edits: readonly { readonly range: RangeInText; readonly newText: string }[];
      /** To be made beside the document; nothing lies at their URIs yet. */
      readonly files: readonly { readonly uri: string; readonly text: string }[];
    }
  /** Why not, for the person. */
  | { readonly kind: 'refusal'; readonly reason: string };

export interface StoriesResult {
  readonly version: number;
  readonly stories: readonly StoryView[];
  /** Blanks that stand in the document, in order. */
  readonly blanks: readonly RangeInText[];
  /** Questions of the blank page that stand open. */
  readonly asks: readonly RangeInText[];
  /** What the editor shows. */
  readonly findings: readonly FindingView[];
  /** What the front matter says and a next story may begin with. */
  readonly given: { readonly company?: string; readonly level?: string; readonly role?: string };
}

export interface FindingView {
  readonly range: RangeInText;
  readonly severity: 'hint' | 'information' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
}

/** How one story stands: for the status, the preview and the commands that go somewhere in it. */
export interface StoryView {
  readonly title: string;
  readonly range: RangeInText;
  readonly state: string;
  /** `1:52 · next: Learning`. */
  readonly status: string;
  readonly seconds: number;
  readonly words: number;
  /** The first of what comes next; absent where nothing is left. */
  readonly next?: { readonly range: RangeInText; readonly message: string };
  readonly competency?: string;
  readonly company?: string;
  readonly level?: string;
  /** In the order of the text. */
  readonly parts: readonly PartView[];
}

export interface PartView {
  readonly title: string;
  readonly range: RangeInText;
  readonly seconds: number;
}

export interface PageParams extends WhereParams {
  readonly kind: 'rule' | 'learn';
  /** A rule's code, or a competency's id. */
  readonly id: string;
}

export interface PageResult {
  readonly markdown: string;
}

export interface CheckParams {
  readonly uris: readonly string[];
}

export interface CheckResult {
  /** Of the files that are stories, in the order asked. */
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile {
  readonly uri: string;
  readonly stories: readonly Pick<StoryView, 'title' | 'state' | 'status' | 'range'>[];
  readonly findings: readonly FindingView[];
}
