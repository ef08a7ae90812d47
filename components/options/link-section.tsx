import { useState } from 'preact/hooks';
import { parseParameters, withParameters } from '@/utils/settings/link-rules';
import type { Settings } from '@/utils/settings/settings';
import { ManagedMark } from '../shared/managed-mark';
import type { OptionsActions } from './options-view';
import { SavedField } from './saved-field';
import { Section } from './section';

interface LinkSectionProps {
  readonly settings: Settings;
  /** The address of a post, to show what becomes of it. */
  readonly example: string;
  readonly save: OptionsActions['save'];
}

export function LinkSection({ settings, example, save }: LinkSectionProps) {
  const { parameters } = settings.links;
  const [draft, setDraft] = useState<string>();
  const drafted = parseParameters(draft ?? parameters);
  const saveParameters = async (text: string) => {
    const parsed = parseParameters(text);
    if (!parsed.ok) return;
    await save({
      apply: (now) => ({ ...now, links: { ...now.links, parameters: parsed.parameters } }),
      said: parsed.parameters === '' ? 'Links get no parameters.' : 'The parameters are saved.',
      canUndo: true,
    });
    setDraft(undefined);
  };
  return (
    <Section
      title="Links"
      anchor="links"
      intro="Parameters, such as UTM tags, that every link gets. A parameter that an address has already is left alone."
    >
      {settings.managed?.links && (
        <p>
          <ManagedMark />
        </p>
      )}
      <SavedField
        label="Parameters for every link"
        value={parameters}
        isLocked={settings.managed?.links ?? false}
        placeholder="utm_source=blog&utm_medium=link"
        fault={(text) => {
          const parsed = parseParameters(text);
          return parsed.ok ? undefined : parsed.reason;
        }}
        onDraft={setDraft}
        onSave={saveParameters}
      />
      <p class="preview">
        <span>Example</span>{' '}
        <code>{withParameters(example, drafted.ok ? drafted.parameters : parameters)}</code>
      </p>
    </Section>
  );
}
