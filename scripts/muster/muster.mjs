// npm run muster: every regular expression in src must need time in a straight line, whatever it is given. What does not, or cannot
// be judged, must stand in ausnahmen.json with the reason why the text that it sees is bounded. An exception that nothing needs
// any more is a fault too. Verdicts are kept in node_modules/.cache: they follow from the pattern alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { root } from '../quelle.mjs';
import { findPatterns } from './finden.mjs';
import { recordPatterns } from './laufen.mjs';
import { faultOf } from './urteil.mjs';

const read = (file) => readFileSync(join(root, 'scripts/muster', file), 'utf8');
const exceptions = JSON.parse(read('ausnahmen.json'));
const judge = `${createRequire(import.meta.url)('recheck/package.json').version} ${read('urteil.mjs')}`;
const memory = join(root, 'node_modules/.cache/muster.json');

function recall() {
  try {
    const kept = JSON.parse(readFileSync(memory, 'utf8'));
    return kept.judge === judge ? kept.verdicts : {};
  } catch {
    return {};
  }
}

const known = recall();
const verdicts = {};
function verdictOf({ source, flags }) {
  if (source === undefined || flags === undefined) return 'nicht aus dem Quelltext zu lesen';
  const key = `/${source}/${flags}`;
  return (verdicts[key] ??= known[key] ?? faultOf(source, flags));
}

const used = new Set();
const faults = [];
const patterns = findPatterns();
await recordPatterns(patterns.filter(({ source, flags }) => source === undefined || flags === undefined));
for (const pattern of patterns) {
  const verdict = verdictOf(pattern);
  if (verdict === '') continue;
  const exception = exceptions.find(({ datei, muster }) => datei === pattern.file && muster === pattern.text);
  if (exception) used.add(exception);
  else faults.push(`${pattern.file}:${pattern.line}: ${verdict}: ${pattern.text}`);
}
for (const exception of exceptions)
  if (!used.has(exception)) faults.push(`${exception.datei}: Ausnahme ohne Anlass: ${exception.muster}`);

mkdirSync(dirname(memory), { recursive: true });
writeFileSync(memory, JSON.stringify({ judge, verdicts }));
for (const fault of faults.toSorted()) console.error(fault);
console.log(`${patterns.length} Muster geprüft, ${used.size} begründete Ausnahmen, ${faults.length} Mängel.`);
process.exitCode = faults.length > 0 ? 1 : 0;
