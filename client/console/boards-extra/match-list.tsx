/** Who offers what somebody else needs: to be read aloud. Only those whose writers have agreed. */
import Handshake from 'lucide-react/icons/handshake';
import { useMemo } from 'react';
import { pairsOf } from '../../../shared/boards/pairs.ts';
import type { BoardPlan } from '../../../shared/boards/plan.ts';
import { entryWords } from '../../../shared/boards/words.ts';
import { useEntries } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';

export function MatchList({ plan }: { readonly plan: BoardPlan }) {
  const { entries: words } = useAllMessages();
  const { locale } = useLanguage();
  const all = useEntries(plan.id);
  const agreed = useMemo(() => (all ?? []).filter((entry) => plan.consent === null || entry.agreed), [all, plan]);
  const pairs = useMemo(() => pairsOf(plan, agreed), [plan, agreed]);
  if (pairs.length === 0) return null;
  const called = (id: string): string => {
    const entry = agreed.find((candidate) => candidate.id === id);
    return entry ? entryWords(plan, entry.values, { locale, yesNo: words.yesNo }).title : '';
  };
  return (
    <Stack as="section" gap="s" aria-labelledby="matches">
      <Heading level={2} size="l" id="matches">
        {words.matches}
      </Heading>
      <Stack as="ul" gap="s">
        {pairs.map(({ offers, needs, offer, need }) => (
          <Card as="li" key={`${offers} ${needs}`}>
            <Stack gap="xs" align="start">
              <p>{words.match(called(offers), called(needs))}</p>
              <Pill tone="good" icon={<Handshake aria-hidden />}>
                {offer === need ? offer : `${offer} – ${need}`}
              </Pill>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Stack>
  );
}
