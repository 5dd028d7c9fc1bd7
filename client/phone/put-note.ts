/** Sends a finished note: from the composer while the round lasts, or afterwards. */
import { askToStay } from '../cafe/device-keep.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { nameOf, type NoteDraft } from './draft.ts';
import { useDrafts } from './draft-hooks.tsx';

/** Returns the id of the note. The draft is gone with it. */
export function usePutNote(): (draft: NoteDraft) => string {
  const visit = useVisit();
  const drafts = useDrafts();

  return (draft) => {
    const { table, round, kind, text, buildsOn, author } = draft;
    const id = visit.addNote({ table, round, kind, text, buildsOn });
    if (author !== null) visit.choices.choose({ type: 'signNote', note: id, person: author });
    drafts.drop(nameOf(draft));
    askToStay();
    return id;
  };
}
