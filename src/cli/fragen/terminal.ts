// Where a person is asked: what they type and what they see.
import process from 'node:process';

/** Keys come in, questions go out; each says whether a person is at it. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** The terminal that the program was started at: results go to standard output, questions do not. */
export const dieses: Terminal = { input: process.stdin, output: process.stderr };

/** True where somebody can be asked. */
export const canAsk = ({ input, output }: Terminal = dieses): boolean => input.isTTY && output.isTTY;
