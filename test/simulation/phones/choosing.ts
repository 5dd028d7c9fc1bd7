/** What people have chosen on their phones, each about one thing: to be found at the end as it was chosen last, or refused and told. */
import { aboutOf, type ChoiceCommand } from '../../../client/cafe/choice-command.ts';
import type { Choices } from '../../../client/cafe/choices.ts';
import type { OwnView } from '../../../shared/cafe/views.ts';
import { keptMark } from '../../../shared/cafe/vision-marks.ts';
import { same, type Findings } from '../checks/findings.ts';

export class Chosen {
  readonly #last = new Map<string, ChoiceCommand>();
  readonly #findings: Findings;
  readonly #whose: string;

  constructor(findings: Findings, whose: string) {
    this.#findings = findings;
    this.#whose = whose;
  }

  /** Theirs on the screen at once. */
  chose(command: ChoiceCommand, choices: Choices): void {
    this.#last.set(aboutOf(command), command);
    this.#isShown(command, choices);
  }

  /** The tab has been opened again: whatever had not been answered is shown as before. */
  openedAgain(waited: readonly string[], choices: Choices): void {
    for (const about of waited) {
      const command = this.#last.get(about);
      if (command) this.#isShown(command, choices);
    }
  }

  #isShown(command: ChoiceCommand, { shown }: Choices): void {
    const choice = shown.getState()[aboutOf(command)];
    this.#findings.unless(
      choice?.state === 'waiting' && same(choice.command, command),
      'VO5',
      () => `${this.#whose} chose ${JSON.stringify(command)} and sees ${JSON.stringify(choice)}`,
    );
  }

  /** All is well again, and everything has had its time. */
  judge(own: OwnView, choices: Choices, restored: boolean): void {
    for (const [about, { state }] of Object.entries(choices.shown.getState()))
      this.#findings.unless(state === 'refused', 'VO6', () => `${this.#whose} still sees ${about} as ${state}`);
    // What an older disk has forgotten was answered, and is on no phone any more.
    if (restored) return;
    for (const [about, command] of this.#last)
      if (choices.shown.getState()[about] === undefined)
        this.#findings.unless(stands(own, command), 'VO6', () => {
          const all = { answers: own.answers, stands: own.stands, marks: own.marks, signUps: own.signUps };
          return `${this.#whose} chose ${JSON.stringify(command)}: ${JSON.stringify({ ...all, entries: own.entries })}`;
        });
  }
}

/** Whether somebody's own view says what they chose. What others may change as well is not looked at. */
function stands(own: OwnView, command: ChoiceCommand): boolean {
  switch (command.type) {
    case 'answerPoll':
      return same(own.answers[command.poll] ?? null, command.answer);
    case 'takeStand': {
      const words = command.stand === 'agree' ? '' : command.words;
      return same(own.stands[command.stone], { stand: command.stand, words });
    }
    case 'markVision': {
      const { type: _, vision, ...mark } = command;
      return same(own.marks[vision], keptMark(mark));
    }
    case 'signUp':
      return own.signUps.includes(command.action) === command.takesPart;
    case 'setEntry': {
      const entry = own.entries.find(({ id }) => id === command.entry);
      return command.removed ? entry === undefined : same(entry?.values, command.values);
    }
    case 'answerForOwner':
    case 'setDots':
    case 'signNote':
      return true;
  }
}
