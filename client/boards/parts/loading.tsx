/** Stands where a part of a board is still to come. */
import { useMessages } from '../../language/language.tsx';

export function Loading() {
  return <p role="status">{useMessages().common.loading}</p>;
}
