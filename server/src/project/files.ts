/** Texts of files, wherever they lie: on this disk or in an editor that alone can reach them. Names are URIs, or paths. */
export interface Files {
  /** In the order asked; `undefined` where there is none or it cannot be read. Never rejects. */
  read(names: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** The files below a folder, as paths relative to it with `/` between; none where there is no such folder. Never rejects. */
  list(folder: string, wanted: Listing): Promise<readonly string[]>;
}

/** No files at all: a browser whose client does not serve them. */
export const noFiles: Files = { read: async names => names.map(() => undefined), list: async () => [] };

/** What is looked for, and where the search stops: a folder named by mistake may hold a whole disk. */
export interface Listing {
  /** Endings of names, with their dots. */
  readonly endings: readonly string[];
  readonly most: number;
}

export const rubricFiles: Listing = { endings: ['.yaml', '.yml'], most: 1000 };
export const markdownFiles: Listing = { endings: ['.md', '.markdown'], most: 2000 };
