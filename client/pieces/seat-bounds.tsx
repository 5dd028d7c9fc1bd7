import { Switch } from '../design/checkbox.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useAllMessages } from '../language/language.tsx';
import { NumberField } from './number-field.tsx';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

interface SeatBoundsProps {
  readonly bounds: Bounds | null;
  readonly onChange: (bounds: Bounds | null) => void;
}

const usual: Bounds = { min: 2, max: 8 };
const mostSeats = 60;

/** How few and how many may sit at a table. Off, it holds as many as the others. */
export function SeatBounds({ bounds, onChange }: SeatBoundsProps) {
  const { settings: words } = useAllMessages().seating;
  return (
    <Stack gap="s">
      <Switch
        label={words.size}
        checked={bounds !== null}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? usual : null)}
      />
      {bounds === null ? null : (
        <Row gap="l" align="end">
          <NumberField
            label={words.min}
            min={1}
            max={mostSeats}
            value={bounds.min}
            onChange={(min) => onChange({ min, max: Math.max(min, bounds.max) })}
          />
          <NumberField
            label={words.max}
            min={1}
            max={mostSeats}
            value={bounds.max}
            onChange={(max) => onChange({ min: Math.min(max, bounds.min), max })}
          />
        </Row>
      )}
    </Stack>
  );
}
