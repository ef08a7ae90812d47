import type { Offer, Pasted } from '../send-paste';
import type { Intent } from '../verdict';

/** What one editor needs on top of the ladder, where the ladder alone was measured to fail. */
export interface Adapter {
  /** The editor's hosts. */
  readonly hosts: string;
  /** Has it follow the selection while the page is blurred. */
  readonly wake?: (host: Element) => void;
  /** What to paste instead of a link, or of text, in both flavours. */
  readonly dress?: (html: string, kind: 'link' | 'text') => Pasted;
  /** In which order to offer something for a selection that was just made, where a paste would go to the old one. */
  readonly offers?: readonly Offer[];
  /** Milliseconds until it shows what it took, where it draws at once. */
  readonly showing?: number;
  /** Puts the caret after the link that was pasted, so that what is typed next stands outside of it. */
  readonly leaveLink?: (intent: Intent, link: Element) => Promise<void>;
}
