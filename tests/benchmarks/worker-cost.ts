import { readdir, readFile } from 'node:fs/promises';
import type { RunningExtension } from '../browsers/extension';

/** What a service worker has cost since it was started. */
export interface WorkerCost {
  /** CPU of its thread, script, collector and all. */
  readonly cpuMs: number;
  /** Its JavaScript heap with array buffers, in bytes. */
  readonly heap: number;
}

/** The comm of a thread has 15 characters. */
const THREAD = 'ServiceWorker t';

/** What the extension's service worker has cost so far. Linux tells the CPU of each thread to the nanosecond. */
export async function workerCost({ browser, id }: RunningExtension): Promise<WorkerCost> {
  const own = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes(id));
  const cpuMs = await threadCpu(browser.process()?.pid ?? 0);
  const worker = await own?.worker();
  if (!worker) throw new Error('The service worker does not run.');
  const { usedSize, backingStorageSize = 0 } = await worker.client.send('Runtime.getHeapUsage');
  return { cpuMs, heap: usedSize + backingStorageSize };
}

/** The most memory that the extension's process has had: its pages, their workers and the service worker, in bytes. */
export async function peakMemory({ browser }: RunningExtension): Promise<number> {
  let most = 0;
  for (const pid of await descendants(browser.process()?.pid ?? 0)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    if (line.includes('--extension-process')) most = Math.max(most, kilobytes * 1024);
  }
  return most;
}

/** Milliseconds of CPU of all service worker threads below a process; a thread that ended is gone. */
async function threadCpu(ancestor: number): Promise<number> {
  let sum = 0;
  for (const pid of await descendants(ancestor)) {
    const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
    for (const task of tasks) sum += await cpuOf(`/proc/${pid}/task/${task}`);
  }
  return sum;
}

async function cpuOf(task: string): Promise<number> {
  const comm = await readFile(`${task}/comm`, 'utf8').catch(() => '');
  if (comm.trim() !== THREAD) return 0;
  const [nanoseconds] = (await readFile(`${task}/schedstat`, 'utf8')).split(' ');
  return Number(nanoseconds) / 1e6;
}

async function descendants(ancestor: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat =
      /^\d+$/.test(name) && (await readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''));
    if (stat)
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === ancestor || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}
