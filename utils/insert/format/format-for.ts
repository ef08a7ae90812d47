import type { Field } from '../field/field';
import type { LinkFormat } from '../link';

const htmlSources =
  '.editor-post-text-editor, .wp-editor-area, .cke_source, .ck-source-editing-area textarea, .tox-textarea';

const markdownFields =
  '.js-comment-field, .js-gfm-input, .markdown-area, .d-editor-input, .wmd-input, .EasyMDEContainer *, ' +
  '.toastui-editor-md-container *, .markdownEditor *';

/** Sites whose text areas are Markdown throughout. Single-line inputs there are titles. */
const markdownSites =
  /(?:^|\.)(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|stackoverflow\.com|stackexchange\.com|superuser\.com|serverfault\.com|askubuntu\.com|reddit\.com|dev\.to)$/;

const namingAttributes = ['name', 'id', 'class', 'placeholder', 'aria-label', 'title'] as const;
const markdownName = /markdown|(?:^|[\s_-])(?:md|gfm)(?:$|[\s_-])/i;
const markdownHint =
  /\b(?:supports?|using|use|with|in) (?:github.flavou?red )?markdown\b|\bmarkdown (?:is |syntax )?(?:supported|enabled|allowed|help|guide|cheat ?sheet|formatting|syntax)\b/i;

/** A hint stands close to its field. More text than this is no hint but a page. */
const HINT_LENGTH = 400;

function isNamedMarkdown(element: Element): boolean {
  if (namingAttributes.some((name) => markdownName.test(element.getAttribute(name) ?? ''))) {
    return true;
  }
  return element.getAttributeNames().some((name) => /markdown/.test(name));
}

function hasMarkdownHint(element: Element): boolean {
  let around = element.parentElement;
  for (let level = 0; around && level < 4; level += 1) {
    const text = around.textContent ?? '';
    if (text.length > HINT_LENGTH) return false;
    if (markdownHint.test(text) || around.querySelector('markdown-toolbar')) return true;
    around = around.parentElement;
  }
  return false;
}

function looksLikeHtml(text: string): boolean {
  return /<!-- wp:|<\/(?:p|div|h[1-6]|ul|ol|li|a|strong|em|table|blockquote|span)>/i.test(text);
}

/** The language that CodeMirror 6 or Monaco says it shows. */
function languageOf(editor: Element): string {
  const named = editor.querySelector('[data-language]')?.getAttribute('data-language');
  const mode = editor.getAttribute('data-mode-id');
  const file = /\.(\w+)$/.exec(editor.getAttribute('data-uri') ?? '')?.[1];
  return named ?? mode ?? file ?? '';
}

function codeFormat(editor: Element): LinkFormat {
  const language = languageOf(editor);
  if (/^(?:html?|xml|vue|svelte|php|liquid|twig|handlebars)$/i.test(language)) return 'html';
  if (/^(?:markdown|mdx?)$/i.test(language) || isMarkdownAround(editor)) return 'markdown';
  return looksLikeHtml(editor.textContent ?? '') ? 'html' : 'markdown';
}

function isMarkdownAround(element: Element): boolean {
  return element.matches(markdownFields) || isNamedMarkdown(element) || hasMarkdownHint(element);
}

function sourceFormat(element: HTMLElement, text: string): LinkFormat {
  if (element.matches(htmlSources)) return 'html';
  if (isMarkdownAround(element)) return 'markdown';
  if (looksLikeHtml(text)) return 'html';
  return markdownSites.test(element.ownerDocument.location.hostname) ? 'markdown' : 'plain';
}

/** The format that the field suggests. The person may choose another. */
export function formatFor(field: Field): LinkFormat {
  switch (field.kind) {
    case 'rich':
      return 'rich';
    case 'code':
      return codeFormat(field.editor);
    case 'input':
      return 'plain';
    case 'plaintext':
      return sourceFormat(field.element, field.element.textContent ?? '');
    case 'textarea':
      return sourceFormat(field.element, field.element.value);
  }
}
