// What a command looks like when it is called: for its help, and for docs/befehle.
import type { Command } from 'commander';

/** A call, and what comes of it. */
type Beispiel = readonly [aufruf: string, wirkung: string];

/** Examples by the name of a command; those of `verzahnung holen` under both words. */
const beispiele: Readonly<Record<string, readonly Beispiel[]>> = {
  init: [
    ['konzept init', 'fragt und legt das Konzept hier an'],
    [
      'konzept init klima --kommune "Stadt Musterhausen" --thema Klimaanpassung --ja',
      'ohne Fragen, in einem neuen Ordner',
    ],
    ['konzept init neu --vorlage ../klimakonzept', 'mit den Handlungsfeldern und Ebenen eines anderen Konzepts'],
    ['konzept init --ohne leitziel,zwischenziel', 'für ein Konzept ohne diese Ebenen'],
  ],
  new: [
    ['konzept new massnahme', 'fragt nach dem Nötigen'],
    ['konzept new akteur --titel "Amt für Soziales" --feld art=verwaltung', 'ohne Fragen'],
    [
      'konzept new massnahme --titel Trinkbrunnen --handlungsfeld TEIL --feld art=kuenftig --feld ziele=Z-TEIL-01,Z-TEIL-02 --feld "zeitraum=März 2027 bis 2028"',
      'mehrere Ziele, mit Komma getrennt; was noch fehlt, sagt der Befehl',
    ],
  ],
  rename: [
    ['konzept rename jugendamt fachbereich-jugend --dry-run', 'zeigt, was sich ändern würde'],
    ['konzept rename rat/2026-1 rat/2026-2', 'eine Sitzung'],
    ['konzept rename M-TEIL-03/2 3', 'die Nummer eines Zwischenziels'],
    ['konzept rename bevoelkerung/einwohner personen', 'eine Spalte, auch in der Tabelle'],
    ['konzept rename TEIL MIT', 'das Kürzel eines Handlungsfelds mit allen Ids'],
  ],
  move: [['konzept move M-TEIL-03 BILD', 'mit der nächsten freien Id in BILD']],
  sachstand: [
    ['konzept sachstand M-TEIL-03', 'fragt nach allem'],
    [
      'konzept sachstand M-TEIL-03 --datum 2026-06-30 --status laufend --text "Zwei Gruppen treffen sich." --erreicht 1',
      'ohne Fragen',
    ],
  ],
  fmt: [
    ['konzept fmt', 'schreibt alle Textdateien in einer Form'],
    ['konzept fmt --check', 'sagt nur, welche sie nicht haben, und endet dann mit 1'],
  ],
  formular: [
    [
      'konzept formular --repo stadt/handlungskonzept --server https://gitlab.opencode.de --app-id 1a2b3c',
      'für ein Projekt auf einem eigenen GitLab',
    ],
    ['konzept formular --dienst github --repo stadt/handlungskonzept', 'für ein Projekt auf GitHub'],
  ],
  dev: [
    ['konzept dev', 'Vorschau unter http://127.0.0.1:4321/'],
    ['konzept dev --port 8080', 'auf einem anderen Anschluss'],
  ],
  build: [
    ['konzept build', 'alles nach dist'],
    ['konzept build site --no-pdf', 'nur die Website, ohne Druck'],
    ['konzept build bericht --stichtag 2026-12-31', 'ein Bericht für diesen Tag'],
    ['konzept build --pdf-norm ua2', 'PDF-Dateien nach PDF/UA-2 und PDF/A-4'],
    ['konzept build bericht --gremium sozialausschuss', 'Berichte nur mit dem, was dieses Gremium angeht'],
    ['konzept build blaetter', 'Blätter für die Meldungen der Stellen, nach dist-intern'],
  ],
  check: [
    ['konzept check', 'zeigt alle Befunde'],
    ['konzept check --fix', 'behebt, was sicher ist'],
    ['konzept check --format gitlab --output befunde.json', 'für den Merge Request'],
  ],
  list: [
    ['konzept list massnahmen --akteur jugendamt', 'alle, an denen diese Stelle beteiligt ist'],
    ['konzept list massnahmen --faellig-bis 2026-12-31', 'was bis dahin fällig ist'],
    ['konzept list akteure --format csv', 'für Excel und andere Programme'],
  ],
  show: [['konzept show M-TEIL-03', 'mit allem, was darauf verweist']],
  status: [
    ['konzept status', 'der ganze Aktionsplan'],
    ['konzept status --handlungsfeld TEIL --stichtag 2026-12-31', 'ein Handlungsfeld an einem anderen Tag'],
  ],
  import: [
    ['konzept import sachstand meldung.xlsx', 'zeigt, was sich ändern würde, und fragt'],
    ['konzept import aktionsplan plan.xlsx --spalten spalten.json', 'schlägt erst die Zuordnung der Spalten vor'],
  ],
  explain: [['konzept explain KZ506', 'mit einem schlechten und einem guten Beispiel']],
  holen: [['konzept verzahnung holen pflege', 'von der Adresse in content/verzahnung/pflege.md']],
};

/** The examples of a command as its help shows them; empty where there are none. */
export function tellBeispiele(command: Command): string {
  const own = beispiele[command.name()] ?? [];
  if (own.length === 0) return '';
  return `\nBeispiele:\n${own.map(([aufruf, wirkung]) => `  ${aufruf}\n      ${wirkung}`).join('\n')}`;
}

/** A call of the command as it could be. */
export const firstBeispiel = (command: Command): string => beispiele[command.name()]?.[0]?.[0] ?? command.name();
