/** How a link is written: a link node, HTML source, Markdown source, or "title URL". */
export type LinkFormat = 'rich' | 'html' | 'markdown' | 'plain';

/** A link to be written. The URL is absolute http(s); the text is plain text. */
export interface Link {
  readonly url: string;
  /** The words of the link where none are selected. */
  readonly text: string;
}
