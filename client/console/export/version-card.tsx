import { at } from '../../../shared/cafe/at.ts';
import Send from 'lucide-react/icons/send';
import { useMemo, useState } from 'react';
import { addDays, movedToWorkday } from '../../../shared/agenda/dates.ts';
import { markOf } from '../../../shared/agenda/versions.ts';
import type { PlanVersion } from '../../../shared/cafe/model.ts';
import { planStanding, versionName } from '../../../shared/cafe/plan-versions.ts';
import { longDay } from '../../../shared/locale/formats.ts';
import { useCafe, useRoom, useWall } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { currentStageOf } from '../../pieces/stage.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { MistakesBoard } from './mistakes-board.tsx';
import styles from './export.module.css';

const noVersions: readonly PlanVersion[] = [];
const correctionDays = 7;
const noStands = { agree: 0, reservation: 0, disagree: 0, words: [] };

/** Which version the plan is, and the way to the next one. */
export function VersionCard() {
  const { version: words } = useAllMessages().console.export;
  const { locale } = useLanguage();
  const room = useRoom();
  const { settings } = room;
  const versions = useCafe((state) => state.facilitator?.plan) ?? noVersions;
  const { version, draft } = useStanding(versions);
  const [open, setOpen] = useState(false);
  const last = versions.at(-1);
  const next = versionName(versions.length);
  const correctBy = movedToWorkday(addDays(settings.date, correctionDays));
  return (
    <Card as="section">
      <Stack gap="2xs">
        <p className={styles['eyebrow']}>{words.title}</p>
        <Heading level={2} size="xl">
          {draft || !last ? words.draft(version) : words.issued(version, longDay(last.day, locale))}
        </Heading>
      </Stack>
      <p>{!last ? words.first : draft ? words.changed(versionName(versions.length - 1)) : words.current}</p>
      {last && last.day < correctBy ? <p>{words.correct(longDay(correctBy, locale))}</p> : null}
      <div>
        <Button variant={draft && last ? 'primary' : 'quiet'} icon={<Send aria-hidden />} onClick={() => setOpen(true)}>
          {draft ? words.issue(next) : words.again(next)}
        </Button>
      </div>
      {last || currentStageOf(room).kind === 'close' ? <MistakesBoard /> : null}
      {versions.length > 0 ? <History versions={versions} /> : null}
      {open ? <IssueDialog after={versions.length} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function useStanding(plan: readonly PlanVersion[]) {
  const { settings, chosenVision, ownerAnswers, stands } = useRoom();
  const { wall } = useWall();
  return useMemo(() => {
    const standsOn = (stone: string) => at(stands, stone) ?? noStands;
    return planStanding({ plan }, markOf({ settings, chosenVision, ownerAnswers, standsOn }, wall));
  }, [plan, settings, chosenVision, ownerAnswers, stands, wall]);
}

function History({ versions }: { readonly versions: readonly PlanVersion[] }) {
  const { version: words } = useAllMessages().console.export;
  const { locale } = useLanguage();
  const newestFirst = versions.map((each, index) => ({ ...each, name: versionName(index) })).toReversed();
  return (
    <details className={styles['history']}>
      <summary>{words.history}</summary>
      <ol reversed>
        {newestFirst.map(({ name, day, changes }) => (
          <li key={name}>
            <strong>{words.issued(name, longDay(day, locale))}</strong>
            {changes.length === 0 ? (
              <p>{words.noChanges}</p>
            ) : (
              <ul>
                {changes.map((change, index) => (
                  <li key={index}>{change}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
