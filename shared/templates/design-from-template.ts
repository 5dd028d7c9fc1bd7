/** A template becomes a plan in one language: what the set-up starts from. */
import type { CafeDesignInput } from '../cafe/design.ts';
import { copyOfPlan } from '../boards/plan.ts';
import type { HostMode, Locale, StageKind } from '../cafe/model.ts';
import { readyBoard } from './ready-boards.ts';
import { actorTypeWords, etiquette, type AgendaPart, type Template } from './templates.ts';

export type StagePlan = CafeDesignInput['programme'][number];

export interface Day {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly timeZone: string;
}

const stageKinds: Readonly<Record<string, StageKind>> = {
  arrival: 'doors',
  round: 'round',
  move: 'travel',
  break: 'pause',
  lunch: 'pause',
  'table-harvest': 'lift',
  gallery: 'harvest',
  vision: 'vision',
  stones: 'stones',
  actions: 'actions',
  close: 'close',
};

/** `none-then-fixed` is a café where hosts are found after the first round: fixed, from the day they are marked. */
const hostModes: Readonly<Record<string, HostMode>> = { 'per-round': 'each-round', none: 'none' };

export function designFromTemplate(template: Template, locale: Locale, { date, timeZone }: Day): CafeDesignInput {
  return {
    settings: {
      title: template.name[locale],
      purpose: template.summary[locale],
      context: template.context[locale],
      place: '',
      organiser: '',
      date,
      timeZone,
      locale,
      anonymity: 'names',
      hostMode: hostModes[template.hostMode] ?? 'fixed',
      seating: 'mixed',
      commonLanguage: false,
      dotsPerPerson: template.dotsPerPerson,
      autoAdvance: true,
      quietMinutes: 0,
      holdForEssentials: false,
      houseRules: [...etiquette[locale]],
      invitedAbsent: [],
      closing: template.closing[locale],
    },
    actorTypes: actorTypeWords.map(({ id, name }) => ({ id, name: name[locale] })),
    organisations: [],
    tables: template.tables.map(({ name, theme, prompt }) => ({
      name: name[locale],
      theme: theme[locale],
      prompt: prompt[locale],
      seats: null,
    })),
    rounds: template.rounds.map(({ title, question, hint }) => ({
      title: title[locale],
      question: question[locale],
      hint: hint[locale],
    })),
    programme: programmeOf(template.agenda, locale),
    boards: template.boards.flatMap((id) => {
      const plan = readyBoard(id, locale);
      return plan ? [copyOfPlan(plan)] : [];
    }),
  };
}

export function stageFrom(part: AgendaPart, locale: Locale): StagePlan {
  return {
    kind: stageKinds[part.kind] ?? 'plenary',
    title: part.title[locale],
    minutes: part.minutes,
    screen: part.screen[locale],
    cue: part.facilitator[locale],
    ...(part.board ? { board: part.board } : {}),
  };
}

function programmeOf(agenda: readonly AgendaPart[], locale: Locale): StagePlan[] {
  return numberRounds(agenda.map((part) => stageFrom(part, locale)));
}

/** Rounds count from 1 in their order; travel carries the number of the round it leads to. */
export function numberRounds(programme: readonly StagePlan[]): StagePlan[] {
  let begun = 0;
  return programme.map((stage) => {
    if (stage.kind === 'round') begun += 1;
    if (stage.kind === 'round') return { ...stage, round: begun };
    return stage.kind === 'travel' ? { ...stage, round: begun + 1 } : stage;
  });
}
