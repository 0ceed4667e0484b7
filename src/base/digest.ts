// Digests, as they stand in manifests and beside other concepts' files.
import { hash } from 'node:crypto';

/** SHA-512 of the bytes as lower-case hex. */
export function sha512(bytes: Uint8Array | string): string {
  return hash('sha512', bytes, 'hex');
}

/** SHA-256 of the bytes as lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}
