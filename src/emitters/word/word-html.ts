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

/** A drawing as an image that carries its own bytes; its words come along. */
function toImage(svg: string): string {
  const label = /<svg[^>]* aria-label="([^"]*)"/.exec(svg)?.[1] ?? /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1] ?? '';
  const source = svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `<img alt="${label}" src="data:image/svg+xml;base64,${Buffer.from(source, 'utf8').toString('base64')}">`;
}
