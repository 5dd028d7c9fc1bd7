/** What is to be asked: written by hand, or taken from what is ready or on the boards. */
import { useState } from 'react';
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import { mostItems, type PollKind } from '../../../shared/cafe/polls.ts';
import { useWall } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Row } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun } from '../talk.tsx';
import { itemsIn, longestTitle, plansOf, problemIn, type AskedWhen, type PollForm } from './poll-form.ts';

interface PollDialogProps {
  readonly kind: PollKind;
  /** What is changed; null for a new one. */
  readonly poll: PollView | null;
  readonly onClose: () => void;
}

export function PollDialog({ kind, poll, onClose }: PollDialogProps) {
  const { common, pollDesk } = useAllMessages();
  const { dialog: words } = pollDesk.polls;
  const run = useRun();
  const [form, setForm] = useState<PollForm>({
    kind,
    when: poll?.when ?? (kind === 'scale' ? 'both' : 'any'),
    title: poll?.title ?? '',
    lines: poll?.items.join('\n') ?? '',
  });
  const [tried, setTried] = useState(false);
  const noTitle = form.title.trim() === '' ? words.noTitle : undefined;
  const problem = problemIn(form, words) ?? undefined;
  const times: readonly AskedWhen[] = poll ? ['before', 'after', 'any'] : ['both', 'before', 'after', 'any'];

  async function save(): Promise<void> {
    setTried(true);
    if (noTitle !== undefined || problem !== undefined) return;
    for (const asks of plansOf(form)) {
      const command = poll
        ? ({ type: 'changePoll', poll: poll.id, asks } as const)
        : ({ type: 'addPoll', asks } as const);
      if (!(await run(command))) return;
    }
    onClose();
  }
  return (
    <Dialog
      open
      title={words[kind]}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <BusyButton onPress={save}>{words.save}</BusyButton>
        </>
      }
    >
      <Sources kind={kind} onTake={(taken) => setForm({ ...form, ...taken })} />
      <Field label={words.title} error={tried ? noTitle : undefined}>
        <TextInput
          value={form.title}
          maxLength={longestTitle}
          placeholder={kind === 'ranking' ? words.rankingTitle : words.scaleTitle}
          onChange={({ currentTarget: { value } }) => setForm({ ...form, title: value })}
        />
      </Field>
      <Field
        label={kind === 'ranking' ? words.itemsRanking : words.itemsScale}
        hint={words.itemsHint}
        aside={words.itemsCount(itemsIn(form.lines).length, mostItems)}
        error={tried ? problem : undefined}
      >
        <TextArea
          lines={5}
          value={form.lines}
          onChange={({ currentTarget: { value } }) => setForm({ ...form, lines: value })}
        />
      </Field>
      {kind === 'scale' ? (
        <Choice
          label={words.when}
          hint={poll ? undefined : words.timesHint}
          look="segments"
          value={form.when}
          onChange={(when) => setForm({ ...form, when })}
          options={times.map((value) => ({ value, label: words.times[value] }))}
        />
      ) : null}
    </Dialog>
  );
}

interface SourcesProps {
  readonly kind: PollKind;
  readonly onTake: (taken: Partial<PollForm>) => void;
}

/** One press fills the fields, and everything can be changed afterwards. */
function Sources({ kind, onTake }: SourcesProps) {
  const { pollDesk } = useAllMessages();
  const { polls: words } = pollDesk;
  const { wall } = useWall();
  const first = (texts: readonly string[]): string =>
    [...new Set(texts.map((text) => text.trim()))]
      .filter((text) => text !== '')
      .slice(0, mostItems)
      .join('\n');
  const lines = {
    areas: words.areas.join('\n'),
    themes: first(wall.themes.map(({ title }) => title)),
    stones: first(wall.stones.map(({ text }) => text)),
    pulse: words.pulse.join('\n'),
    exit: words.exit.join('\n'),
  };
  const titles = {
    areas: words.areasTitle,
    pulse: words.pulseTitle,
    exit: words.exitTitle,
    themes: null,
    stones: null,
  };
  const keys = kind === 'ranking' ? (['areas', 'themes', 'stones'] as const) : (['pulse', 'exit'] as const);
  return (
    <Row gap="xs">
      <span>{words.dialog.from}</span>
      {keys.map((key) =>
        lines[key] === '' ? null : (
          <Button
            key={key}
            variant="quiet"
            onClick={() =>
              onTake({
                lines: lines[key],
                ...(titles[key] === null ? {} : { title: titles[key] }),
                ...(key === 'exit' ? { when: 'after' } : key === 'pulse' ? { when: 'both' } : {}),
              })
            }
          >
            {words.dialog.sources[key]}
          </Button>
        ),
      )}
    </Row>
  );
}
