// npm run umfang: what an installation without development takes on the disk, package by package, the largest first.
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { root } from './quelle.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const listed = execFileSync(npm, ['ls', '--all', '--omit=dev', '--parseable'], { cwd: root, encoding: 'utf8' });
const folders = [...new Set(listed.split('\n'))].filter((folder) => relative(root, folder).startsWith('node_modules'));

/** Bytes of a package without the packages inside it, which are listed themselves. */
const sizeOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .map((path) => [path, lstatSync(path)])
    .reduce((sum, [path, stat]) => sum + (stat.isDirectory() ? sizeOf(path) : stat.size), 0);

const sizes = folders
  .map((folder) => [relative(join(root, 'node_modules'), folder), sizeOf(folder)])
  .toSorted((a, b) => b[1] - a[1]);
const tell = (name, bytes) => console.log(`${(bytes / 1e6).toFixed(1).replace('.', ',').padStart(7)} MB  ${name}`);
for (const [name, bytes] of sizes.filter(([, bytes]) => bytes > 500_000)) tell(name, bytes);
tell(
  `${sizes.length} Pakete`,
  sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
);
