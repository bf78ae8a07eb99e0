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
  /** `client`: the client brings the snippets itself, so the server does not offer them where they would stand twice. */
  readonly snippets?: 'client';
  /** URI of the folder that holds `rules/<code>.md`; each diagnostic's code then links to its page. */
  readonly docs?: string;
  /** Settings for clients without `workspace/configuration`, without the prefix `candor.`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Requests that the server sends to its client. */
export interface ServerRequests {
  'candor/readFiles': { readonly params: ReadFilesParams; readonly result: ReadFilesResult };
}

/** Notifications that the client sends to the server. */
export interface ClientNotifications {
  'candor/trust': TrustParams;
}

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

export interface ReadFilesResult {
  /** In the order asked; `null` where there is no such file or it cannot be read. */
  readonly texts: readonly (string | null)[];
}

export interface TrustParams {
  readonly trusted: boolean;
}
