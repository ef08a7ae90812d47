import type { Place } from './reading';

/** How a walk over the DOM calls what it finds, and what it passes over. */
export interface WayToRead {
  readonly place: Place;
  readonly headings: Place;
  /** Selector of the elements that it passes over with all that is in them. */
  readonly passedOver: string;
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
/** A field is read as a draft, and only the one that is written in. */
const fields = '[contenteditable]:not([contenteditable=false i])';

/** The visible main text of a page. */
export const asPage: WayToRead = {
  place: 'text',
  headings: 'heading',
  passedOver: `${withoutText},${beside},${roles},${consent},${fields},[hidden],[aria-hidden=true]`,
  // Also false below an element without a box. Missing before Safari 17.4.
  shows: (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true,
};

/** All text of a rich editor. */
export const asDraft: WayToRead = {
  place: 'draft',
  headings: 'draft',
  passedOver: withoutText,
  shows: () => true,
};
