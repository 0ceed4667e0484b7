// Mutations of relations: what names itself, runs in a circle, stands twice or leads the wrong way.
import { findEntity, listOf } from '../../src/model/model.ts';
import { ergaenze, haengeAn, setzeWert, zeileOf } from './eingriffe.ts';
import { finde, type Korpus, type Mutation } from './korpus.ts';
import { an, type Baustein, geplant } from './regeln.ts';

function* anMassnahmen(k: Korpus): Generator<Baustein> {
  const beteiligt = finde(k, 'massnahme', ({ data }) => data.federfuehrung && data.beteiligte?.length);
  const [erste = ''] = beteiligt?.data.beteiligte ?? [];
  yield an(beteiligt, 'KZ440', (facts) => haengeAn(k, facts, ['beteiligte'], erste));
  yield an(beteiligt, 'KZ514', (facts) => haengeAn(k, facts, ['beteiligte'], beteiligt?.data.federfuehrung ?? ''));
  const gruppen = finde(k, 'massnahme', ({ data }) => data.zielgruppen?.length);
  yield an(gruppen, 'KZ440', (facts) => haengeAn(k, facts, ['zielgruppen'], `'${gruppen?.data.zielgruppen?.[0]}'`));
  const posten = '{ jahr: 2028, betrag: 1 }';
  const ohneKosten = finde(k, 'massnahme', (each) => geplant(each) && each.data.kosten === 'keine');
  yield an(ohneKosten, 'KZ440', (facts) => setzeWert(k, facts, ['kosten'], `[${posten}, ${posten}]`));
  const berichtet = finde(k, 'massnahme', ({ data }) => (data.sachstand?.length ?? 0) > 1);
  const [erster] = berichtet?.data.sachstand ?? [];
  yield an(berichtet, 'KZ710', (facts) =>
    setzeWert(k, facts, ['sachstand', 1, 'text'], `'${erster?.text.replaceAll("'", "''")}'`),
  );
}

function* anDerRichtung(k: Korpus): Generator<Baustein> {
  const akteur = finde(k, 'akteur', ({ data }) => data.uebergeordnet === undefined);
  yield an(akteur, 'KZ441', (facts) => ergaenze(k, facts, `uebergeordnet: ${akteur?.id}`));
  const kind = finde(k, 'akteur', ({ data }) => data.uebergeordnet !== undefined);
  const eltern = findEntity(k.model, 'akteur', kind?.data.uebergeordnet ?? '');
  const kreis = an(eltern, 'KZ442', (facts) => ergaenze(k, facts, `uebergeordnet: ${kind?.id}`));
  // Told at that of the two which documents name first.
  const vorn = listOf(k.model, 'akteur').find((each) => each === kind || each === eltern);
  if (!kreis || !kind) return;
  const { facts } = kind;
  yield vorn === kind ? { ...kreis, file: facts.file, line: zeileOf(k, facts, ['uebergeordnet']) } : kreis;
}

/** Maßnahmen and Ziele that serve another Handlungsfeld first, or alone. */
function* anQuerbezuegen(k: Korpus): Generator<Baustein> {
  for (const [typ, feld, ziel] of [
    ['massnahme', 'ziele', 'ziel'],
    ['ziel', 'bedarfe', 'bedarf'],
  ] as const) {
    const von = finde(k, typ, ({ facts, feld: eigen }) => {
      const liste = facts.roh[feld];
      return Array.isArray(liste) && liste.length === 1 && eigen !== undefined;
    });
    const fremd = finde(k, ziel, (each) => each.feld !== von?.feld)?.id;
    const eigen = von?.facts.verweise.find(({ target: art }) => art === ziel)?.id;
    yield an(von, 'KZ443', (facts) => setzeWert(k, facts, [feld], `[${fremd}, ${eigen}]`));
  }
}

function* anQuellen(k: Korpus): Generator<Baustein> {
  const quelle = finde(k, 'quelle', ({ data }) => data.abgerufen !== undefined);
  yield an(quelle, 'KZ444', (facts) => setzeWert(k, facts, ['abgerufen'], '2099-01-01'));
}

export function* beziehungsMutationen(k: Korpus): Generator<Mutation> {
  for (const gruppe of [anMassnahmen, anDerRichtung, anQuerbezuegen, anQuellen])
    for (const mutation of gruppe(k)) if (mutation) yield mutation;
}
