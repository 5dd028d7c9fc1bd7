import { judgeAddresses, judgeDisk, judgePhones, worst } from '../../../shared/hall/judge.ts';
import type { HallAnswer } from '../../../shared/wire/hall.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useJoinAddress, type JoinAddress } from '../../pieces/join-address.ts';
import consoleStyles from '../console.module.css';
import { AddressCheck } from './address-check.tsx';
import { toneOf } from './check-card.tsx';
import { ClockCheck, useClockVerdict } from './clock-check.tsx';
import { DiskCheck } from './disk-check.tsx';
import { PhonesCheck } from './phones-check.tsx';
import { RehearsalCheck, useRehearsalVerdict } from './rehearsal-check.tsx';
import { useHall, type HallNow } from './use-hall.ts';

/** Before the doors open: whether phones get through, and whether this machine holds everybody who comes. */
export function HallPart() {
  const { common, hall: words } = useAllMessages();
  const { hall, problem, run } = useHall();
  const role = useCafe((state) => state.role);
  const address = useJoinAddress();
  return (
    <div className={consoleStyles['part']}>
      <div>
        <Heading level={2} size="xl">
          {words.title}
        </Heading>
        <p>{words.intro}</p>
      </div>
      {problem === null ? null : (
        <Notice tone="warn" role="status" title={problem === 'unreachable' ? words.lost : words.refusals[problem]} />
      )}
      {hall ? (
        <Checks hall={hall} run={run} address={address} leads={role === 'facilitator'} />
      ) : (
        <p role="status">{common.loading}</p>
      )}
    </div>
  );
}

interface ChecksProps {
  readonly hall: HallAnswer;
  readonly run: HallNow['run'];
  readonly address: JoinAddress;
  readonly leads: boolean;
}

function Checks({ hall, run, address, leads }: ChecksProps) {
  const { summary } = useAllMessages().hall;
  const clock = useClockVerdict(hall);
  const rehearsal = useRehearsalVerdict(hall.rehearsal);
  const phones = judgePhones({ ...hall, reached: address.state === 'known' });
  const level = worst([
    judgeAddresses(hall.addresses).level,
    phones.level,
    judgeDisk(hall.disk).level,
    clock.level,
    rehearsal.level,
  ]);
  return (
    <>
      <Notice tone={toneOf[level]} role="status" title={summary[level]} />
      <PhonesCheck hall={hall} address={address} />
      <AddressCheck hall={hall} run={run} mayChoose={leads} />
      <Grid cell="half">
        <DiskCheck disk={hall.disk} run={run} />
        <ClockCheck {...clock} />
      </Grid>
      <RehearsalCheck rehearsal={hall.rehearsal} run={run} mayStart={leads} />
    </>
  );
}
