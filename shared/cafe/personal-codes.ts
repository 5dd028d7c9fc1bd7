/** Four digits that everybody gets when they come in: with them another phone becomes theirs. */
import { at } from './at.ts';
import { randomFrom } from '../seating/random.ts';
import { sameName } from './find.ts';
import type { Cafe, Person, PersonId } from './model.ts';

const digits = 4;
const codes = 10 ** digits;

/** A name that more people share than this is no help: each of them would make a guess at the digits more likely to be right. */
export const mostAlike = 5;

/** What people write when they mean a digit: from a card in somebody's hand, or on another keyboard. */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** Reads four digits as people type them. Null when they cannot be a personal code. */
export function readPersonalCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}.]+/gu, '');
  const read = Array.from(letters, (letter) => meant[letter] ?? letter).join('');
  return /^\d{4}$/u.test(read) ? read : null;
}

/** Codes for those who have none yet, each different from all others as long as there are enough of them. */
export function newCodes(cafe: Pick<Cafe, 'people' | 'codes'>, seed: number): Readonly<Record<PersonId, string>> {
  const random = randomFrom(seed);
  const taken = new Set(Object.values(cafe.codes));
  const given: Record<PersonId, string> = {};
  for (const { id } of cafe.people) {
    if (codeOf(cafe, id) !== null) continue;
    const code = freeCode(taken, Math.floor(random() * codes));
    taken.add(code);
    given[id] = code;
  }
  return given;
}

/** For somebody whose digits others have seen: theirs is among those that are taken. */
export function anotherCode({ codes: given }: Pick<Cafe, 'codes'>, seed: number): string {
  return freeCode(new Set(Object.values(given)), Math.floor(randomFrom(seed)() * codes));
}

/** The code of this place in the row of all, or the next that nobody has. */
function freeCode(taken: ReadonlySet<string>, first: number): string {
  const named = (place: number): string => String(place % codes).padStart(digits, '0');
  for (let place = first; place < first + codes; place += 1) if (!taken.has(named(place))) return named(place);
  return named(first);
}

export function codeOf({ codes: given }: Pick<Cafe, 'codes'>, person: PersonId): string | null {
  return at(given, person) ?? null;
}

/**
 * Who says to be here already. `unclear`: more people than `mostAlike` answer to that name, whatever the code is. The same work is done
 * whether anybody answers to it or not.
 */
type Recognised = { readonly is: Person } | { readonly is: 'nobody' | 'unclear' };

/** `called`: the name somebody gave, or their number on the list, also as "No. 7"; empty for whoever gave none. */
export function recognise(cafe: Pick<Cafe, 'people' | 'codes'>, called: string, code: string): Recognised {
  const wanted = bareName(called);
  const number = numberIn(wanted);
  const alike = cafe.people.filter((person) => person.number === number || bareName(person.name) === wanted);
  if (alike.length > mostAlike) return { is: 'unclear' };
  const found = alike.filter(({ id }) => codeOf(cafe, id) === code);
  // Two of one name with one code are possible among more than ten thousand people, and then it is not known who comes.
  return { is: found.length === 1 && found[0] ? found[0] : 'nobody' };
}

/** The same for all ways in which one name or number can be typed: what wrong tries are counted by. */
export function triedName(called: string): string {
  const bare = bareName(called);
  const number = numberIn(bare);
  return number === null ? bare : `#${number}`;
}

function numberIn(bare: string): number | null {
  const number = /^(?:\p{Letter}+ )?(\d{1,5})$/u.exec(bare)?.[1];
  return number === undefined ? null : Number(number);
}

/** A name as it is compared: in any case, with or without accents, points and double spaces. */
function bareName(name: string): string {
  return sameName(name.normalize('NFKD').replace(/\p{Mark}+/gu, ''))
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
