/** Says calmly that a table is another than was told. Stays until it has been read, also through a reload. */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { PersonId } from '../../shared/cafe/model.ts';
import { useCafe, useRoom, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, roundAheadIn, tableWithId } from '../pieces/stage.ts';
import { tableWords } from '../pieces/table-words.ts';
import { changedRounds, toldNow, type Itinerary } from './itinerary-news.ts';

const toldSchema = v.record(v.string(), v.nullable(v.string()));

export function ChangedTable() {
  const room = useRoom();
  const own = useCafe((state) => state.own);
  return own ? <News key={own.person.id} person={own.person.id} now={own.itinerary} cafe={room.id} /> : null;
}

interface NewsProps {
  readonly cafe: string;
  readonly person: PersonId;
  readonly now: Itinerary;
}

function News({ cafe, person, now }: NewsProps) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const [told, setTold] = useTold(`${cafe}/${person}`);
  const [first, ...others] = told === null ? [] : changedRounds(told, now, roundAheadIn(room) ?? Infinity);
  const { kind, round: leadsTo } = currentStageOf(room);
  // Until the doors are left the seats are a draft, and on the way to a table the whole screen says where it is.
  const drafted = kind === 'doors';
  const shown = kind === 'travel' && first === leadsTo && others.length === 0;
  const accepted = toldNow(drafted ? {} : (told ?? {}), now);
  const settled = drafted || shown || told === null || first === undefined;
  const isNew = settled && JSON.stringify(accepted) !== JSON.stringify(told);
  useEffect(() => {
    if (isNew) setTold(accepted);
  });
  const table = first === undefined ? undefined : tableWithId(room, now[first]);
  if (settled || !table) return null;
  return (
    <Notice
      tone="calm"
      role="status"
      title={phone.changed.title(first)}
      action={
        <Button variant="quiet" onClick={() => setTold(accepted)}>
          {phone.changed.ok}
        </Button>
      }
    >
      <Row gap="s" wrap={false}>
        <TableBadge size="small" number={table.number} label={tableWords(common, table.number)} />
        <strong>
          {common.table(table.number)} {table.name}
        </strong>
      </Row>
      {others.length > 0 ? <p>{phone.changed.also(others)}</p> : null}
    </Notice>
  );
}

/** What this device has told this person, also before a reload. Null before anything was. */
function useTold(whose: string): readonly [Itinerary | null, (told: Itinerary) => void] {
  const { keep } = useVisit().options;
  const key = `kafebord/told/${whose}`;
  const [told, setTold] = useState<Itinerary | null>(() => {
    try {
      const kept = v.safeParse(toldSchema, JSON.parse(keep?.getItem(key) ?? 'null'));
      return kept.success ? kept.output : null;
    } catch {
      return null;
    }
  });
  return [
    told,
    (next) => {
      setTold(next);
      try {
        keep?.setItem(key, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: told for as long as the page lasts.
      }
    },
  ];
}
