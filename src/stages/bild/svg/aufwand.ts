// How much a drawing makes whoever shows it draw: what is used again and again counts each time, before anybody draws it once.
import type { Bild } from '../../../model/facts.ts';
import { readRegeln, readVerweise } from './css.ts';
import { type SvgElement, walkElements, type Zeichnung } from './tree.ts';

type Aufwand = NonNullable<Bild['aufwand']>;

/** How many elements may be drawn; a browser needs about a second for so many. */
const mostElements = 100_000;
/** How often what is used may use something else in its turn. */
const mostSteps = 20;
/** Elements that draw what their `href` names, or begin with it. */
const using = new Set(['use', 'feImage', 'pattern', 'linearGradient', 'radialGradient', 'filter', 'mask', 'clipPath']);

/** Why a drawing is too much; undefined where it is not. */
export function judgeAufwand({ wurzel, zuTief }: Zeichnung): Aufwand | undefined {
  if (zuTief) return 'tiefe';
  if (!wurzel) return undefined;
  const counted = new AufwandCounter(wurzel).count(wurzel, 0);
  if (typeof counted === 'string') return counted;
  return counted > mostElements ? 'umfang' : undefined;
}

/** Counts what is drawn for an element, once for each of them. */
class AufwandCounter {
  readonly #byId = new Map<string, SvgElement>();
  readonly #regeln: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<SvgElement, number | 'offen'>();

  constructor(wurzel: SvgElement) {
    let css = '';
    for (const element of walkElements(wurzel)) {
      const id = element.attribute.get('id');
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
      if (element.name === 'style') css += `${element.text}\n`;
    }
    this.#regeln = readRegeln(css);
  }

  /** The elements drawn for one, itself included; or what makes them uncountable. `step` counts the uses that lead here. */
  count(element: SvgElement, step: number): number | Aufwand {
    const known = this.#known.get(element);
    if (known === 'offen') return 'kreis';
    if (known !== undefined) return known;
    if (step > mostSteps) return 'tiefe';
    this.#known.set(element, 'offen');
    let sum = weightOf(element);
    const parts = [
      ...element.kinder.map((kind) => ({ teil: kind, next: step, times: 1 })),
      ...this.#listUsed(element).map(({ teil, times }) => ({ teil, next: step + 1, times })),
    ];
    for (const { teil, next, times } of parts) {
      const counted = this.count(teil, next);
      if (typeof counted === 'string') return counted;
      sum += counted * times;
    }
    this.#known.set(element, sum);
    return sum;
  }

  /** The elements that one uses, and how often. */
  #listUsed(element: SvgElement): { readonly teil: SvgElement; readonly times: number }[] {
    const { name, attribute } = element;
    const href = attribute.get('href') ?? attribute.get('xlink:href') ?? '';
    const used = [
      ...(using.has(name) && href.startsWith('#') ? [{ id: href.slice(1), times: 1 }] : []),
      ...[...attribute].flatMap(([key, value]) =>
        readVerweise(value).ids.map((id) => ({ id, times: key.startsWith('marker') ? pointsOf(element) : 1 })),
      ),
      ...this.#listStyled(element).map((id) => ({ id, times: pointsOf(element) })),
    ];
    return used.flatMap(({ id, times }) => {
      const teil = this.#byId.get(id);
      return teil ? [{ teil, times }] : [];
    });
  }

  /** The ids that the rules of style sheets give to an element, or may give. */
  #listStyled({ name, attribute }: SvgElement): readonly string[] {
    if (this.#regeln.size === 0) return [];
    const names = ['*', name, attribute.get('id') ?? '', ...(attribute.get('class') ?? '').split(/\s+/)];
    return names.flatMap((each) => this.#regeln.get(each) ?? []);
  }
}

/** How many points a path has at most: each may bear a marker. */
const pointsOf = ({ attribute }: SvgElement): number =>
  Math.max(1, Math.ceil((attribute.get('d') ?? attribute.get('points') ?? '').length / 4));

/** What one element draws: some effects take as long as many elements. */
function weightOf({ name, attribute }: SvgElement): number {
  const numbers = (key: string): number[] => (attribute.get(key) ?? '').split(/[\s,]+/).map(Number);
  if (name === 'feTurbulence') return 1 + (numbers('numOctaves')[0] ?? 0) * 10;
  if (name === 'feConvolveMatrix') return 1 + numbers('order').reduce((product, each) => product * each, 1);
  if (name === 'feMorphology') return 1 + Math.max(0, ...numbers('radius')) * 10;
  return 1;
}
