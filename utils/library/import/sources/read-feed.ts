import type { SourceItem, SourceReading } from './item';
import { isListingPage } from './listing-page';
import { wordpressItem } from './wordpress';
import { childText, readXml, type XmlElement, type XmlReading } from './xml';

const WANTED = new Set(['item', 'entry', 'url', 'sitemap']);

/** Reads RSS 2.0 or 1.0, Atom, a WordPress export, a sitemap or an index of sitemaps; undefined for other XML. */
export function readXmlSource(text: string): SourceReading | undefined {
  const xml = readXml(text, WANTED);
  const { head, faults } = xml;
  const items = itemsOf(xml);
  if (items === undefined && faults.length === 0) return undefined;
  const site = head.get('wp:base_blog_url') || head.get('link') || '';
  return {
    format: formatOf(xml),
    name: head.get('title') ?? '',
    site: /^https?:\/\//i.test(site) ? site : '',
    items: items ?? [],
    faults,
    ...(xml.root === 'sitemapindex' && {
      maps: xml.records.map((record) => childText(record, 'loc')),
    }),
  };
}

function formatOf({ root, head }: XmlReading): string {
  if (root === 'rss' || root === 'rdf:rdf') return head.has('wp:wxr_version') ? 'wordpress' : 'rss';
  if (root === 'feed') return 'atom';
  return root === 'urlset' || root === 'sitemapindex' ? 'sitemap' : '';
}

function itemsOf(xml: XmlReading): readonly SourceItem[] | undefined {
  const { records, head } = xml;
  switch (formatOf(xml)) {
    case 'rss':
      return records.map((item) => rssItem(item, head.get('language') ?? ''));
    case 'wordpress':
      return records.flatMap((item) => wordpressItem(item, head.get('language') ?? ''));
    case 'atom':
      return records.map(atomItem);
    case 'sitemap':
      return records.filter(({ name }) => name === 'url').map(sitemapItem);
    default:
      return undefined;
  }
}

function rssItem(item: XmlElement, language: string): SourceItem {
  const guid = item.children.find(({ name }) => name === 'guid');
  const isLink =
    guid !== undefined &&
    guid.attributes['ispermalink'] !== 'false' &&
    guid.attributes['isPermaLink'] !== 'false';
  const content = childText(item, 'content:encoded');
  return {
    url: childText(item, 'link') || (isLink ? guid.text.trim() : ''),
    title: childText(item, 'title'),
    line: item.line,
    description: childText(item, 'description', 'itunes:summary'),
    tags: labels(item, 'category', 'dc:subject'),
    keywords: childText(item, 'media:keywords', 'itunes:keywords').split(','),
    date: childText(item, 'pubdate', 'dc:date'),
    language: childText(item, 'dc:language') || language,
    html: content || childText(item, 'description'),
  };
}

function atomItem(entry: XmlElement): SourceItem {
  const links = entry.children.filter(({ name }) => name === 'link');
  const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const categories = entry.children.filter(({ name }) => name === 'category');
  return {
    url: link?.attributes['href'] ?? '',
    title: childText(entry, 'title'),
    line: entry.line,
    description: childText(entry, 'summary'),
    tags: categories.map(({ attributes }) => attributes['label'] ?? attributes['term'] ?? ''),
    date: childText(entry, 'published', 'updated'),
    language: entry.attributes['xml:lang'] ?? '',
    html: childText(entry, 'content', 'summary'),
  };
}

function sitemapItem(element: XmlElement): SourceItem {
  const url = childText(element, 'loc');
  const isListing = /^https?:/i.test(url) && URL.canParse(url) && isListingPage(url);
  // A title is needed for what has none in its address; it is not shown.
  const listing = { title: url, exclusion: 'listing' } as const;
  return { url, title: '', line: element.line, ...(isListing && listing) };
}

function labels({ children }: XmlElement, ...names: readonly string[]): readonly string[] {
  return children.filter(({ name }) => names.includes(name)).map(({ text }) => text.trim());
}
