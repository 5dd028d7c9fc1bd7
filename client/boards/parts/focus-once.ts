/** Whoever asks to write is put into the field. For `ref`. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
