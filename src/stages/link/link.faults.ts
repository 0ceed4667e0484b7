// What can be wrong between files: ids and references.
import { defineFault } from '../../diagnostics/diagnostic.ts';
import { askMeinten, type Kandidat } from '../../diagnostics/vorschlag.ts';

const body = (text: string) => `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n${text}\n`;

export const idForm = defineFault<{ id: string; label: string; beispiel: string }>({
  code: 'KZ110',
  name: 'id-form',
  severity: 'error',
  message: ({ id, label }) => `„${id}“ ist keine gültige Id (${label}).`,
  help: ({ beispiel }) => `Benennen Sie die Datei nach dem Muster ${beispiel}.`,
  explanation:
    'Der Dateiname ist die Id, auf die andere verweisen. Er folgt je Art einem festen Muster, ohne Umlaute und Leerzeichen, ' +
    'damit er auf jedem Rechner und in jeder Adresse gleich lautet.',
  bad: { 'content/akteure/Büro für Integration.md': '---\nname: Büro für Integration\nart: verwaltung\n---\n' },
  good: {},
});

export const idPlace = defineFault<{ id?: string; kuerzel: string; ordner: string; alle?: string }>({
  code: 'KZ111',
  name: 'id-passt-nicht-zum-ordner',
  severity: 'error',
  message: ({ id, kuerzel, ordner, alle }) =>
    alle === undefined
      ? `${id ?? 'Die Datei'} liegt im Ordner ${ordner}, dessen Handlungsfeld das Kürzel ${kuerzel} hat.`
      : `Das Kürzel ${kuerzel} passt zu keiner Datei des Ordners ${ordner}; ihre Ids nennen ${alle}.`,
  help: ({ kuerzel, alle }) =>
    alle !== undefined
      ? `Schreiben Sie „kuerzel: ${alle}“. Ids, auf die schon jemand verweist, ändern sich nicht mehr.`
      : `Verschieben Sie die Datei in den Ordner ihres Handlungsfelds, oder nennen Sie sie nach ${kuerzel} um, solange noch nichts auf sie verweist.`,
  explanation: 'Die Id nennt das Handlungsfeld, der Ordner auch. Beide müssen dasselbe sagen.',
  bad: {
    'content/handlungsfelder/1-teilhabe/bedarfe/B-BILD-01.md': '---\ntitel: Verirrter Bedarf\n---\n',
    'Z-TEIL-01': 'bedarfe: [B-TEIL-01, B-BILD-01]',
  },
  good: {},
});

export const idTwice = defineFault<{ id: string; label: string }>({
  code: 'KZ112',
  name: 'id-doppelt',
  severity: 'error',
  message: ({ id, label }) => `Die Id ${id} (${label}) ist schon vergeben.`,
  help: () => 'Geben Sie dieser Datei eine freie Id. Groß- und Kleinschreibung unterscheidet Ids nicht.',
  explanation:
    'Eine Id steht für genau eine Sache. Zwei Dateien mit derselben Id wären in Verweisen nicht zu unterscheiden.',
  bad: {
    'content/handlungsfelder/2-zweites/handlungsfeld.md': '---\nkuerzel: TEIL\nnummer: 2\ntitel: Zweites Feld\n---\n',
  },
  good: {},
});

export const idOfPage = defineFault<{ id: string }>({
  code: 'KZ116',
  name: 'id-der-seite',
  severity: 'error',
  message: ({ id }) => `Die Id ${id} braucht jede Seite der Website für sich selbst.`,
  help: ({ id }) => `Geben Sie der Datei einen anderen Namen, etwa ${id}-begriff.md.`,
  explanation:
    'Was mit anderem auf einer gemeinsamen Seite steht, wird dort über seine Id gefunden. Eine Id, die die Seite schon hat, führte ' +
    'an die falsche Stelle, und Vorleseprogramme fänden zwei Ziele.',
  bad: { 'content/glossar/hauptinhalt.md': '---\nbegriff: Hauptinhalt\nkurz: Was auf einer Seite steht.\n---\n' },
  good: { 'content/glossar/hauptinhalte.md': '---\nbegriff: Hauptinhalte\nkurz: Was auf Seiten steht.\n---\n' },
});

export const feldMissing = defineFault<{ ordner: string }>({
  code: 'KZ113',
  name: 'handlungsfeld-fehlt',
  severity: 'error',
  message: ({ ordner }) => `Im Ordner ${ordner} fehlt die Datei handlungsfeld.md.`,
  help: () => 'Legen Sie sie an, mit den Feldern kuerzel, nummer und titel.',
  explanation: 'Die Datei handlungsfeld.md macht einen Ordner zum Handlungsfeld und gibt ihm Kürzel, Nummer und Titel.',
  bad: { 'content/handlungsfelder/2-zweites/leitziel.md': '---\ntitel: Leitziel ohne Feld\n---\n' },
  good: {},
});

/** Who writes a name where an id belongs is told what stands there instead, and where it comes from. */
const tellIdStattName = (erwartet: string): string =>
  erwartet === 'Akteur'
    ? 'Hier steht die Id einer Stelle und keine Person: der Name einer Datei in content/akteure/ ohne „.md“. Welche es gibt, zeigt konzept list akteur; für eine neue Stelle legen Sie dort eine Datei an.'
    : 'Hier steht die Id, der Name einer Datei ohne „.md“. Welche es gibt, zeigt konzept list.';

interface Unbekannt {
  readonly id: string;
  readonly erwartet?: string | undefined;
  readonly nah?: Kandidat | undefined;
  /** Ids that differ in their digits alone. */
  readonly verwandt?: readonly string[];
}

export const referenceUnknown = defineFault<Unbekannt>({
  code: 'KZ301',
  name: 'verweis-unbekannt',
  severity: 'error',
  message: ({ id, erwartet }) =>
    erwartet === undefined ? `${id} gibt es nicht.` : `${id} gibt es nicht (erwartet: ${erwartet}).`,
  help: ({ id, erwartet, nah, verwandt = [] }) =>
    askMeinten(nah) ??
    (/[\s,]/.test(id) && erwartet !== undefined
      ? tellIdStattName(erwartet)
      : verwandt.length > 0
        ? `Wurde die Datei gelöscht? Was entfällt, bleibt mit dem Status „entfallen“ stehen. Vorhanden ${verwandt.length === 1 ? 'ist' : 'sind'} ${verwandt.length > 8 ? `${verwandt[0]} bis ${verwandt.at(-1)}` : verwandt.join(', ')}.`
        : 'Prüfen Sie die Id, oder legen Sie die Datei an, auf die verwiesen wird. konzept list zeigt alle Ids.'),
  explanation:
    'Ein Verweis muss bei etwas ankommen, das es gibt. Sonst stünde im Dokument eine Stelle oder ein Ziel, das niemand findet.',
  bad: { 'M-TEIL-05': 'ziele: [Z-TEIL-99]' },
  good: { 'M-TEIL-05': 'ziele: [Z-TEIL-01]' },
});

export const referenceKind = defineFault<{
  id: string;
  istLabel: string;
  erwartet: string;
  nah?: Kandidat | undefined;
}>({
  code: 'KZ302',
  name: 'verweis-falsche-art',
  severity: 'error',
  message: ({ id, istLabel, erwartet }) => `${id} ist von der Art ${istLabel}; hier wird ${erwartet} erwartet.`,
  help: ({ nah, erwartet }) => askMeinten(nah) ?? `Nennen Sie eine Id der Art ${erwartet}.`,
  explanation: 'Jedes Feld verweist auf eine bestimmte Art: federfuehrung auf einen Akteur, ziele auf Ziele.',
  bad: { 'M-TEIL-05': 'ziele: [B-TEIL-01]' },
  good: { 'M-TEIL-05': 'ziele: [Z-TEIL-01]' },
});

export const referenceAmbiguous = defineFault<{ id: string; arten: readonly string[] }>({
  code: 'KZ303',
  name: 'verweis-mehrdeutig',
  severity: 'error',
  message: ({ id, arten }) => `${id} kann mehreres meinen: ${arten.join(', ')}.`,
  help: ({ id, arten }) => `Stellen Sie die Art voran, z. B. [[${arten[0] ?? ''}:${id}]].`,
  explanation: 'Dieselbe Id gibt es in mehreren Arten. Ohne die Art wäre der Verweis ein Ratespiel.',
  bad: {
    'content/glossar/KI.md': '---\nbegriff: KI\n---\n\nKommunales Integrationszentrum.\n',
    'content/akteure/amt.md': '---\nname: Amt\nart: verwaltung\n---\n\nSiehe [[KI]].\n',
  },
  good: {
    'content/glossar/KI.md': '---\nbegriff: KI\n---\n\nKommunales Integrationszentrum.\n',
    'content/akteure/amt.md': '---\nname: Amt\nart: verwaltung\n---\n\nSiehe [[glossar:KI]].\n',
  },
});

export const prefixUnknown = defineFault<{ vorsatz: string; nah?: Kandidat | undefined }>({
  code: 'KZ304',
  name: 'verweis-vorsatz-unbekannt',
  severity: 'error',
  message: ({ vorsatz }) => `„${vorsatz}:“ ist weder eine Art noch ein anderes Konzept aus verzahnung/.`,
  help: ({ nah }) =>
    askMeinten(nah) ??
    'Vor dem Doppelpunkt steht eine Art (massnahme, glossar, …) oder der Name einer Datei in verzahnung/.',
  explanation: 'Der Teil vor dem Doppelpunkt sagt, wo die Id zu suchen ist.',
  bad: { 'content/akteure/KI.md': body('Siehe [[planung:M-AMB-02]].') },
  good: { 'content/akteure/KI.md': body('Siehe [[massnahme:M-TEIL-05]].') },
});

export const dayMisplaced = defineFault<{ am: string }>({
  code: 'KZ305',
  name: 'verweis-tag-unpassend',
  severity: 'error',
  message: ({ am }) => `„@${am}“ passt hier nicht.`,
  help: () =>
    'Ein @ mit einem Tag (2025-07-01) steht nur hinter einem Gremium und nennt es mit seinem damaligen Namen.',
  explanation:
    'Gremien werden umbenannt; ein Verweis kann sagen, für welchen Tag der Name gelten soll. Andere Arten haben nur einen Namen.',
  bad: { 'content/akteure/KI.md': body('Siehe [[M-TEIL-05@2025-07-01]].') },
  good: { 'content/akteure/KI.md': body('Der [[rat@2025-07-01]] hat beraten.') },
});

export const fileUnknown = defineFault<{ datei: string; nah?: Kandidat | undefined }>({
  code: 'KZ306',
  name: 'datei-unbekannt',
  severity: 'error',
  message: ({ datei }) => `Die Datei ${datei} gibt es nicht.`,
  help: ({ nah }) =>
    askMeinten(nah) ?? 'Prüfen Sie den Namen (auch Groß- und Kleinschreibung), oder legen Sie die Datei dort ab.',
  explanation: 'Bilder und Anlagen, auf die ein Text zeigt, müssen im Projekt liegen, sonst fehlten sie im Dokument.',
  bad: { 'content/akteure/KI.md': body('![Eingang des Hauses](bilder/eingang.png)') },
  good: { 'content/akteure/KI.md': body('Ohne Bild.') },
});
