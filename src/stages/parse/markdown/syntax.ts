// What prose has beyond CommonMark and GFM, as an extension of micromark: [[Verweis]], :name{…} and ::name{…}.
// Only the known names, followed by braces, are directives; whatever does not fit stays text to the letter.
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Literal, Parent } from 'mdast';
import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { direktiven } from '../../../domain/direktiven.ts';
import { herkunft } from './herkunft.ts';
import { asMeant } from './as-meant.ts';

/** `[[ziel]]` in prose; the value is what stands between the brackets. */
export interface VerweisNode extends Literal {
  type: 'verweis';
}

/** `:name{…}` or `::name{…}` in prose; the value is the source as it was written. */
export interface DirektiveNode extends Literal {
  type: 'direktive' | 'direktivenblock';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    verweis: VerweisNode;
    direktive: DirektiveNode;
  }
  interface RootContentMap {
    verweis: VerweisNode;
    direktive: DirektiveNode;
    direktivenblock: DirektiveNode;
  }
  interface BlockContentMap {
    direktivenblock: DirektiveNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    verweis: 'verweis';
    verweisMarke: 'verweisMarke';
    verweisZiel: 'verweisZiel';
    direktive: 'direktive';
    direktivenblock: 'direktivenblock';
  }
}

const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const quote = 34;

const isLineEnd = (code: Code): boolean => code === null || code < -2;
const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
const isLetter = (code: Code): boolean => code !== null && code >= 97 && code <= 122;

const verweis: Construct = {
  name: 'verweis',
  tokenize(effects, ok, nok) {
    return start;

    function start(code: Code): State | undefined {
      effects.enter('verweis');
      effects.enter('verweisMarke');
      effects.consume(code);
      return second;
    }
    function second(code: Code): State | undefined {
      if (code !== openBracket) return nok(code);
      effects.consume(code);
      effects.exit('verweisMarke');
      effects.enter('verweisZiel');
      return first;
    }
    function first(code: Code): State | undefined {
      return code === closeBracket ? nok(code) : inside(code);
    }
    function inside(code: Code): State | undefined {
      if (isLineEnd(code) || code === openBracket) return nok(code);
      if (code === closeBracket) {
        effects.exit('verweisZiel');
        effects.enter('verweisMarke');
        effects.consume(code);
        return end;
      }
      effects.consume(code);
      return inside;
    }
    function end(code: Code): State | undefined {
      if (code !== closeBracket) return nok(code);
      effects.consume(code);
      effects.exit('verweisMarke');
      effects.exit('verweis');
      return ok;
    }
  },
};

/** Consumes a known name and its braces, from the first letter on; `ok` follows the closing brace. */
function nameAndBraces(effects: Effects, form: 'block' | 'zeile', ok: State, nok: State): State {
  let name = '';
  let quoted = false;
  return letter;

  function letter(code: Code): State | undefined {
    if (isLetter(code)) {
      name += String.fromCharCode(code as number);
      effects.consume(code);
      return letter;
    }
    if (code !== openBrace || !Object.hasOwn(direktiven, name) || direktiven[name]?.form !== form) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (isLineEnd(code)) return nok(code);
    if (code === quote) quoted = !quoted;
    effects.consume(code);
    return code === closeBrace && !quoted ? ok : inside;
  }
}

const zeile: Construct = {
  name: 'direktive',
  previous: (code) => code !== colon,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('direktive');
      effects.consume(code);
      return nameAndBraces(effects, 'zeile', end, nok);
    };
    function end(code: Code): State | undefined {
      effects.exit('direktive');
      return ok(code);
    }
  },
};

const block: Construct = {
  name: 'direktivenblock',
  concrete: true,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    return (code) => {
      effects.enter('direktivenblock');
      effects.consume(code);
      return second;
    };
    function second(code: Code): State | undefined {
      if (code !== colon) return nok(code);
      effects.consume(code);
      return nameAndBraces(effects, 'block', end, nok);
    }
    function end(code: Code): State | undefined {
      effects.exit('direktivenblock');
      return after(code);
    }
    function after(code: Code): State | undefined {
      if (isLineEnd(code)) return ok(code);
      if (!isSpace(code)) return nok(code);
      effects.enter('whitespace');
      return space(code);
    }
    function space(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return space;
      }
      effects.exit('whitespace');
      return isLineEnd(code) ? ok(code) : nok(code);
    }
  },
};

const syntax: Extension = {
  text: { [openBracket]: verweis, [colon]: zeile },
  flow: { [colon]: block },
};

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    verweis(token) {
      this.enter({ type: 'verweis', value: '' }, token);
    },
    direktive(token) {
      this.enter({ type: 'direktive', value: this.sliceSerialize(token) }, token);
    },
    direktivenblock(token) {
      this.enter({ type: 'direktivenblock', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    verweisZiel(token) {
      const node = this.stack[this.stack.length - 1] as Parent | VerweisNode | undefined;
      if (node?.type === 'verweis') (node as VerweisNode).value = this.sliceSerialize(token);
    },
    verweis(token) {
      this.exit(token);
    },
    direktive(token) {
      this.exit(token);
    },
    direktivenblock(token) {
      this.exit(token);
    },
  },
};

/** A unified plugin that adds the syntax to remark-parse. */
export function remarkKonzept(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax, asMeant);
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown, herkunft);
}
