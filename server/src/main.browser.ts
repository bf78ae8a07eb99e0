import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { deserializeRubric } from './core/rubric/serialize.ts';
import { createCandorService } from './core/service.ts';
import { startServer } from './lsp/connection.ts';
import { noFiles } from './project/files.ts';

/** The bundler resolves it; TypeScript must not, for the file is there only once the build has written it. */
declare const require: (file: '../../dist/rubrics.json') => unknown;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const loadInflector = async () => (await import('./inflector.ts')).inflector;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  rubric: deserializeRubric(JSON.stringify(require('../../dist/rubrics.json'))),
  createService: (rubric, logger) => createCandorService({ rubric, logger, loadInflector }),
  files: noFiles,
  loadInflector,
});
