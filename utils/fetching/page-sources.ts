import { Parser } from 'htmlparser2';

/** A source of posts that a page names, or that lies where sitemaps lie. */
export interface FoundSource {
  readonly kind: 'feed' | 'sitemap';
  readonly url: string;
  /** What the page calls it, or ''. */
  readonly title: string;
}

const FEED_TYPE = /^application\/(rss\+xml|atom\+xml|feed\+json|json)$/i;
const MOST_READ = 1_000_000;
const MOST_FEEDS = 10;

/** The feeds that a page names in its head, those of comments last. */
export function feedsOf(html: string, pageUrl: string): readonly FoundSource[] {
  const feeds = new Map<string, FoundSource>();
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name !== 'link' || feeds.size >= MOST_FEEDS || !isFeed(rel, type, href)) return;
      const url = URL.parse(href.trim(), pageUrl);
      if (url === null || !/^https?:$/.test(url.protocol)) return;
      feeds.set(url.href, { kind: 'feed', url: url.href, title: title.trim().slice(0, 200) });
    },
  });
  parser.write(html.slice(0, MOST_READ));
  parser.end();
  const isOfComments = ({ url, title }: FoundSource) => /comments?\b/i.test(`${url} ${title}`);
  return [...feeds.values()].toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)));
}

/** WordPress names its programming interface as JSON, too, which is no feed. */
function isFeed(rel: string, type: string, href: string): boolean {
  return (
    rel.toLowerCase().split(/\s+/).includes('alternate') &&
    FEED_TYPE.test(type.trim()) &&
    !/\/wp-json\//.test(href)
  );
}
