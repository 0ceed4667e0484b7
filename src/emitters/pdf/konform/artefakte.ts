// ISO 14289-1, 7.1 and ISO 32000-1, 14.8.2.2: whatever a page shows is tagged or an artifact. Chromium leaves running heads,
// page numbers, rules and backgrounds without a mark; here they get one.
import { applyStreamEdits, type StreamEdit, visitOperations } from '../../../stages/pdf/content-stream.ts';
import { skipSigns } from './einzelzeichen.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** The part of the graphics state that matters (ISO 32000-1, 8.4). */
interface StreamState {
  readonly ctm: Matrix;
  /** Inside the clip that Chromium lays around the page area: what is drawn outside of it belongs to the margins. */
  readonly clipped: boolean;
}

/** A stretch of the stream that becomes an artifact, and the height above the page's foot at which it draws. */
interface Strecke {
  readonly from: number;
  to: number;
  readonly kind: string;
}

/** Marked content that becomes an artifact: where the operands of its mark stand. */
interface Freigabe {
  readonly from: number;
  readonly to: number;
  readonly mcid: number;
}

/** A text object on the way from BT to ET. */
interface Textobjekt {
  readonly from: number;
  y: number | undefined;
  /** Some of it is marked: only what is not may be wrapped. */
  mixed: boolean;
  readonly shown: { readonly from: number; readonly to: number }[];
}

export interface StreamContext {
  /** The height of a page in points; undefined for a form, which lies somewhere on a page. */
  readonly height: number | undefined;
  /** True for marked content that a page break repeats: no part of the structure. */
  readonly isRepeated: (mcid: number) => boolean;
  /** True for marked content that is a drawing: it is content without a letter too. */
  readonly isDrawing: (mcid: number) => boolean;
  /** True for a form that holds marked content of its own, by the name under which the stream draws it. */
  readonly isMarkedForm: (name: string) => boolean;
}

/** A mark on the way to its end. */
interface Marke {
  /** Its operands, and whether it ties what follows to the structure or makes it an artifact. */
  readonly from: number;
  readonly to: number;
  readonly marks: boolean;
  readonly mcid: number | undefined;
  /** Something other than lines and areas stands in it. */
  speaks: boolean;
}

const shows = new Set(['Tj', 'TJ', "'", '"']);
/** What is more than a line or an area. */
const speaks = new Set([...shows, 'sh', 'Do', 'BI']);
const paints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const begins = new Set(['m', 're']);

/** A stream with its marks, and what follows from them. */
interface Markiertes {
  readonly stream: string;
  /** The names of the marked forms that it draws outside of any mark: their streams need the same. */
  readonly forms: readonly string[];
  /** Marked content that is an artifact now: the structure has to let go of it. */
  readonly released: readonly number[];
}

/**
 * A content stream (bytes as latin1 text) in which everything visible is marked and no soft hyphen is drawn. What repeats, and
 * the lines and areas behind a text, become artifacts. Throws where it is no content stream.
 */
export function markArtifacts(stream: string, kontext: StreamContext): Markiertes {
  const reader = new StreamReader(stream, kontext);
  const cuts: StreamEdit[] = [];
  visitOperations(
    stream,
    skipSigns(stream, cuts, (name, from, at, to) => reader.read(name, from, at, to)),
  );
  const marks = reader.strecken.flatMap(({ from, to, kind }): StreamEdit[] => [
    { from, to: from, text: `/Artifact <<${kind}>>BDC\n` },
    { from: to, to, text: '\nEMC\n' },
  ]);
  return {
    stream: applyStreamEdits(
      stream,
      [...marks, ...cuts, ...reader.released.map(toArtefakt)].sort((a, b) => a.from - b.from),
    ),
    forms: reader.forms,
    released: reader.released.map(({ mcid }) => mcid),
  };
}

const toArtefakt = ({ from, to }: Freigabe): StreamEdit => ({ from, to, text: '/Artifact <</Type/Layout>>' });

/** Follows a stream and collects what is drawn without a mark. */
class StreamReader {
  readonly strecken: Strecke[] = [];
  readonly forms: string[] = [];
  readonly released: Freigabe[] = [];
  readonly #stream: string;
  readonly #kontext: StreamContext;
  readonly #stack: StreamState[] = [];
  #zustand: StreamState;
  readonly #marks: Marke[] = [];
  #depth = 0;
  #text: Textobjekt | undefined;
  #path: { readonly from: number; readonly y: number } | undefined;
  #image = 0;
  #clips = false;

  constructor(stream: string, kontext: StreamContext) {
    this.#stream = stream;
    this.#kontext = kontext;
    this.#zustand = { ctm: [1, 0, 0, 1, 0, 0], clipped: kontext.height === undefined };
  }

  /** The operands begin at `from`, the operator at `at`. */
  read(name: string, from: number, at: number, to: number): void {
    // Two of three operations are one letter and the way to the next.
    if (name === 'Td') return;
    if (this.#text || name === 'BT') this.#readText(name, from, at, to);
    if (speaks.has(name)) this.#speak();
    if (name === 'Tj') return;
    if (name === 'q') this.#stack.push(this.#zustand);
    else if (name === 'Q') this.#zustand = this.#stack.pop() ?? this.#zustand;
    else if (name === 'cm') this.#transform(this.#numbers(from, at));
    else if (name === 'W' || name === 'W*') this.#clips = true;
    else if (name === 'BDC' || name === 'BMC') this.#open(from, at);
    else if (name === 'EMC') this.#close();
    else if (name === 'sh') this.#wrap(from, to, 0);
    else if (name === 'Do') this.#readObject(from, at, to);
    else if (name === 'BI') this.#image = from;
    else if (name === 'EI') this.#wrap(this.#image, to, 0);
    else if (begins.has(name))
      this.#path ??= { from, y: this.#zustand.clipped ? 0 : this.#toPage(this.#numbers(from, at)) };
    else if (paints.has(name) || name === 'n') this.#endPath(name, from, to);
  }

  #numbers(from: number, to: number): number[] {
    return this.#stream.slice(from, to).trim().split(/\s+/).map(Number);
  }

  #transform([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): void {
    this.#zustand = { ...this.#zustand, ctm: multiply([a, b, c, d, e, f], this.#zustand.ctm) };
  }

  /** Content is marked by its place in the structure tree, or as an artifact: a text of its own (ActualText) does not mark it. */
  #open(from: number, to: number): void {
    const operands = this.#stream.slice(from, to);
    const marks = /\/(?:Artifact|MCID)/.test(operands);
    const mcid = /\/MCID\s+(\d+)/.exec(operands)?.[1];
    this.#marks.push({ from, to, marks, mcid: mcid === undefined ? undefined : Number(mcid), speaks: false });
    if (marks) this.#step(1);
  }

  #close(): void {
    const mark = this.#marks.pop();
    if (mark === undefined) throw new Error('A mark ends that did not begin');
    const { from, to, marks, mcid } = mark;
    if (marks) this.#step(-1);
    if (mark.speaks) this.#speak();
    if (mcid === undefined) return;
    const { isRepeated, isDrawing } = this.#kontext;
    if (isRepeated(mcid) || !(mark.speaks || isDrawing(mcid))) this.released.push({ from, to, mcid });
  }

  #speak(): void {
    const mark = this.#marks.at(-1);
    if (mark) mark.speaks = true;
  }

  #step(step: 1 | -1): void {
    this.#depth += step;
    if (this.#text) this.#text.mixed = true;
  }

  #readText(name: string, from: number, at: number, to: number): void {
    if (name === 'BT') this.#text = { from, y: undefined, mixed: this.#depth > 0, shown: [] };
    const text = this.#text;
    if (!text) return;
    if (name === 'Tm') text.y ??= this.#toPage(this.#numbers(from, at).slice(4));
    if (this.#depth === 0 && shows.has(name)) text.shown.push({ from, to });
    if (name !== 'ET') return;
    this.#text = undefined;
    const stretches = text.mixed || text.shown.length === 0 ? text.shown : [{ from: text.from, to }];
    for (const stretch of stretches) this.#add(stretch.from, stretch.to, text.y ?? 0);
  }

  #endPath(name: string, from: number, to: number): void {
    const path = this.#path ?? { from, y: 0 };
    if (name !== 'n') this.#wrap(path.from, to, path.y);
    if (this.#clips) this.#zustand = { ...this.#zustand, clipped: true };
    this.#path = undefined;
    this.#clips = false;
  }

  #readObject(from: number, at: number, to: number): void {
    const name = this.#stream.slice(from, at).trim().slice(1);
    if (!this.#kontext.isMarkedForm(name)) this.#wrap(from, to, 0);
    else if (this.#depth === 0) this.forms.push(name);
  }

  #wrap(from: number, to: number, y: number): void {
    if (this.#depth === 0) this.#add(from, to, y);
  }

  #add(from: number, to: number, y: number): void {
    const edge = y > (this.#kontext.height ?? 0) / 2 ? 'Header' : 'Footer';
    const kind = this.#zustand.clipped ? '/Type/Layout' : `/Type/Pagination/Subtype/${edge}`;
    const last = this.strecken.at(-1);
    // What follows at once is part of the same: a dotted line has hundreds of dots.
    if (last?.kind === kind && this.#stream.slice(last.to, from).trim() === '') last.to = to;
    else this.strecken.push({ from, to, kind });
  }

  /** How high on the page a point lies. */
  #toPage([x = 0, y = 0]: readonly number[]): number {
    const [, b, , d, , f] = this.#zustand.ctm;
    return x * b + y * d + f;
  }
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];
