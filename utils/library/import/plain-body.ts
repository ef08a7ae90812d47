const IMPORTS = /^(import|export)\s.*(?:\n(?!\n).*)*\n\n/gm;
const SHORTCODE = /\{\{[<%]\s*\/?\s*(?:[^}"]|"[^"]*")*?[>%]\}\}/g;
const OUTPUT = /\{\{(?:[^}]|\}(?!\}))*\}\}/g;
const TAG = /\{%-?\s*(?:[^%]|%(?!\}))*?%\}/g;
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  // Hugo: `[text]({{< ref "post.md" >}})`.
  [
    /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^"'\s]+)["']?\s*[>%]\}\}/g,
    'https://post.invalid/$1',
  ],
  // Jekyll and Hexo: `{% post_url 2020-01-01-name %}`, `{% link _posts/name.md %}`, `{% post_path name %}`.
  [
    /\{%-?\s*(?:post_url|post_path|link)\s+["']?([^\s"'%]+)["']?\s*-?%\}/g,
    'https://post.invalid/$1',
  ],
  // Zola: `[text](@/blog/post.md)`.
  [/\]\(@\/([^)\s]+)\)/g, '](https://post.invalid/$1)'],
  [/\{\{\s*(?:site|page)\.(?:base)?url\s*(?:\|[^}]*)?\}\}/gi, ''],
];

/**
 * A body as plain Markdown: links to other files keep their target as `https://post.invalid/<path>`, and what only the site's own
 * templates could fill is taken out, as are the imports of MDX.
 */
export function plainBody(path: string): (body: string) => string {
  const isComponent = /\.mdx$/i.test(path);
  const isTemplate = /\.(njk|liquid|hbs)$/i.test(path);
  return (body) => {
    let text = isComponent ? `${body}\n\n`.replace(IMPORTS, '') : body;
    if (!text.includes('{%') && !text.includes('{{') && !text.includes('](@/')) return text;
    for (const [pattern, replacement] of REFERENCES) text = text.replace(pattern, replacement);
    const plain = text.replace(SHORTCODE, '').replace(TAG, '');
    return isTemplate ? plain.replace(OUTPUT, '') : plain;
  };
}
