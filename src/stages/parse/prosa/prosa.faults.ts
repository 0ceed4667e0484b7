// What prose must not hold.
import { defineFault } from '../../../diagnostics/diagnostic.ts';

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
    'ausführen. Erlaubt ist allein der Kommentar, der einen Befund mit Grund stilllegt.',
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
    const datei = adresse.split(/[/\\]/).at(-1) ?? '';
    const id = datei.endsWith('.md') && datei.length > 3 ? datei.slice(0, -3) : undefined;
    return id === undefined
      ? 'Erlaubt sind https://…, mailto:…, Verweise auf das Konzept ([Text](#M-TEIL-03)) und Dateien in anlagen/ oder bilder/.'
      : `Auf einen Teil des Konzepts verweist seine Id: [Worte](#${id}) oder [[${id}]].`;
  },
  explanation:
    'Links auf den eigenen Rechner (file:, Laufwerke, localhost), in das Netz des Hauses (192.168.…, intranet.local), auf Programme ' +
    '(javascript:), Adressen mit Name und Kennwort oder auf Dateien außerhalb von content/anlagen und content/bilder gibt es in der veröffentlichten Fassung nicht.',
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

export const linkIncomplete = defineFault<{ adresse: string }>({
  code: 'KZ355',
  name: 'link-unvollstaendig',
  severity: 'error',
  message: ({ adresse }) => `Der Link „${adresse}“ führt nirgendwohin: Die Adresse ist nicht vollständig.`,
  help: ({ adresse }) =>
    adresse.startsWith('mailto:')
      ? 'Schreiben Sie die ganze Adresse: mailto:name@stadt.de, ohne Leerzeichen.'
      : adresse.startsWith('tel:')
        ? 'Schreiben Sie die ganze Nummer: tel:+492081234567.'
        : 'Schreiben Sie die ganze Adresse, mit dem Namen der Website: https://www.stadt.de/seite.',
  explanation:
    'Ein Link braucht einen Namen der Website, eine Person oder eine Nummer. Ohne sie sieht er aus wie jeder andere, und wer ihm folgt, ' +
    'landet bei einer Fehlermeldung.',
  bad: { 'content/akteure/KI.md': body('Siehe [Seite der Stadt](https://).') },
  good: { 'content/akteure/KI.md': body('Siehe [Seite der Stadt](https://www.oberhausen.de/).') },
});

export const definitionTwice = defineFault<{ name: string; fussnote: boolean }>({
  code: 'KZ356',
  name: 'name-zweimal-vergeben',
  severity: 'error',
  message: ({ name, fussnote }) =>
    fussnote
      ? `Die Fußnote ${name} gibt es schon; diese würde nicht gedruckt.`
      : `Das Linkziel ${name} gibt es schon; dieses bliebe ohne Wirkung.`,
  help: ({ name }) =>
    `Geben Sie der zweiten Stelle einen anderen Namen als ${name}, hier und im Satz, oder löschen Sie sie.`,
  explanation:
    'Von zwei Fußnoten oder Linkzielen eines Namens gilt nur die erste. Der Text der zweiten ginge verloren, oder ein Link führte ' +
    'an die falsche Adresse.',
  bad: { 'content/akteure/KI.md': body('Das Zentrum berät.[^1]\n\n[^1]: Seit 2006.\n\n[^1]: Auch Vereine.') },
  good: { 'content/akteure/KI.md': body('Das Zentrum berät.[^1][^2]\n\n[^1]: Seit 2006.\n\n[^2]: Auch Vereine.') },
});

export const placeEmpty = defineFault<{ was: string }>({
  code: 'KZ357',
  name: 'stelle-leer',
  severity: 'error',
  message: ({ was }) => `${was} ist leer.`,
  help: () => 'Schreiben Sie den Text dahinter, in dieselbe Zeile, oder löschen Sie die Zeile.',
  explanation:
    'Ein Punkt, eine Überschrift oder ein Zitat ohne Text erscheint trotzdem: als Zeichen ohne Inhalt, als leere Zeile im Verzeichnis. ' +
    'Vorleseprogramme sagen es an, und nichts folgt.',
  bad: { 'content/akteure/KI.md': body('- Beratung\n-\n- Bildung') },
  good: { 'content/akteure/KI.md': body('- Beratung\n- Bildung') },
});

export const lineBelowTable = defineFault({
  code: 'KZ358',
  name: 'zeile-unter-tabelle',
  severity: 'error',
  message: () => 'Diese Zeile steht unmittelbar unter der Tabelle und wird deshalb zu ihrer letzten Zeile.',
  help: () => 'Setzen Sie eine Leerzeile davor. Gehört sie zur Tabelle, fehlen die senkrechten Striche.',
  explanation: 'Eine Tabelle endet erst an einer Leerzeile. Ein Satz darunter stünde sonst in ihrer ersten Spalte.',
  bad: { 'content/akteure/KI.md': body('| Angebot | 2025 |\n| --- | --- |\n| Kurse | 4 |\nStand: Januar.') },
  good: { 'content/akteure/KI.md': body('| Angebot | 2025 |\n| --- | --- |\n| Kurse | 4 |\n\nStand: Januar.') },
});

export const headingUnderlined = defineFault<{ text: string }>({
  code: 'KZ359',
  name: 'text-wird-ueberschrift',
  severity: 'error',
  message: () => 'Die Striche unmittelbar unter dem Text machen ihn zu einer Überschrift.',
  help: ({ text }) =>
    `Soll es eine Linie sein, setzen Sie eine Leerzeile davor. Soll es eine Überschrift sein, schreiben Sie ## ${text.length > 40 ? 'davor' : text} und löschen die Striche.`,
  explanation:
    'Eine Zeile aus --- oder === unter einem Absatz macht den ganzen Absatz zur Überschrift. Meist ist eine Linie gemeint; was es ' +
    'sein soll, sagt erst die Leerzeile oder die Raute.',
  bad: { 'content/akteure/KI.md': body('Das Zentrum berät.\n---\nEs bildet auch fort.') },
  good: { 'content/akteure/KI.md': body('Das Zentrum berät.\n\n---\n\nEs bildet auch fort.') },
});

export const listNumber = defineFault<{ ist: number; soll: number }>({
  code: 'KZ364',
  name: 'liste-zaehlt-anders',
  severity: 'error',
  message: ({ ist, soll }) => `Hier steht die Nummer ${ist}; in dieser Liste folgt die ${soll}.`,
  help: ({ ist, soll }) =>
    `Ist es eine Liste, schreiben Sie „${soll}.“ oder ergänzen, was fehlt. Ist es keine, schreiben Sie „${ist}\\.“ mit umgekehrtem Schrägstrich.`,
  explanation:
    'Listen zählen von eins an weiter, gleich welche Zahlen vor den Punkten stehen: aus 1 und 3 würden gedruckt 1 und 2. Damit nichts ' +
    'anders gedruckt wird, als es dasteht, müssen die Zahlen stimmen. Tage wie „15. März“ sind keine Listen und bleiben, wie sie sind.',
  bad: { 'content/akteure/KI.md': body('1. Beratung\n3. Bildung') },
  good: { 'content/akteure/KI.md': body('1. Beratung\n2. Bildung') },
});

export const backslashLost = defineFault({
  code: 'KZ368',
  name: 'schraegstrich-verloren',
  severity: 'error',
  message: () => 'Dieser umgekehrte Schrägstrich wird nicht gedruckt.',
  help: () => 'Schreiben Sie Pfade zwischen schräge Zeichen: `\\\\server\\ordner`.',
  explanation:
    'Ein umgekehrter Schrägstrich nimmt dem Zeichen dahinter seine Bedeutung und verschwindet selbst; am Ende einer Zeile bricht ' +
    'er sie um. In Pfaden von Windows geht so ein Teil verloren.',
  bad: { 'content/akteure/KI.md': body('Die Vorlagen liegen in \\\\server\\vorlagen.') },
  good: { 'content/akteure/KI.md': body('Die Vorlagen liegen in `\\\\server\\vorlagen`.') },
});

export const definitionUnused = defineFault<{ text: string }>({
  code: 'KZ369',
  name: 'linkziel-ungenutzt',
  severity: 'error',
  message: ({ text }) =>
    `„${text.slice(0, 60)}“ gilt als Ziel eines Links, das kein Link nennt, und würde nicht gedruckt.`,
  help: () =>
    'Soll es Text sein, schreiben Sie einen umgekehrten Schrägstrich davor: \\[…]. Ist es ein Linkziel, nennen Sie es im Satz: [Worte][Name].',
  explanation:
    'Eine Zeile aus eckigen Klammern, Doppelpunkt und einem Wort legt das Ziel eines Links fest und erscheint nicht im Text. Ohne ' +
    'einen Link, der sie nennt, ginge sie verloren.',
  bad: { 'content/akteure/KI.md': body('Das Zentrum berät.\n\n[Hinweis]: nachmittags') },
  good: { 'content/akteure/KI.md': body('Das Zentrum berät.\n\n\\[Hinweis]: nachmittags') },
});
