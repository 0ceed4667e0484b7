// The row of a table's head that says '(Fortsetzung)' (satz/fortsetzung.ts) is drawn on every page of the table: on the first one
// its words go. They are told by their colour (druck.css), and that page by the caption before them or the head behind them.
import { applyStreamEdits, type StreamEdit, visitOperations } from '../../../stages/pdf/content-stream.ts';

/** #4a5561 as Chromium writes it. */
const farbe = '.2902 .3333 .3804';

const shows = new Set(['Tj', 'TJ', "'", '"']);

/** A content stream (bytes as latin1 text) in which no table says that it goes on where it begins: by the numbers of its caption and
 * of its head there. */
export function dropFirstFortsetzung(stream: string, isAnfang: (mcid: number) => boolean): string {
  if (!stream.includes(`${farbe} rg`)) return stream;
  const cuts: StreamEdit[] = [];
  const stack: string[] = [];
  let now = '';
  let before = false;
  let pending: StreamEdit[] = [];
  visitOperations(stream, (name, from, at, to) => {
    if (name === 'q') stack.push(now);
    else if (name === 'Q') now = stack.pop() ?? '';
    else if (name === 'rg') now = stream.slice(from, at).trim();
    else if (shows.has(name) && now === farbe) pending.push({ from, to, text: '' });
    else if (name === 'BDC') {
      const mcid = /\/MCID\s+(\d+)/.exec(stream.slice(from, at))?.[1];
      if (mcid === undefined) return;
      const begins = isAnfang(Number(mcid));
      if (before || begins) cuts.push(...pending);
      [before, pending] = [begins, []];
    }
  });
  return applyStreamEdits(stream, cuts);
}
