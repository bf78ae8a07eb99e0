import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import type { CodeAction, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { bundling, findBundles } from './bundles.ts';

/** The server as a web worker has it: nothing of Node.js is in reach, and messages are all there is. */

interface Message {
  readonly id?: number;
  readonly result?: unknown;
}

/** A page's side of the worker, and the worker's own `self`. */
function createWorker() {
  const { port1, port2 } = new MessageChannel();
  port2.start();
  const waiting = new Map<number, (result: unknown) => void>();
  port1.on('message', ({ id, result }: Message) => {
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let count = 0;
  return {
    self: port2,
    notify: (method: string, params: unknown) => port1.postMessage({ jsonrpc: '2.0', method, params }),
    request<R>(method: string, params: unknown): Promise<R> {
      count++;
      const id = count;
      port1.postMessage({ jsonrpc: '2.0', id, method, params });
      // What the protocol says of the method is what the caller names.
      return new Promise(resolve => waiting.set(id, result => resolve(result as R)));
    },
    close: () => port1.close(),
  };
}

const worker = createWorker();
afterAll(() => worker.close());

test(
  'serves stories in a web worker, rewrites included',
  async () => {
    const { web } = await findBundles();
    const globals = { self: worker.self, setTimeout, clearTimeout, console, TextEncoder, TextDecoder, URL };
    vm.runInNewContext(readFileSync(web, 'utf8'), globals, { filename: 'server.web.js' });

    const capabilities = {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } },
      },
    };
    await worker.request('initialize', { processId: null, rootUri: null, capabilities });
    worker.notify('initialized', {});

    const uri = 'vscode-vfs://somewhere/launch.story.md';
    const text = '## Action\n\nI found the cause. The problem was identified and fixed within the hour.\n';
    worker.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const { items } = await worker.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const passive = items.find(it => it.code === 'passive-voice');
    expect(passive).toBeDefined();
    const actions = await worker.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: passive?.range,
      context: { diagnostics: [] },
    });
    expect(actions.map(it => it.edit?.documentChanges)).toContainEqual([
      expect.objectContaining({ textDocument: { uri, version: 1 } }),
    ]);
  },
  bundling,
);
