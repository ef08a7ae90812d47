import { newPlace } from './page.js';

const { origin, pathname } = window.location;
const frame = newPlace('iframe');
frame.className = 'stage';
frame.style = 'width: 700px; height: 300px';
// Browsers take this name of the same machine for another origin.
frame.src =
  origin.replace('127.0.0.1', 'localhost') + pathname.replace(/[^/]+$/, 'contenteditable.html');
