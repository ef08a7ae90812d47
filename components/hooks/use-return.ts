import { useEffect } from 'preact/hooks';

/**
 * Calls back when the person comes back to this page, which stands open in a tab of its own while
 * she goes on elsewhere: with the keyboard, or with the pointer alone where both are in sight.
 */
export function useReturn(onReturn: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    window.addEventListener('focus', onReturn);
    root.addEventListener('pointerenter', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      root.removeEventListener('pointerenter', onReturn);
    };
  }, [onReturn]);
}
