import type { Place } from './reading';

/** What a walk over the DOM passes over and how it calls what it finds. */
export interface WayToRead {
  readonly place: Place;
  readonly headings: Place;
  passesOver(element: Element): boolean;
  /** Whether text is shown that stands right in this element. */
  shows(element: Element): boolean;
}

/** No running text in them. Elements of SVG and MathML keep their lower case. */
const withoutText = new Set(
  `AUDIO CANVAS DATALIST EMBED INPUT METER NOSCRIPT OBJECT OPTION PROGRESS SCRIPT SELECT STYLE TEMPLATE TEXTAREA VIDEO
  math svg`.split(/\s+/),
);
const besideTheMainText = new Set(['ASIDE', 'BUTTON', 'FOOTER', 'NAV']);
const besideByRole =
  /^(?:banner|navigation|complementary|contentinfo|search|menu|menubar|toolbar|textbox|alertdialog)$/;
const consent = /cookie|consent|gdpr/i;

function isBeside(element: Element): boolean {
  if (besideTheMainText.has(element.tagName)) return true;
  // A site's header is beside the text, an article's is not.
  if (element.tagName === 'HEADER') return !element.closest('main, article');
  const role = element.getAttribute('role');
  if (role && besideByRole.test(role)) return true;
  return consent.test(element.id) || consent.test(element.getAttribute('class') ?? '');
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

/** A field is read as a draft, and only the one that is written in. */
function isField(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** The visible main text of a page. */
export const asPage: WayToRead = {
  place: 'text',
  headings: 'heading',
  passesOver(element) {
    if (withoutText.has(element.tagName)) return true;
    if (!element.hasAttributes()) return isBeside(element);
    return isHidden(element) || isBeside(element) || isField(element);
  },
  // Also false below an element without a box. Missing before Safari 17.4.
  shows: (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true,
};

/** All text of a rich editor. */
export const asDraft: WayToRead = {
  place: 'draft',
  headings: 'draft',
  passesOver: (element) => withoutText.has(element.tagName),
  shows: () => true,
};
