import { useEffect, useState } from 'preact/hooks';
import { listLibraries } from '@/utils/library/store/library-store';

/** Whether there are libraries beside the bundled one; true until that is known, so that nothing flashes. */
export function useHasImports(): boolean {
  const [hasImports, setHasImports] = useState(true);
  useEffect(() => {
    listLibraries().then(
      (libraries) => setHasImports(libraries.some(({ format }) => format !== 'bundled')),
      () => undefined,
    );
  }, []);
  return hasImports;
}
