import { MOST_PAGES } from '@/utils/fetching/most-pages';
import type { ImporterRequest, ImportPreview } from '@/utils/importer/importer-protocol';
import { countOf } from './import-view';

interface GuessedTitlesProps {
  readonly preview: ImportPreview;
  readonly ask: (request: ImporterRequest) => void;
}

/** A sitemap has addresses alone. The person may have the pages themselves fetched, so many at a time. */
export function GuessedTitles({ preview, ask }: GuessedTitlesProps) {
  const { guessedTitles, closedPages, source } = preview;
  if (guessedTitles === 0) return null;
  const count = Math.min(guessedTitles, MOST_PAGES);
  return (
    <div class="guessed">
      <p>
        {countOf(guessedTitles, 'title')} had to be made of the address, and nothing is known of
        what the {guessedTitles === 1 ? 'post says' : 'posts say'}.
      </p>
      {closedPages !== undefined && <p>{closedPages}</p>}
      {source !== undefined && (
        <button type="button" class="button" onClick={() => ask({ kind: 'fetch-pages' })}>
          Fetch {count < guessedTitles && 'the first '}
          {countOf(count, 'page')} from {new URL(source.url).host}
        </button>
      )}
    </div>
  );
}
