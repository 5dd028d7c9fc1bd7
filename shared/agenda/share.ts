/** How evenly responsibility is shared: "the points of the agenda must be shared equally" (Ffowcs-Williams' cluster process). */
import type { Organisation, OrganisationId } from '../cafe/model.ts';
import type { AgendaAction, AgendaShare, OrganisationLoad, ShareLevel } from './model.ts';

/**
 * Actions per organisation, for every organisation given, also those with none: heaviest first, equals in the order given.
 * Counts proposed owners too, because the load is what people look at when they decide whom to ask.
 */
export function loadByOrganisation(
  actions: readonly { readonly owner: OrganisationId | null }[],
  organisations: readonly Organisation[],
): readonly OrganisationLoad[] {
  const counts = new Map<string, number>();
  for (const { owner } of actions) if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return organisations
    .map(({ id, name, facilitates }) => ({ id, name, facilitates, actions: counts.get(id) ?? 0 }))
    .sort((one, other) => other.actions - one.actions);
}

/** `highest` and `lowest` are among those who own anything: with more organisations than actions somebody always owns none. */
export function shareLevel(highest: number, lowest: number, owned: number): ShareLevel {
  if (owned >= 5 && highest > owned * 0.3) return 'heavy';
  return highest - lowest >= 2 ? 'uneven' : 'even';
}

/** [AG7] `present`: ids of the organisations that took part. */
export function shareOf(
  actions: readonly AgendaAction[],
  organisations: readonly Organisation[],
  present: ReadonlySet<OrganisationId>,
): AgendaShare {
  const owned = actions.map(({ owner }) => ({ owner: owner?.organisation ?? null }));
  const loads = loadByOrganisation(owned, organisations);
  const owners = loads.filter((load) => load.actions > 0);
  const highest = owners[0]?.actions ?? 0;
  const lowest = owners.at(-1)?.actions ?? 0;
  return {
    owners,
    withoutActions: loads
      .filter((load) => load.actions === 0 && !load.facilitates && present.has(load.id))
      .map((load) => load.name),
    highest,
    lowest,
    difference: highest - lowest,
    most: owners.filter((load) => load.actions === highest).map((load) => load.name),
    ownedByFacilitators: actions.flatMap(({ number, owner }) =>
      owner?.facilitates === true ? { number, owner: owner.name } : [],
    ),
    level: shareLevel(highest, lowest, owned.filter(({ owner }) => owner !== null).length),
  };
}
