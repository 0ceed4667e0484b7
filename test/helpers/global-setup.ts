// The command line is tested as its users have it: bundled. What one test file prints is there for all others of the run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export default function setup(): () => void {
  const bundle = fileURLToPath(new URL('../../scripts/bundle.mjs', import.meta.url));
  execFileSync(process.execPath, [bundle], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'konzept-testlauf-'));
  mkdirSync(join(folder, 'node_modules'));
  process.env['KONZEPT_TESTLAUF'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
