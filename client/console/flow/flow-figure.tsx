/**
 * The flow, drawn: bands as wide as their notes, and each node a button. Whoever chooses one follows its thread: its bands are hatched
 * and edged, and what it comes from and goes on to stands in words below.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Flow } from '../../../shared/agenda/flow.ts';
import { flowLayout, type PlacedLink } from '../../../shared/agenda/flow-layout.ts';
import { useAllMessages } from '../../language/language.tsx';
import { classes } from '../../design/classes.ts';
import { FlowChosen } from './flow-chosen.tsx';
import { flowLabel } from './flow-label.ts';
import styles from './flow.module.css';
import { threadOf } from './thread-of.ts';

const nodeWidth = 12;
/** Two lines of words beside each node, and room for a finger. */
const gap = 44;
const perNote = 2;
const head = 56;
/** Narrower than this nothing can be read in it; the table says the same. */
const narrowest = 620;

export function FlowFigure({ flow }: { readonly flow: Flow }) {
  const { flow: words } = useAllMessages();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [chosenKey, setChosen] = useState<string | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const chosen = flow.nodes.find(({ key }) => key === chosenKey) ?? null;
  const thread = chosen && threadOf(flow, chosen.key);
  const columns = new Set(flow.nodes.map(({ column }) => column)).size;
  const room = width / Math.max(1, columns);
  const layout = flowLayout(flow, { width: width - room, height: heightOf(flow), nodeWidth, gap });
  return (
    <div ref={box}>
      {width < narrowest ? null : (
        <>
          <p className="quiet">{words.hint}</p>
          <div className={styles['figure']} style={{ height: heightOf(flow) + head + gap / 2 }}>
            <svg className={styles['bands']} role="img" aria-labelledby={`${id}-alt`}>
              <title id={`${id}-alt`}>{words.alt(flow.notes, flow.carried)}</title>
              <defs>
                <pattern
                  id={`${id}-hatch`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <line y2="6" className={styles['hatch']} />
                </pattern>
              </defs>
              <g transform={`translate(0 ${head})`}>
                {layout.links.map((link) => {
                  const on = thread?.links.has(`${link.from} ${link.to}`) === true;
                  return (
                    <g
                      key={`${link.from} ${link.to}`}
                      className={classes(styles['band'], thread !== null && !on && styles['off'], on && styles['on'])}
                    >
                      <path d={bandPath(link)} />
                      {on ? (
                        <path d={bandPath(link)} style={{ fill: `url(#${id}-hatch)` }} className={styles['hatched']} />
                      ) : null}
                    </g>
                  );
                })}
              </g>
            </svg>
            {layout.columns.map(({ column, x }) => (
              <p key={column} className={styles['column']} style={{ left: x, width: room - 8 }}>
                {words.columns[column]}
              </p>
            ))}
            {layout.nodes.map((node) => (
              <span
                key={`bar ${node.key}`}
                aria-hidden
                className={classes(styles['bar'], styles[node.column], node.kind === 'loose' && styles['loose'])}
                style={{ left: node.x, top: node.y + head, height: Math.max(2, node.height) }}
              />
            ))}
            {layout.nodes.map((node) => (
              <button
                key={node.key}
                type="button"
                className={classes(styles['node'], thread !== null && !thread.nodes.has(node.key) && styles['dim'])}
                style={{
                  left: node.x + nodeWidth,
                  top: node.y + head + node.height / 2,
                  maxWidth: room - nodeWidth - 8,
                }}
                aria-pressed={node.key === chosen?.key}
                onClick={() => setChosen(node.key === chosen?.key ? null : node.key)}
              >
                <span>{`${flowLabel(node, words)} · ${node.notes}`}</span>
              </button>
            ))}
          </div>
        </>
      )}
      {chosen && width >= narrowest ? (
        <div className={styles['below']}>
          <FlowChosen flow={flow} node={chosen} onChoose={setChosen} onClose={() => setChosen(null)} />
        </div>
      ) : null}
    </div>
  );
}

/** Tall enough for a finger at each node and a little for each note. */
function heightOf({ nodes }: Flow): number {
  const columns = new Map<string, number>();
  for (const { column, notes } of nodes) {
    columns.set(column, (columns.get(column) ?? 0) + gap + Math.min(60, notes * perNote));
  }
  return Math.max(260, ...columns.values());
}

function bandPath({ x1, y1, x2, y2, thickness }: PlacedLink): string {
  const half = Math.max(0.6, thickness / 2);
  const middle = (x1 + x2) / 2;
  return [
    `M${x1},${y1 - half}C${middle},${y1 - half} ${middle},${y2 - half} ${x2},${y2 - half}`,
    `L${x2},${y2 + half}C${middle},${y2 + half} ${middle},${y1 + half} ${x1},${y1 + half}Z`,
  ].join('');
}
