/**
 * Where the JSON object at the start of a text ends, as Hugo's JSON front matter does; undefined where there is none.
 * `{{ ... }}` and `{% ... %}` are templates.
 */
export function endOfJson(text: string): number | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
