/** An instance as a problem of ours, before anything has happened. */
import {
  usualWeights,
  type Pin,
  type SeatingPerson,
  type SeatingProblem,
  type SeatingTable,
} from '../../../shared/seating/problem.ts';
import type { Instance, InstancePerson, InstanceTable } from './instance.ts';

export function problemOfInstance(instance: Instance): SeatingProblem {
  const weight = (name: string, usual: number): number => instance.weights?.[name] ?? usual;
  return {
    rounds: instance.rounds,
    people: instance.people.map((person) => personOf(person, instance.rounds)),
    tables: instance.tables.map((table) => tableOf(table, instance.rounds)),
    hosts: instance.tables.flatMap((table) =>
      table.host === undefined ? [] : [{ table: table.id, person: table.host, from: 1, to: instance.rounds }],
    ),
    together: instance.together ?? [],
    apart: instance.apart ?? [],
    pins: (instance.pins ?? []).map((pin): Pin => ({ ...pin, rounds: pin.rounds ?? null })),
    mix: [
      { name: 'org', weight: weight('org', 5) },
      { name: 'actor', weight: weight('actor', 2) },
      { name: 'muni', weight: weight('muni', 1) },
    ],
    weights: {
      sameTable: weight('sameTable', usualWeights.sameTable),
      spread: weight('spread', usualWeights.spread),
      moved: weight('moved', usualWeights.moved),
      newHost: weight('newHost', usualWeights.newHost),
      repeat: weight('repeat', usualWeights.repeat),
    },
    returnsCount: instance.distinctTables !== false,
    balance: instance.balance ?? 1,
    commonLanguage: instance.commonLanguage ?? false,
    past: null,
  };
}

export function personOf(person: InstancePerson, rounds: number): SeatingPerson {
  return {
    id: person.id,
    traits: [person.org ?? null, person.actor ?? null, person.muni ?? null],
    languages: person.langs ?? [],
    interpreted: person.interpreted ?? false,
    from: person.from ?? 1,
    to: person.to ?? rounds,
    mayHost: person.canHost !== false,
  };
}

export function tableOf(table: InstanceTable, rounds: number): SeatingTable {
  return {
    id: table.id,
    min: table.min ?? 0,
    max: table.max,
    optional: table.optional ?? false,
    from: table.openFrom ?? 1,
    to: Math.min(rounds, (table.closedFrom ?? rounds + 1) - 1),
  };
}
