import type { LinkFormat } from '@/utils/insert/link';

/** The formats as people read them, in the order they are offered. */
export const FORMAT_LABELS: Readonly<Record<LinkFormat, string>> = {
  rich: 'Link',
  html: 'HTML',
  markdown: 'Markdown',
  plain: 'Title and URL',
};

/** Reads the value of a format choice; anything else means that the field decides. */
export function parseFormat(value: string): LinkFormat | undefined {
  switch (value) {
    case 'rich':
    case 'html':
    case 'markdown':
    case 'plain':
      return value;
    default:
      return undefined;
  }
}
