// Digests, as they stand in manifests and beside other concepts' files.
import { hash } from 'node:crypto';

/** SHA-512 of the bytes as lower-case hex. */
export function sha512(bytes: Uint8Array | string): string {
  return hash('sha512', bytes, 'hex');
}

/**
 * SHA-256 of data: of all that plain objects, lists, texts, numbers and truths hold. Throws for anything else, which JSON would
 * leave out or take for something like it.
 */
export const digestOfDaten = (daten: unknown): string =>
  sha256(isJson(daten) ? JSON.stringify(daten) : `~${JSON.stringify(daten, sayDaten)}`);

/** True for what JSON says as it is; most data are, and asking is quicker than saying each value apart. */
function isJson(wert: unknown): boolean {
  if (typeof wert === 'number') return Number.isFinite(wert);
  if (typeof wert !== 'object') return typeof wert === 'string' || typeof wert === 'boolean';
  if (Array.isArray(wert)) return wert.every(isJson);
  return wert === null || (isPlain(wert) && Object.values(wert).every(isJson));
}

const isPlain = (wert: object): boolean => Object.getPrototypeOf(wert) === Object.prototype;

function sayDaten(name: string, wert: unknown): unknown {
  if (wert === undefined) return ['undefined'];
  if (typeof wert === 'number' && !Number.isFinite(wert)) return ['number', String(wert)];
  if (Array.isArray(wert) || isJson(wert) || (typeof wert === 'object' && wert !== null && isPlain(wert))) return wert;
  throw new Error(`${name} is no plain data`);
}

/** SHA-256 of the bytes as lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}
