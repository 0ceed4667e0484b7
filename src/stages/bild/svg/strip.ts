// A drawing as it is published: what draws, written anew from what was read. What programs and authors say in it beside that
// (metadata, comments, titles, marks of other languages, names that nobody uses) stays here.
import { escapeXml } from '../../../base/xml/xml.ts';
import { readVerweise, stripKommentare } from './css.ts';
import { stripEmbedded } from './embedded.ts';
import { type SvgElement, readZeichnung, walkElements } from './tree.ts';

/** Elements that say something of the drawing and draw nothing. */
const stumm = new Set(['metadata', 'title', 'desc', 'script']);

/** The attributes that draw (SVG 2, appendix F and 6.6, and those of Filter Effects, Masking and SMIL). */
const zeichnend = new Set(
  `accumulate additive amplitude attributeName attributeType azimuth baseFrequency begin bias by calcMode clip clip-path
  clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cx cy d diffuseConstant
  direction display divisor dur dx dy edgeMode elevation end exponent fill fill-opacity fill-rule filter filterRes filterUnits
  flood-color flood-opacity from fr fx fy gradientTransform gradientUnits height href image-rendering in in2 intercept
  isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lighting-color limitingConeAngle marker
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits max media
  min mix-blend-mode mode numOctaves offset opacity operator order orient origin overflow paint-order path pathLength
  patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
  primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result rotate rx ry scale
  seed shape-rendering slope specularConstant specularExponent spreadMethod stdDeviation stitchTiles stop-color stop-opacity
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  surfaceScale systemLanguage tableValues targetX targetY to transform transform-box transform-origin type values
  vector-effect viewBox visibility width x x1 x2 xChannelSelector xlink:href y y1 y2 yChannelSelector z`.split(/\s+/),
);

/** The drawing as text; undefined where it is none. */
export function stripSvg(xml: string): string | undefined {
  const { wurzel } = readZeichnung(xml);
  if (wurzel?.name !== 'svg') return undefined;
  const namen = findNamen(wurzel);
  const xlink = [...walkElements(wurzel)].some(({ attribute }) => attribute.has('xlink:href'));
  const spaces = `xmlns="http://www.w3.org/2000/svg"${xlink ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ''}`;
  return write(wurzel, namen, ` ${spaces}`);
}

/** What the drawing's parts are called by others of them. */
interface Namen {
  readonly ids: ReadonlySet<string>;
  /** True where rules of style may mean any id or class. */
  readonly regeln: boolean;
}

function findNamen(wurzel: SvgElement): Namen {
  const ids = new Set<string>();
  let regeln = false;
  for (const { name, attribute, text } of walkElements(wurzel)) {
    regeln ||= name === 'style' && text.trim() !== '';
    for (const [key, value] of attribute) {
      if (key === 'href' || key === 'xlink:href') ids.add(value.trim().replace(/^#/, ''));
      // An animation may begin with another one: `a.click`, `a.end+1s`.
      if (key === 'begin' || key === 'end')
        for (const part of value.split(/[\s;]/)) for (const id of part.split('.').slice(0, -1)) ids.add(id);
      for (const id of readVerweise(value).ids) ids.add(id);
    }
  }
  return { ids, regeln };
}

function write(element: SvgElement, namen: Namen, first = ''): string {
  const { name, attribute, kinder, text } = element;
  const kept = [...attribute].flatMap(([key, value]) => {
    const stays =
      zeichnend.has(key) ||
      (key === 'id' && (namen.regeln || namen.ids.has(value))) ||
      (key === 'class' && namen.regeln);
    return stays ? ` ${key}="${escapeXml(stripValue(key, value))}"` : [];
  });
  const inside =
    name === 'style'
      ? escapeXml(stripKommentare(text))
      : kinder
          .filter((kind) => !kind.name.includes(':') && !stumm.has(kind.name))
          .map((kind) => write(kind, namen))
          .join('');
  return `<${name}${first}${kept.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

const stripValue = (key: string, value: string): string =>
  key === 'style' ? stripKommentare(value) : stripEmbedded(value);
