// Whether a regular expression needs time in a straight line, by the automata of recheck: the same answer each time, nothing tried
// by chance. Automata know neither assertions nor back references, and drown in high counts; so stand-ins are judged (see `standInsOf`).
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { checkSync } from 'recheck';

/** A character that no text holds: a stand-in with it fails where an assertion may fail. */
const never = '\\uE000';

/** More than so many repetitions make an automaton larger, but nothing ambiguous that is not so already. */
const enough = 3;

/** What is wrong with a pattern; empty where it is safe. */
export function faultOf(source, flags) {
  for (const standIn of standInsOf(source, flags)) {
    const { status, complexity, error } = checkSync(standIn, flags, { checker: 'automaton', timeout: 60_000 });
    if (status === 'vulnerable') return complexity.summary;
    if (status === 'unknown') return `nicht zu prüfen (${error.kind})`;
  }
  return '';
}

/**
 * A pattern in which every assertion may be passed, and for each assertion one in which it fails. What an assertion looks for is tried and
 * then fails, where it may be long, so that the work it does is counted. A back reference is what its group may be.
 */
function standInsOf(source, flags) {
  const assertions = [];
  const options = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const tree = new RegExpParser().parsePattern(source, 0, source.length, options);
  visitRegExpAST(tree, { onAssertionEnter: (node) => void (isLook(node) && assertions.push(node)) });
  return [undefined, ...assertions].map((failing) => writeStandIn(tree, failing));
}

const isLook = ({ kind }) => kind.startsWith('look');

/** True where an assertion may read far: only then its work counts. */
function isUnbounded(assertion) {
  let far = false;
  visitRegExpAST(assertion, { onQuantifierEnter: ({ max }) => void (far ||= max > 9) });
  return far;
}

/** The pattern as automata can read it; the failing assertion is never passed. */
function writeStandIn(tree, failing) {
  const write = (node) => {
    switch (node.type) {
      case 'Pattern':
        return node.alternatives.map(write).join('|');
      case 'Alternative':
        return node.elements.map(write).join('');
      case 'Group':
      case 'CapturingGroup':
        return `(?:${node.alternatives.map(write).join('|')})`;
      case 'Quantifier':
        return write(node.element) + writeCount(node);
      case 'Backreference':
        return write([node.resolved].flat()[0]);
      case 'Assertion':
        if (!isLook(node)) return node.raw;
        if (!isUnbounded(node)) return node === failing ? never : '';
        return `(?:(?:${node.alternatives.map(write).join('|')})${never}${node === failing ? '' : '|'})`;
      default:
        return node.raw;
    }
  };
  return write(tree);
}

/** How often something is repeated: `*`, `+`, `?` or numbers of at most `enough`. */
function writeCount({ min, max, greedy }) {
  const most = max === Infinity ? '' : Math.min(max, enough);
  return `{${Math.min(min, enough)},${most}}${greedy ? '' : '?'}`;
}
