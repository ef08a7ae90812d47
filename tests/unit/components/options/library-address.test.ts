import { describe, expect, it } from 'vitest';
import { setLibraryAddress } from '@/components/options/libraries/library-address';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';

const ownAddress = { site: 'https://a.com', pattern: '/posts/:slug/' };
const library = { id: 'bundled', ownAddress };
const moved = { site: 'https://b.com', pattern: '/:slug/' };

describe('setLibraryAddress', () => {
  it('keeps the address that the person gave', () => {
    const settings = setLibraryAddress(DEFAULT_SETTINGS, library, moved);
    expect(settings.libraries).toEqual({ bundled: moved });
  });

  it("needs no entry for the library's own address", () => {
    const settings = setLibraryAddress(DEFAULT_SETTINGS, library, moved);
    expect(setLibraryAddress(settings, library, ownAddress).libraries).toEqual({});
  });
});
