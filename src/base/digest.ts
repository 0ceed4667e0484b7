// Digests, as they stand in manifests and beside other concepts' files.
import { createHash } from 'node:crypto';

/** SHA-512 of the bytes as lower-case hex. */
export function sha512(bytes: Uint8Array | string): string {
  return createHash('sha512').update(bytes).digest('hex');
}

/** SHA-256 of the bytes as lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
