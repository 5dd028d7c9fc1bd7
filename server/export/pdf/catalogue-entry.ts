/** What Typst does not write: that a reader's window shows the document's title and not the name of the file (WCAG technique PDF18). */

const latin = new TextDecoder('latin1');

/**
 * The same PDF with an incremental update after it (ISO 32000-1, 7.5.6): its catalogue once more, with `DisplayDocTitle`. A file of
 * another shape than Typst's comes back as it was.
 */
export function showTitle(pdf: Uint8Array): Uint8Array {
  const text = latin.decode(pdf);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = /\/Root (\d+) 0 R/u.exec(trailer)?.[1];
  const size = /\/Size (\d+)/u.exec(trailer)?.[1];
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(trailer)?.[1];
  const info = /\/Info \d+ 0 R/u.exec(trailer)?.[0] ?? '';
  const id = /\/ID \[.*\]/u.exec(trailer)?.[0] ?? '';
  const at = root === undefined ? -1 : text.lastIndexOf(`\n${root} 0 obj`);
  const catalogue = at < 0 ? '' : text.slice(at + 1, text.indexOf('endobj', at) + 'endobj'.length);
  if (size === undefined || before === undefined || !catalogue.includes('/ViewerPreferences <<')) return pdf;
  const updated = `${catalogue.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')}\n`;
  const entry = `${String(pdf.length).padStart(10, '0')} 00000 n `;
  const table = `xref\n${root} 1\n${entry}\ntrailer\n<< /Size ${size} /Root ${root} 0 R ${info} ${id} /Prev ${before} >>\n`;
  const added = `${updated}${table}startxref\n${pdf.length + updated.length}\n%%EOF\n`;
  const whole = new Uint8Array(pdf.length + added.length);
  whole.set(pdf);
  for (let index = 0; index < added.length; index += 1) whole[pdf.length + index] = added.charCodeAt(index);
  return whole;
}
