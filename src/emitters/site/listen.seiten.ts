// The pages that list the pages of one kind: Akteure, Gremien, Vorlagen, and the overview of the Verzeichnisse.
import { akteurArt } from '../../domain/kinds/akteur.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import type { Typ } from '../../domain/kinds/kind.ts';
import { vorlageArt } from '../../domain/kinds/vorlage.kind.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import { bereiche, type Bereich, defineSeite, type Seite } from './seite.ts';
import { verzeichnisse } from './verzeichnisse.seiten.ts';

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

const liste = (bereich: Bereich, einleitung: string, gruppen: (render: Render) => readonly Gruppe[]): Seite =>
  defineSeite({
    pfad: bereich.pfad,
    titel: bereich.text,
    vorlage: 'liste',
    inhalt: (render) => ({ einleitung, gruppen: gruppen(render).filter(({ eintraege }) => eintraege.length > 0) }),
  });

/** All entities of a kind as entries. */
const eintraegeOf = <T extends Typ>(
  render: Render,
  typ: T,
  zusatz: (entity: Entity<T>) => string | undefined = () => undefined,
): Eintrag[] =>
  listOf(render.model, typ).map((entity) => ({
    verweis: stueck(entity.titel, render.adresse(entity)),
    zusatz: zusatz(entity) ?? null,
  }));

const akteurgruppen = {
  verwaltung: 'Stadtverwaltung',
  politik: 'Politik',
  kreis: 'Kreise',
  traeger: 'Träger',
  verein: 'Vereine',
  stiftung: 'Stiftungen',
  religionsgemeinschaft: 'Religionsgemeinschaften',
  unternehmen: 'Unternehmen',
  kammer: 'Kammern',
  hochschule: 'Hochschulen',
  land: 'Land',
  bund: 'Bund',
  netzwerk: 'Netzwerke',
  sonstige: 'Sonstige',
} as const satisfies Record<Entity<'akteur'>['data']['art'], string>;

const nameAkteur = ({ titel, data }: Entity<'akteur'>): string =>
  data.kurz === undefined ? titel : `${titel} (${data.kurz})`;

/** The list of a kind by its place in the navigation. */
const listen: readonly { readonly typ: Typ; readonly seite: Seite }[] = [
  {
    typ: 'akteur',
    seite: liste(bereiche.akteure, 'Wer im Konzept Verantwortung trägt oder mitwirkt, und woran.', (render) =>
      akteurArt.options.map((art) => ({
        titel: akteurgruppen[art],
        eintraege: listOf(render.model, 'akteur')
          .filter(({ data }) => data.art === art)
          .map((akteur) => ({ verweis: stueck(nameAkteur(akteur), render.adresse(akteur)), zusatz: null })),
      })),
    ),
  },
  {
    typ: 'gremium',
    seite: liste(
      bereiche.gremien,
      'Wo das Konzept beraten und begleitet wird. Jedes Gremium trägt hier den Namen, den es am Stichtag hat.',
      (render) => [{ titel: null, eintraege: eintraegeOf(render, 'gremium', ({ data }) => data.rolle) }],
    ),
  },
  {
    typ: 'vorlage',
    seite: liste(bereiche.vorlagen, 'Die öffentlichen Vorlagen zu diesem Konzept.', (render) => [
      { titel: null, eintraege: eintraegeOf(render, 'vorlage', ({ data }) => wortOf(vorlageArt, data.art)) },
    ]),
  },
];

const uebersicht: Seite = liste(bereiche.verzeichnisse, 'Zum Nachschlagen.', (render) => [
  {
    titel: 'Begriffe, Belege, Geld',
    eintraege: verzeichnisse.flatMap(({ typ, bereich }) => {
      const anzahl = listOf(render.model, typ).length;
      const zusatz = anzahl === 1 ? '1 Eintrag' : `${anzahl} Einträge`;
      return anzahl === 0 ? [] : [{ verweis: stueck(bereich.text, bereich.pfad), zusatz }];
    }),
  },
  { titel: 'Datensätze', eintraege: eintraegeOf(render, 'datensatz') },
]);

/** The lists that have entries, and the overview of the Verzeichnisse. */
export const listenseiten = (model: Model): Seite[] => [
  ...listen.filter(({ typ }) => listOf(model, typ).length > 0).map(({ seite }) => seite),
  uebersicht,
];
