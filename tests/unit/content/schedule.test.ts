import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSchedule } from '@/utils/content/schedule';

const pace = { quiet: 100, apart: 500, patience: 1_000 };

/** As much of a window as a schedule asks for. */
function createPage() {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const page = {
    document,
    setTimeout: (work: () => void, wait: number) => setTimeout(work, wait),
    clearTimeout: (timer: number) => clearTimeout(timer),
    show(isShown: boolean) {
      document.hidden = !isShown;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  return page;
}

function create(work: () => Promise<void> = async () => {}) {
  const page = createPage();
  const end = new AbortController();
  const done = vi.fn(work);
  const schedule = createSchedule(page as unknown as Window, end.signal, pace, done);
  return { page, end, done, schedule };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a schedule', () => {
  it('waits for quiet and works once for many changes', async () => {
    const { schedule, done } = create();
    for (let i = 0; i < 5; i += 1) {
      schedule.soon();
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toHaveBeenCalledOnce();
  });

  it('does not wait for ever where changes never pause', async () => {
    const { schedule, done } = create();
    for (let i = 0; i < 30; i += 1) {
      schedule.soon();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(done).toHaveBeenCalledOnce();
  });

  it('keeps two runs apart', async () => {
    const { schedule, done } = create();
    await schedule.now();
    schedule.soon();
    await vi.advanceTimersByTimeAsync(400);
    expect(done).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toHaveBeenCalledTimes(2);
  });

  it('never works twice at once, and does afterwards what was asked for meanwhile', async () => {
    const { schedule, done } = create(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const first = schedule.now();
    expect(schedule.now()).toEqual(first);
    schedule.soon();
    await vi.advanceTimersByTimeAsync(299);
    expect(done).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toHaveBeenCalledTimes(2);
  });

  it('does nothing in a hidden tab until it is shown', async () => {
    const { page, schedule, done } = create();
    page.show(false);
    schedule.soon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).not.toHaveBeenCalled();
    page.show(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalledOnce();
  });

  it('ends with its signal, also where the work is cut short by it', async () => {
    const { end, schedule, done } = create(async () => {
      throw new Error('cut short');
    });
    schedule.soon();
    end.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).not.toHaveBeenCalled();
    await expect(schedule.now()).resolves.toBeUndefined();
  });
});
