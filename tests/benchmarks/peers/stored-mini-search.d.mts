import type { Post } from '@/utils/library/post';
import type { Page } from '../evaluate-methods';

export function storedMiniSearch(posts: readonly Post[]): string;
export function loadMiniSearch(stored: string, posts: readonly Post[]): (page: Page) => unknown;
export function heldIn(posts: readonly Post[]): ReadonlyMap<string, number>;
