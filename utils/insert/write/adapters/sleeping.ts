import type { Adapter } from './adapter';

/**
 * Editors that overlook a new selection until they were told of a focus, which they are not while the page is blurred, as
 * it is under the popup: CKEditor 5 (SelectionObserver of @ckeditor/ckeditor5-engine), and Draft.js, to whom React tells
 * no selection then (SelectEventPlugin of react-dom).
 */
export const sleeping: Adapter = {
  hosts: '.ck-editor__editable, .DraftEditor-root',
  wake: (host) => {
    host.dispatchEvent(new FocusEvent('focus'));
    host.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  },
};
