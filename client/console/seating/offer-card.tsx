import Sparkles from 'lucide-react/icons/sparkles';
import { useRef } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { useTallness } from '../../design/tallness.ts';
import { useAllMessages } from '../../language/language.tsx';
import { useSeating } from './seating-context.ts';
import styles from './seating.module.css';
import { gainsOf } from './worth.ts';

/** A better plan, found while nobody waited for it. It stays until it is used, put off or out of date. */
export function OfferCard() {
  const { seating } = useAllMessages();
  const words = seating.offer;
  const { offer, notNow, propose } = useSeating();
  const region = useRef<HTMLDivElement>(null);
  useTallness(region, '--offer');

  function see(): void {
    if (offer === null) return;
    propose({
      title: words.title,
      yes: seating.preview.use,
      change: { kind: 'none' },
      about: [],
      ready: offer.planned,
      command: (plan) => (plan === null ? { type: 'drawSeats' } : { type: 'useSeats', plan }),
      done: seating.preview.used,
    });
  }

  // The region is always there, so that what turns up in it is read aloud.
  return (
    <div ref={region} role="status" className={styles['offer-region']}>
      {offer === null ? null : (
        <Card as="section" look="pine" className={styles['offer']}>
          <div className={styles['offer-words']}>
            <Heading level={2} size="l">
              <Sparkles aria-hidden /> {words.title}
            </Heading>
            <p>
              {capital(
                words.sentence(
                  gainsOf(offer.now, offer.planned.proof, words.gains),
                  words.moves(offer.planned.changes.length),
                ),
              )}
            </p>
          </div>
          <Row gap="xs">
            <Button variant="plain" onClick={notNow}>
              {words.later}
            </Button>
            <Button variant="quiet" onClick={see}>
              {words.see}
            </Button>
          </Row>
        </Card>
      )}
    </div>
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
