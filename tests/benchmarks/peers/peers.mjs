import { yoastProminentWords } from './prominent-words.mjs';
import { flexSearch, lunrSearch, miniSearch, oramaSearch, winkBm25 } from './search-engines.mjs';

export const peers = [
  miniSearch,
  lunrSearch,
  oramaSearch,
  flexSearch,
  winkBm25,
  yoastProminentWords,
];
