import type { ClientRequests } from '../../server/src/protocol.ts';

export type Method = keyof ClientRequests;
export type Params<M extends Method> = ClientRequests[M]['params'];
export type Result<M extends Method> = ClientRequests[M]['result'];

/** Asks the server, which is started for the first question. `null` where it has no answer, or no longer runs. */
export type Ask = <M extends Method>(method: M, params: Params<M>) => Promise<Result<M>>;
