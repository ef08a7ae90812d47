import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FrameProbe, FrameWriter } from '../content/frame-script';
import { startInFrames } from './content-scripts';

/** One frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** What the frames of a tab say: 'blocked' where no extension may touch the page. */
export type TabProbe =
  | {
      readonly isRead: boolean;
      /** Whether it is a document, not a PDF or a picture that the browser shows. */
      readonly hasText: boolean;
      /** The frame in whose field the person was last, if any. */
      readonly field: Frame | undefined;
    }
  | 'blocked';

const frameProbe: v.GenericSchema<unknown, FrameProbe> = v.object({
  isRead: v.boolean(),
  stamp: v.nullable(v.number()),
});

const NO_TEXT = /^(?:image|video|audio)\/|\/pdf$/;

/**
 * Asks all frames of a tab at once: whether the page was read, and in which frame's field the
 * person was last. Starts the content script in frames where the browser has not: in one that
 * comes with a process of its own, Chromium now and then runs no registered script at all.
 */
export async function probeTab(tabId: number): Promise<TabProbe> {
  let frames = await probeFrames(tabId);
  const silent = frames?.flatMap(({ frameId, result }) => (result?.isSilent ? [frameId] : []));
  if (silent && silent.length > 0 && (await startInFrames(tabId, silent))) {
    frames = await probeFrames(tabId);
  }
  if (!frames) return 'blocked';
  const probes = frames.flatMap(({ frameId, result }) => {
    const parsed = v.safeParse(frameProbe, result?.probe);
    return parsed.success ? [{ frameId, ...parsed.output }] : [];
  });
  const [field] = probes
    .filter((probe) => probe.stamp !== null)
    .sort((a, b) => Number(b.stamp) - Number(a.stamp));
  return {
    isRead: probes.some((probe) => probe.frameId === 0 && probe.isRead),
    hasText: !frames.some(
      ({ frameId, result }) => frameId === 0 && NO_TEXT.test(result?.type ?? ''),
    ),
    field: field && { tabId, frameId: field.frameId },
  };
}

/**
 * The probe of each frame, silent where the browser should have started a content script and has not; undefined where
 * the page is blocked. A page that hangs while it loads is not waited for: its script starts when it has loaded.
 */
async function probeFrames(tabId: number) {
  try {
    return await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => {
        const probe = globalThis.linkloom?.probe() ?? null;
        const { readyState, contentType } = document;
        const isSilent = probe === null && readyState !== 'loading';
        return { probe, isSilent, type: contentType };
      },
    });
  } catch {
    return undefined;
  }
}

/** Has a frame read its page at once; resolves when what was found is reported. False where it cannot: it is still loading, or gone. */
export async function readFrame({ tabId, frameId }: Frame): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: () => globalThis.linkloom?.read() ?? false,
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

/**
 * Has a frame write. What it answers is as hostile as its page: callers parse it. Undefined where
 * the frame is gone. The writer is put there when it is called first, and stays: a new one would
 * know nothing of the words that it shows.
 */
export async function callWriter<K extends keyof FrameWriter>(
  { tabId, frameId }: Frame,
  name: K,
  args: Parameters<FrameWriter[K]>,
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  const call = async () => {
    const [frame] = await browser.scripting.executeScript({
      target,
      func: callInFrame,
      args: [name, args],
    });
    return frame?.result;
  };
  try {
    const first = await call();
    if (first !== 'no-writer') return first?.answer;
    await browser.scripting.executeScript({ target, files: ['/writer.js'] });
    const second = await call();
    return second === 'no-writer' ? undefined : second?.answer;
  } catch {
    return undefined;
  }
}

/** Runs in the frame, without anything around it. */
async function callInFrame(
  name: keyof FrameWriter,
  args: readonly unknown[],
): Promise<{ readonly answer: unknown } | 'no-writer'> {
  const call: ((...args: never) => unknown) | undefined = globalThis.linkloomWriter?.[name];
  return call ? { answer: await call(...(args as never)) } : 'no-writer';
}
