import type { Place } from '../reading';

/** How a walk over the DOM calls what it finds, and what it passes over. */
export interface WayToRead {
  readonly place: Place;
  readonly headings: Place;
  /** Selector of the elements that it passes over with all that is in them. */
  readonly passedOver: string;
  /**
   * Reads only what the browser shows, what holds nothing special in one piece, and rich fields as drafts; otherwise all
   * that there is.
   */
  readonly readsShown: boolean;
}

const withoutText = 'math,object,select,svg text';
/** What has text of which the browser shows nothing. */
const neverShown = 'noscript,script,style,svg,textarea,video';
/** A site's header is beside the main text, an article's is not. */
const beside = 'aside,button,footer,nav,header:not(main header,article header)';
/** Few elements have a role, and all others are asked for nothing else. */
const roles = `[role]:is(${'banner,navigation,complementary,contentinfo,search,menu,menubar,toolbar,textbox,alertdialog'
  .split(',')
  .map((role) => `[role=${role}]`)
  .join()})`;
const consent = ['cookie', 'consent', 'gdpr']
  .map((word) => `[id*=${word} i],[class*=${word} i]`)
  .join();
/** Most icons are hidden from readers one by one, and have no text anyway. */
const hidden = '[aria-hidden=true]:not(svg,:empty)';
/** Labels in the toolbars of many an editor that gives them no role. */
const labels = '[unselectable=on]';

/** Rich fields, which show their text as the page shows its own. The nearest thing to a draft before anybody writes. */
export const richFields = '[contenteditable]:not([contenteditable=false i])';

/** The visible main text of a page. */
export const asPage: WayToRead = {
  place: 'text',
  headings: 'heading',
  passedOver: `${withoutText},${beside},${roles},${consent},${hidden},${labels}`,
  readsShown: true,
};

/** All text of a rich editor, with all that is edited in it. */
export const asDraft: WayToRead = {
  place: 'draft',
  headings: 'draft',
  passedOver: `${withoutText},${neverShown}`,
  readsShown: false,
};

/** Whether text that stands right in this element is shown; also false below an element without a box. Missing before Safari 17.4. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;
