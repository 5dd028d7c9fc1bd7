/** The figures as tables for people, and as data. */
import type { Faults } from './deliveries.ts';
import { median } from './figures.ts';
import type { Column, Load, Measurement } from './loads/load.ts';
import type { ContenderName } from './servers/contenders.ts';

/** One server in one run of one load. */
export interface Run {
  readonly repeat: number;
  readonly server: ContenderName;
  readonly measurement: Measurement;
}

export interface LoadReport {
  readonly load: string;
  readonly about: string;
  readonly runs: readonly Run[];
}

/** True when every word came to everybody once, in all runs. */
export function isFaultless({ runs }: LoadReport): boolean {
  return runs.every(({ measurement: { faults } }) => faults.lost + faults.doubled + faults.wrong === 0);
}

/** Medians over the runs; ratios are taken within each run and then their median. */
export function tableOf(load: Load, runs: readonly Run[]): string {
  const servers = [...new Set(runs.map(({ server }) => server))];
  const head = ['server', ...load.columns.flatMap(titles), 'lost', 'doubled', 'wrong'];
  const rows = servers.map((server) => {
    const own = runs.filter((run) => run.server === server);
    return [server, ...load.columns.flatMap((column) => cells(column, own, runs)), ...faultsOf(own)];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(head), ...rows.map(line), ...remarks(runs)].join('\n');
}

function titles({ title, ratio }: Column): string[] {
  return ratio ? [title, 'x relay'] : [title];
}

function cells({ key, digits, ratio }: Column, own: readonly Run[], all: readonly Run[]): string[] {
  const figure = shown(median(own.map((run) => valueIn(run, key))), digits);
  if (!ratio) return [figure];
  const ratios = own.map((run) => {
    const relay = all.find(({ server, repeat }) => server === 'relay' && repeat === run.repeat);
    return relay ? valueIn(run, key) / valueIn(relay, key) : Number.NaN;
  });
  return [figure, shown(median(ratios), 2)];
}

function valueIn({ measurement }: Run, key: string): number {
  return measurement.figures[key] ?? Number.NaN;
}

function shown(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

function faultsOf(own: readonly Run[]): string[] {
  const sum = (key: keyof Faults): string =>
    String(own.reduce((total, { measurement }) => total + measurement.faults[key], 0));
  return [sum('lost'), sum('doubled'), sum('wrong')];
}

function remarks(runs: readonly Run[]): string[] {
  return runs.flatMap(({ server, repeat, measurement: { remark, troubles } }) => [
    ...(remark === undefined ? [] : [`  ${server}, run ${repeat}: ${remark}`]),
    ...troubles.map((trouble) => `  ${server}, run ${repeat}: ${trouble}`),
  ]);
}
