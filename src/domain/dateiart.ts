// What an output says of a file that it makes: where it lies, what it is called, where it is offered, whether a paper may have it
// as an Anlage. Said once, beside the output itself; whoever names, lists or links files reads it here.
import type { Ebenenworte } from './ebenen.ts';
import type { Typ } from './registry.ts';

/** A file, or one for each thing of a kind. */
export interface Dateiart {
  /** Its path below the folder of the output, with `/`; `{id}` stands for what tells many of them apart. */
  readonly pfad: string;
  /** The kind of thing of which each has one: it is offered on the page of that thing. */
  readonly je?: Typ;
  /** What it is called; `titel` is that of the thing with this id, where there is one; `vorlage` is how the commune calls its papers, `worte` how the concept calls its levels. Without it the file is a part of others and offered nowhere. */
  readonly titel?: (ding: {
    readonly id: string;
    readonly titel: string | undefined;
    /** The title of the concept. */
    readonly konzept: string;
    readonly vorlage: string;
    readonly worte: Ebenenworte;
  }) => string;
  /** Its place among the downloads for everybody, the lowest first; without one it is offered nowhere but on the page of its thing. */
  readonly rang?: number;
  /** The areas of the website that offer it too. */
  readonly bereiche?: readonly ('aktionsplan' | 'kosten')[];
  /** True for one of so many that nobody reads their names one by one: a build tells them in one line. */
  readonly viele?: boolean;
  /** True where a paper may name it as an Anlage, by its name without the folder. */
  readonly anlage?: boolean;
  /** The path of the file of which it is the edition for one paper, as of the paper's day; `{id}` is the paper. */
  readonly fassungVon?: string;
  /** The media type of a file that one can subscribe to: every page of the website names it to programs that do. */
  readonly abonnement?: string;
}

/** The path of a file of this kind. */
export const pfadOf = ({ pfad }: Dateiart, id = ''): string => pfad.replace('{id}', () => id);

/** What stands for `{id}` in a path: empty for a file of which there is one, undefined for a path of another kind. */
export function idIn({ pfad: muster }: Dateiart, pfad: string): string | undefined {
  const [vor = '', nach] = muster.split('{id}');
  if (nach === undefined) return muster === pfad ? '' : undefined;
  const fits = pfad.startsWith(vor) && pfad.endsWith(nach) && pfad.length > vor.length + nach.length;
  return fits ? pfad.slice(vor.length, pfad.length - nach.length) : undefined;
}

/** A file's name without its folder. */
export const dateinameOf = (pfad: string): string => pfad.split('/').at(-1) ?? '';
