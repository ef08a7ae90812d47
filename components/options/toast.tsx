import { Icon } from '../shared/icon';
import type { Notification } from './options-view';

interface ToastProps {
  readonly notification: Notification | undefined;
  readonly onDismiss: () => void;
}

/** Says what was saved or went wrong. It is always there, so that screen readers hear it change. */
export function Toast({ notification, onDismiss }: ToastProps) {
  const tone = notification?.isProblem ? 'toast bad' : 'toast';
  return (
    <div class={notification ? tone : 'toast silent'}>
      <p role="status">{notification?.sentence}</p>
      {notification?.undo && (
        <button type="button" class="button plain" onClick={notification.undo}>
          Undo
        </button>
      )}
      {notification && (
        <button type="button" class="button plain" aria-label="Dismiss" onClick={onDismiss}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
