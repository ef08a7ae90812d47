import { mountGutenberg } from './gutenberg-editor.js';

mountGutenberg(false);
