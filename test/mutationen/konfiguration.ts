// Mutations of konzept.config.json.
import { configFile } from '../../src/workspace/konfiguration.ts';
import type { Mutation } from './korpus.ts';

const fehler: readonly (readonly [was: string, text: string, code: string, line: number, hilfe?: string])[] = [
  ['Komma fehlt', '{\n  "lizenz": "CC0-1.0"\n  "berichtsturnus": 6\n}', 'KZ130', 3, 'Komma'],
  ['Klammer offen', '{\n  "website": { "kontakt": "a@b.de"\n', 'KZ130', 3, '}'],
  ['ohne Anführungszeichen', '{\n  lizenz: "CC0-1.0"\n}', 'KZ130', 2, 'Anführungszeichen'],
  ['Doppelpunkt fehlt', '{\n  "lizenz" "CC0-1.0"\n}', 'KZ130', 2, '"name": "Wert"'],
  ['Text nicht geschlossen', '{\n  "lizenz": "CC0-1.0\n}', 'KZ130', 2, 'Anführungszeichen'],
  ['Rückstrich', '{\n  "browser": "C:\\Programme\\chrome.exe"\n}', 'KZ130', 2, 'zwei'],
  ['Liste statt Angaben', '[]', 'KZ130', 1],
  ['zweimal', '{\n  "lizenz": "CC0-1.0",\n  "lizenz": "CC-BY-4.0"\n}', 'KZ130', 3],
  ['Feld vertippt', '{\n  "lizens": "CC0-1.0"\n}', 'KZ210', 2, 'lizenz'],
  ['OParl mit Abfrage', '{ "oparl": {\n  "basis": "https://stadt.example/oparl?v=1"\n} }', 'KZ219', 2, 'Berichtigen'],
  ['OParl ohne Rechner', '{ "oparl": {\n  "basis": "https://"\n} }', 'KZ219', 2],
  [
    'Website ohne Rechner',
    '{ "website": {\n  "adresse": "https://",\n  "kontakt": "a@b.de", "impressum": "Amt" } }',
    'KZ219',
    2,
  ],
  ['Kontakt ohne Postfach', '{ "website": {\n  "kontakt": "mailto:"\n} }', 'KZ219', 2],
  [
    'ohne Impressum',
    '{ "website": {\n  "adresse": "https://a.example/",\n  "kontakt": "a@b.de" } }',
    'KZ131',
    2,
    '„impressum“',
  ],
  [
    'ohne Kontakt',
    '{ "website": {\n  "adresse": "https://a.example/",\n  "impressum": "Amt" } }',
    'KZ131',
    2,
    '„kontakt“',
  ],
  ['Meldung unbekannt', '{ "regeln": {\n  "KZ999": "off"\n} }', 'KZ123', 2],
];

export const konfigurationsMutationen = (): readonly Mutation[] =>
  fehler.map(([was, text, code, line, hilfe]) => ({
    name: `konzept.config.json: ${was}`,
    aenderung: new Map([[configFile, text]]),
    code,
    file: configFile,
    line,
    ...(hilfe === undefined ? {} : { hilfe }),
  }));
