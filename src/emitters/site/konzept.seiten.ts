// The pages that one reads in order: the start page, the chapters, the council papers.
import { formatLang } from '../../base/datum.ts';
import { kinds, type Typ } from '../../domain/registry.ts';
import { listOf, type Entity, type Model } from '../../model/model.ts';
import { fortschreibungssicht } from '../../render/views/fortschreibung.ts';
import { konzeptsicht, vorwortOf } from '../../render/views/konzept.view.ts';
import { renderProsa } from '../../render/prosa/prosa.ts';
import { listAnlagen } from '../../render/views/vorlage/anlagen.ts';
import { vorlagesicht, type Vorlagesicht } from '../../render/views/vorlage/vorlage.view.ts';
import { type Angabe, angabenOf } from '../../render/views/angaben.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import type { Tree } from '../../render/tree/h.ts';
import { toUeberschrift } from '../../render/tree/text.ts';
import { findElements } from '../../render/tree/visit.ts';
import { kapitelSprache, kapitelTeil } from '../../domain/kinds/kapitel.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import { startsicht } from '../../render/views/start.view.ts';
import type { Zeichenname } from '../../render/zeichen.ts';
import { einzelseite, gemeinsameSeite } from '../adressen.ts';
import type { EmitContext } from '../emitter.ts';
import { findAnlage, type Downloads } from './downloads.ts';
import { bereichOf, bereiche, verzugsadresse } from './bereiche.ts';
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

/** The start page: three doors, where things stand, the documents, the contents, the Vorwort. */
export function startseite({ model, konfiguration }: EmitContext, downloads: Downloads): Seite {
  const turnus = turnusOf(konfiguration);
  return {
    pfad: bereiche.start.pfad,
    kennung: null,
    titel: model.konzept?.titel ?? 'Handlungskonzept',
    art: null,
    eltern: [],
    ganzeBreite: true,
    vorlage: 'index',
    inhalt: (render) => ({
      start: { ...konzeptsicht(render), vorwort: vorwortOf({ ...render, ebene: 3 }) },
      lage: startsicht(render, turnus, {
        felder: bereichOf(kinds.handlungsfeld).pfad,
        aktionsplan: bereiche.aktionsplan.pfad,
        verzug: verzugsadresse,
      }),
      tueren: tuerenOf(model),
      fortschreibung: fortschreibungspfad,
      fassungen: konfiguration.website?.fassungen ?? [],
      downloads: downloads.forAll('index.html'),
    }),
  };
}

/** The doors: whom the website is for, and where each begins. */
function tuerenOf(model: Model): readonly Tuer[] {
  const has = (typ: Typ): boolean => listOf(model, typ).length > 0;
  const wege = (...all: readonly (readonly [boolean, string, string])[]): Stueck[] =>
    all.filter(([there]) => there).map(([, text, href]) => stueck(text, href));
  return [
    {
      bild: 'menschen',
      titel: 'Bürgerinnen und Bürger',
      satz: 'Was geplant ist, wen es angeht, und wie Sie mitreden.',
      wege: wege(
        [true, 'Themen und Handlungsfelder', bereichOf(kinds.handlungsfeld).pfad],
        [has('beteiligung'), 'Beteiligung und was daraus wurde', bereichOf(kinds.beteiligung).pfad],
        [has('glossar'), 'Begriffe erklärt', gemeinsameSeite(kinds.glossar)],
      ),
    },
    {
      bild: 'haus',
      titel: 'Fachbereiche und Träger',
      satz: 'Wer was bis wann tut, und was als Nächstes fällig ist.',
      wege: wege(
        [true, 'Aktionsplan zum Filtern', bereiche.aktionsplan.pfad],
        [has('akteur'), 'Alle Akteure und ihre Aufgaben', bereichOf(kinds.akteur).pfad],
        [has('indikator'), 'Zahlen zur Lage', bereichOf(kinds.indikator).pfad],
      ),
    },
    {
      bild: 'rat',
      titel: `${model.worte.gremium} und Gremien`,
      satz: 'Was beschlossen ist, was es kostet, und wo es hakt.',
      wege: wege(
        [has('bericht'), 'Berichte zur Umsetzung', bereichOf(kinds.bericht).pfad],
        [has('vorlage'), 'Vorlagen und Beratungsfolgen', bereichOf(kinds.vorlage).pfad],
        [true, 'Kosten und Finanzierung', bereiche.kosten.pfad],
      ),
    },
  ];
}

interface Tuer {
  readonly bild: Zeichenname;
  readonly titel: string;
  readonly satz: string;
  readonly wege: readonly Stueck[];
}

/** A page for every chapter. */
export const kapitelseiten = (model: Model): Seite[] =>
  listOf(model, 'kapitel').map((kapitel) => ({
    pfad: einzelseite(kinds.kapitel, kapitel.id),
    kennung: null,
    titel: kapitel.titel,
    art: kapitel.data.sprache ? wortOf(kapitelSprache, kapitel.data.sprache) : wortOf(kapitelTeil, kapitel.data.teil),
    eltern: [bereichOf(kinds.kapitel)],
    vorlage: 'kapitel',
    inhalt: (render) => {
      const text = renderProsa(render, kapitel.facts);
      return {
        text,
        leicht: kapitel.data.sprache === 'leicht',
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
        fassungen: downloads.of(seite, 'vorlage', vorlage.id),
        anlagen: listAnlagen(model, vorlage, []).map((each) => {
          const anlage = findAnlage(render, downloads, seite, each);
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
