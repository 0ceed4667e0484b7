// npm run sbom: the parts of the package as CycloneDX, those that are bundled into the program too.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './quelle.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const sbomOf = (...args) =>
  JSON.parse(
    execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }),
  );

const all = sbomOf();
const lizenzen = readFileSync(join(root, 'lib/LIZENZEN.txt'), 'utf8');
const bundled = [...lizenzen.matchAll(/^## (\S+) (\d\S*)$/gm)].map(([, name, version]) => `${name}@${version}`);
const installed = sbomOf('--omit', 'dev').components.map((component) => component['bom-ref']);
const wanted = new Set([...bundled, ...installed, all.metadata.component['bom-ref']]);
const isWanted = (ref) => wanted.has(ref);

console.log(
  JSON.stringify(
    {
      ...all,
      components: all.components.filter((component) => isWanted(component['bom-ref'])),
      dependencies: all.dependencies
        .filter(({ ref }) => isWanted(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isWanted) })),
    },
    null,
    2,
  ),
);
