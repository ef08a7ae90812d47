import type { Exclusion } from '../../read/page';
import type { SourceItem } from './item';
import { childText, type XmlElement } from './xml';

// What WordPress keeps beside posts and pages: files, menus, styles, and the parts of its editor.
const NO_POST =
  /^(attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|elementor_library)$/;
const STATUS: Readonly<Record<string, Exclusion>> = {
  draft: 'draft',
  'auto-draft': 'draft',
  pending: 'draft',
  future: 'future',
  private: 'unpublished',
  trash: 'unpublished',
};
const FOCUS = ['_yoast_wpseo_focuskw', 'rank_math_focus_keyword', '_seopress_analysis_target_kw'];
const SUMMARY = ['_yoast_wpseo_metadesc', 'rank_math_description', '_seopress_titles_desc'];

/** A post of a WordPress export (WXR); nothing for what is no post. */
export function wordpressItem(item: XmlElement, language: string): readonly SourceItem[] {
  if (NO_POST.test(childText(item, 'wp:post_type'))) return [];
  const exclusion =
    STATUS[childText(item, 'wp:status')] ??
    (childText(item, 'wp:post_password') === '' ? undefined : 'unpublished');
  const html = childText(item, 'content:encoded');
  const slug = childText(item, 'wp:post_name');
  return [
    {
      // A draft has no address of its own; it is named by its number.
      url: childText(item, 'link', 'guid') || `/${slug}/`,
      title: childText(item, 'title') || slug,
      line: item.line,
      description: childText(item, 'excerpt:encoded') || meta(item, SUMMARY),
      tags: terms(item, 'post_tag'),
      categories: terms(item, 'category'),
      keywords: meta(item, FOCUS).split(','),
      date: dateOf(item),
      language,
      html: withParagraphs(html),
      ...(exclusion && { exclusion }),
    },
  ];
}

function terms({ children }: XmlElement, domain: string): readonly string[] {
  return children
    .filter(({ name, attributes }) => name === 'category' && attributes['domain'] === domain)
    .map(({ text }) => text.trim());
}

function meta({ children }: XmlElement, keys: readonly string[]): string {
  const entry = children.find(
    (child) => child.name === 'wp:postmeta' && keys.includes(childText(child, 'wp:meta_key')),
  );
  return entry === undefined ? '' : childText(entry, 'wp:meta_value');
}

function dateOf(item: XmlElement): string {
  const utc = childText(item, 'wp:post_date_gmt');
  return utc === '' || utc.startsWith('0000')
    ? childText(item, 'wp:post_date', 'pubdate').replace(/^0000.*/, '')
    : utc;
}

/** The classic editor stores empty lines for paragraphs; shortcodes are the site's own. */
function withParagraphs(html: string): string {
  return html.replace(/\n{2,}/g, '<br>').replace(/\[\/?[a-z_-]+(?:\s[^\]]*)?\]/gi, ' ');
}
