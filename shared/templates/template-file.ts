/**
 * A template as a file that anybody can write: one café's plan in one language, without a day and a place. Its format is told in
 * docs/TEMPLATES.md; what is wrong in one is told by template-file-read.ts.
 */
import * as v from 'valibot';
import { boardPlansSchema, copyOfPlan, type BoardId, type BoardPlan } from '../boards/plan.ts';
import {
  actorTypeSchema,
  minutesSchema,
  mostDots,
  mostRounds,
  mostStages,
  mostTables,
  roundPlanSchema,
  quietMinutesSchema,
  stagePlanSchema,
  tablePlanSchema,
  type CafeDesignInput,
} from '../cafe/design.ts';
import type { ActorType, CafeSettings, Round, Stage, Table } from '../cafe/model.ts';
import { identifier, line, text } from '../cafe/text.ts';
import { numberRounds, type Day } from './design-from-template.ts';

export const templateFormat = 'kafebord-template/1';

const said = (max: number) => v.optional(line(max), '');
const people = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000));
const { kind, title } = stagePlanSchema.entries;

export const templateFileSchema = v.strictObject({
  format: v.literal(templateFormat),
  language: v.picklist(['nb', 'nn', 'se', 'en']),
  name: v.pipe(line(120), v.minLength(1)),
  purpose: said(280),
  context: v.optional(text(1500), ''),
  closing: v.optional(text(400), ''),
  /** How many people it is made for. */
  people: v.optional(people, 30),
  anonymity: v.optional(v.picklist(['names', 'facilitator', 'never']), 'names'),
  hostMode: v.optional(v.picklist(['fixed', 'each-round', 'none']), 'fixed'),
  seating: v.optional(v.picklist(['mixed', 'random']), 'mixed'),
  dotsPerPerson: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots)), 3),
  quietMinutes: v.optional(quietMinutesSchema, 0),
  holdForEssentials: v.optional(v.boolean(), false),
  autoAdvance: v.optional(v.boolean(), true),
  commonLanguage: v.optional(v.boolean(), false),
  houseRules: v.optional(v.pipe(v.array(line(160)), v.maxLength(12)), []),
  actorTypes: v.optional(v.pipe(v.array(actorTypeSchema), v.maxLength(12)), []),
  tables: v.pipe(
    v.array(v.strictObject({ name: tablePlanSchema.entries.name, theme: said(160), prompt: said(240) })),
    v.minLength(1),
    v.maxLength(mostTables),
  ),
  rounds: v.pipe(
    v.array(v.strictObject({ title: said(80), question: roundPlanSchema.entries.question, hint: said(240) })),
    v.minLength(1),
    v.maxLength(mostRounds),
  ),
  /** Rounds and travel follow in their order: they carry no number. */
  programme: v.pipe(
    v.array(
      v.strictObject({
        kind,
        title,
        minutes: minutesSchema,
        screen: said(300),
        cue: said(300),
        board: v.exactOptional(identifier),
      }),
    ),
    v.minLength(3),
    v.maxLength(mostStages),
  ),
  boards: v.optional(boardPlansSchema, []),
});

export type TemplateFile = v.InferOutput<typeof templateFileSchema>;

/** What the set-up starts from. */
export function designFromFile(file: TemplateFile, { date, timeZone }: Day): CafeDesignInput {
  const { name, purpose, context, closing, language, houseRules, actorTypes, tables, rounds, programme, boards } = file;
  const { anonymity, hostMode, seating, dotsPerPerson, quietMinutes, holdForEssentials, autoAdvance, commonLanguage } =
    file;
  return {
    settings: {
      title: name,
      purpose,
      context,
      place: '',
      organiser: '',
      date,
      timeZone,
      locale: language,
      anonymity,
      hostMode,
      seating,
      commonLanguage,
      dotsPerPerson,
      autoAdvance,
      quietMinutes,
      holdForEssentials,
      houseRules,
      invitedAbsent: [],
      closing,
    },
    actorTypes,
    organisations: [],
    tables: tables.map((table) => ({ ...table, seats: null })),
    rounds,
    programme: numberRounds(programme),
    boards,
  };
}

/** As much of a café as a template keeps. */
export interface TemplateSource {
  readonly settings: CafeSettings;
  readonly actorTypes: readonly ActorType[];
  readonly tables: readonly Pick<Table, 'name' | 'theme' | 'prompt'>[];
  readonly rounds: readonly Pick<Round, 'title' | 'question' | 'hint'>[];
  readonly programme: readonly (Pick<Stage, 'kind' | 'title' | 'minutes' | 'screen' | 'cue'> & {
    readonly board?: BoardId;
  })[];
  readonly boards: readonly BoardPlan[];
}

/** The plan of a café as a template: nobody who came, nothing that was written, no day and no place. */
export function templateFileOf({ settings, ...plan }: TemplateSource, people: number): TemplateFile {
  const { purpose, context, closing, anonymity, hostMode, seating, dotsPerPerson, quietMinutes } = settings;
  const { holdForEssentials, autoAdvance, commonLanguage } = settings;
  const boards = new Set(plan.boards.map(({ id }) => id));
  return {
    format: templateFormat,
    language: settings.locale,
    name: settings.title,
    purpose,
    context,
    closing,
    people: Math.min(2000, Math.max(1, people)),
    anonymity,
    hostMode,
    seating,
    dotsPerPerson,
    quietMinutes,
    holdForEssentials,
    autoAdvance,
    commonLanguage,
    houseRules: [...settings.houseRules],
    actorTypes: plan.actorTypes.map(({ id, name }) => ({ id, name })),
    tables: plan.tables.map(({ name, theme, prompt }) => ({ name, theme, prompt })),
    rounds: plan.rounds.map(({ title: called, question, hint }) => ({ title: called, question, hint })),
    programme: plan.programme.map(({ kind: part, title: called, minutes, screen, cue, board }) => ({
      kind: part,
      title: called,
      minutes,
      screen,
      cue,
      ...(board !== undefined && boards.has(board) ? { board } : {}),
    })),
    boards: plan.boards.map(copyOfPlan),
  };
}
