/** Hosts by lot, for the tables that nobody has been marked for. */
import { shuffled, type Random } from '../seating/random.ts';
import { isExpected, personById } from './find.ts';
import type { Cafe, Person, PersonId, TableId } from './model.ts';
import { tablesFor } from './seating-tables.ts';
import type { Outlook } from './seating-situation.ts';

/**
 * A host for every table that will be used: whoever is marked, then by lot. People with a phone come first, then those who are there
 * in every round, those who speak what most speak where that matters, and organisations that have no host yet.
 */
export function hostsByLot(plan: Outlook, random: Random): Cafe['hosts'] {
  const { situation, frozen, rounds } = plan;
  const next = frozen + 1;
  const hosts = new Map<TableId, PersonId>();
  for (const [table, id] of Object.entries(situation.hosts)) {
    const person = personById(situation, id);
    if (person && isExpected(person, next)) hosts.set(table, id);
  }
  const lots = shuffled(
    situation.people.filter((person) => isExpected(person, next)),
    random,
  );
  const language = situation.settings.commonLanguage ? mostSpoken(lots) : null;
  const taken = new Set(hosts.values());
  const organisations = new Map<string, number>();
  const count = ({ organisation }: Person): void => {
    if (organisation !== null) organisations.set(organisation, (organisations.get(organisation) ?? 0) + 1);
  };
  for (const person of lots) if (taken.has(person.id)) count(person);
  for (const { id: table } of tablesFor(plan)) {
    if (hosts.has(table)) continue;
    let best: { person: Person; score: number } | null = null;
    for (const person of lots) {
      if (taken.has(person.id) || isBound(plan, person.id, { table, taken })) continue;
      const score =
        (person.phone ? 0 : 1e6) +
        (isExpected(person, rounds) ? 0 : 1e5) +
        (language === null || speaks(person, language) ? 0 : 1e4) +
        (person.organisation === null ? 0 : (organisations.get(person.organisation) ?? 0));
      if (best === null || score < best.score) best = { person, score };
      if (score === 0) break;
    }
    if (best === null) continue;
    hosts.set(table, best.person.id);
    taken.add(best.person.id);
    count(best.person);
  }
  return Object.fromEntries(hosts);
}

/** Somebody who wishes for another table, or to sit with a host of another, cannot host this one. */
function isBound(
  { situation }: Outlook,
  id: PersonId,
  { table, taken }: { readonly table: TableId; readonly taken: ReadonlySet<PersonId> },
): boolean {
  return situation.wishes.some((wish) => {
    if (wish.kind === 'pin') return wish.person === id && !wish.tables.includes(table);
    return wish.kind === 'together' && wish.people.includes(id) && wish.people.some((other) => taken.has(other));
  });
}

function mostSpoken(people: readonly Person[]): string | null {
  const speakers = new Map<string, number>();
  for (const { languages } of people)
    for (const language of languages) speakers.set(language, (speakers.get(language) ?? 0) + 1);
  let most: string | null = null;
  for (const [language, count] of speakers) if (most === null || count > (speakers.get(most) ?? 0)) most = language;
  return most;
}

function speaks({ languages }: Person, language: string): boolean {
  return languages.length === 0 || languages.includes(language);
}
