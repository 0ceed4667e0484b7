// Limits that the system sets to a process (ulimit), where it tells of them: only Linux does, in a file.
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** A limit in bytes; Infinity where there is none, or where nobody knows. */
export function readGrenze(name: 'Max address space' | 'Max file size'): number {
  if (process.platform !== 'linux') return Infinity;
  try {
    const line = readFileSync('/proc/self/limits', 'latin1')
      .split('\n')
      .find((one) => one.startsWith(name));
    const soft = Number(line?.slice(name.length).trim().split(/ +/)[0]);
    return Number.isFinite(soft) ? soft : Infinity;
  } catch {
    return Infinity;
  }
}
