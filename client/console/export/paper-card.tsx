import Printer from 'lucide-react/icons/printer';
import { useMemo } from 'react';
import { must } from '../../../shared/cafe/must.ts';
import { changedSlips, slipsOf } from '../../../shared/print/slips.ts';
import { useCafe, useRoom, useVisit } from '../../cafe/hooks.tsx';
import { ButtonLink } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { usePrinted, type SeatPaper } from '../../pieces/printed.ts';
import { clockTime } from '../../../shared/locale/formats.ts';

/** The door to everything on paper; says when what was printed no longer agrees with the seats. */
export function PaperCard() {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { card: words, kinds, title } = messages.print;
  const { id } = useRoom();
  const { ticket } = useVisit().options;
  const { printed, version, changed } = usePrintedNow();
  const plans = [printed.slips, printed['by-table'], printed['by-person']].filter((plan) => plan !== null);
  const latest = plans.reduce<(typeof plans)[number] | null>(
    (last, plan) => (last === null || plan.at > last.at ? plan : last),
    null,
  );
  const oldLists = (['by-table', 'by-person'] as const).flatMap((kind) => {
    const plan = printed[kind];
    return plan !== null && plan.version !== version ? [{ kind, printed: plan.version }] : [];
  });
  const open = (show: SeatPaper, only = 'all'): string => `/print/${id}?show=${show}&only=${only}#k=${ticket}`;
  const door = (href: string, text: string) => (
    <ButtonLink key={href} variant="quiet" href={href} target="_blank" rel="noreferrer" icon={<Printer aria-hidden />}>
      {text}
    </ButtonLink>
  );
  return (
    <Card as="section">
      <Heading level={2} size="l">
        {title}
      </Heading>
      <p>{words.text}</p>
      {changed > 0 || oldLists.length > 0 ? (
        <Notice tone="warn" role="status" title={words.old}>
          {changed > 0 ? <p>{words.oldSlips(changed)}</p> : null}
          {oldLists.map((list) => (
            <p key={list.kind}>{words.oldList(kinds[list.kind].name, list.printed, version)}</p>
          ))}
        </Notice>
      ) : latest ? (
        <p role="status">{words.current(clockTime(latest.at, locale), version)}</p>
      ) : null}
      <Row gap="xs">
        {door(open('slips'), words.open)}
        {changed > 0 ? door(open('slips', 'changed'), words.againSlips(changed)) : null}
        {oldLists.map(({ kind }) => door(open(kind), words.again(kinds[kind].name)))}
      </Row>
    </Card>
  );
}

function usePrintedNow() {
  const { id, tables, rounds, programme, stage, settings } = useRoom();
  const facilitator = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const { people, codes, seats, seatsVersion: version } = facilitator;
  const printed = usePrinted(id);
  const { slips } = printed;
  const changed = useMemo(() => {
    if (slips === null) return 0;
    const cafe = { tables, rounds, programme, stage, people, codes, seats, settings };
    return changedSlips(slipsOf(cafe, 'room', 'name'), slips.marks).length;
  }, [slips, tables, rounds, programme, stage, people, codes, seats, settings]);
  return { printed, version, changed };
}
