/** What was proposed as the vision, also what was not chosen. */
import type { Cafe } from '../cafe/model.ts';
import { standCount } from '../cafe/views.ts';
import type { Wall } from '../documents/wall.ts';
import type { AgendaProposal, AgendaSources } from './model.ts';

/** In the order of the board. */
export function agendaProposals(
  cafe: Cafe,
  { vision }: Wall,
  countSources: (sources: readonly string[]) => AgendaSources,
): readonly AgendaProposal[] {
  return vision.map(({ id, text, sources }, index) => ({
    number: index + 1,
    text,
    chosen: id === cafe.chosenVision,
    stands: standCount(cafe, id),
    sources: countSources(sources),
  }));
}
