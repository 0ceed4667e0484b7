// What can be wrong with the JSON files of a project.
import { defineFault } from '../../diagnostics/diagnostic.ts';

export const jsonBroken = defineFault<{ fehler: string; hilfe: string }>({
  code: 'KZ130',
  name: 'json-fehler',
  severity: 'error',
  message: ({ fehler }) => fehler,
  help: ({ hilfe }) => hilfe,
  explanation:
    'konzept.config.json und die Profile der Vorlagen sind JSON: geschweifte Klammern, Namen und Texte in geraden Anführungszeichen, ' +
    'ein Doppelpunkt dazwischen, Kommas zwischen den Einträgen. Kommentare mit // sind erlaubt.',
  bad: { 'konzept.config.json': '{ "lizenz": "CC0-1.0" "berichtsturnus": 6 }\n' },
  good: { 'konzept.config.json': '{ "lizenz": "CC0-1.0", "berichtsturnus": 6 }\n' },
});
