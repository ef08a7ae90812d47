import { mountShadow } from './shadow-editor.js';

mountShadow('open');
