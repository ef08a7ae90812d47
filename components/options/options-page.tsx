import { useOptions } from '../hooks/use-options';
import { Options, type OptionsProps } from './options';

/** The options page, alive. */
export function OptionsPage(place: Pick<OptionsProps, 'shortcuts' | 'shortcutsAddress'>) {
  return <Options {...place} {...useOptions()} />;
}
