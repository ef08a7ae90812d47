import { mountSlate } from './slate-editor.js';

mountSlate('addresses');
