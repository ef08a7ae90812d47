import { mountMonaco } from './monaco-source-editor.js';

mountMonaco(true);
