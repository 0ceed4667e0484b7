// A Handlungsfeld by its one schema: Leitziel, Bedarfe, Ziele, bisherige and künftige Maßnahmen, linked in both directions.
import { formatKurz, formatLang } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { realisierbarkeit } from '../../domain/ziel.kind.ts';
import { type Entity, findEntity, findReferrers, listOfFeld } from '../../model/model.ts';
import { aktionsplanTabelle } from '../aktionsplan.ts';
import { akteureOf, type Render, verweisTo } from '../verweise.ts';
import { ausBeteiligung } from '../vorschlaege.ts';
import { spalte, type Stueck, type Tabellensicht, zelle } from '../zelle.ts';
import { type Entitaetssicht, entitaetssicht } from './gemeinsam.ts';
import { massnahmesicht, type Massnahmesicht } from './massnahme.view.ts';

export interface Bedarfsicht extends Entitaetssicht {
  readonly ziele: readonly Stueck[];
}

export interface Zielsicht extends Entitaetssicht {
  readonly bedarfe: readonly Stueck[];
  readonly massnahmen: readonly Stueck[];
  readonly indikatoren: readonly Stueck[];
  readonly teilziele: Tabellensicht | null;
  /** What of the Beteiligung went into it. */
  readonly vorschlaege: readonly (readonly Stueck[])[];
}

export interface Handlungsfeldsicht extends Entitaetssicht {
  readonly nummer: number;
  readonly themen: readonly string[];
  readonly leitziel: Entitaetssicht | null;
  readonly bedarfe: readonly Bedarfsicht[];
  readonly ziele: readonly Zielsicht[];
  readonly bisherige: readonly Massnahmesicht[];
  readonly kuenftige: readonly Massnahmesicht[];
  readonly aktionsplan: Tabellensicht;
}

/** The view of one Handlungsfeld. Bodies inside it begin two levels below its own headings. */
export function handlungsfeldsicht(render: Render, feld: Entity<'handlungsfeld'>): Handlungsfeldsicht {
  const inner = { ...render, ebene: render.ebene + 2 };
  const leitziel = findEntity(render.model, 'leitziel', `L-${feld.id}`);
  const massnahmen = listOfFeld(render.model, 'massnahme', feld.id);
  return {
    ...entitaetssicht(render, feld),
    nummer: feld.data.nummer,
    themen: feld.data.themen ?? [],
    leitziel: leitziel ? entitaetssicht(inner, leitziel) : null,
    bedarfe: listOfFeld(render.model, 'bedarf', feld.id).map((bedarf) => ({
      ...entitaetssicht(inner, bedarf),
      ziele: findReferrers(render.model, bedarf, 'ziel', 'bedarfe').map((ziel) => verweisTo(render, 'ziel', ziel.id)),
    })),
    ziele: listOfFeld(render.model, 'ziel', feld.id).map((ziel) => zielsicht(inner, ziel)),
    bisherige: massnahmen
      .filter(({ data }) => data.art === 'bisherig')
      .map((massnahme) => massnahmesicht(inner, massnahme)),
    kuenftige: massnahmen
      .filter(({ data }) => data.art === 'kuenftig')
      .map((massnahme) => massnahmesicht(inner, massnahme)),
    aktionsplan: aktionsplanTabelle(render, feld.id),
  };
}

function zielsicht(render: Render, ziel: Entity<'ziel'>): Zielsicht {
  return {
    ...entitaetssicht(render, ziel),
    bedarfe: (ziel.data.bedarfe ?? []).map((id) => verweisTo(render, 'bedarf', id)),
    massnahmen: findReferrers(render.model, ziel, 'massnahme', 'ziele').map(({ id }) =>
      verweisTo(render, 'massnahme', id),
    ),
    indikatoren: (ziel.data.indikatoren ?? []).map((id) => verweisTo(render, 'indikator', id)),
    teilziele: teilzieleTabelle(render, ziel),
    vorschlaege: ausBeteiligung(render, ziel),
  };
}

function teilzieleTabelle(render: Render, ziel: Entity<'ziel'>): Tabellensicht | null {
  const { teilziele = [] } = ziel.data;
  if (teilziele.length === 0) return null;
  return {
    titel: `Teilziele von ${ziel.id}`,
    art: 'teilziele',
    spalten: ['Nr.', 'Teilziel', 'Messgröße', 'Termin', 'Zuständig', 'Realisierbarkeit'].map((titel) => spalte(titel)),
    zeilen: teilziele.map(({ nr, titel, messgroesse, termin, zustaendig, realisierbarkeit: wie, erreicht }) => ({
      anker: null,
      zellen: [
        zelle(String(nr), { kopf: true, zahl: true }),
        zelle(titel),
        zelle(messgroesse ?? ''),
        zelle(termin === undefined ? '' : formatKurz(termin)),
        zelle(akteureOf(render, zustaendig === undefined ? [] : [zustaendig])),
        zelle(
          erreicht === undefined
            ? wie === undefined
              ? ''
              : wortOf(realisierbarkeit, wie)
            : `erreicht am ${formatLang(erreicht)}`,
        ),
      ],
    })),
    anmerkungen: [],
  };
}
