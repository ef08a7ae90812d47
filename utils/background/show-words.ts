import { callWriter } from '../browser/frames';
import { styleWords } from '../browser/word-style';
import type { DraftAnchor } from '../messaging/protocol';

interface ShowRequest {
  readonly tabId: number;
  readonly words: DraftAnchor;
}

/** Shows words of a draft in its page until `ended` resolves. */
export async function showWords(
  { tabId, words }: ShowRequest,
  ended: Promise<void>,
): Promise<void> {
  let isWanted = true;
  const end = ended.then(() => {
    isWanted = false;
  });
  const frame = { tabId, frameId: words.frameId };
  // The pointer may run over many words: each is hidden before the next is shown.
  await navigator.locks.request(`words:${tabId}`, async () => {
    if (!isWanted) return;
    await styleWords(tabId);
    await callWriter(frame, 'show', [words]);
    await end;
    await callWriter(frame, 'hide', []);
  });
}
