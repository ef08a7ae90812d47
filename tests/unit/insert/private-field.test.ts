import { describe, expect, it } from 'vitest';
import { isPrivate } from '@/utils/insert/field/private-field';

function field(attributes: Readonly<Record<string, string>>, tagName = 'INPUT'): Element {
  const element: Pick<Element, 'tagName' | 'getAttribute'> = {
    tagName,
    getAttribute: (name) => attributes[name] ?? null,
  };
  return element as Element;
}

describe('a private field', () => {
  it.each([
    { type: 'password' },
    { type: 'PASSWORD' },
    { autocomplete: 'cc-number' },
    { autocomplete: 'billing cc-csc' },
    { autocomplete: 'section-a one-time-code' },
    { autocomplete: 'current-password' },
    { type: 'text', name: 'password_visible' },
    { name: 'cardNumber' },
    { name: 'card_number' },
    { id: 'credit-card' },
    { id: 'cvv' },
    { name: 'cvc2' },
    { placeholder: 'IBAN' },
    { 'aria-label': 'Security code' },
    { 'aria-label': 'Enter your verification code' },
    { name: 'otp' },
    { id: 'userOtp' },
    { placeholder: '2FA code' },
  ])('is told by %o', (attributes) => {
    expect(isPrivate(field(attributes))).toBe(true);
  });

  it.each([
    {},
    { autocomplete: 'on' },
    { autocomplete: 'email' },
    { name: 'title', placeholder: 'Business card design' },
    { name: 'discard' },
    { name: 'promotion' },
    { name: 'comment', placeholder: 'Compass points and passages' },
    { id: 'postcode' },
  ])('is not %o', (attributes) => {
    expect(isPrivate(field(attributes))).toBe(false);
  });

  it.each([
    ['Your password', true],
    ['Card number', true],
    ['Title of the post', false],
  ])('is told by the label "%s": %s', (textContent, is) => {
    const labelled = { ...field({ id: 'x1' }), labels: [{ textContent }] };
    expect(isPrivate(labelled)).toBe(is);
  });

  it('may be a textarea or an editable element', () => {
    expect(isPrivate(field({ name: 'iban' }, 'TEXTAREA'))).toBe(true);
    expect(isPrivate(field({ 'aria-label': 'Card number' }, 'DIV'))).toBe(true);
  });
});
