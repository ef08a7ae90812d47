import type { Notification } from './options-view';

/** Says what was saved or went wrong. It is always there, so that screen readers hear it change. */
export function Toast({ notification }: { notification: Notification | undefined }) {
  const tone = notification?.isProblem ? 'toast bad' : 'toast';
  return (
    <div class={notification ? tone : 'toast silent'}>
      <p role="status">{notification?.sentence}</p>
      {notification?.undo && (
        <button type="button" class="button plain" onClick={notification.undo}>
          Undo
        </button>
      )}
    </div>
  );
}
