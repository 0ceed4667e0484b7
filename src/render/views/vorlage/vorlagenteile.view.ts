// A council paper cut into parts, in the order and under the headings of a profile: the same for print and for Word.
import type { Profil, Profilteil } from '../../../projekt/profil.ts';
import type { Entity } from '../../../model/model.ts';
import type { Stueck, Tabellensicht } from '../../tabelle/zelle.ts';
import type { Tree } from '../../tree/h.ts';
import type { Vorlagesicht } from './vorlage.view.ts';

/** A section of a paper: prose, lines or a table; what it has not is null or empty. */
export interface Vorlagenblock {
  readonly titel: string;
  readonly baum: Tree | null;
  readonly zeilen: readonly (readonly Stueck[])[];
  /** The lines are a list. */
  readonly liste: boolean;
  readonly tabelle: Tabellensicht | null;
}

const block = (titel: string, inhalt: Partial<Omit<Vorlagenblock, 'titel'>>): Vorlagenblock => ({
  titel,
  baum: null,
  zeilen: [],
  liste: false,
  tabelle: null,
  ...inhalt,
});

type Titel = (teil: Profilteil) => string;

/**
 * The parts of a paper in the order of the profile; a part that the paper has not is left out. `anlagen` are the lines that
 * name its Anlagen.
 */
export function bloeckeOf(
  { teile }: Profil,
  sicht: Vorlagesicht,
  art: Entity<'vorlage'>['data']['art'],
  anlagen: readonly (readonly Stueck[])[],
): Vorlagenblock[] {
  const titles = new Map(teile.map(({ teil, titel = '', titelJeArt }) => [teil, titelJeArt?.[art] ?? titel]));
  const written = new Set(sicht.abschnitte.map(({ titel }) => titel));
  // What stands before the first heading gets none that the paper has itself.
  if (written.has(titles.get('gegenstand') ?? '')) titles.set('gegenstand', '');
  const parts = {
    ...prosaOf(sicht, (teil) => titles.get(teil) ?? ''),
    ...restOf(sicht, anlagen, (teil) => titles.get(teil) ?? ''),
  };
  return teile.flatMap(({ teil }) => parts[teil]);
}

/** The body, by the headings that it has. */
function prosaOf({ abschnitte }: Vorlagesicht, titelOf: Titel) {
  const parts: Record<'gegenstand' | 'beschlussvorschlag' | 'begruendung' | 'text', Vorlagenblock[]> = {
    gegenstand: [],
    beschlussvorschlag: [],
    begruendung: [],
    text: [],
  };
  for (const { titel, baum } of abschnitte) {
    if (titel === '') parts.gegenstand.push(block(titelOf('gegenstand'), { baum }));
    else if (titel === 'Beschlussvorschlag')
      parts.beschlussvorschlag.push(block(titelOf('beschlussvorschlag'), { baum }));
    else if (titel === 'Begründung') parts.begruendung.push(block(titelOf('begruendung'), { baum }));
    else parts.text.push(block(titel, { baum }));
  }
  return parts;
}

/** What the front matter says and the Maßnahmen cost. */
function restOf(sicht: Vorlagesicht, anlagen: readonly (readonly Stueck[])[], titelOf: Titel) {
  const satz = (teil: 'personell' | 'klima' | 'gleichstellung'): Vorlagenblock[] => {
    const text = sicht[teil];
    return text === null ? [] : [block(titelOf(teil), { zeilen: [text] })];
  };
  return {
    bezug: sicht.bezug.length > 0 ? [block(titelOf('bezug'), { zeilen: sicht.bezug })] : [],
    finanziell: finanzenOf(sicht, titelOf('finanziell')),
    personell: satz('personell'),
    klima: satz('klima'),
    gleichstellung: satz('gleichstellung'),
    anlagen: anlagen.length > 0 ? [block(titelOf('anlagen'), { zeilen: anlagen, liste: true })] : [],
  };
}

function finanzenOf({ finanziell, finanztabelle }: Vorlagesicht, titel: string): Vorlagenblock[] {
  if (finanziell === null && finanztabelle === null) return [];
  return [
    block(titel, {
      zeilen: finanziell === null ? [] : [finanziell],
      tabelle: finanztabelle,
    }),
  ];
}
