// The stations in the life of a Maßnahme in words.
import type { Begebenheit, Station } from '../../model/queries/massnahme/lebenslauf.ts';
import { formatKurz, formatLang } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { vorschlagUmgang } from '../../domain/kinds/beteiligung.kind.ts';
import { status } from '../../domain/sachstand.ts';
import { nameSitzung } from '../../model/queries/gremien.ts';
import { type Entity, keyOf, type Model } from '../../model/model.ts';
import { feldstuecke } from '../prosa/feldprosa.ts';
import { type Render, verweisOn, verweisTo } from '../prosa/verweise.ts';
import { stueck, type Stueck } from '../tabelle/zelle.ts';

/** What kind of thing happened, in a word or two. */
export const stationsworte: Readonly<Record<Begebenheit['art'], string>> = {
  vorschlag: 'Vorschlag',
  beratung: 'Beratung',
  beschluss: 'Beschluss',
  beginn: 'Beginn im Plan',
  ende: 'Ende im Plan',
  antrag: 'Antrag auf Mittel',
  bewilligt: 'Mittel bewilligt',
  verstetigt: 'Auf Dauer entschieden',
  erreicht: '{zwischenziel.wort} erreicht',
  versaeumt: 'Termin versäumt',
  faellig: '{zwischenziel.wort} fällig',
  verlegt: 'Termin verlegt',
  sachstand: 'Sachstand',
  bericht: 'Bericht',
};

const nameZwischenziel = ({ nr, titel }: { readonly nr: number; readonly titel: string }): string => `${nr}. ${titel}`;

/** The Ziel or Bedarf that a proposal went into. */
function nameVorschlagsziel(render: Render, key: Parameters<Model['byKey']['get']>[0]): readonly Stueck[] {
  const ding = render.model.byKey.get(key);
  return ding ? [stueck(', eingegangen in '), verweisOn(render, ding)] : [];
}

/** What happened, with the way to where it is told; empty where the word says it all. */
export function tellStation(render: Render, massnahme: Entity<'massnahme'>, station: Station): readonly Stueck[] {
  switch (station.art) {
    case 'vorschlag': {
      const { text, umgang, event } = station.vorschlag;
      return [
        stueck(`„${text}“ (${wortOf(vorschlagUmgang, umgang)}), `),
        verweisTo(render, 'beteiligung', event.id, event.titel),
        ...(station.ueber === keyOf(massnahme) ? [] : nameVorschlagsziel(render, station.ueber)),
      ];
    }
    case 'beratung': {
      const { sitzung, vorlage, schritt } = station;
      const ergebnis = schritt.ergebnis ?? 'Das Ergebnis ist hier nicht angegeben.';
      return [
        verweisTo(render, 'sitzung', sitzung.id, nameSitzung(sitzung)),
        stueck(': zur Entscheidung über '),
        verweisOn(render, vorlage),
        stueck(`. ${ergebnis}`),
      ];
    }
    case 'beschluss':
      return [stueck('Das Konzept ist beschlossen: '), verweisTo(render, 'sitzung', station.sitzung.id), stueck('.')];
    case 'erreicht':
      return [
        stueck(`${nameZwischenziel(station.zwischenziel)} (geplant bis ${formatKurz(station.zwischenziel.termin)})`),
      ];
    case 'versaeumt':
    case 'faellig':
      return [stueck(nameZwischenziel(station.zwischenziel))];
    case 'verlegt': {
      const { zwischenziel, von, nach, grund } = station.verlegung;
      return [
        stueck(`${nameZwischenziel(zwischenziel)}: von ${formatKurz(von)} auf ${formatKurz(nach)}. `),
        ...feldstuecke(render, massnahme, grund),
      ];
    }
    case 'sachstand':
      return [
        stueck(`${wortOf(status, station.eintrag.status)}: `),
        ...feldstuecke(render, massnahme, station.eintrag.text),
      ];
    case 'bericht':
      return [
        verweisTo(render, 'bericht', station.bericht.id, `Umsetzungsbericht zum ${formatLang(station.bericht.id)}`),
      ];
    default:
      return [];
  }
}
