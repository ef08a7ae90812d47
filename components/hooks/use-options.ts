import { useState } from 'preact/hooks';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { exportSettings, importSettings } from '@/utils/settings/exchange';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { readOwnSettings, SettingsError, updateSettings } from '@/utils/settings/settings-store';
import type { Edit, Notification, OptionsActions, OptionsView } from '../options/options-view';
import { undoChange } from '../options/undo-change';
import type { Asked } from '../shared/asked';
import { downloadFile } from './download-file';
import { useLibraries } from './use-libraries';
import { useSettings } from './use-settings';

/** Everything the options page draws and does. */
export function useOptions(): {
  view: OptionsView;
  notification: Notification | undefined;
  actions: OptionsActions;
} {
  const settings = useSettings();
  const [libraries, retry] = useLibraries();
  const [notification, setNotification] = useState<Notification>();
  const say = (sentence: string) =>
    setNotification({ sentence, isProblem: false, undo: undefined });
  const complain = (sentence: string) =>
    setNotification({ sentence, isProblem: true, undo: undefined });

  const save = async (edit: Edit): Promise<void> => {
    try {
      const undo = await saveEdit(edit);
      const takeBack = () => void save({ apply: undo, said: 'Taken back.' });
      setNotification({
        sentence: edit.said,
        isProblem: false,
        undo: edit.canUndo ? takeBack : undefined,
      });
    } catch (error) {
      const why =
        error instanceof SettingsError ? error.message : 'Reload this page and try again.';
      complain(`The change could not be saved. ${why}`);
    }
  };
  const importFile = async (file: File) => {
    const read = importSettings(await file.text());
    if (!read.ok) return complain(`${read.reason} Nothing was changed.`);
    return save({ apply: () => read.settings, said: 'Settings imported.', canUndo: true });
  };
  const reset = () =>
    save({ apply: () => DEFAULT_SETTINGS, said: 'Everything is reset.', canUndo: true });
  const exportFile = () => void readOwnSettings().then(downloadSettings);
  return {
    view: optionsView(settings, libraries),
    notification,
    actions: {
      save,
      say,
      dismiss: () => setNotification(undefined),
      exportFile,
      importFile,
      reset,
      retry,
    },
  };
}

function downloadSettings(settings: Settings): void {
  const file = new Blob([exportSettings(settings)], { type: 'application/json' });
  downloadFile('linkloom-settings.json', file);
}

/** Saves an edit and gives back the edit that undoes it. */
async function saveEdit({ apply }: Edit): Promise<(settings: Settings) => Settings> {
  let before = DEFAULT_SETTINGS;
  const after = await updateSettings((settings) => {
    before = settings;
    return apply(settings);
  });
  return (settings) => undoChange(settings, before, after);
}

function optionsView(
  settings: Settings | undefined,
  libraries: Asked<readonly LibrarySummary[]>,
): OptionsView {
  if (libraries.state === 'failed') return { state: 'failed' };
  if (!settings || libraries.state === 'loading') return { state: 'loading' };
  return { state: 'ready', settings, libraries: libraries.answer };
}
