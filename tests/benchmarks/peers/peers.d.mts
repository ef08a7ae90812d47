import type { Method } from '../evaluate-methods';

export const peers: readonly Method[];
