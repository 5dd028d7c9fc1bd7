/** What happens when, who carries how much, and what was corrected. */
import { day, number, tableOf, text, type Facts, type Table } from './table.ts';

export function followUpTable({ agenda, words, own }: Facts): Table {
  return tableOf('follow-up', own.tables.followUp, agenda.followUp, [
    day(own.columns.date, ({ date }) => date),
    text(own.columns.when, 14, (each) => words.followUpDay(each.day)),
    text(own.columns.what, 70, (each) => words.followUp[each.day]),
  ]);
}

export function shareTable({ agenda, own }: Facts): Table {
  const { owners, withoutActions } = agenda.share;
  const rows = [...owners, ...withoutActions.map((name) => ({ name, actions: 0 }))];
  return tableOf('share', own.tables.share, rows, [
    text(own.columns.organisation, 40, ({ name }) => name),
    number(own.columns.actions, ({ actions }) => actions),
  ]);
}

export function changesTable({ agenda, own }: Facts): Table {
  return tableOf('changes', own.tables.changes, agenda.changes, [
    text(own.columns.version, 10, ({ version }) => version),
    day(own.columns.date, ({ date }) => date),
    text(own.columns.change, 70, ({ words }) => words),
  ]);
}
