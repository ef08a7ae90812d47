import type { Adapter } from './adapter';

/**
 * CKEditor 5 overlooks a new selection until it was told of a focus, which it does not get while the page is blurred, as
 * it is under the popup (SelectionObserver of @ckeditor/ckeditor5-engine).
 */
export const ckeditor: Adapter = {
  hosts: '.ck-editor__editable',
  wake: (host) => {
    host.dispatchEvent(new FocusEvent('focus'));
  },
};
