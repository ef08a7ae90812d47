import * as v from 'valibot';
import { callWriter, type Frame, probeTab, readFrame } from '../browser/frames';
import { siteOfTab, type TabSite } from '../browser/tabs';
import type { FieldSummary } from '../content/frame-script';
import { INSERTION_FAILURES, type Insertion } from '../insert/insertion';
import { LINK_FORMATS, type Link, type LinkFormat } from '../insert/link';
import type { DraftAnchor, InsertOutcome } from '../messaging/protocol';
import { withParameters } from '../settings/link-rules';
import { readSettings } from '../settings/settings-store';
import { chosenFormat, isSwitchedOff } from '../settings/sites';
import { openLibraries } from './open-libraries';
import { postCards } from './post-cards';

const insertion: v.GenericSchema<unknown, Insertion> = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    format: v.picklist(LINK_FORMATS),
    wrote: v.picklist(['link', 'text']),
    onSelection: v.boolean(),
  }),
  v.object({ ok: v.literal(false), reason: v.picklist(INSERTION_FAILURES) }),
]);

const fieldSummary: v.GenericSchema<unknown, FieldSummary> = v.object({
  format: v.picklist(LINK_FORMATS),
  selection: v.pipe(v.string(), v.maxLength(200)),
});

/** The field of a tab that a link would go into, or undefined where there is none. */
export async function describeField(tabId: number): Promise<FieldSummary | undefined> {
  const settings = await readSettings();
  const { host } = await siteOfTab(tabId);
  if (host === undefined || isSwitchedOff(settings, host)) return undefined;
  const probe = await probeTab(tabId);
  if (probe === 'blocked' || !probe.field) return undefined;
  const parsed = v.safeParse(fieldSummary, await callWriter(probe.field, 'describe', []));
  if (!parsed.success) return undefined;
  return { ...parsed.output, format: chosenFormat(settings, host) ?? parsed.output.format };
}

/** What the person asked for this once. */
export interface InsertWish {
  /** Else the site's format counts, else what the field suggests. */
  readonly format?: LinkFormat;
  /** The words of the draft to put the link on; else it goes where the person was last. */
  readonly words?: DraftAnchor;
}

/**
 * Writes the link to a post into a field of a tab.
 * @throws where the post is in no library.
 */
export async function insertPost(
  tabId: number,
  postId: string,
  wish: InsertWish = {},
): Promise<InsertOutcome> {
  const link = await linkToPost(postId);
  if (!link) throw new Error(`There is no post ${postId}`);
  return { link, insertion: await write(await siteOfTab(tabId), link, wish) };
}

/** The link to a post with the person's link rules applied, or undefined where it is in no library. */
export async function linkToPost(postId: string): Promise<Link | undefined> {
  const { libraries, settings } = await openLibraries();
  const [post] = await postCards(libraries, [postId]);
  if (!post) return undefined;
  return { url: withParameters(post.url, settings.links.parameters), text: post.title };
}

async function write(
  { tabId, host }: TabSite,
  link: Link,
  { format, words }: InsertWish,
): Promise<InsertOutcome['insertion']> {
  const settings = await readSettings();
  if (host === undefined) return { ok: false, reason: 'blocked-page' };
  if (isSwitchedOff(settings, host)) return { ok: false, reason: 'site-off' };
  const frame = words ? { tabId, frameId: words.frameId } : await fieldFrame(tabId);
  if (typeof frame === 'string') return { ok: false, reason: frame };
  const wanted = format ?? chosenFormat(settings, host) ?? null;
  const answer = await callWriter(frame, 'insert', [link, wanted, words ?? null]);
  const parsed = v.safeParse(insertion, answer);
  if (!parsed.success) return { ok: false, reason: 'no-answer' };
  // Not every editor lets the browser say that it changed. Where the page is gone, so is the draft.
  if (parsed.output.ok) void readFrame(frame);
  return parsed.output;
}

/** The frame in whose field the person was last, or why there is none. */
async function fieldFrame(tabId: number): Promise<Frame | 'blocked-page' | 'no-field'> {
  const probe = await probeTab(tabId);
  return probe === 'blocked' ? 'blocked-page' : (probe.field ?? 'no-field');
}
