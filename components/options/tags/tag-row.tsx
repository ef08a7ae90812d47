import { ManagedMark } from '../../shared/managed-mark';
import { Switch } from '../../shared/switch';
import { countPosts } from '../count-posts';
import { phrasesFault, phraseText } from '../phrase-text';
import { SavedField } from '../saved-field';
import { TagPanel, type TagPanelKind, type TagPanelProps } from './tag-panel';

interface TagRowProps extends Omit<TagPanelProps, 'kind'> {
  /** Its place in the whole table, counted from 1 with the head. */
  readonly rowIndex: number;
  /** What is open under the row. */
  readonly panel: TagPanelKind | undefined;
  readonly onToggle: (kind: TagPanelKind) => void;
}

/** A tag: its row, and under it what the person opened. */
export function TagRow(props: TagRowProps) {
  const { tag, panel, actions } = props;
  const count = countPosts(tag.postIds.length);
  return (
    <>
      <tr aria-rowindex={props.rowIndex} class={tag.use ? undefined : 'unused'}>
        <td>
          <Switch
            label={`Use tag ${tag.name}`}
            isLabelUnseen
            checked={tag.use}
            isLocked={tag.isManaged ?? false}
            onChange={(use) => void actions.use(tag.name, use)}
          />
        </td>
        <th scope="row">
          {tag.name} {tag.isManaged && <ManagedMark />}
        </th>
        <td class="phrases">
          <SavedField
            label={`Phrases for ${tag.name}`}
            isLabelUnseen
            isWrapped
            value={phraseText(tag.phrases)}
            isLocked={tag.isManaged ?? false}
            placeholder="No phrase yet, so no page shows this tag"
            fault={phrasesFault}
            onSave={(text) => actions.phrases(tag.name, text)}
          />
        </td>
        <td class="by-posts">
          <PanelButton {...props} kind="posts" does={`${count} with ${tag.name}`}>
            {count}
          </PanelButton>
        </td>
        <td class="changes">{!tag.isManaged && <TagChanges {...props} />}</td>
      </tr>
      {panel && (
        <tr class="panel" onKeyDown={closeOnEscape(props.onClose)}>
          <td colSpan={5}>
            <TagPanel key={panel} {...props} kind={panel} />
          </td>
        </tr>
      )}
    </>
  );
}

function TagChanges(props: TagRowProps) {
  const { tag, actions } = props;
  return (
    <>
      <PanelButton {...props} kind="suggest" does={`Suggest phrases for ${tag.name}`}>
        Suggest
      </PanelButton>
      <PanelButton {...props} kind="rename" does={`Rename tag ${tag.name}`}>
        Rename
      </PanelButton>
      <PanelButton {...props} kind="merge" does={`Merge tag ${tag.name}`}>
        Merge
      </PanelButton>
      <button
        type="button"
        class="button plain danger"
        aria-label={`Delete tag ${tag.name}`}
        onClick={() => void actions.remove(tag.name)}
      >
        Delete
      </button>
    </>
  );
}

/** Closes what is open under a row and gives the focus back to the button that opened it. */
function closeOnEscape(onClose: () => void) {
  return (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.key !== 'Escape') return;
    const row = event.currentTarget.closest('tbody');
    row?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    onClose();
  };
}

interface PanelButtonProps extends Pick<TagRowProps, 'panel' | 'onToggle'> {
  readonly kind: TagPanelKind;
  readonly does: string;
  readonly children: string;
}

function PanelButton({ kind, does, panel, onToggle, children }: PanelButtonProps) {
  return (
    <button
      type="button"
      class="button plain"
      aria-label={does}
      aria-expanded={panel === kind}
      onClick={() => onToggle(kind)}
    >
      {children}
    </button>
  );
}
