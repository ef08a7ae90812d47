import type { FoundSource } from '@/utils/fetching/page-sources';
import type {
  ImporterAnswer,
  ImporterRequest,
  ImportPreview,
  ImportStep,
  ProgressThing,
} from '@/utils/importer/importer-protocol';

/** What is to be seen of an import. */
export type ImportView =
  | { readonly state: 'idle' }
  | {
      readonly state: 'working';
      readonly step: ImportStep;
      readonly done: number;
      readonly total: number;
      readonly things: ProgressThing;
      /** The host that is being fetched from, if any. */
      readonly host: string | undefined;
    }
  | { readonly state: 'choosing'; readonly choices: readonly FoundSource[] }
  | { readonly state: 'preview'; readonly preview: ImportPreview }
  | {
      readonly state: 'ended';
      readonly sentence: string;
      readonly isProblem: boolean;
      /** The address on another site that the one given leads to. */
      readonly elsewhere?: string;
    };

/** What happens to an import. */
export type ImportEvent =
  | { readonly kind: 'asked'; readonly request: ImporterRequest }
  | { readonly kind: 'answered'; readonly answer: ImporterAnswer }
  | { readonly kind: 'cancelled' };

/** The view after an event. */
export function nextImportView(view: ImportView, event: ImportEvent): ImportView {
  switch (event.kind) {
    case 'asked':
      return asked(view, event.request);
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

const BEGUN = { state: 'working', step: 'read', done: 0, total: 0, things: 'post' } as const;

function asked(view: ImportView, request: ImporterRequest): ImportView {
  const begun = { ...BEGUN, host: undefined };
  switch (request.kind) {
    case 'read':
      return begun;
    case 'fetch':
      return { ...begun, host: new URL(request.url).host };
    case 'fetch-pages':
      return { ...begun, things: 'page' };
    case 'look':
      return view;
    case 'save':
      return { ...begun, step: 'index' };
  }
}

function answered(view: ImportView, answer: ImporterAnswer): ImportView {
  switch (answer.kind) {
    case 'progress':
      return view.state === 'working' ? { ...view, ...countsOf(answer) } : view;
    case 'choices':
      return { state: 'choosing', choices: answer.choices };
    case 'preview':
      return { state: 'preview', preview: answer.preview };
    case 'saved':
      return { state: 'ended', sentence: `${countOf(answer.count)} saved.`, isProblem: false };
    case 'failed': {
      const sentence = `The import failed, and nothing was changed: ${answer.reason}`;
      const { elsewhere } = answer;
      return { state: 'ended', sentence, isProblem: true, ...(elsewhere && { elsewhere }) };
    }
  }
}

function countsOf({ step, done, total, things }: Extract<ImporterAnswer, { kind: 'progress' }>) {
  return { step, done, total, things };
}

/** `1 post`, `1,200 posts`. */
export function countOf(count: number, thing = 'post'): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
