// What can be wrong with the form of a file: its front matter, its YAML.
import { defineFault } from '../../diagnostics/diagnostic.ts';
import type { YamlFault } from './kopf/yaml-fault.ts';

export const frontMatterMissing = defineFault({
  code: 'KZ201',
  name: 'kopf-fehlt',
  severity: 'error',
  message: () => 'Die Datei beginnt nicht mit einem Kopf aus Feldern.',
  help: () =>
    'Beginnen Sie die Datei mit einer Zeile „---“, darunter die Felder (mindestens titel:), dann wieder „---“.',
  explanation:
    'Jede Datei trägt ihre Angaben in einem Kopf zwischen zwei Zeilen aus drei Bindestrichen (front matter), darunter ' +
    'den Text. Ohne Kopf weiß das Werkzeug nicht einmal den Titel.',
  bad: { 'content/akteure/KI.md': 'Kommunales Integrationszentrum\n' },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

export const frontMatterOpen = defineFault({
  code: 'KZ202',
  name: 'kopf-nicht-geschlossen',
  severity: 'error',
  message: () => 'Der Kopf der Datei wird geöffnet, aber nicht geschlossen.',
  help: () => 'Setzen Sie unter das letzte Feld eine Zeile, die nur aus „---“ besteht.',
  explanation: 'Der Kopf endet mit einer zweiten Zeile aus genau drei Bindestrichen. Danach beginnt der Text.',
  bad: { 'content/akteure/KI.md': '---\nname: Kommunales Integrationszentrum\nart: verwaltung\n' },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

export const frontMatterLanguage = defineFault<{ sprache: string }>({
  code: 'KZ203',
  name: 'kopf-fremde-sprache',
  severity: 'error',
  message: ({ sprache }) => `Der Kopf ist als „${sprache}“ ausgezeichnet; gelesen wird nur YAML.`,
  help: () => 'Lassen Sie hinter den drei Bindestrichen der ersten Zeile alles weg.',
  explanation:
    'Inhalt ist niemals Programm. Ein Kopf in einer anderen Sprache als YAML wird weder gelesen noch ausgeführt.',
  bad: { 'content/akteure/KI.md': '---js\n{ name: "KI", art: "verwaltung" }\n---\n' },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

const yamlMessages: Record<YamlFault['art'], (wort: string) => [message: string, help: string]> = {
  tabulator: () => [
    'Die Einrückung enthält einen Tabulator.',
    'Ersetzen Sie ihn durch Leerzeichen (zwei je Ebene); im Kopf sind nur Leerzeichen erlaubt.',
  ],
  anfuehrungszeichen: () => [
    'Dieses Anführungszeichen wird geöffnet, aber in der Zeile nicht geschlossen.',
    'Setzen Sie dasselbe Zeichen ans Ende des Wertes. Ein Anführungszeichen im Text selbst wird verdoppelt oder typografisch („…“) geschrieben.',
  ],
  klammer: () => [
    'Diese Klammer wird geöffnet, aber nicht geschlossen.',
    'Setzen Sie die schließende Klammer ans Ende: [eins, zwei] oder { von: 2026-01, bis: 2026-12 }.',
  ],
  doppelt: (wort) => [
    `Das Feld ${wort} steht zweimal.`,
    'Behalten Sie eines von beiden. Sollte hier ein neuer Eintrag einer Liste beginnen, fehlt davor „- “.',
  ],
  doppelpunkt: () => [
    'Der Wert enthält einen Doppelpunkt mit Leerzeichen und wird deshalb für ein weiteres Feld gehalten.',
    "Setzen Sie den ganzen Wert in einfache gerade Anführungszeichen ('…').",
  ],
  leerzeichen: () => [
    'Hinter dem Doppelpunkt oder dem Bindestrich fehlt ein Leerzeichen.',
    'Schreiben Sie „name: Wert“ und „- Eintrag“, mit Leerzeichen.',
  ],
  anfang: (wort) => [
    `Ein Wert darf nicht mit ${wort} beginnen.`,
    "Setzen Sie den ganzen Wert in einfache gerade Anführungszeichen ('…'); die Einträge einer Liste stehen in eigenen Zeilen darunter.",
  ],
  rest: () => [
    'Hinter dem schließenden Zeichen steht noch etwas.',
    "Setzen Sie den ganzen Wert in einfache gerade Anführungszeichen ('…'), oder löschen Sie den Rest der Zeile.",
  ],
  anker: () => [
    'Anker, Verweise und Marken von YAML (&, *, !) sind hier nicht erlaubt.',
    "Schreiben Sie den Wert aus. Soll der Text selbst so beginnen, setzen Sie ihn in einfache gerade Anführungszeichen ('…').",
  ],
  einrueckung: () => [
    'Die Einrückung dieser Zeile passt zu keinem Feld darüber.',
    'Rücken Sie die Zeile so weit ein wie ihre Nachbarn; eine Ebene sind zwei Leerzeichen.',
  ],
  unsichtbar: () => [
    'In dieser Zeile steht ein geschütztes Leerzeichen, wie es Word einfügt; hier gilt es nicht als Leerzeichen.',
    'Löschen Sie die Leerzeichen der Zeile und tippen Sie sie neu.',
  ],
  komma: (wort) => [
    'In einer Zeile mit { } trennt das Komma die Angaben; diese Zahl endet deshalb vor dem Komma.',
    `Schreiben Sie ${wort}, mit Punkt statt Komma.`,
  ],
  tiefe: (wort) => [
    `Hier liegt etwas tiefer als ${wort} Ebenen.`,
    'So tief liegt kein Feld. Löschen Sie die Klammern, Bindestriche oder Einrückungen zu viel.',
  ],
  laenge: (wort) => [
    `Der Kopf hat mehr als ${wort} Zeichen.`,
    'Texte gehören unter den Kopf. Prüfen Sie, ob eine Liste hierher gehört, und teilen Sie sie auf mehrere Dateien auf.',
  ],
  'kein-feld': () => [
    'Diese Zeile ist weder ein Feld noch ein Eintrag einer Liste.',
    'Gehört sie zum Wert darüber, rücken Sie sie um zwei Leerzeichen weiter ein. Ist sie ein Feld, schreiben Sie „name: Wert“.',
  ],
  'keine-felder': () => [
    'Der Kopf enthält keine Felder.',
    'Schreiben Sie je Zeile ein Feld: den Namen, einen Doppelpunkt, ein Leerzeichen und den Wert, z. B. „titel: Lotsenstelle“.',
  ],
  sonst: () => [
    'Diese Stelle des Kopfes lässt sich nicht lesen.',
    "Prüfen Sie in dieser Zeile und der darüber Einrückung, Doppelpunkt, Klammern und Anführungszeichen. Beginnt ein Wert mit einem Sonderzeichen, setzen Sie ihn in einfache gerade Anführungszeichen ('…').",
  ],
};

export const yamlBroken = defineFault<Pick<YamlFault, 'art' | 'wort'>>({
  code: 'KZ204',
  name: 'yaml-fehler',
  severity: 'error',
  message: ({ art, wort }) => yamlMessages[art](wort ?? '')[0],
  help: ({ art, wort }) => yamlMessages[art](wort ?? '')[1],
  explanation:
    'Der Kopf ist in YAML geschrieben: je Zeile ein Feld, Einrückung mit Leerzeichen, Texte mit Sonderzeichen in ' +
    'Anführungszeichen. Solange er nicht lesbar ist, wird aus dieser Datei nichts weiter geprüft.',
  bad: { 'content/akteure/KI.md': '---\nname: "Kommunales Integrationszentrum\nart: verwaltung\n---\n' },
  good: { KI: 'name: "Kommunales Integrationszentrum"' },
});

export const textLost = defineFault({
  code: 'KZ205',
  name: 'text-hinter-raute',
  severity: 'error',
  message: () => 'Ab „#“ gilt der Rest der Zeile als Anmerkung und wird nicht gedruckt.',
  help: () =>
    "Gehört er zum Wert, setzen Sie den ganzen Wert in einfache gerade Anführungszeichen ('…'). Soll es eine Anmerkung sein, schreiben Sie „# “ mit Leerzeichen.",
  explanation:
    'In YAML leitet eine Raute nach einem Leerzeichen eine Anmerkung ein. „Raum #3“ würde so zu „Raum“, ohne dass es ' +
    'jemand merkt.',
  bad: { KI: 'kurz: KI #1' },
  good: { KI: "kurz: 'KI #1'" },
});
