// What stands behind the Aktionsplan, one row each: its Zwischenziele, its costs by year and budget, its log.
import { terminwort } from '../../render/worte/terminworte.ts';
import { formatKurz, isTag } from '../../base/datum.ts';
import { kostenposten, zwischenziel } from '../../domain/kinds/massnahme.kind.ts';
import { sachstandeintrag } from '../../domain/sachstand.ts';
import { blattnamen, eingabetitel } from '../../domain/stellenblatt.ts';
import { isProposed, listPosten, type Posten } from '../../model/queries/kosten.ts';
import { type Entity, listOf, type Model, titelOfId } from '../../model/model.ts';
import { entriesUntil, type Sachstand } from '../../model/queries/massnahme/stand.ts';
import { listTermine, type Termin } from '../../model/queries/massnahme/termine.ts';
import { feldgruppen, joinGruppen } from './feldspalten.ts';
import { kennspalten } from './massnahmen.ts';
import { fillTabelle, type Ausgabespalte, type Spaltentyp, type Ausgabetabelle, type Spaltenwert } from './spalten.ts';

interface Massnahmeteil {
  readonly massnahme: Entity<'massnahme'>;
}

/** The columns that say which Maßnahme a part belongs to. */
export const teilspalten = <T extends Massnahmeteil>(model: Model): readonly Ausgabespalte<T>[] =>
  kennspalten(model).map((blattspalte) => ({ ...blattspalte, wert: ({ massnahme }) => blattspalte.wert(massnahme) }));

/** A column of a table that explains itself by its title. */
export const spalte = <T>(
  titel: string,
  typ: Spaltentyp,
  breite: number,
  wert: (zeile: T) => Spaltenwert,
): Ausgabespalte<T> => ({
  feld: titel,
  titel,
  bedeutung: titel,
  typ,
  breite,
  wert,
});

/** A column of amounts in euros. */
export const betragspalte = <T>(titel: string, wert: (zeile: T) => Spaltenwert): Ausgabespalte<T> => ({
  ...spalte(titel, 'betrag', 15, wert),
  einheit: 'Euro',
});

/** Every Zwischenziel, or those given, with its Termin as it holds at the Stichtag. */
export const zwischenzielblatt = (model: Model, termine = listTermine(model)): Ausgabetabelle =>
  fillTabelle<Termin>(
    blattnamen(model.worte).zwischenziele,
    [
      ...teilspalten<Termin>(model),
      ...joinGruppen<Termin>([
        ...feldgruppen<Termin>(model, zwischenziel, (termin) => termin.zwischenziel, {
          zustaendig: [spalte('Zuständig', 'text', 32, ({ zustaendig }) => titelOfId(model, 'akteur', zustaendig))],
        }),
        {
          name: 'gilt',
          nach: 'titel',
          spalten: [
            spalte('Termin', 'datum', 12, ({ tag }) => tag),
            spalte('Angabe zum Termin', 'text', 16, ({ termin }) => (isTag(termin) ? undefined : formatKurz(termin))),
          ],
        },
        {
          name: 'verlegt',
          nach: 'termin',
          spalten: [spalte('Verlegungen', 'ganzzahl', 13, ({ verlegungen }) => verlegungen)],
        },
        {
          name: 'stand',
          nach: 'zustaendig',
          spalten: [
            spalte('Stand', 'text', 14, ({ stand }) => terminwort(stand)),
            { ...spalte<Termin>('Verzug', 'ganzzahl', 13, ({ verzug }) => verzug), einheit: 'Tage' },
          ],
        },
      ]),
    ],
    termine,
  );

/** Every given amount, without those of Maßnahmen that are entfallen: the sum is that of the documents. */
export const kostenblatt = (model: Model): Ausgabetabelle =>
  fillTabelle<Posten>(
    'Kosten',
    [
      ...teilspalten<Posten>(model),
      ...joinGruppen(
        feldgruppen<Posten>(model, kostenposten, ({ kosten }) => kosten, {
          geschaetzt: [spalte('Geschätzt', 'ja-nein', 12, ({ kosten }) => kosten.geschaetzt === true)],
        }).map((gruppe) => (gruppe.name === 'budget' ? { ...gruppe, nach: 'geschaetzt' } : gruppe)),
      ),
      spalte('Finanzierungsvorbehalt', 'ja-nein', 14, ({ kosten }) => isProposed(model, kosten.budget)),
      spalte('Federführung', 'text', 32, ({ massnahme }) => titelOfId(model, 'akteur', massnahme.data.federfuehrung)),
    ],
    listPosten(model),
  );

interface Sachstandzeile extends Massnahmeteil {
  readonly eintrag: Sachstand;
}

/** Every entry of the log up to the Stichtag. */
export const sachstandblatt = (model: Model): Ausgabetabelle =>
  fillTabelle<Sachstandzeile>(
    blattnamen(model.worte).sachstand,
    [
      ...teilspalten<Sachstandzeile>(model),
      ...joinGruppen(
        feldgruppen<Sachstandzeile>(model, sachstandeintrag, ({ eintrag }) => eintrag, {
          verlegt: [
            spalte(eingabetitel(model.worte).verlegt, 'liste', 32, ({ eintrag }) =>
              eintrag.verlegt?.map(({ zwischenziel: nr, nach, grund }) => `${nr} auf ${formatKurz(nach)}: ${grund}`),
            ),
          ],
        }),
      ),
    ],
    listOf(model, 'massnahme').flatMap((massnahme) =>
      entriesUntil(massnahme, model.stichtag).map((eintrag) => ({ massnahme, eintrag })),
    ),
  );
