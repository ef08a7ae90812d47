import type {
  ImporterAnswer,
  ImporterRequest,
  ImportPreview,
} from '@/utils/importer/importer-protocol';

/** What is to be seen of an import. */
export type ImportView =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly done: number; readonly total: number }
  | { readonly state: 'preview'; readonly preview: ImportPreview; readonly isSaving: boolean }
  | { readonly state: 'ended'; readonly sentence: string; readonly isProblem: boolean };

/** What happens to an import. */
export type ImportEvent =
  | { readonly kind: 'asked'; readonly request: ImporterRequest }
  | { readonly kind: 'answered'; readonly answer: ImporterAnswer }
  | { readonly kind: 'cancelled' };

/** The view after an event. */
export function nextImportView(view: ImportView, event: ImportEvent): ImportView {
  switch (event.kind) {
    case 'asked':
      if (event.request.kind === 'read') return { state: 'reading', done: 0, total: 0 };
      return view.state === 'preview' && event.request.kind === 'save'
        ? { ...view, isSaving: true }
        : view;
    case 'cancelled':
      return {
        state: 'ended',
        sentence: 'The import was cancelled. Nothing was changed.',
        isProblem: false,
      };
    case 'answered':
      return answered(view, event.answer);
  }
}

function answered(view: ImportView, answer: ImporterAnswer): ImportView {
  switch (answer.kind) {
    case 'progress':
      return view.state === 'reading' ? { ...view, done: answer.done, total: answer.total } : view;
    case 'preview':
      return { state: 'preview', preview: answer.preview, isSaving: false };
    case 'saved':
      return { state: 'ended', sentence: `${countOf(answer.count)} saved.`, isProblem: false };
    case 'failed': {
      const sentence = `The import failed, and nothing was changed: ${answer.reason}`;
      return { state: 'ended', sentence, isProblem: true };
    }
  }
}

/** `1 post`, `1,200 posts`. */
export function countOf(count: number, thing = 'post'): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
