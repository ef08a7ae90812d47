import { mountFrame } from './framed-editor.js';

await mountFrame('blob');
