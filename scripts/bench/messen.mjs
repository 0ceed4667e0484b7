// Preloaded into a measured process: says at its end how much memory it had at most, and how many microseconds it computed.
import { writeSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  try {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  } catch {
    // Nobody listens: the process was not started by the benchmark.
  }
});
