/** What the terminal says when the doors can open: where to go, and where the data lies. */
import { renderUnicodeCompact } from 'uqr';
import type { Addresses } from './web/addresses.ts';

export function greeting({ local, lan }: Addresses, dataDir: string): string {
  const [first] = lan;
  const lines = [
    '',
    '  Kafébord er klar. / Kafébord is ready.',
    '',
    `  På denne maskinen / On this machine:   ${local}`,
  ];
  for (const address of lan) lines.push(`  På nettet her / On this network:       ${address}`);
  lines.push(`  Data:                                  ${dataDir}`, '');
  if (first !== undefined) lines.push(indent(renderUnicodeCompact(first, { border: 2 })), '');
  else
    lines.push(
      '  Ingen nettverksadresse: bare denne maskinen når Kafébord. / No network address: only this machine can reach Kafébord.',
      '',
    );
  lines.push('  Stopp med Ctrl+C. Alt er lagret. / Stop with Ctrl+C. Everything is saved.', '');
  return lines.join('\n');
}

function indent(block: string): string {
  return block
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
