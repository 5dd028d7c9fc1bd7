/** A board whose fields are data: what it is for, how far it has come, what stands on it, and one button to write. */
import ClipboardList from 'lucide-react/icons/clipboard-list';
import Plus from 'lucide-react/icons/plus';
import { Suspense, useEffect, useState } from 'react';
import { countsOf, flagsOf } from '../../../shared/boards/counting.ts';
import type { EntryValues } from '../../../shared/boards/entries.ts';
import type { BoardPlan } from '../../../shared/boards/plan.ts';
import { entryWords, inOrder } from '../../../shared/boards/words.ts';
import { useCafe, useRoom, useSend, useVisit } from '../../cafe/hooks.tsx';
import { newId } from '../../cafe/secrets.ts';
import { aboutOf, type ChoiceOf } from '../../cafe/choice-command.ts';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Stack } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { ToastRegion } from '../../design/toast.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { entryDraft, keepEntryDraft, type EntryDraft } from '../../pieces/entry-draft.ts';
import { BoardMeters } from '../../pieces/board-meters.tsx';
import type { BoardMode } from '../../pieces/boards-slot.ts';
import { BoardHead } from '../parts/board-head.tsx';
import { lazily } from '../../pieces/lazily.ts';
import { useSoonGone } from '../parts/use-soon-gone.ts';
import { Loading } from '../parts/loading.tsx';
import styles from './entries.module.css';
import { EntryCard } from './entry-card.tsx';
import type { EntryFormProps } from './entry-form.tsx';
import { useBoardEntries, type SeenEntry } from './use-board-entries.ts';

const { Part: EntryForm, fetchAhead } = lazily<EntryFormProps>(
  async () => (await import('./entry-form.tsx')).EntryForm,
);

export interface EntryBoardProps {
  readonly plan: BoardPlan;
  readonly mode: BoardMode;
  /** Its part of the café is on: one may write. */
  readonly open: boolean;
}

type Said = { readonly text: string; readonly undo: () => void } | { readonly refusal: string };

export function EntryBoard({ plan, mode, open }: EntryBoardProps) {
  const { common, boards, entries: words, refusals } = useMessages();
  const { locale } = useLanguage();
  const { choices } = useVisit();
  const send = useSend();
  const { id: cafe, peopleHere } = useRoom();
  const here = useCafe((state) => state.own !== null);
  const seen = useBoardEntries(plan);
  const [draft, setDraft] = useState(() => (mode === 'participant' ? entryDraft(cafe, plan.id) : null));
  const [editing, setEditing] = useState(draft?.entry ?? null);
  const [said, setSaid] = useState<Said | null>(null);
  useSoonGone(said && 'undo' in said ? said : null, setSaid);
  const runs = mode === 'facilitator';
  const mayAdd = runs || (mode === 'participant' && open && here && plan.writtenBy === 'everybody');
  useEffect(() => {
    if (mayAdd) fetchAhead();
  }, [mayAdd]);
  const all = inOrder(plan, seen ?? []);
  // One's own are found first: that is where one changes one's mind.
  const entries = runs ? all : [...all.filter(({ mine }) => mine), ...all.filter(({ mine }) => !mine)];
  const flags = flagsOf(plan, entries);
  const titleOf = (entry: SeenEntry): string => entryWords(plan, entry.values, { locale, yesNo: words.yesNo }).title;

  /** What participants write waits on their phone until it has arrived; facilitators are told at once. */
  async function put(command: ChoiceOf<'setEntry'>): Promise<void> {
    if (!runs) return choices.choose(command);
    const reply = await send(command);
    if (!reply.ok) setSaid({ refusal: refusals[reply.refusal] });
    return undefined;
  }
  const commandFor = (id: string, values: EntryValues, agreed: boolean, removed: boolean): ChoiceOf<'setEntry'> => ({
    type: 'setEntry',
    board: plan.id,
    entry: id,
    values: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, typeof value === 'object' ? [...value] : value]),
    ),
    agreed,
    removed,
  });
  function keep(now: EntryDraft | null): void {
    if (mode === 'participant') keepEntryDraft(cafe, plan.id, now);
  }
  function close(): void {
    keep(null);
    setDraft(null);
    setEditing(null);
  }
  function remove(entry: SeenEntry): void {
    void put(commandFor(entry.id, entry.values, entry.agreed, true));
    setSaid({
      text: words.removed(titleOf(entry)),
      undo: () => void put(commandFor(entry.id, entry.values, entry.agreed, false)),
    });
  }
  const form = (id: string, title: string, begins: EntryFormProps['begins']) => (
    <Suspense fallback={<Loading />}>
      <EntryForm
        plan={plan}
        title={title}
        begins={draft?.entry === id ? draft : begins}
        onDraft={(values, agreed) => keep({ entry: id, values, agreed })}
        onClose={close}
        onSave={(values, agreed) => {
          void put(commandFor(id, values, agreed, false));
          close();
        }}
      />
    </Suspense>
  );
  const add =
    editing !== null && !entries.some(({ id }) => id === editing) ? (
      form(editing, words.add, { values: {}, agreed: false })
    ) : mayAdd ? (
      <div>
        <Button icon={<Plus aria-hidden />} onClick={() => setEditing(newId())}>
          {words.add}
        </Button>
      </div>
    ) : null;
  return (
    <Stack as="section" gap="m" aria-label={plan.name}>
      <BoardHead title={plan.name} lead={plan.help}>
        {plan.seenBy === 'facilitators' && !runs ? <p className={styles['quiet']}>{words.onlyFacilitators}</p> : null}
      </BoardHead>
      <BoardMeters counts={countsOf(plan, entries, peopleHere)} />
      {add}
      {said && 'refusal' in said ? <Notice tone="warn" role="alert" title={said.refusal} /> : null}
      {seen === null ? (
        <p role="status">{common.loading}</p>
      ) : entries.length === 0 ? (
        editing ? null : (
          <Empty picture={<ClipboardList />} title={words.empty} text={mayAdd ? words.emptyText : words.emptyRead} />
        )
      ) : (
        <ul className={styles['entries']}>
          {entries.map((entry) =>
            entry.id === editing ? (
              <li key={entry.id}>{form(entry.id, words.edit(titleOf(entry)), entry)}</li>
            ) : (
              <EntryCard
                key={entry.id}
                plan={plan}
                entry={entry}
                flags={flags.filter((flag) => flag.entry === entry.id).map(({ kind }) => kind)}
                changes={runs || (mode === 'participant' && entry.mine)}
                onEdit={() => setEditing(entry.id)}
                onRemove={() => remove(entry)}
                onDismiss={() => choices.dismiss(aboutOf(commandFor(entry.id, {}, false, false)))}
              />
            ),
          )}
        </ul>
      )}
      <ToastRegion
        messages={
          said && 'undo' in said
            ? [
                {
                  id: said.text,
                  text: said.text,
                  action: {
                    label: common.undo,
                    onPress() {
                      said.undo();
                      setSaid(null);
                    },
                  },
                },
              ]
            : []
        }
        dismissLabel={boards.dismiss}
        onDismiss={() => setSaid(null)}
      />
    </Stack>
  );
}
