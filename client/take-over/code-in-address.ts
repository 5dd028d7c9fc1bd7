/** The code of a scanned link: taken out of the address at once, because people show their screens and copy what stands there. */
import { readAccessCode } from '../../shared/cafe/codes.ts';

/** '' when there is none. Call once, before the page is drawn. */
export function takeCodeFromAddress(): string {
  const code = readAccessCode(location.hash.slice(1));
  if (code === null) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}
