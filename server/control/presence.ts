/** Which participants are connected, whose phone shows something else, and since when the others are away. */
import type { Person, PersonId } from '../../shared/cafe/model.ts';
import type { FacilitatorMessage } from '../../shared/wire/control.ts';

export type PresenceView = Pick<FacilitatorMessage, 'online' | 'asleep' | 'awaySince'>;

export class Presence {
  /** Each person's connections, and whether the page behind each rests. */
  readonly #lines = new Map<PersonId, Map<object, boolean>>();
  readonly #awaySince = new Map<PersonId, number>();

  come(person: PersonId, line: object): void {
    const lines = this.#lines.get(person) ?? new Map<object, boolean>();
    this.#lines.set(person, lines.set(line, false));
    this.#awaySince.delete(person);
  }

  /** `at` in server milliseconds. */
  go(person: PersonId, line: object, at: number): void {
    const lines = this.#lines.get(person);
    if (!lines?.delete(line) || lines.size > 0) return;
    this.#lines.delete(person);
    this.#awaySince.set(person, at);
  }

  /** True when that is news. */
  rest(person: PersonId, line: object, resting: boolean): boolean {
    const lines = this.#lines.get(person);
    if (!lines?.has(line) || lines.get(line) === resting) return false;
    lines.set(line, resting);
    return true;
  }

  /** Everybody who is in the café with a phone. Whoever has never been seen is away from the moment in which that is noticed. */
  view(people: readonly Person[], at: number): PresenceView {
    const online = [...this.#lines.keys()].sort();
    const asleep = online.filter((person) =>
      [...(this.#lines.get(person)?.values() ?? [])].every((resting) => resting),
    );
    const awaySince: Record<PersonId, number> = {};
    for (const { id, here, phone } of people) {
      if (!here || !phone) this.#awaySince.delete(id);
      else if (!this.#lines.has(id)) {
        const since = this.#awaySince.get(id) ?? at;
        this.#awaySince.set(id, since);
        awaySince[id] = since;
      }
    }
    return { online, asleep, awaySince };
  }
}
