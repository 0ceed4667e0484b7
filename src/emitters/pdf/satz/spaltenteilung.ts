// A table of so many numbers that no landscape page holds them in small letters becomes several, each with the first column: no
// number is broken, and the browser would shrink the whole document (massstab.ts).
import { toText } from '../../../render/worte/format.ts';
import { isGanztext } from '../../../render/tabelle/tabellenbreite.ts';

/** All in millimetres: what a table may take on a landscape page; what a column of words wants, and the first one, of names. */
const [satzbreite, wortspalte, ersteSpalte] = [262, 12, 20];
/** In letters of 7 pt: a figure or letter, any other sign (points, blanks), and the space beside a number. */
const [ziffer, satzzeichen, rand] = [1.25, 0.65, 1.6];

const tabelle =
  /<div class="tabelle-rahmen tabelle-breit"([^>]*)>(<table[^>]*>)<caption([^>]*)>([\s\S]*?)<\/caption>([\s\S]*?)<\/table><\/div>/g;
const zeile = /<tr([^>]*)>([\s\S]*?)<\/tr>/g;
const zelle = /<t[hd][^>]*>[\s\S]*?<\/t[hd]>/g;

/** HTML whose landscape tables all fit their pages. */
export const teileTabellen = (html: string): string =>
  html.replaceAll(tabelle, (whole, frame: string, open: string, caption: string, titel: string, inhalt: string) => {
    const teile = teileSpalten(inhalt);
    if (teile.length < 2) return whole;
    return teile
      .map(({ von, bis }, teil) => {
        // What has an id, such as the mark of a footnote, stands in the first part.
        const own = (text: string): string => (teil === 0 ? text : text.replaceAll(/ id="[^"]*"/g, ''));
        const zusatz = teil === 0 ? '' : ' (Fortsetzung)';
        const rows = inhalt.replaceAll(zeile, (_row, attributes: string, row: string) => {
          const [erste = '', ...cells] = row.match(zelle) ?? [];
          return `<tr${own(attributes)}>${own(erste)}${cells.slice(von - 1, bis).join('')}</tr>`;
        });
        return (
          `<div class="tabelle-rahmen tabelle-breit"${frame.replace(/(aria-label="[^"]*)/, `$1${zusatz}`)}>${open}` +
          `<caption${own(caption)}>${titel}${zusatz}</caption>${rows}</table></div>`
        );
      })
      .join('\n');
  });

/** The columns (from 1, both included) of each part; the parts have about as many. */
function teileSpalten(inhalt: string): readonly { readonly von: number; readonly bis: number }[] {
  const rows = [...inhalt.matchAll(zeile)].map(([, , row = '']) => (row.match(zelle) ?? []).map(toText));
  const breiten = (rows[0] ?? []).map((_head, index) => Math.max(...rows.map((row) => breiteOf(row[index] ?? ''))));
  const rest = breiten.slice(1);
  const platz = satzbreite - Math.max(ersteSpalte, breiten[0] ?? 0);
  const anzahl = Math.ceil(rest.reduce((sum, breite) => sum + breite, 0) / platz);
  for (let teile = anzahl; teile <= rest.length; teile++) {
    const je = Math.ceil(rest.length / teile);
    const grenzen = Array.from({ length: Math.ceil(rest.length / je) }, (_, teil) => ({
      von: teil * je + 1,
      bis: Math.min((teil + 1) * je, rest.length),
    }));
    const passt = grenzen.every(
      ({ von, bis }) => rest.slice(von - 1, bis).reduce((sum, breite) => sum + breite, 0) <= platz,
    );
    if (passt) return grenzen;
  }
  return [];
}

function breiteOf(text: string): number {
  if (!isGanztext(text)) return wortspalte;
  const schmale = text.replaceAll(/[\p{L}\d€%]/gu, '').length;
  return schmale * satzzeichen + (text.length - schmale) * ziffer + rand;
}
