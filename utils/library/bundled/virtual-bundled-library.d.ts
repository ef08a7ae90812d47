declare module 'virtual:bundled-library' {
  import type { Library } from '@/utils/library/library';

  /** The posts that come with Linkloom, at their default address. */
  export const library: Library;
  /** Another one whenever a post of it is another. */
  export const edition: string;
}
