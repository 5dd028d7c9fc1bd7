/** Who is in the working group of an action, as far as this onlooker may know it, and for participants the way in and out. */
import Check from 'lucide-react/icons/check';
import UserPlus from 'lucide-react/icons/user-plus';
import { groupKey } from '../../../shared/agenda/groups.ts';
import type { WorkingGroup as Group } from '../../../shared/cafe/sign-ups.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { shortDay } from '../../../shared/locale/formats.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { Button } from '../../design/button.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import { ChoiceMark } from '../parts/choice-mark.tsx';
import { singleTap } from '../../design/single-tap.ts';
import styles from './working-group.module.css';

interface WorkingGroupProps {
  readonly action: CardsByBoard['actions'];
}

export function WorkingGroup({ action }: WorkingGroupProps) {
  const { actions: words } = useMessages().boards;
  const { mode } = useBoard();
  const group = at(useRoom().signUps, action.id);
  const meets = useFirstMeeting(action.group);
  return (
    <div className={styles['group']}>
      <p>
        <span className={styles['name']}>{words.members}</span>
        {group ? <Members group={group} /> : words.nobodyYet}
      </p>
      {group?.organisations.length === 1 && group.count > 1 ? (
        <p className={styles['hint']}>{words.oneOrganisation}</p>
      ) : null}
      {meets === '' ? null : <p>{words.firstMeeting(meets)}</p>}
      {mode === 'participant' ? <OwnSignUp action={action} /> : null}
    </div>
  );
}

/** When and where the group of this name meets for the first time; '' while nothing is agreed. */
function useFirstMeeting(name: string): string {
  const { locale } = useLanguage();
  const { wall } = useBoard();
  const card = wall.groups.find((group) => groupKey(group.name) === groupKey(name));
  if (!card || card.name === '') return '';
  const day = card.firstMeeting === null ? '' : shortDay(card.firstMeeting, locale);
  return [day, card.firstMeetingAt, card.place].filter((part) => part !== '').join(', ');
}

function Members({ group: { count, organisations, members } }: { readonly group: Group }) {
  const { actions: words } = useMessages().boards;
  const known = new Map(useRoom().organisations.map(({ id, name }) => [id, name]));
  const nameOf = (organisation: string | null): string => known.get(organisation ?? '') ?? '';
  const named = (members ?? []).filter(({ name }) => name !== '');
  if (named.length === 0) {
    const from = organisations.map(nameOf).join(', ');
    return from === '' ? words.people(count) : words.peopleFrom(words.people(count), from);
  }
  const people = named.map(({ name, organisation }) =>
    nameOf(organisation) === '' ? name : `${name} (${nameOf(organisation)})`,
  );
  return `${people.join(', ')} ${count > named.length ? words.andMore(count - named.length) : ''}`.trim();
}

function OwnSignUp({ action }: WorkingGroupProps) {
  const { actions: words } = useMessages().boards;
  const told = useCafe(({ own }) => own?.signUps.includes(action.id) ?? false);
  const { choice, choose, dismiss } = useChoice({ type: 'signUp', action: action.id, takesPart: true });
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'signUp' ? choice.command.takesPart : null;
  const takesPart = chosen ?? told;
  const title = action.title === '' ? words.untitled : action.title;
  return (
    <div className={styles['own']}>
      {takesPart ? (
        <p className={styles['in']}>
          <Check aria-hidden />
          {words.youAreIn}
        </p>
      ) : null}
      <Button
        variant={takesPart ? 'quiet' : 'primary'}
        size={takesPart ? undefined : 'large'}
        icon={takesPart ? null : <UserPlus aria-hidden />}
        aria-label={takesPart ? words.leaveGroup(title) : words.joinGroup(title)}
        onClick={singleTap(() => choose({ type: 'signUp', action: action.id, takesPart: !takesPart }))}
      >
        {takesPart ? words.leave : words.join}
      </Button>
      <ChoiceMark choice={choice} dismiss={dismiss} told={told} />
    </div>
  );
}
