import { codeSelection } from './field/code-selection';
import type { CodeField, Field, PlainField, RichField } from './field/field';
import { foldText, readFieldText } from './field/field-text';
import { isPrivate } from './field/private-field';
import { isPlainField, rangeIn } from './field/selection';
import type { Spot } from './field/spot';
import { trimRange } from './field/trim-range';
import { formatLink } from './format/format-link';
import type { Insertion, InsertionFailure } from './insertion';
import type { Link, LinkFormat } from './link';
import { enterSpot, select } from './write/enter-spot';
import { writeCode } from './write/write-code';
import { writePlain } from './write/write-plain';
import { writeRich, writeSource } from './write/write-rich';

function reasonAgainst(field: Field): InsertionFailure | null {
  const { element } = field;
  if (!element.isConnected || !element.ownerDocument.defaultView) return 'field-gone';
  if (isPrivate(element)) return 'private';
  if (element.matches(':disabled')) return 'disabled';
  if (isPlainField(field)) return field.element.readOnly ? 'read-only' : null;
  return element.isContentEditable || element.matches('textarea, body, .native-edit-context')
    ? null
    : 'read-only';
}

interface Order {
  readonly link: Link;
  readonly format: LinkFormat;
}

function ended(
  reason: InsertionFailure | null,
  { format }: Order,
  onSelection: boolean,
): Insertion {
  if (reason) return { ok: false, reason };
  return { ok: true, format, wrote: format === 'plain' ? 'text' : 'link', onSelection };
}

/** A link in Markdown ends with its paragraph. */
function endsLink(words: string, { format }: Order): boolean {
  return format === 'markdown' && /\n\s*\n/.test(words);
}

async function insertPlain(field: PlainField, order: Order): Promise<Insertion> {
  const { element } = field;
  const { value } = element;
  const from = element.selectionStart ?? value.length;
  const to = element.selectionEnd ?? from;
  const selected = value.slice(from, to);
  const words = selected.trim();
  if (endsLink(words, order)) return { ok: false, reason: 'several-paragraphs' };
  const start = words ? from + selected.indexOf(words) : to;
  const end = words ? start + words.length : to;
  // An address field takes an address and nothing else.
  const isAddress = element.type === 'url';
  const { text } = isAddress
    ? { text: order.link.url }
    : formatLink(order.link, order.format, words);
  return ended(await writePlain(field, { start, end, text }), order, words !== '');
}

async function insertCode(field: CodeField, order: Order): Promise<Insertion> {
  const selected = codeSelection(field);
  const words = selected.trim();
  if (endsLink(words, order)) return { ok: false, reason: 'several-paragraphs' };
  const { text } = formatLink(order.link, order.format, words);
  const written = words ? selected.replace(words, () => text) : text;
  return ended(await writeCode(field, written), order, words !== '');
}

async function insertRich(field: RichField, { link, format }: Order): Promise<Insertion> {
  const { element } = field;
  const range = rangeIn(element);
  if (range) await select(element, trimRange(range));
  const { selected } = readFieldText(element, rangeIn(element));
  // A paste would make one paragraph of them.
  if (selected.includes('\u2029')) return { ok: false, reason: 'several-paragraphs' };
  const onSelection = foldText(selected) !== '';
  if (format === 'rich') {
    const outcome = await writeRich(field, link);
    if (outcome === 'refused') return { ok: false, reason: 'refused' };
    return { ok: true, format, wrote: outcome, onSelection };
  }
  const { text } = formatLink(link, format, selected);
  const isWritten = await writeSource(field, link, text);
  return ended(isWritten ? null : 'refused', { link, format }, onSelection);
}

/**
 * Writes the link where the spot is: selected words become the link, at a caret it has its own text. What was written is
 * verified; where it went wrong it is taken back. Resolves in the end whatever the page does, and throws for bugs only.
 */
export async function insertLink(
  spot: Spot,
  link: Link,
  { format }: { readonly format: LinkFormat },
): Promise<Insertion> {
  const { field } = spot;
  const reason = reasonAgainst(field);
  if (reason) return { ok: false, reason };
  // Where there is no markup, a link is title and address.
  const order = { link, format: format === 'rich' && field.kind !== 'rich' ? 'plain' : format };
  await enterSpot(spot);
  switch (field.kind) {
    case 'input':
    case 'textarea':
      return insertPlain(field, order);
    case 'code':
      return insertCode(field, order);
    case 'rich':
    case 'plaintext':
      return insertRich(field, order);
  }
}
