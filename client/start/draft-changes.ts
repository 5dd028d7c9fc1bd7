/** The changes a set-up can make to its draft. Each answers a new draft; rounds and programme always fit each other. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { must } from '../../shared/cafe/must.ts';
import { numberRounds, stageFrom, type StagePlan } from '../../shared/templates/design-from-template.ts';
import { additions, blankTemplate } from '../../shared/templates/templates.ts';
import type { Draft, RoundPlan, TablePlan } from './draft.ts';

export const mostRounds = 12;
export const mostTables = 250;

export function changeDesign(draft: Draft, part: Partial<CafeDesignInput>): Draft {
  return { ...draft, changed: true, design: { ...draft.design, ...part } };
}

export function changeSettings(draft: Draft, part: Partial<CafeDesignInput['settings']>): Draft {
  return changeDesign(draft, { settings: { ...draft.design.settings, ...part } });
}

/** The one thing no template can say for a café that starts empty. */
export function isNameless({ design }: Draft): boolean {
  return design.settings.title.trim() === '';
}

export function changeRound(draft: Draft, index: number, part: Partial<RoundPlan>): Draft {
  return changeDesign(draft, { rounds: replaced(draft.design.rounds, index, part) });
}

export function changeTable(draft: Draft, index: number, part: Partial<TablePlan>): Draft {
  return changeDesign(draft, { tables: replaced(draft.design.tables, index, part) });
}

export function changeStage(draft: Draft, index: number, part: Partial<StagePlan>): Draft {
  return changeDesign(draft, { programme: replaced(draft.design.programme, index, part) });
}

function replaced<T>(items: readonly T[], index: number, part: Partial<T>): T[] {
  return items.map((item, at) => (at === index ? { ...item, ...part } : item));
}

export function roundStage(draft: Draft, index: number): { readonly stage: StagePlan; readonly at: number } {
  const at = draft.design.programme.findIndex((stage) => stage.kind === 'round' && stage.round === index + 1);
  return { stage: must(draft.design.programme[at], 'every round stands in the programme'), at };
}

/** A new round comes after the last one, with time to move in between. */
export function addRound(draft: Draft): Draft {
  const { rounds, programme, settings } = draft.design;
  if (rounds.length >= mostRounds) return draft;
  const { stage: last, at } = roundStage(draft, rounds.length - 1);
  const round = { ...stageFrom(additions.round, settings.locale), minutes: last.minutes };
  const travel = { ...stageFrom(additions.travel, settings.locale), minutes: travelMinutes(draft) };
  const stages = [
    ...programme.slice(0, at + 1),
    travel,
    withNumber(round, rounds.length + 1),
    ...programme.slice(at + 1),
  ];
  return changeDesign(draft, {
    rounds: [...rounds, { title: '', question: '', hint: '' }],
    programme: numberRounds(stages),
  });
}

/** Takes the round away, and the travel that led to it; for the first round, the travel that led on. */
export function removeRound(draft: Draft, index: number): Draft {
  const { rounds, programme } = draft.design;
  if (rounds.length < 2) return draft;
  const { at } = roundStage(draft, index);
  const neighbours = [at - 1, at + 1].filter((place) => programme[place]?.kind === 'travel');
  const gone = new Set([at, neighbours[0] ?? at]);
  const stages = numberRounds(programme.filter((_, place) => !gone.has(place)));
  return changeDesign(draft, {
    rounds: rounds.filter((_, place) => place !== index),
    programme: stages.map((stage) => (stage.kind === 'round' ? withNumber(stage, stage.round ?? 1) : stage)),
  });
}

/** Swaps a round with the next. What happens in it moves; its place in the programme stays. */
export function swapRounds(draft: Draft, index: number): Draft {
  const { rounds, programme } = draft.design;
  const [one, other] = [rounds[index], rounds[index + 1]];
  if (!one || !other) return draft;
  const [first, second] = [roundStage(draft, index), roundStage(draft, index + 1)];
  const stages = [...programme];
  stages[first.at] = { ...withNumber(second.stage, index + 1), round: index + 1 };
  stages[second.at] = { ...withNumber(first.stage, index + 2), round: index + 2 };
  const swapped = rounds.map((round, at) => (at === index ? other : at === index + 1 ? one : round));
  return changeDesign(draft, { rounds: swapped, programme: stages });
}

/** "Round 2: together" keeps its words and gets its new number. */
function withNumber(stage: StagePlan, number: number): StagePlan {
  return { ...stage, title: stage.title.replace(/\d+/u, String(number)) };
}

export function travelMinutes(draft: Draft): number {
  return draft.design.programme.find((stage) => stage.kind === 'travel')?.minutes ?? additions.travel.minutes;
}

export function setTravelMinutes(draft: Draft, minutes: number): Draft {
  const { programme } = draft.design;
  return changeDesign(draft, {
    programme: programme.map((stage) => (stage.kind === 'travel' ? { ...stage, minutes } : stage)),
  });
}

export function setTableCount(draft: Draft, count: number): Draft {
  const { tables } = draft.design;
  const wanted = Math.min(mostTables, Math.max(1, count));
  const kept = tables.slice(0, wanted);
  const spare = [...tables.slice(wanted), ...draft.spareTables];
  while (kept.length < wanted) kept.push(spare.shift() ?? { name: '', theme: '', prompt: '' });
  return { ...changeDesign(draft, { tables: kept }), spareTables: spare };
}

export function removeTable(draft: Draft, index: number): Draft {
  const { tables } = draft.design;
  const gone = tables[index];
  if (!gone || tables.length < 2) return draft;
  const changed = changeDesign(draft, { tables: tables.filter((_, at) => at !== index) });
  return { ...changed, spareTables: [gone, ...draft.spareTables] };
}

/** Nothing may stand between travel and its round, or after the close. */
export function mayInsertAfter(draft: Draft, index: number): boolean {
  const kind = draft.design.programme[index]?.kind;
  return kind !== undefined && kind !== 'travel' && kind !== 'close';
}

export function insertStage(draft: Draft, index: number, kind: 'pause' | 'plenary'): Draft {
  const { programme, settings } = draft.design;
  const stage = stageFrom(additions[kind], settings.locale);
  return changeDesign(draft, { programme: [...programme.slice(0, index + 1), stage, ...programme.slice(index + 1)] });
}

/** What comes after the last round, in its order; each of them at most once. */
export const oneOffs = ['lift', 'harvest', 'vision', 'stones', 'actions'] as const;
type OneOff = (typeof oneOffs)[number];

export function missingOneOffs({ design }: Draft): readonly OneOff[] {
  return oneOffs.filter((kind) => !design.programme.some((stage) => stage.kind === kind));
}

/** Comes in behind the last round and behind every one-off that belongs before it, in the words of the blank template. */
export function insertOneOff(draft: Draft, kind: OneOff): Draft {
  const { programme, settings } = draft.design;
  const before: readonly string[] = ['round', ...oneOffs.slice(0, oneOffs.indexOf(kind))];
  const at = programme.findLastIndex((stage) => before.includes(stage.kind));
  const words = blankTemplate.agenda.map((part) => stageFrom(part, settings.locale));
  const stage = must(
    words.find((part) => part.kind === kind),
    'the blank template has every one-off',
  );
  return changeDesign(draft, { programme: [...programme.slice(0, at + 1), stage, ...programme.slice(at + 1)] });
}

export function mayRemove({ kind }: StagePlan): boolean {
  return kind === 'pause' || kind === 'plenary' || oneOffs.some((one) => one === kind);
}

export function removeStage(draft: Draft, index: number): Draft {
  return changeDesign(draft, { programme: draft.design.programme.filter((_, at) => at !== index) });
}

export function totalMinutes(programme: readonly StagePlan[]): number {
  return programme.reduce((sum, stage) => sum + stage.minutes, 0);
}
