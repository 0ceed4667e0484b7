// The reference of konzept.config.json for those who write it: every setting that the schema has, with its words.
import { z } from 'zod';
import { ebenen, ueblicheWorte } from '../domain/ebenen.ts';
import { unwrap } from '../domain/felder.ts';
import { konfigurationSchema } from './konfiguration.ts';

/** What each setting does, and a value as it stands in the file. */
const worte: Readonly<Record<string, readonly [bedeutung: string, beispiel: string]>> = {
  $schema: ['Schema, mit dem der Editor beim Schreiben hilft', '"schemas/konzept.config.schema.json"'],
  'gestaltung.farbe': ['Farbe der Kommune in Website und Druck', '"#1b5e8c"'],
  'gestaltung.logo': ['Logo auf Titelseiten, eine Datei in content/bilder/', '"bilder/logo.svg"'],
  'gestaltung.schriften': [
    'Schriften für Zeichen, die unsere nicht kennen: Pakete von @fontsource, installiert mit npm',
    '["@fontsource/noto-sans-ethiopic"]',
  ],
  'gestaltung.doppelseitig': ['Ob Dokumente für beidseitigen Druck gesetzt werden', 'true'],
  'gestaltung.steckbriefe': ['Ob jede Maßnahme ihr eigenes Blatt als PDF bekommt', 'true'],
  'website.adresse': ['Adresse, unter der die Website steht', '"https://www.stadt.example/konzept/"'],
  'website.abgeloest': [
    'Diese Fassung gilt nicht mehr: Adresse der geltenden; jede Seite weist darauf hin',
    '"https://www.stadt.example/konzept-2031/"',
  ],
  'website.fassungen': [
    'Frühere Fassungen, die noch im Netz stehen',
    '[{ "titel": "Fassung von 2020", "adresse": "https://www.stadt.example/konzept-2020/" }]',
  ],
  'website.kontakt': ['Wohin man sich wendet', '"konzept@stadt.example"'],
  'website.ombudsstelle': ['Stelle für Beschwerden über Barrieren', '"https://www.land.example/ombudsstelle"'],
  'website.impressum': ['Impressum der Kommune', '"https://www.stadt.example/impressum"'],
  'vorlage.profil': ['Aufbau der Vorlagen: Name einer Datei in templates/profile/', '"oberhausen"'],
  'vorlage.nummernmuster': ['Muster, dem die Nummern der Vorlagen folgen', '"^B/\\\\d+/\\\\d+"'],
  kontakte: [
    'Wie viel vom `kontakt` der Akteure erscheint: `alle` (ohne Angabe), nur die `funktion` oder `keine`',
    '"funktion"',
  ],
  'kommune.art': ['Art der Kommune; sie sagt, wie ihr Gremium heißt', '"kreis"'],
  'kommune.gremium': ['Name des Gremiums, das beschließt', '"Stadtverordnetenversammlung"'],
  'kommune.vorlage': ['Wie dessen Vorlagen heißen', '"Ratsvorlage"'],
  ...Object.fromEntries(
    ebenen.map((ebene): [string, readonly [string, string]] => [
      `ebenen.${ebene}`,
      ebene === 'massnahme'
        ? [
            'Wie Maßnahmen in diesem Konzept heißen; `false` gibt es hier nicht, denn ohne Maßnahmen ist es kein Handlungskonzept',
            '{ "einzahl": "Projekt", "mehrzahl": "Projekte", "artikel": "das" }',
          ]
        : [`Wie ${ueblicheWorte[ebene].viele} heißen; \`false\`, wenn es keine gibt`, 'false'],
    ]),
  ),
  berichtsturnus: ['Monate zwischen zwei Berichten; danach gilt ein Sachstand als zu alt', '6'],
  'regeln.*': [
    'Wie schwer ein Befund wiegt: `error`, `warning`, `info` oder `off`, je Code oder Name',
    '{ "KZ920": "off" }',
  ],
  'oparl.basis': ['Adresse, unter der die OParl-Daten stehen', '"https://www.stadt.example/konzept/daten/oparl/"'],
  'oparl.body': ['Name der Körperschaft in OParl', '"Stadt Musterhausen"'],
  'oparl.wahlperiode': ['Wahlperiode, zu der die Sitzungen gehören', '"2025-2030"'],
  lizenz: ['Lizenz der offenen Daten', '"https://www.govdata.de/dl-de/by-2-0"'],
  browser: ['Browser für den Druck, wenn nicht der mitgebrachte', '"/usr/bin/chromium"'],
};

/** Every setting by its path; those of a record as one. */
function* listPfade(schema: z.core.$ZodType, pfad: string): Generator<string> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    for (const [name, child] of Object.entries<z.core.$ZodType>(inner.shape))
      yield* listPfade(child, pfad === '' ? name : `${pfad}.${name}`);
  else yield inner instanceof z.ZodRecord ? `${pfad}.*` : pfad;
}

/** The settings as a table. Throws for one that has no words. */
export function buildEinstellungstabelle(): string {
  const rows = [...listPfade(konfigurationSchema, '')].map((pfad) => {
    const [bedeutung, beispiel] = worte[pfad] ?? [];
    if (bedeutung === undefined || beispiel === undefined)
      throw new Error(`The setting ${pfad} says nothing of itself`);
    return `| \`${pfad}\` | ${bedeutung} | \`${beispiel}\` |`;
  });
  return ['| Einstellung | Was sie tut | Beispiel |', '| --- | --- | --- |', ...rows].join('\n');
}
