import { mountTiny } from './tinymce-editor.js';

await mountTiny(true);
