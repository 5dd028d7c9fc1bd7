/** A small strict reader of XML without namespaces of its own: it throws where a tag is not closed or a letter is not allowed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All letters inside, also of the elements inside; a line break of Word's is a space. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const part = /<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsuy;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/giu, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const letter = name === undefined ? undefined : entities[String(name)];
    if (letter === undefined) throw new Error(`no entity: ${whole}`);
    return letter;
  });

export function parseXml(xml: string): Element {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (forbidden) throw new Error(`a letter that XML has not, at ${forbidden.index}`);
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  part.lastIndex = 0;
  while (part.lastIndex < xml.length) {
    const at = part.lastIndex;
    const match = part.exec(xml);
    if (!match) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, name, attributes = '', empty, text] = match;
    if (text !== undefined) for (const each of open) each.text += plain(text);
    if (name === undefined) continue;
    if (closing === '/') {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`${name} closes ${closed?.name}`);
      continue;
    }
    if (name === 'w:br') for (const each of open) each.text += ' ';
    const element: Open = { name, attributes: {}, children: [], text: '' };
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/gu))
      element.attributes[key] = plain(value);
    open.at(-1)?.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || !only) throw new Error('not all is closed');
  return only;
}

/** Every element of a name, in the order of the file. */
export function all(element: Element, name: string): readonly Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}
