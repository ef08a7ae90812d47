import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LINK_FORMATS } from '../insert/link';
import { startInTab } from './content-scripts';

const fieldProbe = v.object({
  /** When the person was last in the field, in ms since the epoch; 0 where they never were. */
  stamp: v.number(),
  /** The format that the field suggests. */
  format: v.picklist(LINK_FORMATS),
  /** The selected words, shortened; '' for a caret. */
  selection: v.pipe(v.string(), v.maxLength(200)),
});

const frameProbe = v.object({
  /** Whether the frame has been read since its page was loaded. */
  isRead: v.boolean(),
  field: v.nullable(fieldProbe),
});

/** What a content script lets the background read of its frame without a message. */
export type FrameProbe = v.InferOutput<typeof frameProbe>;

/** A field and the frame whose content script writes into it. */
export interface FrameField extends v.InferOutput<typeof fieldProbe> {
  readonly frameId: number;
}

/** What the frames of a tab say: 'blocked' where no extension may touch the page. */
export type TabProbe =
  | { readonly isRead: boolean; readonly field: FrameField | undefined }
  | 'blocked';

declare global {
  /** Set by the content script in its own world; pages cannot see it. */
  var linkloomProbe: (() => FrameProbe) | undefined;
}

/**
 * Asks all frames of a tab at once: whether the page was read, and which field of all its frames
 * the person was in last. Starts the content script where it isn't running.
 */
export async function probeTab(tabId: number): Promise<TabProbe> {
  let frames = await probeFrames(tabId);
  if (frames?.every((frame) => frame.result === null) && (await startInTab(tabId))) {
    frames = await probeFrames(tabId);
  }
  if (!frames) return 'blocked';
  const probes = frames.flatMap(({ frameId, result }) => {
    const parsed = v.safeParse(frameProbe, result);
    return parsed.success ? [{ frameId, ...parsed.output }] : [];
  });
  const fields = probes.flatMap(({ frameId, field }) => (field ? [{ ...field, frameId }] : []));
  const [field] = fields.sort((a, b) => b.stamp - a.stamp);
  return { isRead: probes.some((probe) => probe.frameId === 0 && probe.isRead), field };
}

/** The probe of each frame, null where no content script runs; undefined where the page is blocked. */
async function probeFrames(tabId: number) {
  try {
    return await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.linkloomProbe?.() ?? null,
    });
  } catch {
    return undefined;
  }
}
