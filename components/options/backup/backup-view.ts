import type { BackupAnswer, BackupPreview } from '@/utils/backup/backup-protocol';

type BackupStep = Extract<BackupAnswer, { kind: 'progress' }>['step'];

/** What is to be seen of a back-up. */
export type BackupView =
  | { readonly state: 'idle' }
  | {
      readonly state: 'working';
      readonly step: BackupStep;
      readonly done: number;
      readonly total: number;
    }
  | { readonly state: 'preview'; readonly preview: BackupPreview }
  | { readonly state: 'ended'; readonly sentence: string; readonly isProblem: boolean };

/** What happens to a back-up. */
export type BackupEvent =
  | { readonly kind: 'began'; readonly step: BackupStep }
  | { readonly kind: 'answered'; readonly answer: BackupAnswer }
  | { readonly kind: 'cancelled' }
  /** The libraries were stored, the settings were not. */
  | { readonly kind: 'halved' };

/** The view after an event. */
export function nextBackupView(_: BackupView, event: BackupEvent): BackupView {
  switch (event.kind) {
    case 'began':
      return { state: 'working', step: event.step, done: 0, total: 0 };
    case 'cancelled':
      return ended('Cancelled. Nothing was changed.');
    case 'halved':
      return {
        state: 'ended',
        sentence: 'The libraries are restored, the settings are not. Restore the back-up again.',
        isProblem: true,
      };
    case 'answered':
      return answered(event.answer);
  }
}

function answered(answer: BackupAnswer): BackupView {
  switch (answer.kind) {
    case 'progress':
      return { state: 'working', step: answer.step, done: answer.done, total: answer.total };
    case 'written':
      return ended('The back-up is among your downloads.');
    case 'preview':
      return { state: 'preview', preview: answer.preview };
    case 'restored':
      return ended('The back-up is restored.');
    case 'failed':
      return { state: 'ended', sentence: `${answer.reason} Nothing was changed.`, isProblem: true };
  }
}

function ended(sentence: string): BackupView {
  return { state: 'ended', sentence, isProblem: false };
}
