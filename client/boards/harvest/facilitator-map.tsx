/**
 * The wall as a map: tables, or themes, as islands that always lie in the same order. One moves about by scrolling and comes nearer by
 * buttons and keys; from afar each note is a slip of paper, and an island is a button that leads to it.
 */
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { cssVars } from '../../design/css-vars.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import styles from './facilitator-map.module.css';
import { islandsOf, islandsPerRow, type Island } from './facilitator-map-islands.ts';
import { IslandFar, IslandNear } from './facilitator-map-island.tsx';

/** How large things are drawn; 0 is the view from afar. */
const levels = [0, 0.7, 1, 1.4] as const;
const reading = 2;

export function FacilitatorMap({ entries }: { readonly entries: readonly WallEntry[] }) {
  const { boards, common, harvestDesk: words } = useAllMessages();
  const { wall } = useBoard();
  const [by, setBy] = useState<'tables' | 'themes'>('tables');
  const [level, setLevel] = useState(0);
  const [goTo, setGoTo] = useState<string | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const islands = useMemo(
    () => islandsOf(entries, by, wall, { table: common.table, loose: boards.harvest.withoutTheme }),
    [entries, by, wall, common, boards],
  );
  useLayoutEffect(() => {
    if (goTo === null) return;
    const island = region.current?.querySelector(`[data-island="${CSS.escape(goTo)}"]`);
    island?.scrollIntoView({ block: 'start', inline: 'start' });
    region.current?.focus();
    setGoTo(null);
  }, [goTo]);
  const turn = (steps: number): void => setLevel(Math.min(levels.length - 1, Math.max(0, level + steps)));
  const press = (event: KeyboardEvent): void => {
    const steps = { '+': 1, '=': 1, '-': -1, '−': -1, '0': -levels.length }[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turn(steps);
  };
  // Not a control, but a place: it takes the focus so that arrows move about in it, and hears the keys of all that lies in it.
  useEffect(() => {
    const place = region.current;
    if (!place) return undefined;
    place.tabIndex = 0;
    place.addEventListener('keydown', press);
    return () => place.removeEventListener('keydown', press);
  });
  function enter({ key }: Island): void {
    setLevel(reading);
    setGoTo(key);
  }
  return (
    <Stack gap="s">
      <Row justify="between" align="end">
        <Choice
          look="segments"
          label={words.mapBy}
          hideLabel
          value={by}
          onChange={setBy}
          options={[
            { value: 'tables', label: words.mapTables },
            { value: 'themes', label: words.mapThemes },
          ]}
        />
        <Row gap="2xs">
          <Button variant="plain" disabled={level === 0} onClick={() => setLevel(0)}>
            {words.whole}
          </Button>
          <IconButton
            label={words.smaller}
            icon={<Minus aria-hidden />}
            disabled={level === 0}
            onClick={() => turn(-1)}
          />
          <IconButton
            label={words.larger}
            icon={<Plus aria-hidden />}
            disabled={level === levels.length - 1}
            onClick={() => turn(1)}
          />
        </Row>
      </Row>
      <div ref={region} role="group" aria-label={words.mapLabel(islands.length)} className={styles['map']}>
        {level === 0 ? (
          <div className={styles['far']}>
            {islands.map((island) => (
              <IslandFar key={island.key} island={island} onEnter={() => enter(island)} />
            ))}
          </div>
        ) : (
          <div
            className={styles['near']}
            style={cssVars({ '--near': levels[level] ?? 1, '--per-row': islandsPerRow(islands) })}
          >
            {islands.map((island) => (
              <IslandNear key={island.key} island={island} />
            ))}
          </div>
        )}
      </div>
      <p className="quiet">{words.mapHint}</p>
    </Stack>
  );
}
