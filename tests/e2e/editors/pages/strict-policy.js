import './contenteditable.js';
