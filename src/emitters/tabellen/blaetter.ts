// What stands behind the Aktionsplan, one row each: its Zwischenziele, its costs by year and budget, its log.
import { formatKurz, isTag, letzterTag } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { kostenart, status } from '../../domain/kinds/massnahme.kind.ts';
import { blattnamen, eingabetitel } from '../../domain/sachstandsblatt.ts';
import { isProposed, listPosten, type Posten } from '../../model/queries/kosten.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { entriesUntil, type Sachstand } from '../../model/queries/stand.ts';
import { listTermine, type Termin } from '../../model/queries/termine.ts';
import { kennspalten, titelOf } from './massnahmen.ts';
import { fillTabelle, type Spalte, type Spaltentyp, type Tabelle, type Wert } from './spalten.ts';

interface Teil {
  readonly massnahme: Entity<'massnahme'>;
}

/** The columns that say which Maßnahme a part belongs to. */
export const teilspalten = <T extends Teil>(model: Model): readonly Spalte<T>[] =>
  kennspalten(model).map((spalte) => ({ ...spalte, wert: ({ massnahme }) => spalte.wert(massnahme) }));

/** A column of a table that explains itself by its title. */
export const spalte = <T>(titel: string, typ: Spaltentyp, breite: number, wert: (zeile: T) => Wert): Spalte<T> => ({
  feld: titel,
  titel,
  bedeutung: titel,
  typ,
  breite,
  wert,
});

export const geld = <T>(titel: string, wert: (zeile: T) => Wert): Spalte<T> => ({
  ...spalte(titel, 'betrag', 15, wert),
  einheit: 'Euro',
});

/** Every Zwischenziel, or those given, with its Termin as it holds at the Stichtag. */
export const zwischenzielTabelle = (model: Model, termine = listTermine(model)): Tabelle =>
  fillTabelle<Termin>(
    blattnamen.zwischenziele,
    [
      ...teilspalten<Termin>(model),
      spalte('Nr.', 'ganzzahl', 6, ({ zwischenziel }) => zwischenziel.nr),
      spalte('Zwischenziel', 'text', 48, ({ zwischenziel }) => zwischenziel.titel),
      spalte('Termin', 'datum', 12, ({ tag }) => tag),
      spalte('Angabe zum Termin', 'text', 16, ({ termin }) => (isTag(termin) ? undefined : formatKurz(termin))),
      spalte('Termin im Plan', 'datum', 12, ({ zwischenziel }) => letzterTag(zwischenziel.termin)),
      spalte('Verlegungen', 'ganzzahl', 13, ({ verlegungen }) => verlegungen),
      spalte('Zuständig', 'text', 32, ({ zustaendig }) => titelOf(model, 'akteur', zustaendig)),
      spalte('Stand', 'text', 14, standOf),
      { ...spalte<Termin>('Verzug', 'ganzzahl', 13, ({ verzug }) => verzug), einheit: 'Tage' },
    ],
    termine,
  );

function standOf({ erreicht, ruht, verzug }: Termin): string {
  if (erreicht) return 'erreicht';
  if (ruht) return 'entfällt';
  return verzug > 0 ? 'überfällig' : 'offen';
}

/** Every given amount, without those of Maßnahmen that are entfallen: the sum is that of the documents. */
export const kostenTabelle = (model: Model): Tabelle =>
  fillTabelle<Posten>(
    'Kosten',
    [
      ...teilspalten<Posten>(model),
      spalte('Jahr', 'ganzzahl', 8, ({ kosten }) => kosten.jahr),
      geld('Betrag', ({ kosten }) => kosten.betrag),
      spalte('Kostenart', 'text', 12, ({ kosten }) => kosten.art && wortOf(kostenart, kosten.art)),
      spalte('Geschätzt', 'ja-nein', 12, ({ kosten }) => kosten.geschaetzt === true),
      spalte('Budget', 'text', 36, ({ kosten }) => titelOf(model, 'budget', kosten.budget)),
      spalte('Finanzierungsvorbehalt', 'ja-nein', 14, ({ kosten }) => isProposed(model, kosten.budget)),
      spalte('Federführung', 'text', 32, ({ massnahme }) => titelOf(model, 'akteur', massnahme.data.federfuehrung)),
    ],
    listPosten(model),
  );

interface Sachstandzeile extends Teil {
  readonly eintrag: Sachstand;
}

/** Every entry of the log up to the Stichtag. */
export const sachstandTabelle = (model: Model): Tabelle =>
  fillTabelle<Sachstandzeile>(
    blattnamen.sachstand,
    [
      ...teilspalten<Sachstandzeile>(model),
      spalte(eingabetitel.datum, 'datum', 12, ({ eintrag }) => letzterTag(eintrag.datum)),
      spalte(eingabetitel.status, 'text', 16, ({ eintrag }) => wortOf(status, eintrag.status)),
      spalte(eingabetitel.text, 'text', 60, ({ eintrag }) => eintrag.text),
      spalte(eingabetitel.erreicht, 'liste', 14, ({ eintrag }) => eintrag.erreicht?.map(String)),
      spalte(eingabetitel.verlegt, 'liste', 32, ({ eintrag }) =>
        eintrag.verlegt?.map(({ zwischenziel, nach, grund }) => `${zwischenziel} auf ${formatKurz(nach)}: ${grund}`),
      ),
      geld(eingabetitel.ausgaben, ({ eintrag }) => eintrag.ausgaben),
      spalte(eingabetitel.teilnehmende, 'ganzzahl', 14, ({ eintrag }) => eintrag.teilnehmende),
      spalte(eingabetitel.naechster_schritt, 'text', 40, ({ eintrag }) => eintrag.naechster_schritt),
      spalte(eingabetitel.entscheidungsbedarf, 'text', 40, ({ eintrag }) => eintrag.entscheidungsbedarf),
      spalte(eingabetitel.einschaetzung, 'text', 40, ({ eintrag }) => eintrag.einschaetzung),
      spalte(eingabetitel.grund, 'text', 40, ({ eintrag }) => eintrag.grund),
    ],
    listOf(model, 'massnahme').flatMap((massnahme) =>
      entriesUntil(massnahme, model.stichtag).map((eintrag) => ({ massnahme, eintrag })),
    ),
  );
