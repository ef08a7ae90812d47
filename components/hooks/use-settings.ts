import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/settings/settings-store';

/** The settings, followed as they change here or in another view; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let isWatched = true;
    const stop = watchSettings(setSettings);
    void readSettings().then((read) => isWatched && setSettings((known) => known ?? read));
    return () => {
      isWatched = false;
      stop();
    };
  }, []);
  return settings;
}
