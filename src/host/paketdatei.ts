// Where the tool itself came from: the packed file that npm installed it from.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findToolFolder } from './templates.ts';

/** Where npm had the tool from: by its name, or from a packed file, when that still lies where it was. */
export interface Herkunft {
  readonly perName: boolean;
  readonly datei?: string;
}

/**
 * What npm noted when it installed the tool; nothing is asked of the network. A tool that runs from its own repository, or that was
 * installed for the whole machine, is of unknown origin.
 */
export function readHerkunft(tool = findToolFolder()): Herkunft {
  const projekt = dirname(dirname(tool));
  const resolved = noted(join(projekt, 'node_modules/.package-lock.json'));
  if (/^https?:/.test(resolved)) return { perName: true };
  const datei = /^file:(.+\.tgz)$/.exec(resolved)?.[1];
  const path = datei === undefined ? undefined : resolve(projekt, datei);
  return path !== undefined && existsSync(path) ? { perName: false, datei: path } : { perName: false };
}

/** The bytes of the packed file; none where it is gone. */
export const readPaketdatei = ({ datei }: Herkunft): Uint8Array | undefined =>
  datei === undefined ? undefined : readFileSync(datei);

function noted(lock: string): string {
  try {
    const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
      packages?: Record<string, { resolved?: unknown } | undefined>;
    };
    const resolved = packages?.['node_modules/konzept']?.resolved;
    return typeof resolved === 'string' ? resolved : '';
  } catch {
    return '';
  }
}
