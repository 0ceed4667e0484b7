// The entries of the kinds: those that have pages of their own, and those that stand on one page together. What is special
// about a kind's pages stands in a module of its own; every other kind is shown as it says.
import { type Ebenenworte, fillWorte } from '../../domain/ebenen.ts';
import { allKinds, type AnyKind, labelOfTyp, pluralOfTyp, type Typ } from '../../domain/registry.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { type Eintragssicht, eintragssichten, eintragssicht } from '../../render/views/verzeichnisse.view.ts';
import { akteurstandOf } from '../../render/views/akteur/akteurstand.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import { einzelseite, gemeinsameSeite } from '../adressen.ts';
import type { EmitContext } from '../emitter.ts';
import { bereichOf, bereiche } from './bereiche.ts';
import type { Download, Downloads } from './downloads.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The kinds with pages that are made elsewhere. */
const besondere: ReadonlySet<Typ> = new Set<Typ>([
  'konzept',
  'kapitel',
  'handlungsfeld',
  'massnahme',
  'beteiligung',
  'vorlage',
  'bericht',
]);

const gewoehnliche = allKinds.filter(({ typ }) => !besondere.has(typ));

/** A page for every entry of the kinds that have them. */
export const eintragsseiten = ({ model, konfiguration }: EmitContext, downloads: Downloads): Seite[] =>
  gewoehnliche
    .filter(({ seite }) => seite.form === 'einzeln')
    .flatMap((kind) =>
      listOf(model, kind.typ).map((entity) =>
        eintragsseite(kind, entity, { downloads, turnus: turnusOf(konfiguration), worte: model.worte }),
      ),
    );

function eintragsseite(
  kind: AnyKind,
  entity: Entity,
  { downloads, turnus, worte }: { readonly downloads: Downloads; readonly turnus: number; readonly worte: Ebenenworte },
): Seite {
  const pfad = einzelseite(kind, entity.id);
  return defineSeite({
    pfad,
    kennung: kind.nennung === 'mit-id' ? entity.id : null,
    titel: entity.titel,
    art: labelOfTyp(kind.typ, worte),
    eltern: kind.liste ? [bereichOf(kind)] : [],
    vorlage: 'eintrag',
    inhalt: (render) => ({
      eintrag: addKalender(eintragssicht(render, entity), downloads.of(pfad, entity.typ, entity.id)),
      vorbemerkung: kind.seite.vorbemerkung === undefined ? null : fillWorte(kind.seite.vorbemerkung, worte),
      stand: entity.typ === 'akteur' ? akteurstandOf(render, entity as Entity<'akteur'>, turnus) : null,
    }),
  });
}

/** The view of an entry with its own files, the calendar of an Akteur, among the facts. */
const addKalender = (eintrag: Eintragssicht, stuecke: readonly Download[]): Eintragssicht =>
  stuecke.length === 0 ? eintrag : { ...eintrag, angaben: [...eintrag.angaben, { wort: 'Kalender', stuecke }] };

/** A page for every kind of which all entries stand on one, where there are any. */
export const verzeichnisseiten = (model: Model): Seite[] =>
  gewoehnliche
    .filter(({ typ, seite }) => seite.form === 'gemeinsam' && listOf(model, typ).length > 0)
    .map((kind) =>
      defineSeite({
        pfad: gemeinsameSeite(kind),
        titel: kind.liste?.text ?? pluralOfTyp(kind.typ, model.worte),
        eltern: [bereiche.verzeichnisse],
        vorlage: 'verzeichnis',
        inhalt: (render) => ({
          einleitung: fillWorte(kind.liste?.einleitung ?? '', model.worte),
          eintraege: eintragssichten({ ...render, ebene: 3 }, kind.typ),
        }),
      }),
    );
