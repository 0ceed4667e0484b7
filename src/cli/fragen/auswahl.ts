// A choice from a list that typing searches. The library's own has English words, so its bare form is drawn here.
import type * as Core from '@clack/core';
import type * as Clack from '@clack/prompts';
import { chalkStderr as chalk } from 'chalk';
import type { Terminal } from './terminal.ts';

/** One of several things to choose from. */
export interface Wahl {
  readonly wert: string;
  readonly text: string;
  /** Beside the text, while the choice is at it. */
  readonly dazu?: string;
}

/** The library in its two layers. */
interface Bausteine {
  readonly core: typeof Core;
  readonly clack: typeof Clack;
}

interface Auswahlfrage {
  readonly frage: string;
  readonly wahlen: readonly Wahl[];
  /** How many have to be chosen; undefined where it is exactly one. */
  readonly mindestens?: number | undefined;
}

type Option = Readonly<{ value: string; wahl: Wahl }>;
type Zustand = Omit<Core.AutocompletePrompt<Option>, 'prompt'>;

/** Asks; gives the chosen value or values, or the library's sign that the person gave up. */
export function askAuswahl(
  bausteine: Bausteine,
  { input, output }: Terminal,
  auswahl: Auswahlfrage,
): ReturnType<Core.AutocompletePrompt<Option>['prompt']> {
  const { core, clack } = bausteine;
  const { wahlen, mindestens } = auswahl;
  return new core.AutocompletePrompt<Option>({
    options: wahlen.map((wahl) => ({ value: wahl.wert, wahl })),
    multiple: mindestens !== undefined,
    filter: (search, { wahl }) => `${wahl.text} ${wahl.wert}`.toLowerCase().includes(search.toLowerCase()),
    validate: (value) => tellFault(value, mindestens ?? 1),
    input,
    output,
    render() {
      return draw(clack, this, auswahl, output);
    },
  }).prompt();
}

function tellFault(value: unknown, mindestens: number): string | undefined {
  const chosen = Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
  if (chosen >= mindestens) return undefined;
  return Array.isArray(value)
    ? 'Bitte wählen Sie mindestens eines: Die Tabulatortaste wählt an; Strg+C bricht ab.'
    : 'Bitte wählen Sie etwas aus der Liste; Strg+C bricht ab.';
}

/** The question as it stands on the screen: while somebody chooses, and with the answer afterwards. */
function draw(
  clack: typeof Clack,
  zustand: Zustand,
  { frage, wahlen, mindestens }: Auswahlfrage,
  output: Terminal['output'],
): string {
  const { state, filteredOptions, selectedValues } = zustand;
  const bar = chalk.cyan(clack.S_BAR);
  const kopf = `${chalk.gray(clack.S_BAR)}\n${clack.symbol(state)}  ${frage}`;
  if (state === 'submit' || state === 'cancel') {
    const chosen = state === 'cancel' ? [] : wahlen.filter(({ wert }) => selectedValues.includes(wert));
    return `${kopf}\n${chalk.gray(clack.S_BAR)}  ${chalk.dim(chosen.map(({ text }) => text).join(', '))}`;
  }
  const treffer =
    filteredOptions.length === wahlen.length ? '' : chalk.dim(` (${tellTreffer(filteredOptions.length)})`);
  const oben = [
    ...kopf.split('\n'),
    `${bar}  ${chalk.dim('Suche:')} ${zustand.userInputWithCursor}${treffer}`,
    ...(state === 'error' ? [`${bar}  ${chalk.yellow(zustand.error)}`] : []),
  ];
  const unten = [
    `${bar}  ${chalk.dim(mindestens === undefined ? tasten.eines : tasten.mehrere)}`,
    chalk.cyan(clack.S_BAR_END),
  ];
  const zeilen = clack.limitOptions({
    cursor: zustand.cursor,
    options: filteredOptions,
    style: ({ wahl }, active) =>
      drawWahl(clack, wahl, { active, chosen: selectedValues.includes(wahl.wert), mehrere: mindestens !== undefined }),
    output,
    columnPadding: 3,
    rowPadding: oben.length + unten.length,
  });
  return [...oben, ...zeilen.map((zeile) => `${bar}  ${zeile}`), ...unten].join('\n');
}

const tellTreffer = (anzahl: number): string => (anzahl === 0 ? 'nichts gefunden' : `${anzahl} gefunden`);

const tasten = {
  eines: '↑/↓ bewegen · Eingabetaste wählt · tippen, um zu suchen · Strg+C bricht ab',
  mehrere:
    '↑/↓ bewegen · Tabulatortaste wählt an und ab · Eingabetaste beendet · tippen, um zu suchen · Strg+C bricht ab',
} as const;

/** One line: what the choice is at has its hint beside it. */
function drawWahl(
  clack: typeof Clack,
  { text, dazu }: Wahl,
  { active, chosen, mehrere }: Readonly<Record<'active' | 'chosen' | 'mehrere', boolean>>,
): string {
  const [on, off] = mehrere
    ? [clack.S_CHECKBOX_SELECTED, clack.S_CHECKBOX_INACTIVE]
    : [clack.S_RADIO_ACTIVE, clack.S_RADIO_INACTIVE];
  const zeichen = chosen ? chalk.green(on) : active && mehrere ? chalk.cyan(clack.S_CHECKBOX_ACTIVE) : chalk.dim(off);
  if (!active) return `${zeichen} ${chalk.dim(text)}`;
  return `${zeichen} ${text}${dazu === undefined ? '' : chalk.dim(` (${dazu})`)}`;
}
