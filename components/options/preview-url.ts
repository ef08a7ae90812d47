import { parseAddress, resolveUrl } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';
import type { PostCard } from '@/utils/library/post';

/**
 * The address that a post would have, or undefined where the address is wrong. A card knows neither
 * categories nor file, so its tags stand in for the former.
 */
export function previewUrl(
  address: LibraryAddress,
  post: PostCard | undefined,
): string | undefined {
  const reading = parseAddress(address);
  if (!reading.ok || !post) return undefined;
  return resolveUrl(reading.address, { ...post, categories: post.tags });
}
