/** Calls back when the page's address changes without a load: single-page navigation. */
export function watchAddress(window: Window, signal: AbortSignal, onChange: () => void): void {
  let address = window.location.href;
  const check = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    onChange();
  };
  // The Navigation API sees every change; where it is missing, `popstate` sees all but pushState,
  // after which pages change their content, which is watched elsewhere.
  const target = 'navigation' in window ? (window.navigation as EventTarget) : window;
  for (const type of ['currententrychange', 'popstate', 'hashchange']) {
    target.addEventListener(type, check, { signal });
  }
}
