// The codes of languages (BCP 47, RFC 5646).

const namen = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' });

/** True for the code of a language that has a name, such as 'en', 'pt-BR' or 'uk'. */
export function isSprache(code: string): boolean {
  try {
    return namen.of(code) !== undefined;
  } catch {
    // What has not even the form of a code.
    return false;
  }
}
