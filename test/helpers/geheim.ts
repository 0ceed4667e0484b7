// A project with a word that nobody is meant to see in every place where one may stand.
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { bilderMit } from './marken.ts';

/** A word for each place, of letters that no base64 and no number brings about. */
export const orte = [
  'bild',
  'logo',
  'anlage',
  'pdf',
  'yaml',
  'grund',
  'papier',
  'beilage',
  'schritt',
  'sitzung',
  'unbenutzt',
  'sicherung',
  'verborgen',
] as const;
export type Ort = (typeof orte)[number];
export const marke = (ort: Ort): string => `zwetschgenquark-${ort}-ende`;

/** A PDF that says who made it, in a version before the last too. */
async function pdfMit(wort: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setAuthor(wort);
  document.setKeywords([wort]);
  document.setProducer(wort);
  return document.save();
}

const kapitel = (namen: readonly string[]): string =>
  `---\n# ${marke('yaml')}\ntitel: Anlass # ${marke('yaml')}\nteil: einfuehrung\n---\n\n` +
  `${namen.map((name) => `![Probe ${name.replace('.', ' als ')}](bilder/${name})`).join('\n\n')}\n\n` +
  `<!-- konzept-aus KZ376: ${marke('grund')} -->\n\n![Bild](bilder/grau.png)\n`;

const beschluss = `---
nummer: Muster
art: beschluss
oeffentlich: true
datum: 2025-08-15
verfasser: KI
betreff: Beschluss des Beispielkonzepts
beratungsfolge:
  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung }
  - { sitzung: rat/2025-9, oeffentlich: false, zustaendigkeit: vorberatung, ergebnis: ${marke('schritt')} }
  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }
bezug: keine
anlagen: [handlungskonzept.pdf, plan.pdf, foto.jpg]
---

## Beschlussvorschlag

Der Rat beschließt das Konzept (Anlage).

## Begründung

Es fehlen Zugänge.
`;

const geheim = `---
nummer: ${marke('papier')}
art: beschluss
oeffentlich: false
datum: 2025-08-15
verfasser: KI
betreff: ${marke('papier')}
beratungsfolge:
  - { sitzung: rat/2025-2, oeffentlich: false, zustaendigkeit: entscheidung }
bezug: keine
anlagen: [${marke('beilage')}.csv]
---

## Beschlussvorschlag

1. Der Rat kauft ${marke('papier')}.

## Begründung

Siehe [Beilage](anlagen/${marke('beilage')}.csv).
`;

/** Its files, laid over the example. */
export async function geheimeDateien(): Promise<Record<string, string | Uint8Array>> {
  const bilder = bilderMit(marke('bild'));
  const rat = readFileSync(new URL('../fixtures/beispiel/content/gremien/rat.md', import.meta.url), 'utf8');
  return {
    'content/kapitel/01-anlass.md': kapitel(Object.keys(bilder)),
    ...Object.fromEntries(Object.entries(bilder).map(([name, bytes]) => [`content/bilder/${name}`, bytes])),
    'content/bilder/logo.svg': bilderMit(marke('logo'))['zeichnung.svg'] ?? '',
    'content/anlagen/foto.jpg': bilderMit(marke('anlage'))['einfach.jpg'] ?? '',
    'content/anlagen/plan.pdf': await pdfMit(marke('pdf')),
    'content/vorlagen/beschluss.md': beschluss,
    'content/vorlagen/geheim.md': geheim,
    [`content/anlagen/${marke('beilage')}.csv`]: `${marke('beilage')}\n`,
    'content/gremien/rat.md': rat.replace(
      'sitzungen:\n',
      `sitzungen:\n  - { id: 2025-9, datum: 2025-09-22, oeffentlich: false, ort: ${marke('sitzung')} }\n`,
    ),
    'content/bilder/unbenutzt.jpg': bilderMit(marke('unbenutzt'))['grau.jpg'] ?? '',
    'content/anlagen/unbenutzt.csv': `${marke('unbenutzt')}\n`,
    'content/kapitel/01-anlass.md~': `---\ntitel: ${marke('sicherung')}\n---\n`,
    'content/kapitel/.02-verborgen.md': `---\ntitel: ${marke('verborgen')}\n---\n`,
    'konzept.config.json': JSON.stringify({ gestaltung: { logo: 'bilder/logo.svg' } }),
  };
}
