/** Documents have names on the wire: `<café>/table/<table>` for a tablecloth, `<café>/wall` for the wall and the boards. */

export type DocumentRef = { readonly kind: 'tablecloth'; readonly table: string } | { readonly kind: 'wall' };

export interface NamedDocument {
  readonly cafe: string;
  readonly document: DocumentRef;
}

const pattern = /^([A-Za-z0-9_-]{1,40})\/(?:(wall)|table\/([A-Za-z0-9_-]{1,40}))$/u;

export function documentName(cafe: string, document: DocumentRef): string {
  return `${cafe}/${documentPath(document)}`;
}

/** The part of the name after the café: the key of a document within its café. */
export function documentPath(document: DocumentRef): string {
  return document.kind === 'wall' ? 'wall' : `table/${document.table}`;
}

/** Null for anything that is not exactly one of the two forms. */
export function parseDocumentName(name: string): NamedDocument | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const [, cafe = '', wall, table] = match;
  return { cafe, document: wall === undefined ? { kind: 'tablecloth', table: table ?? '' } : { kind: 'wall' } };
}

export function parseDocumentPath(path: string): DocumentRef | null {
  return parseDocumentName(`x/${path}`)?.document ?? null;
}
