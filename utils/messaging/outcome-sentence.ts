import type { InsertFailure, Outcome } from './outcome';

type Inserted = Extract<Outcome, { readonly kind: 'inserted' }>;

/** The outcome as the popup and the toolbar button say it, or '' where there is nothing to say. */
export function outcomeSentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'none':
    case 'inserting':
      return '';
    case 'inserted':
      return insertedSentence(outcome);
    case 'copied':
      return 'Link copied. Paste it where you need it.';
    case 'copy-failed':
      return 'The clipboard did not take the link. Open the post and copy its address.';
    case 'copied-instead':
      return `${failureClause(outcome.reason)}, so the link was copied. ${nextStep(outcome.reason)}`;
    case 'failed':
      return `${failureClause(outcome.reason)}, and the clipboard did not take the link. Open the post and copy its address.`;
  }
}

function insertedSentence({ insertion, words }: Inserted): string {
  const { format, wrote, onSelection } = insertion;
  if (format === 'rich' && wrote === 'text') {
    return 'Link inserted as text, because this editor keeps no links.';
  }
  if (words !== undefined) return `Link put on “${words}”.`;
  return onSelection ? 'Link inserted on the selected words.' : 'Link inserted.';
}

/** Why the page did not take the link, as the first half of a sentence. */
function failureClause(reason: InsertFailure): string {
  switch (reason) {
    case 'no-field':
      return 'No field to write in here';
    case 'field-gone':
      return 'The field you were in is gone';
    case 'read-only':
      return 'This field is read-only';
    case 'disabled':
      return 'This field is switched off by the page';
    case 'private':
      return 'Linkloom never writes in password, payment or code fields';
    case 'too-long':
      return 'This field has no room left for the link';
    case 'several-paragraphs':
      return 'A link cannot cover several paragraphs';
    case 'refused':
      return 'The editor did not take the link and nothing was changed';
    case 'blocked-page':
      return 'The browser lets no extension into this page';
    case 'site-off':
      return 'Linkloom is off on this site';
    case 'no-answer':
      return 'The page did not answer';
  }
}

/** What the person can do with the copied link. */
function nextStep(reason: InsertFailure): string {
  switch (reason) {
    case 'no-field':
    case 'field-gone':
      return 'Click into a field first, or paste it where you need it.';
    case 'several-paragraphs':
      return 'Select words of one paragraph and try again.';
    case 'no-answer':
      return 'Paste it where you need it, or reload the page and try again.';
    case 'read-only':
    case 'disabled':
    case 'private':
    case 'too-long':
    case 'refused':
    case 'blocked-page':
    case 'site-off':
      return 'Paste it where you need it.';
  }
}
