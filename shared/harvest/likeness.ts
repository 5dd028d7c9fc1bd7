/**
 * How alike notes are, counted on the device itself: an index of grams and concepts, weighed by how rare they are in this café, and the
 * cosine between two notes. Notes may come, change and go; the answers are those of an index made from scratch.
 *
 * These are suggestions for people. Nothing is ever merged by a number.
 */
import { contrastOf, stanceOf, type Contrast, type Stance } from './contrast.ts';
import { featuresOf } from './words.ts';

export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface Like {
  readonly id: string;
  /** From 0 to 1; 1 for the same words. */
  readonly likeness: number;
  /** They seem to want opposite things. */
  readonly contrast: Contrast | null;
}

/** From here on two notes are likely to say the same. */
export const nearFrom = 0.38;
/** From here on they are likely to be about the same. */
export const belongsFrom = 0.14;
const mostBelonging = 8;
const largeCafe = 500;
const tooCommon = 1 / 20;

interface Measurable {
  readonly features: readonly number[];
  readonly weights: readonly number[];
  readonly stance: Stance;
}

interface Slot extends Measurable {
  readonly id: string;
  /** The length of its vector when the index had changed so many times. */
  length: number;
  measured: number;
}

/** Where a feature occurs: places of slots, with the weight it has there, and how many of the slots are still there. */
interface Posting {
  readonly places: number[];
  readonly weights: number[];
  count: number;
}

export class LikenessIndex {
  readonly #numbers = new Map<string, number>();
  readonly #postings: Posting[] = [];
  readonly #slots: (Slot | null)[] = [];
  readonly #places = new Map<string, number>();
  #changes = 0;
  /** By place, and nought between two questions: a new one for each of thousands would cost more than what it is for. */
  #sums = new Float64Array(0);

  /** Ids in the order in which they came. */
  get ids(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Puts a text in, or in the place of what had its id. */
  put({ id, text }: Text): void {
    this.drop(id);
    const features: number[] = [];
    const weights: number[] = [];
    const place = this.#slots.length;
    for (const [name, weight] of featuresOf(text)) {
      const feature = this.#numberOf(name);
      features.push(feature);
      weights.push(weight);
      const posting = this.#postings[feature];
      if (!posting) continue;
      posting.places.push(place);
      posting.weights.push(weight);
      posting.count += 1;
    }
    this.#slots.push({ id, features, weights, stance: stanceOf(text), length: 0, measured: -1 });
    this.#places.set(id, place);
    this.#changes += 1;
  }

  drop(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    for (const feature of this.#slots[place]?.features ?? []) {
      const posting = this.#postings[feature];
      if (posting) posting.count -= 1;
    }
    this.#slots[place] = null;
    this.#places.delete(id);
    this.#changes += 1;
  }

  /** Every text that is at least so alike, the likest first; from 0 on whatever has anything in common with it. */
  likeFrom(id: string, from: number): readonly Like[] {
    return this.#likest(this.#slotOf(id), from, id);
  }

  /** The same, of the texts that came after it alone: with all texts asked one after the other, each pair is there once. */
  likeAfter(id: string, from: number): readonly Like[] {
    return this.#likest(this.#slotOf(id), from, id, (this.#places.get(id) ?? -1) + 1);
  }

  /** Texts that say the same, the likest first. Empty for an id that is not there. */
  near(id: string): readonly Like[] {
    return this.#likest(this.#slotOf(id), nearFrom, id);
  }

  /** The few texts it belongs with, the likest first, near ones among them. */
  belongsWith(id: string, most = mostBelonging): readonly Like[] {
    return this.#likest(this.#slotOf(id), belongsFrom, id).slice(0, most);
  }

  /** The same for words that are not in the index, such as the title of a theme. */
  likeWords(words: string, most = mostBelonging): readonly Like[] {
    const known = [...featuresOf(words)].flatMap(([name, weight]) => {
      const feature = this.#numbers.get(name);
      return feature === undefined ? [] : [{ feature, weight }];
    });
    const one: Measurable = {
      features: known.map(({ feature }) => feature),
      weights: known.map(({ weight }) => weight),
      stance: stanceOf(words),
    };
    return this.#likest(one, belongsFrom, null).slice(0, most);
  }

  #likest(one: Measurable | null, from: number, self: string | null, first = 0): readonly Like[] {
    const length = one ? this.#lengthOf(one) : 0;
    if (!one || length === 0) return [];
    if (this.#sums.length < this.#slots.length) this.#sums = new Float64Array(2 * this.#slots.length);
    const sums = this.#sums;
    const touched: number[] = [];
    for (const [at, feature] of one.features.entries()) {
      const posting = this.#postings[feature];
      if (!posting) continue;
      const { places, weights } = posting;
      const weight = (one.weights[at] ?? 0) * this.#rarityOf(feature) ** 2;
      if (weight === 0) continue;
      // Walked for every note against all others: a counted loop over two lists that belong together.
      for (let entry = first === 0 ? 0 : firstFrom(places, first); entry < places.length; entry += 1) {
        const place = places[entry] ?? 0;
        const sum = sums[place] ?? 0;
        if (sum === 0) touched.push(place);
        sums[place] = sum + weight * (weights[entry] ?? 0);
      }
    }
    const found: Like[] = [];
    for (const place of touched) {
      const sum = sums[place] ?? 0;
      sums[place] = 0;
      const slot = this.#slots[place];
      if (!slot || slot.id === self) continue;
      const likeness = sum / (length * this.#lengthOfSlot(slot));
      if (likeness < from) continue;
      found.push({ id: slot.id, likeness: Math.min(1, likeness), contrast: contrastOf(one.stance, slot.stance) });
    }
    return found.sort(byLikeness);
  }

  #slotOf(id: string): Slot | null {
    return this.#slots[this.#places.get(id) ?? -1] ?? null;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const feature = this.#postings.length;
    this.#numbers.set(name, feature);
    this.#postings.push({ places: [], weights: [], count: 0 });
    return feature;
  }

  #rarityOf(feature: number): number {
    const texts = this.#places.size;
    const count = this.#postings[feature]?.count ?? 0;
    // What one text in twenty has tells nothing in a large café, and costs more than all the rest.
    if (texts >= largeCafe && count > texts * tooCommon) return 0;
    return Math.log(1 + texts / Math.max(1, count));
  }

  #lengthOfSlot(slot: Slot): number {
    if (slot.measured !== this.#changes) {
      slot.length = this.#lengthOf(slot);
      slot.measured = this.#changes;
    }
    return slot.length;
  }

  #lengthOf({ features, weights }: Measurable): number {
    let sum = 0;
    for (const [at, feature] of features.entries()) sum += ((weights[at] ?? 0) * this.#rarityOf(feature)) ** 2;
    return Math.sqrt(sum);
  }
}

/** Where in a rising list the numbers from `least` on begin. */
function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The likest first, equals by id: never by the order in which they came. */
export function byLikeness(one: Like, other: Like): number {
  return other.likeness - one.likeness || (one.id < other.id ? -1 : 1);
}

export function likenessIndex(texts: readonly Text[]): LikenessIndex {
  const index = new LikenessIndex();
  for (const text of texts) index.put(text);
  return index;
}
