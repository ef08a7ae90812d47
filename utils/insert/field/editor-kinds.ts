/**
 * Editors that the ladder was measured to fail on. Everything else is told by what it does.
 */

/** They change their DOM from a model: commands of the browser change the DOM alone, or destroy text. */
const modelled =
  '[data-slate-editor], [data-lexical-editor], .DraftEditor-root, .ck-editor__editable, .ProseMirror, .monaco-editor, .cm-editor';

/**
 * Their DOM is the model, and a paste without the browser's own act goes wrong: Jodit 4 asks in a dialog how to paste,
 * medium-editor 5 pastes plain text, and SCEditor puts what is pasted into its frame in a way that no undo takes back.
 */
const nativeFirst =
  '.jodit-wysiwyg, .jodit-container, [data-medium-editor-element], .sceditor-container';

export function isModelled(host: Element): boolean {
  return host.closest(modelled) !== null;
}

export function isNativeFirst(host: Element): boolean {
  const frame = host.ownerDocument.defaultView?.frameElement;
  return [host, frame].some((element) => element?.closest(nativeFirst));
}
