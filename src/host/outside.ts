// A failure of the world outside the program: no browser, a full disk, a file held by another program; and its reason in German,
// for systems, libraries and servers tell theirs in English.

/**
 * Thrown where something outside failed. The message is one German sentence that says what to do; the exit status is 3. What
 * the system itself said is its `cause`.
 */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

/** Thrown for a reason that is told in our own words: it stands inside a sentence as it is. */
export class Grund extends Error {
  override readonly name = 'Grund';
}

/** What the codes of Node's system errors mean for whoever builds; each is a clause that may stand in brackets. */
const gruende: Readonly<Record<string, string>> = {
  EACCES: 'der Zugriff ist nicht erlaubt',
  EPERM: 'der Zugriff ist nicht erlaubt, oder ein anderes Programm hält die Datei',
  EROFS: 'der Datenträger ist schreibgeschützt',
  ENOSPC: 'der Datenträger ist voll',
  EDQUOT: 'der zugeteilte Speicherplatz ist aufgebraucht',
  EFBIG: 'die Datei ist größer, als der Datenträger oder die Begrenzung des Systems (ulimit -f) erlaubt',
  EMFILE: 'es sind zu viele Dateien gleichzeitig geöffnet',
  ENFILE: 'es sind zu viele Dateien gleichzeitig geöffnet',
  ENOMEM: 'der Arbeitsspeicher reicht nicht',
  EAGAIN: 'der Rechner ist ausgelastet',
  EIO: 'der Datenträger meldet einen Fehler',
  ENXIO: 'das Gerät ist nicht da',
  ENODEV: 'das Gerät ist nicht da',
  ENOENT: 'Datei oder Ordner ist nicht da',
  EEXIST: 'Datei oder Ordner gibt es schon',
  ENOTDIR: 'ein Teil des Pfads ist kein Ordner',
  EISDIR: 'dort liegt ein Ordner statt einer Datei',
  ENOTEMPTY: 'der Ordner ist nicht leer',
  EBUSY: 'ein anderes Programm hält die Datei',
  ETXTBSY: 'ein anderes Programm hält die Datei',
  ENOEXEC: 'die Datei ist kein Programm für diesen Rechner',
  ENAMETOOLONG: 'der Name ist zu lang',
  EILSEQ: 'der Name enthält Zeichen, die dort nicht möglich sind',
  EINVAL: 'der Name ist dort nicht möglich',
  ELOOP: 'Verknüpfungen führen im Kreis',
  EMLINK: 'der Datenträger erlaubt keine weitere Verknüpfung',
  EXDEV: 'Quelle und Ziel liegen auf verschiedenen Datenträgern',
  ENOTSUP: 'der Datenträger kann das nicht',
  ENOSYS: 'der Datenträger kann das nicht',
  EPIPE: 'das andere Programm liest nicht mehr',
  ENOTFOUND: 'den Namen des Servers gibt es nicht',
  EAI_AGAIN: 'der Name des Servers ließ sich nicht nachschlagen',
  ECONNREFUSED: 'der Server nimmt keine Verbindung an',
  ECONNRESET: 'der Server hat die Verbindung abgebrochen',
  ECONNABORTED: 'der Server hat die Verbindung abgebrochen',
  ETIMEDOUT: 'es kam keine Antwort',
  EHOSTUNREACH: 'der Server ist nicht erreichbar',
  EHOSTDOWN: 'der Server ist nicht erreichbar',
  ENETUNREACH: 'das Netz ist nicht erreichbar',
  ENETDOWN: 'das Netz ist nicht erreichbar',
  ESTALE: 'das Netzlaufwerk ist nicht mehr verbunden',
};

/** The codes by which TLS refuses a server (X.509, OpenSSL). */
const zertifikat = /CERT|UNABLE_TO_/;

/** The code of a system error, also of one inside; undefined for any other error. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && (/^E(?!RR_)[A-Z0-9_]+$/.test(code) || zertifikat.test(code))) return code;
  return systemCodeOf(cause);
}

/**
 * Why something outside failed, as a German clause for the end of a sentence or in brackets. What has no words of ours is
 * called by its code, or is left to `--verbose`, which shows the `cause` of an OutsideError.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof Grund || error instanceof OutsideError) return error.message;
  const code = systemCodeOf(error);
  if (code === undefined)
    return error instanceof Error && error.name === 'TimeoutError'
      ? 'es kam keine Antwort'
      : 'aus unbekanntem Grund; --verbose zeigt mehr';
  if (zertifikat.test(code)) return 'das Zertifikat des Servers ist nicht gültig';
  return Object.hasOwn(gruende, code) ? (gruende[code] ?? code) : `das System meldet ${code}`;
}
