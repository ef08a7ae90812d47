import type { FoundSource } from '@/utils/fetching/page-sources';

interface SourceChoicesProps {
  readonly choices: readonly FoundSource[];
  readonly onFetch: (url: string) => void;
  readonly cancel: () => void;
}

/** What a page leads to, for the person to choose from. */
export function SourceChoices({ choices, onFetch, cancel }: SourceChoicesProps) {
  return (
    <div class="choices">
      <p>
        This site has no posts at that very address, but it leads to them. A feed has titles, tags
        and texts of the newest posts; a sitemap has the addresses of all pages.
      </p>
      <ul aria-label="Found sources">
        {choices.map((choice) => (
          <li key={choice.url}>
            <button type="button" class="button" onClick={() => onFetch(choice.url)}>
              Fetch {nameOf(choice)}
            </button>{' '}
            <code>{choice.url}</code>
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={cancel}>
        Cancel import
      </button>
    </div>
  );
}

function nameOf({ kind, title }: FoundSource): string {
  if (kind === 'sitemap') return 'the sitemap';
  return title === '' ? 'the feed' : `the feed “${title}”`;
}
