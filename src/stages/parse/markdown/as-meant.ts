// Where CommonMark reads what no German author means, as an extension of micromark: '15. März' at the start of a line is no
// fifteenth entry of a list, and the asterisk in 'Bürger*innen' begins no emphasis.
import { list } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { monate } from '../../../base/datum.ts';

const asterisk = 42;
const bullets = [asterisk, 43, 45];
const digits = Array.from({ length: 10 }, (_, digit) => 48 + digit);

const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
const isWord = (code: Code): boolean =>
  code !== null && code >= 48 && /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code));

const monatsnamen = [
  ...monate,
  'Jänner',
  'Feber',
  ...monate.map((name) => `${name.slice(0, 3)}\\.`),
  'Mrz\\.',
  'Sept\\.',
];

/** '15. März', '1. Jan. 2027', '15. 3. 2027'. */
const tagesdatum = new RegExp(
  `^\\d{1,2}\\. {1,4}(?:(?:${monatsnamen.join('|')})(?!\\p{L})|(?:0?[1-9]|1[0-2])\\. {0,4}\\d{4})`,
  'u',
);

/** No day takes more signs than this. */
const longest = 24;

/** Stands for a look at the line: succeeds where it begins with a day. */
const tag: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let line = '';
    return (code) => {
      if (!isDigit(code)) return nok(code);
      effects.enter('data');
      return next(code);
    };
    function next(code: Code): State | undefined {
      if (code !== null && code >= 0 && line.length < longest) {
        line += String.fromCharCode(code);
        effects.consume(code);
        return next;
      }
      effects.exit('data');
      return tagesdatum.test(line) ? ok(code) : nok(code);
    }
  },
};

/** Lists as CommonMark has them, but for days. Where its own list would look for its next entry, this one does. */
const liste: Construct = {
  ...list,
  name: 'liste',
  tokenize(effects, ok, nok) {
    return effects.check(tag, nok, list.tokenize.call(this, effects, ok, nok));
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const { tokenize } = list.continuation as Construct;
      return tokenize.call(this, effects, ok, effects.attempt(liste, ok, nok));
    },
  },
};

/** One asterisk between letters or digits: 'Bürger*innen', '3*4'. */
const stern: Construct = {
  name: 'stern',
  previous: isWord,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    return (code) => {
      if (!isWord(this.previous)) return nok(code);
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return (next) => (isWord(next) ? ok(next) : nok(next));
    };
  },
};

/** The extension. */
export const asMeant: Extension = {
  disable: { null: ['list'] },
  document: Object.fromEntries([...digits, ...bullets].map((code) => [code, liste])),
  text: { [asterisk]: stern },
};
