// What the attributes of a directive in prose must not be.
import { defineFault } from '../../../diagnostics/diagnostic.ts';
import { askMeinten, findNearest } from '../../../diagnostics/vorschlag.ts';

const body = (text: string) => `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n${text}\n`;

export const attributeUnknown = defineFault<{ key: string; erlaubt: readonly string[] }>({
  code: 'KZ360',
  name: 'angabe-unbekannt',
  severity: 'error',
  message: ({ key }) => `Die Angabe „${key}“ gibt es hier nicht.`,
  help: ({ key, erlaubt }) => askMeinten(findNearest(key, erlaubt)) ?? `Möglich sind: ${erlaubt.join(', ')}.`,
  explanation:
    'Jeder Baustein im Text kennt nur bestimmte Angaben in den geschweiften Klammern. Andere blieben ohne Wirkung.',
  bad: { 'content/akteure/KI.md': body('Es gibt :anzahl{von=massnahme feld=TEIL} Maßnahmen.') },
  good: { 'content/akteure/KI.md': body('Es gibt :anzahl{von=massnahme handlungsfeld=TEIL} Maßnahmen.') },
});

export const attributeMissing = defineFault<{ key: string; beispiel: string }>({
  code: 'KZ361',
  name: 'angabe-fehlt',
  severity: 'error',
  message: ({ key }) => `Hier fehlt die Angabe „${key}“.`,
  help: ({ beispiel }) => `Richtig ist zum Beispiel ${beispiel}.`,
  explanation: 'Ohne diese Angabe ist nicht bestimmt, was an der Stelle stehen soll.',
  bad: { 'content/akteure/KI.md': body('Es gibt :anzahl{art=kuenftig} Maßnahmen.') },
  good: { 'content/akteure/KI.md': body('Es gibt :anzahl{von=massnahme art=kuenftig} Maßnahmen.') },
});

export const attributeSign = defineFault<{ key: string; wert: string }>({
  code: 'KZ363',
  name: 'angabe-ohne-gleichheitszeichen',
  severity: 'error',
  message: ({ key }) => `Zwischen „${key}“ und seinem Wert gehört ein Gleichheitszeichen, ohne Leerzeichen.`,
  help: ({ key, wert }) => `Schreiben Sie ${key}=${wert}.`,
  explanation:
    'In den geschweiften Klammern eines Bausteins steht jede Angabe als name=wert, durch Leerzeichen getrennt.',
  bad: { 'content/akteure/KI.md': body('::beteiligung{phase: erarbeitung}') },
  good: { 'content/akteure/KI.md': body('::beteiligung{phase=erarbeitung}') },
});

export const attributeValue = defineFault<{ key: string; wert: string; erwartet: string }>({
  code: 'KZ362',
  name: 'angabe-unpassend',
  severity: 'error',
  message: ({ key, wert, erwartet }) => `„${wert}“ passt nicht zu „${key}“; erwartet wird ${erwartet}.`,
  help: () => 'Berichtigen Sie den Wert hinter dem Gleichheitszeichen.',
  explanation: 'Die Angabe nimmt nur bestimmte Werte. Ein anderer ergäbe eine falsche Zahl oder eine leere Tabelle.',
  bad: { 'content/akteure/KI.md': body('::beteiligung{phase=vorher}') },
  good: { 'content/akteure/KI.md': body('::beteiligung{phase=erarbeitung}') },
});
