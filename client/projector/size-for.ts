/** Long words are set smaller, so that everything stays on the wall. */
export function sizeFor(text: string, giant = 45, large = 110): '3xl' | '2xl' | 'xl' {
  if (text.length <= giant) return '3xl';
  return text.length <= large ? '2xl' : 'xl';
}
