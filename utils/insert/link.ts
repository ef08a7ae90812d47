/** The ways a link can be written: a link node, HTML source, Markdown source, or "title URL". */
export const LINK_FORMATS = ['rich', 'html', 'markdown', 'plain'] as const;

export type LinkFormat = (typeof LINK_FORMATS)[number];

/** A link to be written. The URL is absolute http(s); the text is plain text. */
export interface Link {
  readonly url: string;
  /** The words of the link where none are selected. */
  readonly text: string;
}
