// What changes in files, as people and programs read it.
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

interface Change {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Where the file lies afterwards, when it moves. */
  readonly nach?: string;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What changes in files, as one unified diff that other programs can apply. */
export const showDiff = (changes: readonly Change[]): string =>
  changes
    .map(({ file, before, after, nach = file }) =>
      createTwoFilesPatch(`a/${file}`, `b/${nach}`, utf8.decode(before), utf8.decode(after), '', '', {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('');
