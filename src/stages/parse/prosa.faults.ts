// What prose must not hold.
import { defineFault } from '../../diagnostics/diagnostic.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';

const body = (text: string) => `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n${text}\n`;
const good = { 'content/akteure/KI.md': body('Das Zentrum berät Ämter und Vereine.') };

export const rawHtml = defineFault({
  code: 'KZ350',
  name: 'html-im-text',
  severity: 'error',
  message: () => 'Der Text enthält HTML.',
  help: () =>
    'Schreiben Sie Markdown: **fett**, *kursiv*, Listen mit „-“, Verweise mit [[…]]. Ein einzelnes < wird als \\< geschrieben.',
  explanation:
    'Aus dem Text werden Website, PDF und Vorlage. HTML wäre dort ungeprüft, oft nicht barrierefrei und könnte Programme ' +
    'ausführen. Erlaubt ist allein der Kommentar, der eine Meldung mit Grund unterdrückt.',
  bad: { 'content/akteure/KI.md': body('Das Zentrum <b>berät</b> Ämter.') },
  good,
});

export const linkForbidden = defineFault<{ adresse: string }>({
  code: 'KZ351',
  name: 'link-unzulaessig',
  severity: 'error',
  message: ({ adresse }) =>
    `Der Link „${adresse}“ führt aus dem Projekt hinaus oder an eine Stelle, die Leser nicht erreichen.`,
  help: ({ adresse }) => {
    const id = /([^/\\]+)\.md$/.exec(adresse)?.[1];
    return id === undefined
      ? 'Erlaubt sind https://…, mailto:…, Verweise auf das Konzept ([Text](#M-TEIL-03)) und Dateien in anlagen/ oder bilder/.'
      : `Auf einen Teil des Konzepts verweist seine Id: [Worte](#${id}) oder [[${id}]].`;
  },
  explanation:
    'Links auf den eigenen Rechner (file:, Laufwerke), auf Programme (javascript:) oder auf Dateien außerhalb von ' +
    'content/anlagen und content/bilder gibt es in der veröffentlichten Fassung nicht.',
  bad: { 'content/akteure/KI.md': body('Siehe [Laufwerk](file:///S:/KI/plan.docx).') },
  good: { 'content/akteure/KI.md': body('Siehe [Seite der Stadt](https://www.oberhausen.de/).') },
});

export const imageOutside = defineFault<{ adresse: string }>({
  code: 'KZ352',
  name: 'bild-von-aussen',
  severity: 'error',
  message: ({ adresse }) => `Das Bild „${adresse}“ liegt nicht in content/bilder/.`,
  help: () => 'Legen Sie das Bild in content/bilder/ ab und schreiben Sie ![Beschreibung](bilder/name.png).',
  explanation:
    'Ein Konzept muss ohne Netz und auf jedem Rechner gleich gebaut werden. Bilder von anderen Orten könnten fehlen, sich ' +
    'ändern oder Leser verfolgen.',
  bad: { 'content/akteure/KI.md': body('![Haus](https://example.org/haus.png)') },
  good,
});

export const imageWithoutAlt = defineFault({
  code: 'KZ353',
  name: 'bild-ohne-alternativtext',
  severity: 'error',
  message: () => 'Das Bild hat keinen Alternativtext.',
  help: () =>
    'Beschreiben Sie in den eckigen Klammern, was das Bild zeigt: ![Eingang des Beratungszentrums](bilder/eingang.png).',
  explanation:
    'Wer das Bild nicht sieht, hört den Alternativtext. Er ist Pflicht nach BITV 2.0 und EN 301 549 (WCAG 1.1.1) und im ' +
    'PDF nach ISO 14289-1, 7.3.',
  bad: {
    'content/akteure/KI.md': body('![](bilder/haus.svg)'),
    'content/bilder/haus.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  },
  good,
});

export const attributeUnknown = defineFault<{ key: string; erlaubt: readonly string[] }>({
  code: 'KZ360',
  name: 'angabe-unbekannt',
  severity: 'error',
  message: ({ key }) => `Die Angabe „${key}“ gibt es hier nicht.`,
  help: ({ key, erlaubt }) =>
    askMeinten(
      findNearest(
        key,
        erlaubt.map((id) => ({ id })),
      ),
    ) ?? `Möglich sind: ${erlaubt.join(', ')}.`,
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

export const ownWords = defineFault<{ id: string; worte: string }>({
  code: 'KZ354',
  name: 'verweis-mit-strich',
  severity: 'error',
  message: () => 'Eigene Worte stehen bei einem Verweis nicht hinter einem Strich.',
  help: ({ id, worte }) => `Schreiben Sie [${worte}](#${id}).`,
  explanation:
    'Der senkrechte Strich trennt die Zellen einer Tabelle und würde den Verweis dort zerreißen. Ein Verweis mit eigenen ' +
    'Worten ist deshalb ein Link, dessen Adresse mit # und der Id beginnt.',
  bad: { 'content/akteure/KI.md': body('Siehe [[M-TEIL-05|die Lotsenstelle]].') },
  good: { 'content/akteure/KI.md': body('Siehe [die Lotsenstelle](#M-TEIL-05).') },
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
