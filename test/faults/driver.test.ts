import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('driver', import.meta.url));

it('[HO8] the driver that judges the server shares no code with it: stock libraries and its own files alone', () => {
  const imported = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import) '([^']+)'/gu)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(imported.length).toBeGreaterThan(20);
  const stock = ['yjs', 'y-websocket', 'lib0/decoding', 'ws', 'socket.io-client', 'papaparse'];
  const others = imported.filter(
    (name) => !name.startsWith('./') && !name.startsWith('node:') && !stock.includes(name),
  );
  expect(others).toEqual([]);
});
