import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [file, text] of await generated(root)) {
  const place = path.join(root, file);
  if (read(place) === text) continue;
  writeFileSync(place, text);
  console.log(`written: ${file}`);
}

function read(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}
