// The pages that one reads in order: the start page, the chapters, the council papers.
import { formatLang } from '../../base/datum.ts';
import { kinds } from '../../domain/kinds/registry.ts';
import { listOf, type Entity, type Model } from '../../model/model.ts';
import { fortschreibungssicht } from '../../render/views/fortschreibung.ts';
import { konzeptsicht, vorwortOf } from '../../render/views/konzept.view.ts';
import { renderProsa } from '../../render/prosa/prosa.ts';
import { listAnlagen } from '../../render/views/anlagen.ts';
import { vorlagesicht, type Vorlagesicht } from '../../render/views/vorlage.view.ts';
import { type Angabe, angabenOf } from '../../render/views/angaben.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import type { Tree } from '../../render/tree/h.ts';
import { toUeberschrift } from '../../render/tree/text.ts';
import { findElements } from '../../render/tree/visit.ts';
import { kapitelTeil } from '../../domain/kinds/kapitel.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { einzelseite } from '../adressen.ts';
import { downloadsForAll, downloadsOf, findAnlage, type Downloads } from './downloads.ts';
import { bereichOf, bereiche } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

const fortschreibungspfad = 'fortschreibung.html';

/** What became of the Maßnahmen of earlier concepts; none for a concept without Vorgänger. */
export const fortschreibungseiten = (model: Model): Seite[] =>
  (model.konzept?.data.vorgaenger ?? []).length === 0
    ? []
    : [
        defineSeite({
          pfad: fortschreibungspfad,
          titel: 'Fortschreibung',
          vorlage: 'fortschreibung',
          inhalt: (render) => ({ fortschreibung: fortschreibungssicht(render) }),
        }),
      ];

/** The start page: what this is, the Vorwort, the contents, the documents. */
export function startseite(model: Model, downloads: Downloads): Seite {
  return {
    pfad: bereiche.start.pfad,
    kennung: null,
    titel: model.konzept?.titel ?? 'Handlungskonzept',
    art: null,
    eltern: [],
    vorlage: 'index',
    inhalt: (render) => ({
      start: { ...konzeptsicht(render), vorwort: vorwortOf({ ...render, ebene: 3 }) },
      fortschreibung: fortschreibungspfad,
      downloads: downloadsForAll(downloads('index.html')),
    }),
  };
}

/** A page for every chapter. */
export const kapitelseiten = (model: Model): Seite[] =>
  listOf(model, 'kapitel').map((kapitel) => ({
    pfad: einzelseite(kinds.kapitel, kapitel.id),
    kennung: null,
    titel: kapitel.titel,
    art: wortOf(kapitelTeil, kapitel.data.teil),
    eltern: [],
    vorlage: 'kapitel',
    inhalt: (render) => {
      const text = renderProsa(render, kapitel.facts);
      return {
        text,
        angaben: angabenOf(render, kapitel),
        abschnitte: abschnitteOf(text),
        ...nachbarnOf(render, kapitel),
      };
    },
  }));

/** The headings of a text for its own contents; none where there are only a few. */
function abschnitteOf(text: Tree): { readonly href: string; readonly titel: string }[] {
  const headings = findElements(
    { children: [...text] },
    ({ tagName, properties: { id } }) => tagName === 'h2' && typeof id === 'string',
  );
  if (headings.length < 3) return [];
  return headings.map((heading) => ({
    href: `#${String(heading.properties['id'])}`,
    titel: toUeberschrift([heading]),
  }));
}

/** What one reads before and after a chapter or a Handlungsfeld, in the order of the contents. */
export function nachbarnOf(
  render: Render,
  entity: Entity,
): { readonly vorige: Stueck | null; readonly naechste: Stueck | null } {
  const folge = konzeptsicht(render).teile.flatMap(({ eintraege }) => eintraege);
  const index = folge.findIndex(({ href }) => href === render.adresse(entity));
  return { vorige: folge[index - 1] ?? null, naechste: folge[index + 1] ?? null };
}

/** A page for every public paper. */
export const vorlageseiten = (model: Model, downloads: Downloads): Seite[] =>
  listOf(model, 'vorlage').map((vorlage) => ({
    pfad: einzelseite(kinds.vorlage, vorlage.id),
    kennung: null,
    titel: vorlage.titel,
    art: 'Vorlage',
    eltern: [bereichOf(kinds.vorlage)],
    vorlage: 'vorlage',
    inhalt: (render) => {
      const sicht = vorlagesicht(render, vorlage);
      const seite = einzelseite(kinds.vorlage, vorlage.id);
      return {
        sicht,
        auswirkungen: auswirkungenOf(sicht),
        fassungen: downloadsOf(downloads(seite), 'vorlage', vorlage.id),
        anlagen: listAnlagen(model, vorlage, []).map((each) => {
          const anlage = findAnlage(render, downloads(seite), each);
          const stand = each.stand === null ? [] : [`Stand ${formatLang(each.stand)}`];
          const text = [`${each.nummer}: ${anlage.text}`, ...stand];
          return { ...anlage, text: text.join(', ') };
        }),
      };
    },
  }));

/** What a paper says of its effects, as lines of a fact sheet; a computed table of costs stands by itself. */
function auswirkungenOf({ finanziell, finanztabelle, personell, klima, gleichstellung }: Vorlagesicht): Angabe[] {
  const worte = {
    Finanziell: finanziell ?? (finanztabelle ? [stueck('Siehe die Tabelle der Kosten.')] : null),
    Personell: personell,
    Klima: klima,
    Gleichstellung: gleichstellung,
  };
  return Object.entries(worte).flatMap(([wort, stuecke]) => (stuecke === null ? [] : [{ wort, stuecke }]));
}
