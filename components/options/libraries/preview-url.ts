import { type PostFacts, parseAddress, resolveUrl } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';

/** The address that a post would have, or undefined where the address is wrong. */
export function previewUrl(
  address: LibraryAddress,
  post: PostFacts | undefined,
): string | undefined {
  const reading = parseAddress(address);
  return reading.ok && post ? resolveUrl(reading.address, post) : undefined;
}
