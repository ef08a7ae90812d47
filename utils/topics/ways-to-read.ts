import type { Place } from './reading';

/** How a walk over the DOM calls what it finds, and what it passes over. */
export interface WayToRead {
  readonly place: Place;
  readonly headings: Place;
  /** Selector of the elements that it passes over with all that is in them. */
  readonly passedOver: string;
  /** Selector of the elements that are read as drafts, and not in this way. */
  readonly fields: string;
  /** Whether text is shown that stands right in this element. */
  shows(element: Element): boolean;
}

const withoutText =
  'audio,canvas,datalist,embed,input,math,meter,noscript,object,option,progress,script,select,style,svg,template,textarea,video';
/** A site's header is beside the main text, an article's is not. */
const beside = 'aside,button,footer,nav,header:not(main header,article header)';
const roles =
  'banner,navigation,complementary,contentinfo,search,menu,menubar,toolbar,textbox,alertdialog'
    .split(',')
    .map((role) => `[role=${role}]`)
    .join();
const consent = ['cookie', 'consent', 'gdpr']
  .map((word) => `[id*=${word} i],[class*=${word} i]`)
  .join();

/** Rich fields, which show their text as the page shows its own. The nearest thing to a draft before anybody writes. */
export const richFields = '[contenteditable]:not([contenteditable=false i])';

/** The visible main text of a page. */
export const asPage: WayToRead = {
  place: 'text',
  headings: 'heading',
  passedOver: `${withoutText},${beside},${roles},${consent},[hidden],[aria-hidden=true]`,
  fields: richFields,
  // Also false below an element without a box. Missing before Safari 17.4.
  shows: (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true,
};

/** All text of a rich editor. */
export const asDraft: WayToRead = {
  place: 'draft',
  headings: 'draft',
  passedOver: withoutText,
  // A draft is read with all that is edited in it.
  fields: ':not(*)',
  shows: () => true,
};
