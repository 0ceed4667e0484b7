// Preloaded into a measured process: ends it when it has computed for so many seconds. The clock on the wall would also count
// what the machine did for others meanwhile.
import process from 'node:process';
import { isMainThread, Worker } from 'node:worker_threads';

const limit = Number(process.env.KONZEPT_BENCH_SEKUNDEN) * 1e6;

if (isMainThread) new Worker(new URL(import.meta.url), { execArgv: [] }).unref();
else {
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  const computed = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  while (computed() < limit) Atomics.wait(sleep, 0, 0, 100);
  process.kill(process.pid, 'SIGKILL');
}
