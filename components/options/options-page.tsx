import { useEffect } from 'preact/hooks';
import { useOptions } from '../hooks/use-options';
import { Options, type OptionsProps } from './options';

/** The options page, alive. */
export function OptionsPage(place: Pick<OptionsProps, 'shortcuts' | 'shortcutsAddress'>) {
  const options = useOptions();
  useFragment(options.view.state === 'ready');
  return <Options {...place} {...options} />;
}

/** Goes to the part that the address names once it is drawn: the browser looked for it before. */
function useFragment(isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isDrawn]);
}
