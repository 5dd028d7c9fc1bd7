/** Vision and stepping stones, and where the room stands. */
import type { AgendaSources } from '../../../shared/agenda/model.ts';
import type { StandCount } from '../../../shared/cafe/views.ts';
import { showsReservations } from '../../../shared/agenda/document/section.ts';
import { number, tableOf, text, yesNo, type ColumnOf, type Facts, type Table } from './table.ts';

export function stonesTable(facts: Facts): Table {
  const { agenda, words, own } = facts;
  const { columns } = words;
  return tableOf('stones', own.tables.stones, agenda.stones, [
    number(columns.number, (stone) => stone.number),
    text(columns.stone, 50, (stone) => stone.text),
    text(columns.horizon, 16, (stone) => stone.horizon),
    text(columns.howWeKnow, 40, (stone) => stone.howWeKnow),
    ...standColumns(facts),
  ]);
}

export function visionTable(facts: Facts): Table {
  const { agenda, words, own } = facts;
  return tableOf('vision', own.tables.vision, agenda.proposals, [
    number(words.columns.number, (proposal) => proposal.number),
    text(own.columns.proposal, 60, (proposal) => proposal.text),
    yesNo(own.columns.chosen, words, ({ chosen }) => chosen),
    ...standColumns(facts),
  ]);
}

function standColumns<Row extends { readonly stands: StandCount; readonly sources: AgendaSources }>({
  words,
  own,
  options,
}: Facts): readonly (ColumnOf<Row> | null)[] {
  return [
    number(own.columns.agree, ({ stands }) => stands.agree),
    number(own.columns.reservation, ({ stands }) => stands.reservation),
    number(own.columns.disagree, ({ stands }) => stands.disagree),
    showsReservations(options) ? text(own.columns.reservationWords, 50, ({ stands }) => stands.words.join('\n')) : null,
    text(words.columns.sources, 20, ({ sources }) => words.sources(sources)),
  ];
}
