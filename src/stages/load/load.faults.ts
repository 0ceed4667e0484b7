// What can be wrong with a file before anyone reads its text.
import type { Wort } from '../../domain/ebenen.ts';
import { defineFault } from '../../diagnostics/diagnostic.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

export const notUtf8 = defineFault<{ vermutlich: string }>({
  code: 'KZ101',
  name: 'nicht-utf8',
  severity: 'error',
  message: ({ vermutlich }) => `Die Datei ist nicht in UTF-8 gespeichert, vermutlich in ${vermutlich}.`,
  help: () =>
    'Speichern Sie die Datei mit der Kodierung UTF-8: im Editor unter „Speichern unter“ oder „Kodierung“, in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“. Eine Tabelle schreibt auch konzept check --fix um.',
  explanation:
    'Alle Texte werden als UTF-8 gelesen. In einer anderen Kodierung wären Umlaute und Anführungszeichen in jedem ' +
    'Dokument falsch. Geraten wird nicht: Ein falsch geratenes Zeichen fiele erst im Druck auf.',
  bad: { 'content/akteure/KI.md': latin1('---\nname: B\xfcro f\xfcr Integration\nart: verwaltung\n---\n') },
  good: { KI: 'name: Büro für Integration' },
});

export const fileBinary = defineFault({
  code: 'KZ102',
  name: 'keine-textdatei',
  severity: 'error',
  message: () => 'Die Datei ist keine Textdatei.',
  help: () =>
    'Bilder gehören nach content/bilder/, fertige Dokumente nach content/anlagen/. Löschen Sie die Datei sonst.',
  explanation: 'Die Datei hat die Endung eines Textes, enthält aber Nullbytes. Das tun nur Binärdateien.',
  bad: { 'content/akteure/KI.md': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

export const fileEmpty = defineFault({
  code: 'KZ103',
  name: 'datei-leer',
  severity: 'error',
  message: () => 'Die Datei ist leer.',
  help: () => 'Füllen Sie die Datei oder löschen Sie sie.',
  explanation: 'Eine leere Datei ist meist ein misslungenes Speichern. Was in ihr stehen sollte, fehlt im Konzept.',
  bad: { 'content/akteure/KI.md': new Uint8Array() },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

/** Rounded up to a tenth, so that it is more than a limit that it exceeds. */
const formatMegabyte = (bytes: number): string => String(Math.ceil(bytes / 1e5) / 10).replace('.', ',');

export const fileTooLarge = defineFault<{ bytes: number; most: number }>({
  code: 'KZ104',
  name: 'datei-zu-gross',
  severity: 'error',
  message: ({ bytes, most }) =>
    `Die Datei ist mit ${formatMegabyte(bytes)} Megabyte zu groß; mehr als ${formatMegabyte(most)} Megabyte werden nicht gelesen.`,
  help: () => 'Prüfen Sie, ob die Datei hierher gehört, und teilen Sie lange Texte und große Tabellen auf.',
  explanation:
    'Ein Text dieses Werkzeugs hat einige Kilobyte, eine Tabelle einige hundert. Gelesen werden Texte und Tabellen bis zu einem Megabyte, das ' +
    'sind etwa fünfhundert Seiten. Eine größere Datei ist ein Versehen.',
  bad: { 'content/akteure/KI.md': new Uint8Array(1_000_001).fill(65) },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

export const documentMisplaced = defineFault<{ endung: string; massnahme: Wort }>({
  code: 'KZ119',
  name: 'dokument-im-inhalt',
  severity: 'error',
  message: ({ endung }) =>
    `Ein Dokument mit der Endung .${endung} wird hier nicht gelesen; was darin steht, fehlt im Konzept.`,
  help: ({ massnahme }) =>
    'Kopieren Sie den Text in eine .md-Datei dieses Ordners, mit dem Editor und ohne Formatierung. Soll das Dokument einer Vorlage ' +
    'beiliegen, speichern Sie es als PDF in content/anlagen/. ' +
    `Eine Tabelle von ${massnahme.vielen} liest konzept import aktionsplan.`,
  explanation:
    'Das Konzept besteht aus Textdateien, die jeder Editor öffnet und in denen jede Änderung zu sehen ist. Aus Word, Writer oder Excel ' +
    'kommt der Text durch Kopieren, eine Tabelle durch den Import.',
  bad: { 'content/kapitel/Einleitung.docx': new Uint8Array([0x50, 0x4b, 3, 4]) },
  good: { 'content/anlagen/Einleitung.pdf.txt': 'Text\n' },
});

export const fileMisplaced = defineFault<{ ort?: string | undefined; besetzt: boolean }>({
  code: 'KZ105',
  name: 'datei-am-falschen-ort',
  severity: 'error',
  message: () => 'An diesem Ort erwartet das Konzept keine solche Datei; sie würde nicht gelesen.',
  help: ({ ort, besetzt }) =>
    ort !== undefined && besetzt
      ? `Unter ${ort} liegt schon eine Datei. Löschen Sie diese hier, oder geben Sie ihr die nächste freie Id.`
      : ort === undefined
        ? 'Verschieben Sie die Datei in den Ordner ihrer Art, oder löschen Sie sie.'
        : `Vermutlich gehört sie nach ${ort}.`,
  explanation:
    'Der Ordner sagt, was eine Datei ist: Maßnahmen liegen in massnahmen/ ihres Handlungsfelds, Akteure in akteure/. ' +
    'Eine Datei am falschen Ort fehlte ohne diesen Befund unbemerkt im Konzept.',
  bad: { 'content/M-TEIL-07.md': '---\ntitel: Verirrt\n---\n' },
  good: {},
});

export const fileLink = defineFault({
  code: 'KZ106',
  name: 'verknuepfung',
  severity: 'error',
  message: () => 'Hier liegt eine Verknüpfung; was hinter ihr liegt, wird nicht gelesen.',
  help: () => 'Legen Sie Datei oder Ordner selbst an diese Stelle.',
  explanation:
    'Was gebaut wird, steht in content/, konzept.config.json und templates/ selbst. Eine symbolische Verknüpfung zeigt auf jedem Rechner ' +
    'woandershin: Das Konzept sähe dort anders aus, oder fremde Dateien würden veröffentlicht.',
  bad: {},
  good: {},
});

export const fileUnreadable = defineFault<{ grund: string }>({
  code: 'KZ107',
  name: 'datei-nicht-lesbar',
  severity: 'error',
  message: ({ grund }) => `Die Datei lässt sich nicht lesen: ${grund}.`,
  help: () => 'Prüfen Sie die Zugriffsrechte, und ob ein anderes Programm die Datei gesperrt hält.',
  explanation: 'Das Betriebssystem hat das Lesen verweigert. Das Konzept wäre ohne diese Datei unvollständig.',
  bad: {},
  good: {},
});

export const verzahnungUnreadable = defineFault({
  code: 'KZ108',
  name: 'verzahnung-unlesbar',
  severity: 'error',
  message: () => 'Die Datei ist keine konzept.json eines anderen Konzepts.',
  help: () => 'Holen Sie sie neu, oder löschen Sie sie; ohne sie werden Verweise auf dieses Konzept nicht geprüft.',
  explanation:
    'Neben einer Datei in verzahnung/ liegt die konzept.json des anderen Konzepts, wie dessen Website sie veröffentlicht. ' +
    'Aus ihr weiß die Prüfung, welche Ids es dort gibt.',
  bad: {
    'content/verzahnung/pflege.md': '---\ntitel: Pflegebericht\n---\n',
    'content/verzahnung/pflege.json': '{ "entitaeten": 7 }',
  },
  good: {
    'content/verzahnung/pflege.md': '---\ntitel: Pflegebericht\n---\n',
    'content/verzahnung/pflege.json': '{ "entitaeten": [{ "id": "M-AMB-02", "titel": "Pflegelotsen" }] }',
  },
});

/** What authors know these characters by. */
const namen: Readonly<Record<string, string>> = {
  '\v': 'der Zeilenumbruch aus Word',
  '\f': 'der Seitenumbruch',
  '\u0085': 'das Zeilenende alter Großrechner',
  '\uFEFF': 'die Marke am Anfang einer Datei (BOM)',
};

export const controlCharacter = defineFault<{ zeichen: string }>({
  code: 'KZ109',
  name: 'steuerzeichen',
  severity: 'error',
  message: ({ zeichen }) => {
    const [first = ''] = zeichen;
    const code = `U+${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return `Hier steht ein Steuerzeichen, das niemand sieht: ${namen[first] === undefined ? code : `${namen[first]} (${code})`}.`;
  },
  help: () => 'Löschen Sie es, oder lassen Sie es mit konzept check --fix ersetzen.',
  explanation:
    'Beim Kopieren aus Word, PDF oder einem alten Fachverfahren wandern Zeichen mit, die ein Programm steuern sollten. In einem ' +
    'Dokument haben sie keine Bedeutung: Vorleseprogramme stolpern über sie, und PDF/UA, PDF/A und Tabellen verbieten sie.',
  bad: { 'M-TEIL-05': 'titel: "Lotsenstelle\v einrichten"' },
  good: { 'M-TEIL-05': 'titel: Lotsenstelle einrichten' },
});

export const unprintable = defineFault<{ zeichen: string }>({
  code: 'KZ132',
  name: 'zeichen-ohne-schrift',
  severity: 'error',
  message: ({ zeichen }) =>
    `Keine Schrift des Drucks kennt „${zeichen.length > 40 ? `${zeichen.slice(0, 40)}…` : zeichen}“.`,
  help: () =>
    'Schreiben Sie es mit anderen Buchstaben, oder setzen Sie ein Bild mit Alternativtext an seine Stelle; für Texte in einer fremden Schrift nennen Sie eine, die sie kennt („gestaltung.schriften“).',
  explanation:
    'Emojis und manche Schriften, etwa die chinesische, fehlen in den Schriftarten, die jedes PDF in sich trägt. Gedruckt stünde dort ein ' +
    'leeres Kästchen, und PDF/UA und PDF/A verbieten das.',
  bad: { 'M-TEIL-05': 'titel: Lotsenstelle einrichten 🙂' },
  good: { 'M-TEIL-05': 'titel: Lotsenstelle einrichten' },
});

export const typefaceMissing = defineFault<{ name: string; mangel: 'fehlt' | 'keine-schrift' }>({
  code: 'KZ133',
  name: 'schrift-fehlt',
  severity: 'error',
  message: ({ name, mangel }) =>
    mangel === 'fehlt'
      ? `Die Schrift ${name} ist hier nicht installiert.`
      : `In ${name} liegt keine Schrift in den Schnitten 400 oder 700 (WOFF2).`,
  help: ({ name, mangel }) =>
    mangel === 'fehlt'
      ? `Installieren Sie sie im Ordner des Konzepts: npm install --save-dev ${name}`
      : 'Installieren Sie das Paket neu, oder nennen Sie ein anderes; fontsource.org zeigt, welche es gibt.',
  explanation:
    'Jedes PDF trägt seine Schriften in sich. Gelesen wird nur, was im Ordner node_modules des Konzepts selbst liegt, keine Verknüpfung.',
  bad: {},
  good: {},
});

export const mergeConflict = defineFault<{ ganz: boolean; titel: number }>({
  code: 'KZ114',
  name: 'konflikt-ungeloest',
  severity: 'error',
  message: ({ ganz }) =>
    ganz
      ? 'Hier stehen zwei Fassungen derselben Stelle, zwischen den Zeilen <<<<<<< und >>>>>>>.'
      : 'Diese Zeile stammt von einem Konflikt zweier Fassungen und blieb stehen.',
  help: ({ ganz, titel }) =>
    ganz && titel > 1
      ? 'Sind es zwei verschiedene Dinge, denen zwei Zweige dieselbe Id gaben, behalten Sie hier das eine und legen das andere mit „konzept new“ unter der nächsten freien Id an. Ist es dasselbe, behalten Sie die richtige Fassung. Löschen Sie in jedem Fall die Zeilen mit <<<<<<<, ======= und >>>>>>>.'
      : ganz
        ? 'Behalten Sie die richtige Fassung, oder fügen Sie beide zusammen, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>.'
        : 'Löschen Sie die Zeile, und prüfen Sie, ob die Stelle darüber oder darunter doppelt steht.',
  explanation:
    'Haben zwei Menschen dieselbe Stelle geändert, schreibt git beide Fassungen in die Datei und überlässt die Wahl den Menschen. ' +
    'Bis dahin würde beides veröffentlicht. Geprüft wird, was vor der Zeile ======= steht.',
  bad: {
    'content/akteure/KI.md':
      '---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n<<<<<<< HEAD\nDas Zentrum berät Ämter.\n=======\nDas Zentrum berät Vereine.\n>>>>>>> entwurf\n',
  },
  good: {
    'content/akteure/KI.md':
      '---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nDas Zentrum berät Ämter und Vereine.\n',
  },
});
