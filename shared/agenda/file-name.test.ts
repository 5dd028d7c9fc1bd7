import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['Strategikafé: «Ålesund» & Ørsta?', 'handlingsplan-strategikafe-alesund-orsta-2026-09-17-v1-0.md'],
  ['///', 'handlingsplan-2026-09-17-v1-0.md'],
  ['lang '.repeat(20), `handlingsplan-${'lang-'.repeat(8)}2026-09-17-v1-0.md`],
  ['../../etc/passwd', 'handlingsplan-etc-passwd-2026-09-17-v1-0.md'],
])('%s is saved as %s', (title, name) => {
  expect(fileName(['handlingsplan', title, '2026-09-17', 'v1-0'], 'md')).toBe(name);
});
