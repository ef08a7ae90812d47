import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Link, LinkFormat } from '@/utils/insert/link';
import type { PostCard } from '@/utils/library/post';
import { ask } from '@/utils/messaging/messenger';
import type { Outcome } from '@/utils/messaging/outcome';
import type { DraftAnchor, InsertOutcome } from '@/utils/messaging/protocol';
import { copyLink } from './copy-link';

interface LinkActions {
  readonly outcome: Outcome;
  readonly insert: (post: PostCard, words?: DraftAnchor) => void;
  readonly copy: (post: PostCard) => void;
}

/** Inserts and copies links, one at a time, and remembers how the last one ended. */
export function useLinkActions(
  tabId: number,
  format: LinkFormat | undefined,
  onTried: () => void,
): LinkActions {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const isBusy = useRef(false);
  useEffect(() => {
    // The popup opens by itself where a link chosen in the right-click menu could not be inserted.
    ask('background:notice', { tabId }).then(
      (notice) => notice && setOutcome(notice),
      () => undefined,
    );
  }, [tabId]);
  const run = useCallback(async (action: () => Promise<Outcome>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      setOutcome(await action());
    } finally {
      isBusy.current = false;
    }
  }, []);
  const insert = (post: PostCard, words?: DraftAnchor) => {
    void run(async () => {
      // The same sentence twice in a row is only heard again when the status was empty in between.
      setOutcome({ kind: 'inserting', postId: post.id });
      const ended = await insertOrCopy({ tabId, post, format, words });
      // The field may be another one now, also where it took no link: gone, or locked by the page.
      onTried();
      return ended;
    });
  };
  const copy = (post: PostCard) => {
    void run(async () => {
      setOutcome({ kind: 'none' });
      const isCopied = await copyLink(await linkOf(post), format);
      return { kind: isCopied ? 'copied' : 'copy-failed', postId: post.id };
    });
  };
  return { outcome, insert, copy };
}

interface InsertOrder {
  readonly tabId: number;
  readonly post: PostCard;
  readonly format: LinkFormat | undefined;
  readonly words: DraftAnchor | undefined;
}

async function insertOrCopy(order: InsertOrder): Promise<Outcome> {
  const { post, format, words } = order;
  const { insertion, link } = await askToInsert(order);
  if (insertion.ok) {
    return { kind: 'inserted', postId: post.id, insertion, ...(words && { words: words.text }) };
  }
  const isCopied = await copyLink(link, format);
  return {
    kind: isCopied ? 'copied-instead' : 'failed',
    postId: post.id,
    reason: insertion.reason,
  };
}

async function askToInsert(order: InsertOrder): Promise<InsertOutcome> {
  const { tabId, post, format, words } = order;
  const wish = { ...(format && { format }), ...(words && { words }) };
  try {
    return await ask('background:insert', { tabId, postId: post.id, ...wish });
  } catch {
    return { insertion: { ok: false, reason: 'no-answer' }, link: plainLink(post) };
  }
}

async function linkOf(post: PostCard): Promise<Link> {
  try {
    return (await ask('background:link', { postId: post.id })) ?? plainLink(post);
  } catch {
    return plainLink(post);
  }
}

/** The link without the person's link rules, for when the background is out of reach. */
function plainLink(post: PostCard): Link {
  return { url: post.url, text: post.title };
}
