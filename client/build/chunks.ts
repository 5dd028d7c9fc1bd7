/**
 * Which file of the build a module goes to. Many small files compress badly and each costs a phone a journey, so what a participant
 * loads is a handful: the way in, what is needed inside, and the boards. It is worked out from who imports whom, so no list goes stale.
 */

/** What the bundler knows of a module. Ids are absolute paths. */
interface ModuleImports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

export type Look = (id: string) => ModuleImports | null;

const inside = '/client/phone/inside.tsx';
const boards = '/client/boards/boards.tsx';
const visit = '/client/cafe/visit.ts';
const earlyWords = '/participant.ts';
const deskPages = '/client/desk-pages.tsx';

/** Fetched by the pages of those who run a café, show it or print it, and by no phone of a participant. */
export const isForDesks = (id: string): boolean =>
  /\/client\/(?:desk-pages\.tsx|boards\/.*facilitat[^/]*)$|\/shared\/locale\/[a-z]{2}\/messages\.ts$/u.test(
    slashed(id),
  );

/** The language whose words a module holds, or null. */
export const wordsIn = (id: string): string | null =>
  /\/shared\/locale\/([a-z]{2})\/[^/]+$/u.exec(slashed(id))?.[1] ?? null;

export const slashed = (id: string): string => id.split('\\').join('/');

/** A namer of chunks for one build that begins at `start`: null leaves a module to the bundler. */
export function chunkNames(look: Look, start: string): (id: string) => string | null {
  const main = reach(look, [start]);
  const all = reach(look, [start], true);
  const phone = reach(look, [start], true, isForDesks);
  const desk = reach(look, ending(all, deskPages), true);
  const within = reach(look, ending(phone, inside));
  const onBoards = reach(look, ending(phone, boards));
  const early = reach(look, ending(all, earlyWords));
  const visits = ending(all, visit);
  const below = reach(look, visits);

  const talks = (id: string): boolean => visits.some((one) => reach(look, [id]).has(one));
  const parts = Array.from(phone).filter((id) => desk.has(id) && !main.has(id) && !below.has(id) && !talks(id));
  const base = reach(look, parts);

  /** Some of the desk's pages never talk with a café: what does stays apart. Nothing lower down imports what is higher up. */
  function shared(id: string): string {
    if (base.has(id)) return below.has(id) ? 'base' : 'parts';
    return 'visit';
  }

  return (id) => {
    const language = wordsIn(id);
    if (language !== null) return early.has(id) ? `words-${language}` : null;
    if (main.has(id)) return 'door';
    if (!phone.has(id) || isForDesks(id)) return null;
    if (desk.has(id)) return shared(id);
    if (within.has(id)) return 'inside';
    return onBoards.has(id) ? 'boards' : 'later';
  };
}

function ending(ids: ReadonlySet<string>, end: string): string[] {
  return Array.from(ids).filter((id) => slashed(id).endsWith(end));
}

/** Everything that these modules import, however far away, themselves included; with `alsoLater`, what they fetch later as well. */
function reach(
  look: Look,
  from: readonly string[],
  alsoLater = false,
  isLeftOut: (id: string) => boolean = () => false,
): Set<string> {
  const found = new Set(from);
  for (const id of found) {
    const known = look(id);
    for (const next of known?.importedIds ?? []) found.add(next);
    if (!alsoLater) continue;
    for (const next of known?.dynamicallyImportedIds ?? []) if (!isLeftOut(next)) found.add(next);
  }
  return found;
}
