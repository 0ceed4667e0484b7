// Which points of a line bear their figure, and on which side: the last, the first, the highest and the lowest before all others,
// none on another and none on the line.
import { spanneOf } from '../../base/zahl.ts';
import { formatKnapp } from '../worte/format.ts';
import { type Punkt, zeichenbreite } from './zeichnung.ts';

/** The room of the drawing in px. */
interface Flaeche {
  readonly breite: number;
  readonly hoehe: number;
}

/** What the chart library takes of a label. */
interface Beschriftung {
  readonly show: boolean;
  readonly position?: 'top' | 'bottom';
  readonly offset?: readonly [number, number];
}

interface Rahmen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [zeilenhoehe, abstand] = [15, 6];

/** Of more values than this for each px of width only the last, the first, the highest and the lowest are told. */
const alleBis = 15 / 600;

/** The labels of the points, in their order; `stellen` are their places in time. `gefragt` are those that get one, the first before all others. */
export function beschriftungOf(
  punkte: readonly Punkt[],
  stellen: readonly number[],
  flaeche: Flaeche,
  gefragt = rangfolge(punkte, punkte.length <= flaeche.breite * alleBis),
): readonly Beschriftung[] {
  const orte = placesOf(punkte, stellen, flaeche);
  const taken: Rahmen[] = [];
  const labels = new Map<number, Beschriftung>();
  for (const index of gefragt) {
    const found = sidesOf(punkte, index)
      .map((label) => ({ label, rahmen: frameOf(punkte, orte, index, label) }))
      .find(
        ({ rahmen }) =>
          rahmen.left > -40 && taken.every((other) => !touches(rahmen, other)) && !liesOnLine(rahmen, orte),
      );
    if (!found) continue;
    taken.push(found.rahmen);
    labels.set(index, found.label);
  }
  return punkte.map((_, index) => labels.get(index) ?? { show: false });
}

type Ort = readonly [x: number, y: number];

function placesOf(punkte: readonly Punkt[], stellen: readonly number[], { breite, hoehe }: Flaeche): readonly Ort[] {
  const werte = punkte.map(({ wert }) => wert);
  const [low, high] = spanneOf(werte);
  const [first, last] = spanneOf(stellen);
  return punkte.map(({ wert }, index) => [
    (((stellen[index] ?? 0) - first) / (last - first || 1)) * breite,
    // The axis has some room above the highest value and below the lowest.
    ((high - wert) / (high - low || 1)) * hoehe * 0.7,
  ]);
}

/** The order in which points get their label. */
function rangfolge(punkte: readonly Punkt[], alle: boolean): readonly number[] {
  const werte = punkte.map(({ wert }) => wert);
  const [low, high] = spanneOf(werte);
  const first = [punkte.length - 1, 0, werte.lastIndexOf(high), werte.lastIndexOf(low)];
  return [...new Set([...first, ...(alle ? punkte.keys() : [])])].filter((index) => index >= 0);
}

/** The sides of a point, the one that is free of the line first: above a peak, below a valley, beside a slope. */
function sidesOf(punkte: readonly Punkt[], index: number): readonly Beschriftung[] {
  const wert = punkte[index]?.wert ?? 0;
  const before = punkte[index - 1]?.wert ?? wert;
  const after = punkte[index + 1]?.wert ?? wert;
  const half = (formatKnapp(wert).length * zeichenbreite) / 2 + 4;
  const above: Beschriftung = { show: true, position: 'top' };
  const below: Beschriftung = { show: true, position: 'bottom' };
  if (before <= wert && after <= wert) return [above, below];
  if (before >= wert && after >= wert) return [below, above];
  // On the way up the upper left is free and the lower right, on the way down the other two.
  const side = before < after ? -half : half;
  return [{ ...above, offset: [side, 4] }, { ...below, offset: [-side, -4] }, above, below];
}

function frameOf(
  punkte: readonly Punkt[],
  orte: readonly Ort[],
  index: number,
  { position, offset = [0, 0] }: Beschriftung,
): Rahmen {
  const [x, y] = orte[index] ?? [0, 0];
  const half = (formatKnapp(punkte[index]?.wert ?? 0).length * zeichenbreite) / 2;
  const middle = x + offset[0];
  const top = (position === 'top' ? y - abstand - zeilenhoehe : y + abstand) + offset[1];
  return { left: middle - half, right: middle + half, top, bottom: top + zeilenhoehe };
}

const touches = (a: Rahmen, b: Rahmen): boolean =>
  a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1;

/** True where a part of the line runs through a label, looked at in small steps. */
const liesOnLine = (rahmen: Rahmen, orte: readonly Ort[]): boolean =>
  orte.slice(1).some(([x, y], index) => {
    const [startX, startY] = orte[index] ?? [x, y];
    return Array.from({ length: 25 }, (_, step) => step / 24).some((part) => {
      const [px, py] = [startX + (x - startX) * part, startY + (y - startY) * part];
      return rahmen.left < px && px < rahmen.right && rahmen.top < py && py < rahmen.bottom;
    });
  });
