import { useEffect, useRef } from 'preact/hooks';
import type { Tag } from '@/utils/settings/tag';
import type { PhraseSuggestion } from '@/utils/topics/learn/suggest-phrases';
import { useSuggestions } from '../../hooks/use-suggestions';
import { Icon } from '../../shared/icon';
import { countPosts } from '../count-posts';

interface TagSuggestionsProps {
  readonly tag: Tag;
  readonly onAdd: (phrase: string) => void;
}

/** Phrases that the posts of a tag suggest; a click takes one over. */
export function TagSuggestions({ tag, onAdd }: TagSuggestionsProps) {
  const [asked, retry] = useSuggestions(tag.name);
  switch (asked.state) {
    case 'loading':
      return <p class="nothing">Reading the posts…</p>;
    case 'failed':
      return (
        <p>
          Linkloom did not answer.{' '}
          <button type="button" class="button plain" onClick={retry}>
            Try again
          </button>
        </p>
      );
    case 'known':
      return <SuggestionList tag={tag} suggestions={asked.answer} onAdd={onAdd} />;
  }
}

interface SuggestionListProps extends TagSuggestionsProps {
  readonly suggestions: readonly PhraseSuggestion[];
}

function SuggestionList({ tag, suggestions, onAdd }: SuggestionListProps) {
  const list = useRef<HTMLUListElement>(null);
  const wasAdded = useRef(false);
  const taken = new Set(tag.phrases.map((phrase) => phrase.toLowerCase()));
  const left = suggestions.filter(({ text }) => !taken.has(text));
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the button that was pressed is gone, the next one takes its focus.
  useEffect(() => {
    if (wasAdded.current) list.current?.querySelector('button')?.focus();
    wasAdded.current = false;
  }, [left.length]);
  if (left.length === 0) {
    return (
      <p class="nothing">The titles, headings and keywords of its posts suggest no other phrase.</p>
    );
  }
  return (
    <ul ref={list} class="suggestions" aria-label={`Suggested phrases for ${tag.name}`}>
      {left.map(({ text, posts }) => (
        <li key={text}>
          <button
            type="button"
            class="button"
            aria-label={`Add phrase ${text} to ${tag.name}`}
            onClick={() => {
              wasAdded.current = true;
              onAdd(text);
            }}
          >
            <Icon name="plus" /> {text} <small>{countPosts(posts)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
