/** Joins class names; CSS modules answer `string | undefined`, conditions answer `false`. */
export function classes(...names: (string | undefined | false)[]): string {
  return names.filter(Boolean).join(' ');
}
