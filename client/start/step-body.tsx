import type { ComponentType } from 'react';
import type { StepKey } from './draft.ts';
import type { StepProps } from './step.ts';
import { AboutStep } from './steps/about-step.tsx';
import { ActorsStep } from './steps/actors-step.tsx';
import { PeopleStep } from './steps/people-step.tsx';
import { PlaceStep } from './steps/place-step.tsx';
import { ProgrammeStep } from './steps/programme-step.tsx';
import { RoundsStep } from './steps/rounds-step.tsx';
import { RulesStep } from './steps/rules-step.tsx';
import { TablesStep } from './steps/tables-step.tsx';

export type MiddleStep = Exclude<StepKey, 'template' | 'check'>;

const bodies: Readonly<Record<MiddleStep, ComponentType<StepProps>>> = {
  about: AboutStep,
  place: PlaceStep,
  rounds: RoundsStep,
  tables: TablesStep,
  programme: ProgrammeStep,
  people: PeopleStep,
  actors: ActorsStep,
  rules: RulesStep,
};

export function StepBody({ step, ...props }: StepProps & { readonly step: MiddleStep }) {
  const Body = bodies[step];
  return <Body {...props} />;
}
