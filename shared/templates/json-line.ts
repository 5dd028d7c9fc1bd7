/** Where a text stops being JSON: browsers say it differently, or not at all. */

const token =
  /[ \t\n\r]*(?<word>"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/uy;
const blank = /[ \t\n\r]*/uy;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** The line on which the first mistake is noticed, counted from 1; it may have been made on the line before. */
export function lineOfMistake(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const next = token.exec(text);
    const word: string = next?.groups?.['word'] ?? '';
    const then: Wanted | null = next === null ? null : after(wanted, word, open);
    if (then === null) {
      blank.lastIndex = at;
      return text.slice(0, at + (blank.exec(text)?.[0].length ?? 0)).split('\n').length;
    }
    wanted = then;
    at = token.lastIndex;
  }
}

/** What may stand after this word; null when the word may not stand here. Keeps account of what is open. */
function after(wanted: Wanted, word: string, open: string[]): Wanted | null {
  switch (wanted) {
    case 'colon':
      return word === ':' ? 'value' : null;
    case 'key':
    case 'key-or-end':
      if (word.startsWith('"')) return 'colon';
      return wanted === 'key-or-end' && word === '}' ? closed(open) : null;
    case 'comma-or-end': {
      const inside = open.at(-1);
      if (word === ',') return inside === '{' ? 'key' : 'value';
      return word === (inside === '{' ? '}' : ']') ? closed(open) : null;
    }
    case 'value':
    case 'value-or-end':
      if (word === '{' || word === '[') {
        open.push(word);
        return word === '{' ? 'key-or-end' : 'value-or-end';
      }
      if (wanted === 'value-or-end' && word === ']') return closed(open);
      return /^[}\],:]/u.test(word) ? null : ended(open);
    case 'nothing':
      return null;
  }
}

function closed(open: string[]): Wanted {
  open.pop();
  return ended(open);
}

function ended(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}
