// How a command ends that cannot do its work: the exit status and the one sentence that goes with it.

/** The exit statuses, a contract with scripts. */
export const exitStatus = { ok: 0, inhalt: 1, aufruf: 2, aussen: 3, fehler: 70 } as const;

/** The command line or the configuration is wrong: exit status 2. */
export class AufrufFehler extends Error {
  override readonly name = 'AufrufFehler';
}
