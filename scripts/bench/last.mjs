// npm run bench:last: what each shape of formen.mjs costs at n, 2n and 4n bytes, where n is the first size at which it costs
// visibly more than the example that it is laid over. Each run is a process of its own with limits of time and memory. The exponent
// says how the cost grows: 1 is a straight line. The whole run writes its figures into docs/standfest.md.
//   --nur=<pattern>  only shapes whose group and name match, and nothing is written
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { writeSection } from '../standfest.mjs';
import { formen } from './formen.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const konzept = path('../../lib/konzept.js');
const example = path('../../test/fixtures/beispiel/content');

/** Seconds after which a run is ended, and megabytes that its heap may have. */
const limits = { seconds: 20, megabytes: 1500 };
/** What a shape may have at most; the seconds are those at the largest size, reckoned from the largest run. */
const goal = { exponent: 1.2, megabytes: 1024, seconds: 20 };
const smallest = 4 * 1024;
const largest = 1024 * 1024;
/** Seconds above the example from which a cost can be told from chance. */
const visible = 0.4;

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

/** The runs at n, 2n and 4n; fewer where one hit a limit, one where nothing was to be seen up to the largest size. */
function series(shape) {
  const floor = floorOf(shape);
  let first = measure(shape, smallest);
  while (!first.end && first.seconds - floor < visible && first.bytes < largest)
    first = measure(shape, Math.min(largest, first.bytes * 4));
  const found = [first];
  for (const factor of [2, 4]) {
    const { bytes, seconds, end } = found[0];
    if (end || found.at(-1).end || seconds - floor < visible || bytes * factor > largest * 4) break;
    found.push(measure(shape, bytes * factor));
  }
  return { floor, found };
}

/** The exponent over all runs that ended: slope of the line through the logarithms. */
function exponentOf({ floor, found }) {
  const points = found
    .filter(({ end }) => !end)
    .map(({ bytes, seconds }) => [Math.log(bytes), Math.log(Math.max(seconds - floor, 0.01))]);
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
function rowOf(shape) {
  const { floor, found } = series(shape);
  const exponent = exponentOf({ floor, found });
  const megabytes = Math.max(...found.map((one) => one.megabytes));
  const end = found.map((one) => one.end).find(Boolean);
  const last = found.filter((one) => !one.end).at(-1);
  const whole = last && Math.max(0, last.seconds - floor) * Math.max(1, largest / last.bytes);
  const faults = [
    end,
    exponent > goal.exponent ? 'wächst zu schnell' : '',
    !end && whole > goal.seconds ? 'zu langsam' : '',
    megabytes > goal.megabytes ? 'zu viel Speicher' : '',
  ].filter(Boolean);
  const times = found.map((one) => number(Math.max(0, one.seconds - floor), 2)).join(' / ');
  return {
    faults,
    cells: [
      shape.gruppe,
      shape.name,
      size(found[0].bytes),
      times,
      exponent === undefined ? '–' : number(exponent, 2),
      whole === undefined ? '–' : number(whole, 1),
      megabytes === 0 ? '–' : number(megabytes, 0),
      faults.join(', ') || 'gut',
    ],
  };
}

const header = ['Gruppe', 'Form', 'n', 's bei n / 2n / 4n', 'Exponent', `s je ${size(largest)}`, 'MB', 'Urteil'];
const escape = (cell) => cell.replaceAll('|', '\\|').replaceAll(/[[\]<>*_~&]/g, '\\$&');

/** What docs/standfest.md says of a whole run. */
function tell(rows) {
  const faults = rows.filter((row) => row.faults.length > 0).length;
  const line = (cells) => `| ${cells.map(escape).join(' | ')} |`;
  return [
    `Geprüft: ${rows.length} Formen; Mängel: ${faults}. Gezählt ist die Rechenzeit über der des kleinen Beispiels; n ist die erste`,
    `Größe von ${size(smallest)} bis ${size(largest)}, bei der sie zu sehen ist (${number(visible, 1)} s). Ein Mangel ist ein Exponent über ${number(goal.exponent, 1)},`,
    `mehr als ${goal.megabytes} MB, mehr als ${goal.seconds} s für ${size(largest)} oder ein Abbruch.`,
    '',
    line(header),
    line(header.map(() => '---')).replaceAll('\\', ''),
    ...rows.map(({ cells }) => line(cells)),
  ].join('\n');
}

try {
  const widths = [10, 36, 7, 22, 8, 8, 5];
  const print = (cells) => console.log(cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
  print(header);
  const rows = chosen.map((shape) => {
    const row = rowOf(shape);
    print(row.cells);
    return row;
  });
  console.log(`${rows.length} Formen, ${rows.filter(({ faults }) => faults.length > 0).length} mit Mangel`);
  if (!only) writeSection('Last', 'npm run bench:last', tell(rows));
  process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
