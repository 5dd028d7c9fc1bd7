import TreePine from 'lucide-react/icons/tree-pine';
import styles from './path-strip.module.css';

/** With more than this, numbers would touch each other. */
const mostDrawn = 16;

/** The steps as a path that winds to the vision. A picture: what it shows is listed below it. */
export function PathStrip({ count }: { readonly count: number }) {
  if (count < 2 || count > mostDrawn) return null;
  const places = Array.from({ length: count + 1 }, (_, index) => index);
  return (
    <div aria-hidden className={styles['strip']}>
      {places.map((place) => (
        <div key={place} className={styles['place']}>
          {place === count ? null : <span className={styles['way']} />}
          <span className={styles[place === count ? 'goal' : 'stone']}>
            {place === count ? <TreePine /> : place + 1}
          </span>
        </div>
      ))}
    </div>
  );
}
