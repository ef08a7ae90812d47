import { Icon } from '../shared/icon';

interface SearchBoxProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

export function SearchBox({ query, onSearch }: SearchBoxProps) {
  return (
    <label class="search">
      <Icon name="search" />
      <input
        class="field"
        type="search"
        aria-label="Search posts"
        placeholder="Search all posts"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <kbd>/</kbd>
    </label>
  );
}
