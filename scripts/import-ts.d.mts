/** The folder of the project. */
export const root: string;

/** The module's exports. `file` is relative to the project. */
export function importTs(file: string): Promise<unknown>;
