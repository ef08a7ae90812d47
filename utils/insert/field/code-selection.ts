import { isTextArea } from './dom';
import type { CodeField } from './field';
import { rangeIn } from './selection';

/** What the browser types into in the place of an element, in newer Monacos: not yet in TypeScript's DOM. */
interface EditContextLike {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

function editContextOf(element: HTMLElement): EditContextLike | null {
  const context: unknown = Reflect.get(element, 'editContext');
  const isContext = (value: unknown): value is EditContextLike =>
    typeof value === 'object' && value !== null && 'selectionStart' in value;
  return isContext(context) ? context : null;
}

/** The selected text of a code editor: its hidden input has it selected. */
export function codeSelection({ element }: CodeField): string {
  const context = editContextOf(element);
  if (context) return context.text.slice(context.selectionStart, context.selectionEnd);
  if (!isTextArea(element)) return rangeIn(element)?.toString() ?? '';
  return element.value.slice(element.selectionStart, element.selectionEnd);
}
