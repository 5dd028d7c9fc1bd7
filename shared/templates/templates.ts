/** The templates that come with Kafébord: plans that have been tried, in every language of a café. Data, so that more can be added. */
import type { BoardId } from '../boards/plan.ts';
import type { Locale } from '../cafe/model.ts';
import data from './templates.json' with { type: 'json' };

export type Words = Readonly<Record<Locale, string>>;

export interface AgendaPart {
  readonly minutes: number;
  readonly kind: string;
  readonly title: Words;
  readonly screen: Words;
  readonly facilitator: Words;
  /** The board that it is about. */
  readonly board?: BoardId | null;
}

export interface Template {
  readonly id: string;
  readonly name: Words;
  readonly summary: Words;
  readonly forWhom: Words;
  readonly groupSize: { readonly min: number; readonly ideal: number; readonly max: number };
  readonly plannedMinutes: number;
  readonly hostMode: string;
  readonly dotsPerPerson: number;
  readonly context: Words;
  readonly tables: readonly { readonly name: Words; readonly theme: Words; readonly prompt: Words }[];
  readonly rounds: readonly { readonly title: Words; readonly question: Words; readonly hint: Words }[];
  readonly agenda: readonly AgendaPart[];
  readonly closing: Words;
  /** Ready-made boards beside the usual ones, by id. */
  readonly boards: readonly BoardId[];
}

export const templates: readonly Template[] = data.templates;

/** For whoever starts empty: a programme without questions, names or themes. */
export const blankTemplate: Template = data.blank;

export const etiquette: Readonly<Record<Locale, readonly string[]>> = data.etiquette;

export const actorTypeWords: readonly { readonly id: string; readonly name: Words }[] = data.actorTypes;

/** What a new part of a programme says before anybody has written in it. */
export const additions: Readonly<Record<'round' | 'travel' | 'pause' | 'plenary', AgendaPart>> = data.additions;
