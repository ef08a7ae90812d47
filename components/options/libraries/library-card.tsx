import type { LibrarySummary } from '@/utils/messaging/protocol';
import { forgetLibrary, moveLibrary } from '@/utils/settings/library-settings';
import type { Settings } from '@/utils/settings/settings';
import { libraryActions } from '../../hooks/library-actions';
import { ConfirmButton } from '../../shared/confirm-button';
import { LibraryDot } from '../../shared/library-dot';
import { ManagedMark } from '../../shared/managed-mark';
import { Switch } from '../../shared/switch';
import { countPosts } from '../count-posts';
import type { OptionsActions } from '../options-view';
import { LibraryFields } from './library-fields';
import { LibraryPosts } from './library-posts';
import { LibrarySchedule } from './library-schedule';
import { MoveButtons } from './move-buttons';

interface LibraryCardProps {
  readonly library: LibrarySummary;
  /** All libraries in their order. */
  readonly ids: readonly string[];
  readonly settings: Settings;
  readonly save: OptionsActions['save'];
}

export function LibraryCard(props: LibraryCardProps) {
  const { library, ids, save } = props;
  const { id, name } = library;
  const move = (by: 1 | -1) =>
    void save({
      apply: (settings) => moveLibrary(settings, ids, id, by),
      said: `“${name}” is moved ${by < 0 ? 'up' : 'down'}.`,
      canUndo: true,
    });
  const remove = async () => {
    await libraryActions.remove(id);
    await save({
      apply: (settings) => forgetLibrary(settings, id),
      said: `“${name}” is removed.`,
    });
  };
  return (
    <li class={library.isOn ? 'card library' : 'card library unused'}>
      <div class="library-head">
        <h3>
          <LibraryDot colour={library.colour} />
          {name} <small>{countPosts(library.count)}</small> {library.isManaged && <ManagedMark />}
        </h3>
        <Switch
          label={`Use library ${name}`}
          isLabelUnseen
          checked={library.isOn}
          isLocked={library.isManaged}
          onChange={(isOn) => void libraryActions.turn(id, { isOn })}
        />
        {ids.length > 1 && (
          <MoveButtons name={name} place={ids.indexOf(id)} places={ids.length} onMove={move} />
        )}
      </div>
      {library.isBundled && (
        <p class="nothing">
          These posts came with Linkloom. Switch them off if they are not yours.
        </p>
      )}
      <LibraryFields library={library} save={save} />
      <LibrarySchedule id={id} name={name} isLocked={library.isManaged} />
      <LibraryPosts name={name} posts={library.posts} settings={props.settings} save={save} />
      {!library.isBundled && !library.isManaged && (
        <ConfirmButton
          label={`Remove ${name}…`}
          question={`Forget ${name} and its posts?`}
          confirm="Remove library"
          keep="Keep library"
          onConfirm={remove}
        />
      )}
    </li>
  );
}
