// npm run bench:last: what each shape of formen.mjs costs at n, 2n and 4n bytes, where 4n is the most that its group accepts. Each
// run is a process of its own with limits of time and memory. The exponent says how the cost grows: 1 is a straight line. The whole
// run writes its figures into docs/standfest.md. What was measured of the same build is kept, so that a run may be broken off.
//   --nur=<pattern>  only shapes whose group and name match: their rows are written anew, and that they were measured later
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readSection, writeSection } from '../standfest.mjs';
import { formen } from './formen.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const konzept = path('../../lib/konzept.cjs');
const example = path('../../test/fixtures/beispiel/content');

/** Seconds after which a run is ended, and megabytes that its heap may have. */
const limits = { seconds: 20, megabytes: 1500 };
/** What a shape may have at most; the seconds are those at the largest size, reckoned from the largest run. */
const goal = { exponent: 1.2, megabytes: 1024, seconds: 20 };
/** Seconds above the example from which a cost can be told from chance. */
const visible = 0.5;
/** What costs less than this many seconds at the largest size that is accepted costs less at every other. */
const harmless = 1;

const only = process.argv.find((arg) => arg.startsWith('--nur='))?.slice(6);
const chosen = formen.filter(({ gruppe, name }) => !only || new RegExp(only, 'u').test(`${gruppe}: ${name}`));
const folder = mkdtempSync(join(tmpdir(), 'konzept-last-'));

/** Lays files over a fresh copy of the example: its folder. */
function lay(files) {
  const project = join(folder, 'projekt');
  rmSync(project, { recursive: true, force: true });
  cpSync(example, join(project, 'content'), { recursive: true });
  // With node_modules of its own the project keeps its facts there.
  mkdirSync(join(project, 'node_modules'));
  const read = (file) => readFileSync(join(project, file), 'utf8');
  for (const [file, content] of Object.entries(files)) {
    const target = join(project, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'function' ? content(readOr(target), read) : content);
  }
  return project;
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** One command in a process of its own: seconds of computing, megabytes, and how it ended. */
function run(project, args) {
  const preloaded = ['--import', path('messen.mjs'), '--import', path('begrenzen.mjs')];
  const node = [`--max-old-space-size=${limits.megabytes}`, ...preloaded, konzept];
  const { status, signal, stderr, output } = spawnSync(process.execPath, [...node, ...args], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, KONZEPT_BENCH_SEKUNDEN: String(limits.seconds) },
    // For what neither computes nor ends.
    timeout: limits.seconds * 20_000,
    killSignal: 'SIGKILL',
    maxBuffer: Infinity,
  });
  if (signal === 'SIGKILL') return { seconds: limits.seconds, megabytes: 0, end: `über ${limits.seconds} s` };
  const [kilobytes, microseconds] = (output[3] || '0 0').split(' ').map(Number);
  const end = stderr.includes('heap out of memory') ? 'Speicher voll' : status > 3 ? `Ausgang ${status}` : '';
  return { seconds: microseconds / 1e6, megabytes: kilobytes / 1024, end };
}

/** All commands of a shape at a size, summed. */
function measure({ make, runs }, bytes) {
  const files = make(bytes);
  const project = lay(files);
  const all = runs(files).map((args) => run(project, args));
  return {
    bytes,
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
    end: all.map(({ end }) => end).find(Boolean) ?? '',
  };
}

/** What the commands of a shape cost without it: the least of three runs. */
const floors = new Map();
function floorOf({ gruppe, make, runs }) {
  if (!floors.has(gruppe)) {
    const tries = [1, 2, 3].map(() => measure({ make, runs }, 1).seconds);
    floors.set(gruppe, Math.min(...tries));
  }
  return floors.get(gruppe);
}

/** The largest size alone where it costs nothing to speak of, else n, 2n and 4n; what seems to grow too fast is measured once more. */
function series(shape) {
  const floor = floorOf(shape);
  const most = measure(shape, shape.most);
  if (!most.end && most.seconds - floor < harmless) return { floor, found: [most] };
  const first = { floor, found: [measure(shape, shape.most / 4), measure(shape, shape.most / 2), most] };
  if (!(exponentOf(first) > goal.exponent)) return first;
  const again = first.found.map((before) => {
    const after = measure(shape, before.bytes);
    return after.seconds < before.seconds ? after : before;
  });
  return { floor, found: again };
}

/** The exponent over all runs that ended and whose time can be told from chance: slope of the line through the logarithms. */
function exponentOf({ floor, found }) {
  const points = found
    .filter(({ end, seconds }) => !end && seconds - floor >= visible)
    .map(({ bytes, seconds }) => [Math.log(bytes), Math.log(seconds - floor)]);
  if (points.length < 2) return undefined;
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const up = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return up / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}

const number = (value, digits) => value.toFixed(digits).replace('.', ',');
const size = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${number(bytes / 1024 / 1024, 0)} MB`;

/** A shape's figures as cells of a row. */
function rowOf({ gruppe, name }, { floor, found }) {
  const exponent = exponentOf({ floor, found });
  const last = found.at(-1);
  const cost = found.map(({ seconds }) => Math.max(0, seconds - floor));
  const faults = [
    last.end,
    exponent > goal.exponent ? 'wächst zu schnell' : '',
    !last.end && cost.at(-1) > goal.seconds ? 'zu langsam' : '',
    found.some(({ megabytes }) => megabytes > goal.megabytes) ? 'zu viel Speicher' : '',
  ].filter(Boolean);
  return {
    faults,
    cells: [
      gruppe,
      name,
      size(last.bytes),
      cost.map((seconds) => number(seconds, 1)).join(' / '),
      exponent === undefined ? '–' : number(exponent, 2),
      found.map(({ megabytes }) => number(megabytes, 0)).join(' / '),
      faults.join(', ') || 'gut',
    ],
  };
}

const header = ['Gruppe', 'Form', '4n', 's bei n / 2n / 4n', 'Exponent', 'MB bei n / 2n / 4n', 'Urteil'];
const escape = (cell) => cell.replaceAll('|', '\\|').replaceAll(/[[\]<>*_~&]/g, '\\$&');

const line = (cells) => `| ${cells.map(escape).join(' | ')} |`;
const keyOf = (row) => row.split(' | ', 2).join(' | ');

/** What docs/standfest.md says of rows, the later ones of which are named. */
function tell(lines, later = '') {
  const faults = lines.filter((row) => !row.endsWith('| gut |')).length;
  return [
    `Geprüft: ${lines.length} Formen; Mängel: ${faults}. Gezählt ist die Rechenzeit über der des kleinen Beispiels; 4n ist so groß, wie`,
    `eine Datei der Gruppe sein darf; wo das keine ${harmless} s kostet, steht nur dies. Ein Mangel ist ein Exponent über ${number(goal.exponent, 1)} (gerechnet, wo mehr als ${number(visible, 1)} s zu sehen sind),`,
    `mehr als ${goal.megabytes} MB, mehr als ${goal.seconds} s oder ein Abbruch.${later}`,
    '',
    line(header),
    line(header.map(() => '---')),
    ...lines,
  ].join('\n');
}

/** Rows that were measured after the whole run, each in its place among the others. */
function writeLater(rows) {
  const before = readSection('Last');
  if (!before) return;
  const known = new Map(
    before.text.split('\n').flatMap((row) => (/^\| (?!Gruppe|---)/.test(row) ? [[keyOf(row), row]] : [])),
  );
  for (const row of rows) known.set(keyOf(row), row);
  const lines = formen.flatMap(({ gruppe, name }) => known.get(keyOf(line([gruppe, name, '']))) ?? []);
  const [, earlier = ''] = /( Nachgemessen [^\n]*)/.exec(before.text) ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const names = rows.map((row) => row.split(' | ')[1]).join(', ');
  const now = ` Nachgemessen am ${today}: ${names}.`;
  writeSection('Last', 'npm run bench:last', tell(lines, earlier.replaceAll(now, '') + now), before.day);
}

const memory = path('../../node_modules/.cache/last.json');
/** The build that is measured, and how: what was measured of another one says nothing. */
const build = hashOf(path('../../lib'), path('.'));

function hashOf(...folders) {
  const hash = createHash('sha256');
  for (const one of folders)
    for (const file of readdirSync(one, { recursive: true }).toSorted())
      if (/\.m?js$/.test(file)) hash.update(readFileSync(join(one, file)));
  return hash.digest('hex');
}

function recall() {
  const kept = JSON.parse(readOr(memory) || '{}');
  return kept.build === build ? kept : { build, series: {} };
}

const known = recall();
/** What a shape costs, from memory where it is known. */
function seriesOf(shape) {
  const key = `${shape.gruppe}: ${shape.name}`;
  known.series[key] ??= series(shape);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(known));
  return known.series[key];
}

try {
  const widths = [10, 36, 7, 22, 8, 22];
  const print = (cells) => console.log(cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
  print(header);
  const rows = chosen.map((shape) => {
    const row = rowOf(shape, seriesOf(shape));
    print(row.cells);
    return row;
  });
  console.log(`${rows.length} Formen, ${rows.filter(({ faults }) => faults.length > 0).length} mit Mangel`);
  const lines = rows.map(({ cells }) => line(cells));
  if (only) writeLater(lines);
  else writeSection('Last', 'npm run bench:last', tell(lines));
  process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
