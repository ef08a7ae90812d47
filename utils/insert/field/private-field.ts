import { isInput } from './dom';

const secretKinds = /(?:^|\s)(?:cc-\S+|one-time-code|(?:current|new)-password)(?:\s|$)/i;

const secretNames =
  /passw|passcode|passphrase|\bpwd\b|card.?(?:number|num|no\b|holder)|cc.?(?:num|exp|csc)|credit.?card|\bcv[vc]2?\b|\bcsc\b|\biban\b|\botp\b|one.?time.?(?:code|pass)|security.?code|verification.?code|\b2 ?fa\b|\bmfa\b|\btotp\b|\bssn\b/i;

const namingAttributes = ['name', 'id', 'aria-label', 'placeholder', 'data-testid'] as const;

/** `cardNumber` and `card_number` as words, so that `\b` means the same for each of them. */
function spelledOut(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}

/**
 * Whether the field holds a password, a means of payment or a one-time code. Such fields are never read, written or
 * remembered, so a doubt counts as yes.
 */
export function isPrivate(element: Element): boolean {
  if (element.tagName === 'INPUT' && element.getAttribute('type')?.toLowerCase() === 'password') {
    return true;
  }
  if (secretKinds.test(element.getAttribute('autocomplete') ?? '')) return true;
  const names = namingAttributes.map((name) => element.getAttribute(name) ?? '');
  return [...names, ...labelTexts(element)].some((name) => secretNames.test(spelledOut(name)));
}

/** A password that is shown is in a text field, which at times only its label names. */
function labelTexts(element: Element): readonly string[] {
  if (!isInput(element)) return [];
  return [...(element.labels ?? [])].map(({ textContent }) => textContent.slice(0, 200));
}
