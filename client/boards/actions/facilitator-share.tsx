/** How evenly the actions are shared, as it changes: one calm panel that says who carries much, who has nothing, and who could be asked. */
import { idleOf, loadByActorType, loadByOrganisation, loadByPerson, shareLevel } from '../../../shared/agenda/share.ts';
import { missingActors } from '../../../shared/agenda/missing.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Loads } from './facilitator-loads.tsx';
import { Offers } from './facilitator-offers.tsx';
import { Part } from './facilitator-part.tsx';
import { sharePanelId } from './facilitator-share-notice.tsx';
import styles from './facilitator-share.module.css';

const tones = { even: 'good', uneven: 'warn', heavy: 'bad' } as const;
/** Names of those who have nothing; the rest are a number. */
const mostIdle = 12;

export function FairShare() {
  const { acting, common } = useAllMessages();
  const words = acting.share;
  const { wall } = useBoard();
  const { organisations, actorTypes } = useRoom();
  const facilitator = useCafe((state) => state.facilitator);
  if (wall.actions.length === 0) return null;
  const people = (facilitator?.people ?? []).filter(({ here }) => here);
  const present = new Set(
    // Onlookers are not told who is here: to them everybody who is known could be asked.
    facilitator ? people.flatMap(({ organisation }) => organisation ?? []) : organisations.map(({ id }) => id),
  );
  const loads = loadByOrganisation(wall.actions, organisations);
  const owners = loads.filter((load) => load.actions > 0);
  const idle = idleOf(loads, present);
  const most = owners[0]?.actions ?? 0;
  const owned = owners.reduce((sum, load) => sum + load.actions, 0);
  const level = shareLevel(most, owners.at(-1)?.actions ?? 0, owned);
  const numbered = wall.actions.map((action, index) => ({ ...action, number: index + 1 }));
  const byFacilitators = numbered.flatMap(({ number, owner, ownerReason }) => {
    const organisation = organisations.find(({ id, facilitates }) => facilitates && id === owner);
    return organisation ? [{ number, owner: organisation.name, reason: ownerReason }] : [];
  });
  const carrying = loadByPerson(wall.actions, facilitator?.signUps ?? {}).flatMap(({ person, actions }) => {
    const known = people.find(({ id }) => id === person);
    return known ? words.inGroups(callName(known, common.person), actions) : [];
  });
  return (
    <Card as="section" look="sunk" id={sharePanelId} tabIndex={-1} aria-label={words.title} className={styles['panel']}>
      <Heading level={3} size="l">
        {words.title}
      </Heading>
      {most === 0 ? <p>{words.nobodyYet}</p> : <Notice tone={tones[level]} title={words.levels[level]} />}
      <Loads
        title={words.byOrganisation}
        loads={owners.map((load) => ({
          ...load,
          tone: load.facilitates || (level === 'heavy' && load.actions === most) ? 'warn' : 'calm',
        }))}
      />
      <Loads
        title={words.byType}
        loads={
          most === 0
            ? []
            : loadByActorType(wall.actions, people, actorTypes).map(({ name, actions }) => ({
                id: name ?? '',
                name: name ?? words.untyped,
                actions,
                tone: 'calm',
              }))
        }
      />
      <Offers
        title={words.unowned}
        actions={numbered.filter(({ owner }) => !owners.some(({ id }) => id === owner))}
        idle={idle}
      />
      <Offers
        title={words.relieve}
        actions={
          level === 'even'
            ? []
            : numbered.filter(({ owner }) => owners.some(({ id, actions }) => id === owner && actions === most))
        }
        idle={idle}
      />
      <Part title={words.idle} lines={idle.length === 0 ? [] : [namesOf(idle, words.idleMany)]} />
      <Part
        title={words.facilitators}
        lines={byFacilitators.map(
          ({ number, owner, reason }) =>
            `${words.owns(number, owner)} ${reason === '' ? words.noReason : words.because(reason)}`,
        )}
      />
      <Part title={words.byPerson} lines={carrying} />
      <Part
        title={words.missing}
        lines={missingActors(numbered).map(({ who, actions }) => words.missingFor(who, actions))}
      />
    </Card>
  );
}

function namesOf(idle: readonly { readonly name: string }[], andMore: (count: number) => string): string {
  const names = idle.slice(0, mostIdle).map(({ name }) => name);
  return [names.join(', '), ...(idle.length > mostIdle ? [andMore(idle.length - mostIdle)] : [])].join(' ');
}
