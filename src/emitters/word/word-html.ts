// What Word reads otherwise than a browser: a drawing is an image, a table has its caption in a paragraph of its own, and frames
// that scroll are nothing on paper.

/** HTML as Word and LibreOffice show it. The structure (headings, lists, tables) stays as it is. */
export const toWord = (html: string): string =>
  html
    .replaceAll(/<svg\b[\s\S]*?<\/svg>/g, toImage)
    .replaceAll(/<input type="checkbox"([^>]*)>/g, (_box, rest: string) => (/ checked/.test(rest) ? '☑' : '☐'))
    .replaceAll(/<div class="tabelle-rahmen[^>]*>(<table[\s\S]*?<\/table>)<\/div>/g, '$1')
    .replaceAll(/(<table[^>]*>)<caption[^>]*>([\s\S]*?)<\/caption>/g, '<p class="tabellentitel">$2</p>$1')
    .replaceAll(/ tabindex="0"/g, '');

/** A drawing as an image that carries its own bytes; its words come along. The one for small screens has no place here. */
function toImage(svg: string): string {
  if (/^<svg[^>]*diagramm-schmal/.test(svg)) return '';
  const [, label = ''] = / aria-label="([^"]*)"/.exec(svg) ?? [];
  return `<img alt="${label}" src="data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}">`;
}
