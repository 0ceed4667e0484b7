// The pages around the plan: Akteure, Gremien, Beteiligung, Indikatoren, Datensätze, and the Verzeichnisse on one page each.
import { akteurArt } from '../../domain/akteur.kind.ts';
import { beteiligungPhase } from '../../domain/beteiligung.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import type { Typ } from '../../domain/kind.ts';
import { kinds } from '../../domain/registry.ts';
import { vorlageArt } from '../../domain/vorlage.kind.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { beteiligungTabelle } from '../../render/tabellen.ts';
import type { Render } from '../../render/verweise.ts';
import { type Stueck, stueck } from '../../render/zelle.ts';
import * as sichten from '../../render/views/verzeichnisse.view.ts';
import { findOrt } from './adressen.ts';
import { type Download, type Downloads, findKalender } from './downloads.ts';
import { bereiche, type Bereich, type Seite } from './seite.ts';

/** An entry of a list: a link and a few words beside it. */
interface Eintrag {
  readonly verweis: Stueck;
  readonly zusatz: string | null;
}

/** Entries under a heading, or under none. */
interface Gruppe {
  readonly titel: string | null;
  readonly eintraege: readonly Eintrag[];
}

const liste = (bereich: Bereich, einleitung: string, gruppen: (render: Render) => readonly Gruppe[]): Seite => ({
  pfad: bereich.pfad,
  kennung: null,
  titel: bereich.text,
  art: null,
  eltern: [],
  vorlage: 'liste',
  inhalt: (render) => ({ einleitung, gruppen: gruppen(render).filter(({ eintraege }) => eintraege.length > 0) }),
});

function eintraegeOf<T extends Typ>(
  render: Render,
  typ: T,
  zusatz: (entity: Entity<T>) => string | undefined,
  kennung = false,
): Eintrag[] {
  return listOf(render.model, typ).map((entity) => ({
    verweis: stueck(kennung ? `${entity.id} ${entity.titel}` : entity.titel, render.adresse(entity)),
    zusatz: zusatz(entity) ?? null,
  }));
}

const akteurgruppen = {
  verwaltung: 'Stadtverwaltung',
  politik: 'Politik',
  traeger: 'Träger',
  verein: 'Vereine',
  land: 'Land',
  bund: 'Bund',
  netzwerk: 'Netzwerke',
} as const satisfies Record<Entity<'akteur'>['data']['art'], string>;

const nameAkteur = ({ titel, data }: Entity<'akteur'>): string =>
  data.kurz === undefined ? titel : `${titel} (${data.kurz})`;

/** The pages that list the pages of one kind. */
export const listenseiten: readonly Seite[] = [
  liste(
    bereiche.indikatoren,
    'Ein Indikator zeigt, wie die Lage ist. Er zeigt nicht, was eine einzelne Maßnahme bewirkt hat.',
    (render) => [
      {
        titel: null,
        eintraege: eintraegeOf(
          render,
          'indikator',
          ({ data }) => (data.reihe && !('offen' in data.reihe) ? data.einheit : 'Zahlen noch offen'),
          true,
        ),
      },
    ],
  ),
  liste(bereiche.akteure, 'Wer im Konzept Verantwortung trägt oder mitwirkt, und woran.', (render) =>
    akteurArt.options.map((art) => ({
      titel: akteurgruppen[art],
      eintraege: listOf(render.model, 'akteur')
        .filter(({ data }) => data.art === art)
        .map((akteur) => ({ verweis: stueck(nameAkteur(akteur), render.adresse(akteur)), zusatz: null })),
    })),
  ),
  liste(
    bereiche.gremien,
    'Wo das Konzept beraten und begleitet wird. Jedes Gremium trägt hier den Namen, den es am Stichtag hat.',
    (render) => [{ titel: null, eintraege: eintraegeOf(render, 'gremium', ({ data }) => data.rolle) }],
  ),
  liste(bereiche.vorlagen, 'Die öffentlichen Vorlagen zu diesem Konzept.', (render) => [
    { titel: null, eintraege: eintraegeOf(render, 'vorlage', ({ data }) => wortOf(vorlageArt, data.art)) },
  ]),
  liste(bereiche.verzeichnisse, 'Zum Nachschlagen.', (render) => [
    {
      titel: 'Begriffe, Belege, Geld',
      eintraege: verzeichnisse.flatMap(({ typ, bereich }) => {
        const anzahl = listOf(render.model, typ).length;
        return anzahl === 0
          ? []
          : [
              {
                verweis: stueck(bereich.text, bereich.pfad),
                zusatz: anzahl === 1 ? '1 Eintrag' : `${anzahl} Einträge`,
              },
            ];
      }),
    },
    { titel: 'Datensätze', eintraege: eintraegeOf(render, 'datensatz', () => undefined) },
    { titel: 'Berichte', eintraege: eintraegeOf(render, 'bericht', () => undefined) },
  ]),
];

type Sicht = (render: Render, entity: Entity) => sichten.Eintragssicht;

const indikatorVorbemerkung =
  'Dieser Indikator zeigt, wie die Lage ist. Er zeigt nicht, was eine einzelne Maßnahme bewirkt hat.';

/** The kinds of which every entry has its own page. */
const einzeln: readonly {
  readonly typ: Typ;
  readonly eltern: Bereich;
  readonly sicht: Sicht;
  readonly vorbemerkung: string | null;
}[] = [
  { typ: 'akteur', eltern: bereiche.akteure, sicht: sichten.akteursicht as Sicht, vorbemerkung: null },
  { typ: 'gremium', eltern: bereiche.gremien, sicht: sichten.gremiumsicht as Sicht, vorbemerkung: null },
  {
    typ: 'indikator',
    eltern: bereiche.indikatoren,
    sicht: sichten.indikatorsicht as Sicht,
    vorbemerkung: indikatorVorbemerkung,
  },
  { typ: 'datensatz', eltern: bereiche.verzeichnisse, sicht: sichten.datensatzsicht as Sicht, vorbemerkung: null },
];

/** A page for every Akteur, Gremium, Indikator and Datensatz. */
export const eintragsseiten = (model: Model, downloads: Downloads): Seite[] =>
  einzeln.flatMap(({ typ, eltern, sicht, vorbemerkung }) =>
    listOf(model, typ).map((entity) => ({
      pfad: findOrt(model, entity) ?? '',
      kennung: typ === 'indikator' ? entity.id : null,
      titel: entity.titel,
      art: kinds[typ].label,
      eltern: [eltern],
      vorlage: 'eintrag',
      inhalt: (render) => ({
        eintrag: addKalender(sicht(render, entity), entity, downloads(findOrt(model, entity) ?? '')),
        vorbemerkung,
      }),
    })),
  );

/** The view of an Akteur with its own calendar among the facts. */
function addKalender(
  eintrag: sichten.Eintragssicht,
  entity: Entity,
  downloads: readonly Download[],
): sichten.Eintragssicht {
  const stuecke = entity.typ === 'akteur' ? findKalender(downloads, entity.id) : [];
  return stuecke.length === 0 ? eintrag : { ...eintrag, angaben: [...eintrag.angaben, { wort: 'Kalender', stuecke }] };
}

/** The kinds of which all entries stand on one page. */
const verzeichnisse: readonly {
  readonly typ: Typ;
  readonly bereich: Bereich;
  readonly sicht: Sicht;
  readonly einleitung: string;
}[] = [
  {
    typ: 'glossar',
    bereich: { text: 'Glossar', pfad: 'glossar.html' },
    sicht: sichten.glossarsicht as Sicht,
    einleitung: 'Begriffe und Abkürzungen, die das Konzept verwendet.',
  },
  {
    typ: 'quelle',
    bereich: { text: 'Quellen', pfad: 'quellen.html' },
    sicht: sichten.quellesicht as Sicht,
    einleitung: 'Worauf sich Texte und Zahlen des Konzepts stützen.',
  },
  {
    typ: 'budget',
    bereich: { text: 'Budgets', pfad: 'budgets.html' },
    sicht: sichten.budgetsicht as Sicht,
    einleitung: 'Woraus die Maßnahmen bezahlt werden sollen und was davon verplant ist.',
  },
  {
    typ: 'verzahnung',
    bereich: { text: 'Verzahnung', pfad: 'verzahnung.html' },
    sicht: sichten.verzahnungsicht as Sicht,
    einleitung: 'Andere Konzepte und Planungen, mit denen dieses Konzept verbunden ist.',
  },
];

/** A page for every Verzeichnis that has entries. */
export const verzeichnisseiten = (model: Model): Seite[] =>
  verzeichnisse
    .filter(({ typ }) => listOf(model, typ).length > 0)
    .map(({ typ, bereich, sicht, einleitung }) => ({
      pfad: bereich.pfad,
      kennung: null,
      titel: bereich.text,
      art: null,
      eltern: [bereiche.verzeichnisse],
      vorlage: 'verzeichnis',
      inhalt: (render) => ({
        einleitung,
        eintraege: listOf(render.model, typ).map((entity) => sicht({ ...render, ebene: 3 }, entity)),
      }),
    }));

/** The Beteiligung by its phases: a table of each, then every event with what became of its proposals. */
export const beteiligungsseite: Seite = {
  pfad: bereiche.beteiligung.pfad,
  kennung: null,
  titel: bereiche.beteiligung.text,
  art: null,
  eltern: [],
  vorlage: 'beteiligung',
  inhalt: (render) => ({
    phasen: [...beteiligungPhase.options, undefined].flatMap((phase) => {
      const events = listOf(render.model, 'beteiligung').filter(({ data }) => data.phase === phase);
      if (events.length === 0) return [];
      return [
        {
          titel: phase === undefined ? 'Weitere Veranstaltungen' : wortOf(beteiligungPhase, phase),
          tabelle: phase === undefined ? null : beteiligungTabelle(render, phase),
          eintraege: events.map((event) => sichten.beteiligungsicht({ ...render, ebene: 4 }, event)),
        },
      ];
    }),
  }),
};
