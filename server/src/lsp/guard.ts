import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { describe } from '../project/errors.ts';

/** Runs a handler so that nothing it throws reaches the connection or ends the process: it is logged, and the answer is empty. */
export interface Guard {
  request<P, R, F>(
    name: string,
    empty: F,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | F>;
  notification<P>(name: string, handle: (params: P) => unknown): (params: P) => Promise<void>;
}

export function createGuard(connection: Connection): Guard {
  const report = (name: string, error: unknown) => connection.console.error(`${name} broke off: ${describe(error)}`);
  return {
    request: (name, empty, handle) => async (params, token) => {
      try {
        // Nobody waits for it any more; what a newer request asks for comes sooner without it.
        if (token.isCancellationRequested) throw cancelled();
        const answer = await handle(params, token);
        if (token.isCancellationRequested) throw cancelled();
        return answer;
      } catch (error) {
        // An answer too: the text has changed, or nobody wants it any more.
        if (error instanceof ResponseError) throw error;
        report(name, error);
        return empty;
      }
    },
    notification: (name, handle) => async params => {
      try {
        await handle(params);
      } catch (error) {
        report(name, error);
      }
    },
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted.');
}
