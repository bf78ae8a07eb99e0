/** Texts of files, wherever they lie: on this disk or in an editor that alone can reach them. Names are URIs, or paths. */
export interface Files {
  /** In the order asked; `undefined` where there is none or it cannot be read. Never rejects. */
  read(names: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** The YAML files below a folder, as paths relative to it with `/` between; none where there is no such folder. Never rejects. */
  list(folder: string): Promise<readonly string[]>;
}

/** No files at all: a browser whose client does not serve them. */
export const noFiles: Files = { read: async names => names.map(() => undefined), list: async () => [] };

/** What `list` looks for, and where it stops: a folder named by mistake may hold a whole disk. */
export const listed = { endings: ['.yaml', '.yml'], most: 1000 } as const;
