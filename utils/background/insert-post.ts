import * as v from 'valibot';
import { callWriter, probeTab } from '../browser/frames';
import { siteOfTab, type TabSite } from '../browser/tabs';
import type { FieldSummary } from '../content/frame-script';
import { INSERTION_FAILURES, type Insertion } from '../insert/insertion';
import { LINK_FORMATS, type Link, type LinkFormat } from '../insert/link';
import type { InsertOutcome } from '../messaging/protocol';
import { withParameters } from '../settings/link-rules';
import type { Settings } from '../settings/settings';
import { chosenFormat, isSwitchedOff } from '../settings/sites';
import { activeLibrary } from './active-library';

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
  const { settings } = await activeLibrary();
  const { host } = await siteOfTab(tabId);
  if (host === undefined || isSwitchedOff(settings, host)) return undefined;
  const probe = await probeTab(tabId);
  if (probe === 'blocked' || !probe.field) return undefined;
  const parsed = v.safeParse(fieldSummary, await callWriter(probe.field, 'describe', []));
  if (!parsed.success) return undefined;
  return { ...parsed.output, format: chosenFormat(settings, host) ?? parsed.output.format };
}

/**
 * Writes the link to a post into the field of a tab that the person was in last. `format` is what
 * the person asked for this once; else the site's format counts, else what the field suggests.
 * @throws where the post is in no library.
 */
export async function insertPost(
  tabId: number,
  postId: string,
  format?: LinkFormat,
): Promise<InsertOutcome> {
  const link = await linkToPost(postId);
  if (!link) throw new Error(`There is no post ${postId}`);
  const { settings } = await activeLibrary();
  return { link, insertion: await write(await siteOfTab(tabId), link, settings, format) };
}

/** The link to a post with the person's link rules applied, or undefined where it is in no library. */
export async function linkToPost(postId: string): Promise<Link | undefined> {
  const { posts, settings } = await activeLibrary();
  const post = posts.get(postId);
  if (!post) return undefined;
  return { url: withParameters(post.url, settings.links.parameters), text: post.title };
}

async function write(
  { tabId, host }: TabSite,
  link: Link,
  settings: Settings,
  format: LinkFormat | undefined,
): Promise<InsertOutcome['insertion']> {
  if (host === undefined) return { ok: false, reason: 'blocked-page' };
  if (isSwitchedOff(settings, host)) return { ok: false, reason: 'site-off' };
  const probe = await probeTab(tabId);
  if (probe === 'blocked') return { ok: false, reason: 'blocked-page' };
  if (!probe.field) return { ok: false, reason: 'no-field' };
  const wanted = format ?? chosenFormat(settings, host) ?? null;
  const answer = await callWriter(probe.field, 'insert', [link, wanted]);
  const parsed = v.safeParse(insertion, answer);
  return parsed.success ? parsed.output : { ok: false, reason: 'no-answer' };
}
