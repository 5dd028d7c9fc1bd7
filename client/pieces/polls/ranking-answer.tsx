/** Putting things in order: by tapping one after the other, by numbers, by buttons up and down, or by dragging. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Ban from 'lucide-react/icons/ban';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';
import { moveTo, placed, putNext, withPlace, type Order, type Place } from './order.ts';
import styles from './ranking-answer.module.css';
import { useDragging } from './use-dragging.ts';

interface RankingAnswerProps {
  readonly items: readonly string[];
  readonly order: Order;
  readonly onChange: (order: Order) => void;
}

export function RankingAnswer({ items, order, onChange }: RankingAnswerProps) {
  const { poll: words } = useMessages().choosing;
  const list = useRef<HTMLDivElement>(null);
  /** What was pressed may stand elsewhere now, or be gone: the focus goes along. */
  const focus = useRef<string>(undefined);
  const [said, setSaid] = useState('');
  const rows = placed(order);
  const others = items.flatMap((_, item) => (order[item] === 'irrelevant' ? [item] : []));
  const open = items.flatMap((_, item) => (order[item] === 'open' ? [item] : []));

  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-focus="${focus.current}"]`)?.focus();
    focus.current = undefined;
  });

  function change(next: Order, item: number): void {
    const place = next[item];
    setSaid(typeof place === 'number' ? words.moved(items[item] ?? '', place) : '');
    onChange(next);
  }
  function move(item: number, to: number, way?: 'up' | 'down'): void {
    if (to < 0 || to >= rows.length) return;
    if (way) focus.current = `${way}-${item}`;
    change(moveTo(order, item, to), item);
  }
  const { dragged, over, grip } = useDragging(list, (item, to) => move(item, to));
  function put(item: number): void {
    const next = open.find((other) => other > item) ?? open.find((other) => other !== item);
    focus.current = next === undefined ? `place-${item}` : `put-${next}`;
    change(putNext(order, item), item);
  }
  function choose(item: number, value: string): void {
    const place: Place = value === 'open' || value === 'irrelevant' ? value : Number(value);
    focus.current = `${place === 'open' ? 'put' : 'place'}-${item}`;
    change(withPlace(order, item, place), item);
  }
  const places = (item: number) => (
    <Select
      aria-label={words.place(items[item] ?? '')}
      data-focus={`place-${item}`}
      className={styles['places']}
      value={String(order[item])}
      onChange={({ currentTarget: { value } }) => choose(item, value)}
      options={[
        ...items.map((_, index) => ({ value: String(index + 1), label: String(index + 1) })),
        { value: 'irrelevant', label: words.irrelevant },
        { value: 'open', label: words.none },
      ]}
    />
  );
  return (
    <div ref={list} className={styles['ranking']}>
      <p>
        {words.rankHow}{' '}
        <span className={styles['soft']}>
          (<Ban aria-hidden className={styles['mark']} /> {words.irrelevant.toLocaleLowerCase()})
        </span>
      </p>
      {rows.length + others.length === 0 ? null : (
        <ol className={styles['rows']}>
          {rows.map((item, position) => (
            <li
              key={item}
              data-row={position}
              className={classes(
                styles['row'],
                dragged === item && styles['dragged'],
                over === position && styles['over'],
              )}
            >
              <span title={words.drag} className={styles['grip']} onPointerDown={grip(item, position)}>
                <GripVertical aria-hidden />
              </span>
              <span className={styles['text']}>{items[item]}</span>
              <span className={styles['controls']}>
                {places(item)}
                <IconButton
                  label={words.up(items[item] ?? '')}
                  icon={<ArrowUp aria-hidden />}
                  data-focus={`up-${item}`}
                  aria-disabled={position === 0}
                  onClick={() => move(item, position - 1, 'up')}
                />
                <IconButton
                  label={words.down(items[item] ?? '')}
                  icon={<ArrowDown aria-hidden />}
                  data-focus={`down-${item}`}
                  aria-disabled={position === rows.length - 1}
                  onClick={() => move(item, position + 1, 'down')}
                />
              </span>
            </li>
          ))}
          {others.map((item) => (
            <li key={item} className={classes(styles['row'], styles['other'])}>
              <span className={styles['text']}>{items[item]}</span>
              <span className={styles['controls']}>{places(item)}</span>
            </li>
          ))}
        </ol>
      )}
      {open.length === 0 ? null : (
        <ul className={styles['rows']} aria-label={words.unplaced}>
          {open.map((item) => (
            <li key={item} className={styles['waiting']}>
              <Button
                variant="quiet"
                wide
                data-focus={`put-${item}`}
                aria-label={words.put(items[item] ?? '', rows.length + 1)}
                className={styles['put']}
                onClick={() => put(item)}
              >
                {items[item]}
              </Button>
              <IconButton
                label={`${words.irrelevant}: ${items[item] ?? ''}`}
                icon={<Ban aria-hidden />}
                onClick={() => choose(item, 'irrelevant')}
              />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && rows.length > 0 ? <p className={styles['soft']}>{words.rankRest}</p> : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
