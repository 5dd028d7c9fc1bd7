/** A café that was opened from its complete file, and the files that leave it. */
import type { CafeFile } from '../../server/export/cafe-file.ts';
import { newSecret } from '../../client/cafe/secrets.ts';

export interface OpenedFromFile {
  readonly id: string;
  readonly code: string;
  readonly secret: string;
}

export async function openFromFile(url: string, file: CafeFile): Promise<OpenedFromFile> {
  const secret = newSecret();
  const response = await fetch(`${url}/api/cafes/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, file }),
  });
  if (!response.ok) throw new Error(`not opened: ${response.status} ${await response.text()}`);
  const { cafe, code } = (await response.json()) as { cafe: string; code: string };
  return { id: cafe, code, secret };
}

/** `what`: the name of a file, with a query if need be. */
export function fetchFile(url: string, cafe: string, what: string, ticket: string): Promise<Response> {
  return fetch(`${url}/api/cafes/${cafe}/export/${what}`, { headers: { authorization: `Bearer ${ticket}` } });
}
