/** People as they stand on paper. */
import type { Anonymity, Locale, Person } from '../cafe/model.ts';
import { sorter } from '../locale/formats.ts';

/** Who reads the paper: slips lie open in the hall, lists stay with the facilitator. */
export type Reader = 'room' | 'facilitator';

/** A person as this reader may know them: without a name where the café does not show it, and then called by their number. */
export function knownTo(reader: Reader, anonymity: Anonymity): (person: Person) => Person {
  return reader === 'facilitator' || anonymity === 'names' ? (person) => person : (person) => ({ ...person, name: '' });
}

/** As a register of this language is sorted; namesakes by their number on the list, and those without a name after the others. */
export function byName(locale: Locale): (one: Person, other: Person) => number {
  const compare = sorter(locale);
  return (one, other) =>
    Number(one.name === '') - Number(other.name === '') || compare(one.name, other.name) || one.number - other.number;
}
