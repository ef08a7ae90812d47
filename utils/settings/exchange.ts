import { type ParsedSettings, parseSettings } from './parse-settings';
import type { Settings } from './settings';

/** Far beyond what settings need; a larger file is something else. */
const MAX_LENGTH = 5_000_000;

/** The settings as the text of a JSON file. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** Reads the text of a settings file. Where it fails, the reason is a sentence for the person. */
export function importSettings(text: string): ParsedSettings {
  if (text.length > MAX_LENGTH) {
    return { ok: false, reason: 'This file is too large to be Linkloom settings.' };
  }
  try {
    return parseSettings(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: 'This file is not valid JSON.' };
    throw error;
  }
}
