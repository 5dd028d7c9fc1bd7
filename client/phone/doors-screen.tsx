/** Inside, before it begins: here you are, and here you will sit. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import { tableWithId } from '../pieces/stage.ts';
import { MyCode } from './my-code.tsx';
import { SeatCard } from './seat-card.tsx';

export function DoorsScreen() {
  const { phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const table = tableWithId(room, own?.itinerary[1]);
  const name = own?.person.name ?? '';
  return (
    <Stack gap="l">
      <Heading level={1} size="2xl" eyebrow={room.settings.title}>
        {name === '' ? phone.doors.title : `${phone.doors.title}, ${name}`}
      </Heading>
      {table ? (
        <SeatCard table={table} title={phone.doors.yourTable} hosts={own?.hosts[1] === table.id} />
      ) : (
        <p>{phone.doors.wait}</p>
      )}
      <HouseRules />
      <MyCode />
    </Stack>
  );
}

export function HouseRules() {
  const { phone } = useMessages();
  const { houseRules } = useRoom().settings;
  if (houseRules.length === 0) return null;
  return (
    <Card as="section" look="sunk">
      <Stack gap="s">
        <Heading level={2} size="l">
          {phone.doors.rules}
        </Heading>
        <ul>
          {houseRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
