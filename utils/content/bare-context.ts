/**
 * Stands in for WXT's context of content scripts, which announces itself to the page by an event
 * that any site can see, and weighs 0.8 kB gzipped. `startContent` ends by a signal of its own.
 */
export class ContentScriptContext {}
