// Supervision: an engine that finds no memory ends its program in the middle of a word, with a stack of its own, and nothing in the
// program can catch that. Where little memory is allowed, and only there, the program runs in a child whose end is watched.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { readGrenze } from './grenzen.ts';
import { speichermangel } from './speicher.ts';

/** Tells the child that it is one. */
const marke = 'KONZEPT_BEAUFSICHTIGT';
/** A heap that may grow to this size has never been filled but where checkSpeicher told of it in time. */
const genugHeap = 700 * 1024 * 1024;
/** The engine reserves addresses of many gigabytes at once; with fewer than these it may fail at any time. */
const genugAdressen = 64 * 1024 ** 3;
/** How the engine begins what it says at its end. */
const ende = /^(?:<--- Last few GCs|FATAL ERROR|# *$|# Fatal|terminate called|node: |\[\d+:0x)/m;

/** True where memory is limited so that the engine may end the program. */
export function needsAufsicht(): boolean {
  if (process.env[marke] !== undefined) return false;
  return getHeapStatistics().heap_size_limit < genugHeap || readGrenze('Max address space') < genugAdressen;
}

/**
 * Runs this program once more in a child and ends as it ends: with its status, or by its signal. Where the engine ended it, that is
 * one sentence and `status`.
 */
export function runUnterAufsicht(status: number): void {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...process.env, [marke]: '1', ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const fail = (): void => {
    process.stderr.write(`${speichermangel}\n`);
    process.exitCode = status;
  };
  let ended = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (ended) return;
    const at = text.search(ende);
    ended = at >= 0;
    process.stderr.write(ended ? text.slice(0, at).trimEnd() : text);
  });
  child.on('error', fail);
  child.on('close', (code, signal) => {
    if (ended || signal === 'SIGABRT' || signal === 'SIGSEGV' || signal === 'SIGTRAP' || signal === 'SIGKILL') fail();
    else process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
  });
  // A terminal tells both of them; the child decides what becomes of it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
}
