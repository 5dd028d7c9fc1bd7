import { useState } from 'react';
import * as v from 'valibot';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Double } from './doubles.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** More than that is a hall of namesakes, or a mistake of ours. */
const mostShown = 3;

/** Entries that look like one person, each with a way to look closer and a way to be rid of the hint. */
export function DoubleHints({ doubles }: { readonly doubles: readonly Double[] }) {
  const { common, people } = useAllMessages();
  const words = people.doubles;
  const [two, setTwo] = useTwo();
  const [looking, setLooking] = useState<Double | null>(null);
  const shown = doubles.filter(({ key }) => !two.includes(key));
  const name = (person: Person): string => callName(person, common.person);
  return (
    <>
      {shown.length === 0 ? null : (
        <Notice tone="calm" title={words.title(shown.length)}>
          <Stack as="ul" gap="xs">
            {shown.slice(0, mostShown).map((double) => (
              <li key={double.key}>
                <Row gap="xs" justify="between">
                  <span>{words.pair(name(double.first), double.first.number, double.second.number)}</span>
                  <Row gap="xs">
                    <Button
                      variant="plain"
                      aria-label={words.notOne(name(double.first))}
                      onClick={() => setTwo([...two, double.key])}
                    >
                      {words.not}
                    </Button>
                    <Button
                      variant="quiet"
                      aria-label={words.lookAt(name(double.first))}
                      onClick={() => setLooking(double)}
                    >
                      {words.look}
                    </Button>
                  </Row>
                </Row>
              </li>
            ))}
          </Stack>
        </Notice>
      )}
      {looking ? (
        <MergeDialog
          person={looking.first}
          double={looking.second}
          onTwo={() => {
            setTwo([...two, looking.key]);
            setLooking(null);
          }}
          onClose={() => setLooking(null)}
        />
      ) : null}
    </>
  );
}

const keptSchema = v.array(v.string());

/** Pairs of whom this facilitator has said that they are two people. */
function useTwo(): readonly [readonly string[], (two: readonly string[]) => void] {
  const { keep } = useVisit().options;
  const key = `kafebord/two-people/${useRoom().id}`;
  const [two, setTwo] = useState<readonly string[]>(() => {
    try {
      const kept = v.safeParse(keptSchema, JSON.parse(keep?.getItem(key) ?? '[]'));
      return kept.success ? kept.output : [];
    } catch {
      return [];
    }
  });
  return [
    two,
    (next) => {
      setTwo(next);
      try {
        keep?.setItem(key, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: said for as long as the page lasts.
      }
    },
  ];
}
