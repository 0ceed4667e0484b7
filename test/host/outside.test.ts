// Reasons of the outside world in German: what system, libraries and servers say in English stands in no sentence of ours.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Grund, OutsideError, reasonOf, systemCodeOf } from '../../src/host/outside.ts';
import { tempFolder } from '../helpers/cli.ts';

const systemError = (code: string, message: string): Error => Object.assign(new Error(`${code}: ${message}`), { code });

/** The codes that a disk or a network gives in daily life: each has words of its own. */
const taeglich =
  'EACCES EPERM EROFS ENOSPC EFBIG EMFILE ENFILE ENOMEM EIO ENOENT EEXIST ENOTDIR EISDIR ENOTEMPTY EBUSY ETXTBSY ENAMETOOLONG ELOOP EXDEV EPIPE ECONNREFUSED ECONNRESET ETIMEDOUT EHOSTUNREACH ENETUNREACH'.split(
    ' ',
  );

/** What reading a path throws. */
function failOf(path: string): unknown {
  try {
    readFileSync(path);
  } catch (error) {
    return error;
  }
  throw new Error(`${path} can be read`);
}

describe('reasonOf', () => {
  test.each([...getSystemErrorMap().values()])('%s (%s) is told without its English words', (code, message) => {
    const reason = reasonOf(systemError(code, message));
    expect(reason).not.toContain(message);
    if (taeglich.includes(code)) expect(reason).not.toContain(code);
  });

  test('what the disk really says', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'datei'), '');
    mkdirSync(join(folder, 'ordner'));
    symlinkSync('kreis', join(folder, 'kreis'));
    const of = (name: string): string => reasonOf(failOf(join(folder, name)));
    expect(of('fehlt')).toBe('Datei oder Ordner ist nicht da');
    expect(of('ordner')).toBe('dort liegt ein Ordner statt einer Datei');
    expect(of('datei/darin')).toBe('ein Teil des Pfads ist kein Ordner');
    expect(of('kreis')).toBe('Verknüpfungen führen im Kreis');
    expect(of('n'.repeat(300))).toBe('der Name ist zu lang');
  });

  test('a reason of ours stays as it is; one inside another error is found; what is unknown is not shown', () => {
    expect(reasonOf(new Grund('er wurde beendet'))).toBe('er wurde beendet');
    expect(reasonOf(new OutsideError('Der Datenträger fehlt.'))).toBe('Der Datenträger fehlt.');
    const inside = new TypeError('fetch failed', { cause: systemError('ECONNREFUSED', 'connect ECONNREFUSED ::1:9') });
    expect(reasonOf(inside)).toBe('der Server nimmt keine Verbindung an');
    expect(reasonOf(systemError('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'))).toContain('Zertifikat');
    expect(reasonOf(new Error('Something broke'))).not.toContain('Something');
    expect(systemCodeOf(systemError('ERR_INVALID_ARG_TYPE', 'The "path" argument'))).toBeUndefined();
  });
});
