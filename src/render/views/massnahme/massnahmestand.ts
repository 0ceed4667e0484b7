// Where a Maßnahme stands at the Stichtag: its light and why, how late it is, how far its Zwischenziele are, and what was said of
// it at the last report.
import { formatKurz, formatLang, letzterTag, type Tag } from '../../../base/datum.ts';
import { type Ebenenworte, fillWorte } from '../../../domain/ebenen.ts';
import { worteOf } from '../../../domain/feld.ts';
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { sachstandeintrag } from '../../../domain/sachstand.ts';
import { type Entity, isOhne, type Model } from '../../../model/model.ts';
import { type Ampel, ampelAt, isOver } from '../../../model/queries/massnahme/ampel.ts';
import { vergleichOf } from '../../../model/queries/berichtstage.ts';
import { lastEntryOf, statusAt } from '../../../model/queries/massnahme/stand.ts';
import { overdueOf, type Termin, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { letzteAngabe, verlegungenUntil } from '../../../model/queries/massnahme/veraenderung.ts';
import type { Render } from '../../prosa/verweise.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { formatEuro, formatZahl, plural } from '../../worte/format.ts';
import { ampelregelOf, ampelworte, saysStatus } from '../../worte/standworte.ts';

type Massnahme = Entity<'massnahme'>;

export interface Massnahmestand {
  readonly ampel: Ampel;
  readonly ampelWort: string;
  /** True where the light says the status too. */
  readonly sagtStatus: boolean;
  /** Why it bears this light, in one or more sentences. */
  readonly grund: readonly string[];
  /** '61 Tage'; null where nothing is late. */
  readonly verzug: string | null;
  /** Null where there are no Zwischenziele. */
  readonly fortschritt: { readonly erreicht: number; readonly gesamt: number; readonly wort: string } | null;
  /** The state at the last report beside that of today; null where no day lies before. */
  readonly damals: Tabellensicht | null;
}

/** The state of a Maßnahme; within `turnus` months a Sachstand is expected. */
export function massnahmestand({ model }: Render, massnahme: Massnahme, turnus: number): Massnahmestand {
  const { stichtag, worte } = model;
  const ampel = ampelAt(massnahme, stichtag, turnus);
  const termine = termineOf(massnahme, stichtag);
  const [laengster] = overdueOf(termine);
  const vergleich = vergleichOf(model, stichtag);
  const erreicht = termine.filter((termin) => termin.erreicht).length;
  return {
    ampel,
    ampelWort: ampelworte[ampel],
    sagtStatus: saysStatus.has(ampel),
    grund: ampelgrundOf(massnahme, ampel, model),
    verzug: laengster ? plural(laengster.verzug, 'Tag', 'Tage') : null,
    fortschritt:
      termine.length === 0
        ? null
        : {
            erreicht,
            gesamt: termine.length,
            wort: `${erreicht} von ${plural(termine.length, worte.zwischenziel.wort, worte.zwischenziel.vielen)} erreicht`,
          },
    damals: vergleich
      ? damalsTabelle(massnahme, { von: vergleich.tag, bis: stichtag, turnus, anlass: vergleich.anlass }, worte)
      : null,
  };
}

/** What makes the light: the Zwischenziele and days by name where it is about them, else the rule. */
export function ampelgrundOf(massnahme: Massnahme, ampel: Ampel, model: Model): readonly string[] {
  const { stichtag, worte } = model;
  const termine = termineOf(massnahme, stichtag);
  if (ampel === 'im-verzug') return verzugOf(massnahme, stichtag, worte);
  if (ampel === 'verlegt') {
    const offen = new Set(termine.filter((termin) => !termin.erreicht).map(({ zwischenziel }) => zwischenziel.nr));
    return verlegungenUntil(massnahme, stichtag)
      .filter(({ zwischenziel }) => offen.has(zwischenziel.nr))
      .map(
        ({ zwischenziel: { nr, titel }, von, nach, grund }) =>
          `${worte.zwischenziel.wort} ${nr} („${titel}“) ist verlegt (${formatKurz(nach)} statt ${formatKurz(von)}): ${grund}`,
      );
  }
  const last = lastEntryOf(massnahme, stichtag);
  if (ampel === 'keine-angabe')
    return [
      fillWorte(
        `${massnahme.data.zeitraum ? 'Der Zeitraum {massnahme.des} hat begonnen' : 'Ein Zeitraum ist nicht genannt'}, und seit einem Berichtsturnus liegt keine Meldung vor.`,
        worte,
      ),
      last ? `Der letzte Eintrag ist vom ${formatLang(last.datum)}.` : 'Bisher gibt es keinen Eintrag.',
    ];
  if (ampel === 'im-plan')
    return [
      fillWorte(
        isOhne(model, 'zwischenziel')
          ? 'Der Zeitraum ist nicht überschritten, und der Sachstand ist aktuell.'
          : 'Kein Termin ist überschritten, {zwischenziel.kein:offen} ist verlegt, und der Sachstand ist aktuell.',
        worte,
      ),
    ];
  return [ampelregelOf(model, ampel), ...(last?.grund === undefined ? [] : [last.grund])];
}

function verzugOf(massnahme: Massnahme, stichtag: Tag, worte: Ebenenworte): readonly string[] {
  const bis = massnahme.data.zeitraum?.bis;
  const late = overdueOf(termineOf(massnahme, stichtag));
  const last = lastEntryOf(massnahme, stichtag);
  const seit = late[0]?.tag ?? letzterTag(bis ?? stichtag);
  return [
    ...late.map((termin) => tellVerzug(termin, worte)),
    ...(bis !== undefined && isOver(massnahme, stichtag)
      ? [`Der Zeitraum endete mit ${formatKurz(bis)}; abgeschlossen ist ${worte.massnahme.der} nicht.`]
      : []),
    ...(last && letzterTag(last.datum) >= seit
      ? [`Sachstand vom ${formatLang(last.datum)}: ${last.text}`]
      : ['Seit dem Termin liegt keine Meldung vor.']),
  ];
}

const tellVerzug = ({ zwischenziel: { nr, titel }, termin, verzug }: Termin, { zwischenziel }: Ebenenworte): string =>
  `${zwischenziel.wort} ${nr} („${titel}“) war bis ${formatKurz(termin)} fällig und ist ${plural(verzug, 'Tag', 'Tage')} überfällig.`;

const sachstandworte = worteOf(sachstandeintrag);

/** Light, status, Zwischenziele, money and people on two days, a line each. */
function damalsTabelle(
  massnahme: Massnahme,
  { von, bis, turnus, anlass }: { von: Tag; bis: Tag; turnus: number; anlass: string },
  { zwischenziel }: Ebenenworte,
): Tabellensicht {
  const zeilen: readonly (readonly [string, (tag: Tag) => string])[] = [
    ['Zeichen', (tag) => ampelworte[ampelAt(massnahme, tag, turnus)]],
    [sachstandworte.status, (tag) => wortOf(status, statusAt(massnahme, tag))],
    [`${zwischenziel.viele} erreicht`, (tag) => tellErreicht(massnahme, tag)],
    ['Längster Verzug', (tag) => tellLaengsten(massnahme, tag)],
    [sachstandworte.ausgaben, (tag) => tellAngabe(massnahme, tag, 'ausgaben', formatEuro)],
    [sachstandworte.teilnehmende, (tag) => tellAngabe(massnahme, tag, 'teilnehmende', formatZahl)],
    [sachstandworte.naechster_schritt, (tag) => lastEntryOf(massnahme, tag)?.naechster_schritt ?? ''],
  ];
  return {
    titel: `${massnahme.id} am ${formatLang(von)} und am ${formatLang(bis)}`,
    art: 'damals',
    spalten: [
      spaltenkopf('Stand'),
      spaltenkopf(`${anlass === 'bericht' ? 'Voriger Bericht' : 'Damals'}: ${formatKurz(von)}`),
      spaltenkopf(`Zum Stichtag: ${formatKurz(bis)}`),
    ],
    zeilen: zeilen
      .map(([wort, tellAt]) => ({ wort, damals: tellAt(von), heute: tellAt(bis) }))
      .filter(({ damals, heute }) => damals !== '' || heute !== '')
      .map(({ wort, damals, heute }) => ({
        anker: null,
        zellen: [zelle(wort, { kopf: true }), zelle(damals), zelle(heute, damals === heute ? {} : { art: 'anders' })],
      })),
  };
}

function tellErreicht(massnahme: Massnahme, tag: Tag): string {
  const termine = termineOf(massnahme, tag);
  return termine.length === 0 ? '' : `${termine.filter(({ erreicht }) => erreicht).length} von ${termine.length}`;
}

function tellLaengsten(massnahme: Massnahme, tag: Tag): string {
  const [late] = overdueOf(termineOf(massnahme, tag));
  return late ? plural(late.verzug, 'Tag', 'Tage') : '';
}

function tellAngabe(
  massnahme: Massnahme,
  tag: Tag,
  feld: 'ausgaben' | 'teilnehmende',
  format: (wert: number) => string,
): string {
  const angabe = letzteAngabe(massnahme, tag, feld);
  return angabe ? format(angabe.wert) : '';
}
