import { useState } from 'react';
import { decimal } from '../../../shared/locale/formats.ts';
import { filesNeeded, judgeRehearsal, type Level } from '../../../shared/hall/judge.ts';
import type { Finding } from '../../../shared/locale/nb/hall.ts';
import { rehearsalPeople, type RehearsalState } from '../../../shared/wire/hall.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Row } from '../../design/layout.tsx';
import { Progress } from '../../design/progress.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useTalk } from '../talk.tsx';
import { CheckCard } from './check-card.tsx';
import styles from './hall.module.css';
import type { HallNow } from './use-hall.ts';

interface RehearsalCheckProps {
  readonly rehearsal: RehearsalState;
  readonly run: HallNow['run'];
  readonly mayStart: boolean;
}

const peoplePerTable = 5;

/** Simulated phones by the same door as the real ones: what this machine can hold. */
export function RehearsalCheck({ rehearsal, run, mayStart }: RehearsalCheckProps) {
  const { rehearsal: words } = useAllMessages().hall;
  const { ask } = useTalk();
  const { tables, peopleHere } = useRoom();
  const expected = Math.max(peopleHere, tables.length * peoplePerTable);
  const [people, setPeople] = useState(Math.min(rehearsalPeople.max, Math.max(rehearsalPeople.min, expected)));

  async function start(): Promise<void> {
    const reply = await run({ path: 'rehearsal', body: { people, confirmed: false } });
    if (reply.ok || reply.refusal !== 'clock-is-running') return;
    if (await ask(words.ask)) await run({ path: 'rehearsal', body: { people, confirmed: true } });
  }

  return (
    <CheckCard name={words.name} {...useRehearsalVerdict(rehearsal)}>
      <p>{words.text}</p>
      {rehearsal.state === 'running' ? <Running rehearsal={rehearsal} /> : null}
      {rehearsal.state === 'done' ? <Result result={rehearsal.result} /> : null}
      {mayStart ? null : <p className={styles['soft']}>{words.onlyFacilitator}</p>}
      {mayStart && rehearsal.state === 'running' && rehearsal.mine ? (
        <Row>
          <BusyButton variant="quiet" onPress={() => run({ path: 'rehearsal', stop: true })}>
            {words.stop}
          </BusyButton>
        </Row>
      ) : null}
      {mayStart && rehearsal.state !== 'running' ? (
        <>
          <NumberField label={words.people} {...rehearsalPeople} value={people} onChange={setPeople} />
          <Row>
            <BusyButton onPress={start}>{rehearsal.state === 'done' ? words.again : words.start}</BusyButton>
          </Row>
        </>
      ) : null}
    </CheckCard>
  );
}

export function useRehearsalVerdict(rehearsal: RehearsalState): { readonly level: Level; readonly finding: Finding } {
  const { rehearsal: words } = useAllMessages().hall;
  if (rehearsal.state === 'none') return { level: 'waiting', finding: words.notYet };
  if (rehearsal.state === 'running')
    return { level: 'waiting', finding: rehearsal.mine ? words.running : { title: words.otherCafe, advice: '' } };
  const { level, says } = judgeRehearsal(rehearsal.result);
  return { level, finding: words.says[says] };
}

function Running({ rehearsal }: { readonly rehearsal: Extract<RehearsalState, { state: 'running' }> }) {
  const { rehearsal: words } = useAllMessages().hall;
  const { people, inside, written, seen } = rehearsal.counts;
  const said = written === 0 ? words.progress(inside, people) : words.notes(seen, written);
  return (
    <div className={styles['running']}>
      <Progress label={words.name} value={inside + seen} max={2 * people} valueText={said} />
      <p>{said}</p>
    </div>
  );
}

function Result({ result }: { readonly result: Extract<RehearsalState, { state: 'done' }>['result'] }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { rehearsal: words } = messages.hall;
  const { people, inside, written, seen, trips, notes, mostOpen } = result;
  const ms = (value: number): string => decimal(Math.ceil(value), locale);
  const lines = [
    words.result(inside, people),
    ...(trips ? [words.trips(ms(trips.typicalMs), ms(trips.slowMs))] : []),
    words.notes(seen, written),
    ...(notes ? [words.noteTrips(ms(notes.typicalMs), ms(notes.slowMs))] : []),
    ...(mostOpen !== null && mostOpen < filesNeeded(people) ? [words.files(mostOpen, people)] : []),
  ];
  return (
    <>
      <ul className={styles['result']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles['soft']}>{words.notNetwork}</p>
    </>
  );
}
