import UserPlus from 'lucide-react/icons/user-plus';
import { useCallback, useState } from 'react';
import type { Grant } from '../../../shared/cafe/model.ts';
import { useCafe, useServerNow } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { useRun, useTalk } from '../talk.tsx';
import styles from './access.module.css';
import { LetInDialog } from './let-in-dialog.tsx';

const noGrants: readonly Grant[] = [];

/** The devices that run this café: who they are, one more of them, one less of them. */
export function AccessCard() {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { access } = messages;
  const words = access.devices;
  const grants = useCafe((state) => state.facilitator?.grants) ?? noGrants;
  const leads = useCafe((state) => state.role === 'facilitator');
  const mine = useCafe((state) => state.grant);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const nameOf = ({ label, role }: Grant): string => (label === '' ? words.nameless(access.role[role]) : label);
  return (
    <Card as="section">
      <Row justify="between">
        <Heading level={2} size="l">
          {words.title}
        </Heading>
        {leads ? (
          <Button icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
            {access.letIn.open}
          </Button>
        ) : null}
      </Row>
      <p>{leads ? words.text : words.helper}</p>
      <ul className={styles['devices']}>
        <Device name={words.first} about={words.firstText} grant={null} mine={leads && mine === null} />
        {grants.map((grant) => (
          <Device
            key={grant.id}
            name={nameOf(grant)}
            about={[access.role[grant.role], words.since(clockTime(grant.at, locale)), words.by[grant.by]].join(', ')}
            grant={grant.id}
            mine={leads && mine === grant.id}
          />
        ))}
      </ul>
      {leads ? <WaitingCodes /> : null}
      {open ? <LetInDialog onClose={close} /> : null}
    </Card>
  );
}

interface DeviceProps {
  readonly name: string;
  readonly about: string;
  readonly grant: string | null;
  readonly mine: boolean;
}

function Device({ name, about, grant, mine }: DeviceProps) {
  const { access } = useAllMessages();
  const { ask, say } = useTalk();
  const run = useRun();
  const leads = useCafe((state) => state.role === 'facilitator');

  async function end(): Promise<void> {
    const sure = await ask({
      title: access.end.title(name),
      text: mine ? access.end.mine : access.end.text,
      yes: mine ? access.end.yesMine : access.end.yes,
      no: access.end.no,
    });
    if (sure && (await run({ type: 'revokeAccess', grant }))) say({ tone: 'good', text: access.end.done(name) });
  }

  return (
    <li className={styles['device']}>
      <div className={styles['who']}>
        <p className={styles['name']}>
          <span>{name}</span>
          {mine ? <Pill tone="good">{access.devices.mine}</Pill> : null}
        </p>
        <p className={styles['soft']}>{about}</p>
      </div>
      {leads ? (
        <Button variant="quiet" aria-label={access.devices.endOne(name)} onClick={() => void end()}>
          {access.devices.end}
        </Button>
      ) : null}
    </li>
  );
}

/** Codes that have been given out and would still let somebody in. */
function WaitingCodes() {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { access } = messages;
  const offers = useCafe((state) => state.facilitator?.offers) ?? [];
  const now = useServerNow(5000);
  const ends = offers.map(({ until }) => until ?? 0).filter((until) => until > now);
  if (ends.length === 0) return null;
  return <p className={styles['soft']}>{access.devices.waiting(ends.length, clockTime(Math.max(...ends), locale))}</p>;
}
