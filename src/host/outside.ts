// A failure of the world outside the program: no browser, a full disk, a file held by another program.

/** Thrown where something outside failed. The message is one German sentence that says what to do; the exit status is 3. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

/** The first line of what the system said, for the end of a message. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
