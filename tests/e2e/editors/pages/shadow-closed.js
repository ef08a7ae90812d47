import { mountShadow } from './shadow-editor.js';

mountShadow('closed');
