// The entries of the Verzeichnisse: those that have pages of their own, and those that stand on one page together.
import type { Typ } from '../../domain/kinds/kind.ts';
import { kinds } from '../../domain/kinds/registry.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import * as sichten from '../../render/views/verzeichnisse.view.ts';
import { findOrt } from '../adressen.ts';
import { type Download, type Downloads, downloadsOf } from './downloads.ts';
import { bereiche, type Bereich, defineSeite, type Seite } from './seite.ts';

type Sicht<T extends Typ> = (render: Render, entity: Entity<T>) => sichten.Eintragssicht;

/** A page for every entry of a kind. */
const einzeln =
  <T extends Typ>(typ: T, eltern: Bereich, sicht: Sicht<T>, vorbemerkung: string | null = null) =>
  (model: Model, downloads: Downloads): Seite[] =>
    listOf(model, typ).map((entity) => {
      const pfad = findOrt(model, entity) ?? '';
      return defineSeite({
        pfad,
        kennung: typ === 'indikator' ? entity.id : null,
        titel: entity.titel,
        art: kinds[typ].label,
        eltern: [eltern],
        vorlage: 'eintrag',
        inhalt: (render) => ({
          eintrag: addKalender(sicht(render, entity), entity, downloads(pfad)),
          vorbemerkung,
        }),
      });
    });

/** The view of an Akteur with its own calendar among the facts. */
function addKalender(
  eintrag: sichten.Eintragssicht,
  entity: Entity,
  downloads: readonly Download[],
): sichten.Eintragssicht {
  const stuecke = entity.typ === 'akteur' ? downloadsOf(downloads, entity.typ, entity.id) : [];
  return stuecke.length === 0 ? eintrag : { ...eintrag, angaben: [...eintrag.angaben, { wort: 'Kalender', stuecke }] };
}

const einzelne = [
  einzeln('akteur', bereiche.akteure, sichten.akteursicht),
  einzeln('gremium', bereiche.gremien, sichten.gremiumsicht),
  einzeln(
    'indikator',
    bereiche.monitoring,
    sichten.indikatorsicht,
    'Dieser Indikator zeigt, wie die Lage ist. Er zeigt nicht, was eine einzelne Maßnahme bewirkt hat.',
  ),
  einzeln('datensatz', bereiche.verzeichnisse, sichten.datensatzsicht),
];

/** A page for every Akteur, Gremium, Indikator and Datensatz. */
export const eintragsseiten = (model: Model, downloads: Downloads): Seite[] =>
  einzelne.flatMap((seitenOf) => seitenOf(model, downloads));

/** A kind of which all entries stand on one page. */
interface Verzeichnis {
  readonly typ: Typ;
  readonly bereich: Bereich;
  readonly seite: Seite;
}

const verzeichnis = <T extends Typ>(typ: T, bereich: Bereich, einleitung: string, sicht: Sicht<T>): Verzeichnis => ({
  typ,
  bereich,
  seite: defineSeite({
    pfad: bereich.pfad,
    titel: bereich.text,
    eltern: [bereiche.verzeichnisse],
    vorlage: 'verzeichnis',
    inhalt: (render) => ({ einleitung, eintraege: sichten.eintraegeOf({ ...render, ebene: 3 }, typ, sicht) }),
  }),
});

/** The Verzeichnisse in the order in which the overview names them. */
export const verzeichnisse: readonly Verzeichnis[] = [
  verzeichnis(
    'glossar',
    { text: 'Glossar', pfad: 'glossar.html' },
    'Begriffe und Abkürzungen, die das Konzept verwendet.',
    sichten.glossarsicht,
  ),
  verzeichnis(
    'quelle',
    { text: 'Quellen', pfad: 'quellen.html' },
    'Worauf sich Texte und Zahlen des Konzepts stützen.',
    sichten.quellesicht,
  ),
  verzeichnis(
    'budget',
    { text: 'Budgets', pfad: 'budgets.html' },
    'Woraus die Maßnahmen bezahlt werden sollen und was davon verplant ist.',
    sichten.budgetsicht,
  ),
  verzeichnis(
    'verzahnung',
    { text: 'Verzahnung mit anderen Konzepten', pfad: 'verzahnung.html' },
    'Andere Konzepte und Planungen, mit denen dieses Konzept verbunden ist.',
    sichten.verzahnungsicht,
  ),
];

/** A page for every Verzeichnis that has entries. */
export const verzeichnisseiten = (model: Model): Seite[] =>
  verzeichnisse.filter(({ typ }) => listOf(model, typ).length > 0).map(({ seite }) => seite);
