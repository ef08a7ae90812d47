import type { Plugin } from 'vite';

const EVALS_NOTHING = 'module.exports = {};';

// What gray-matter uses of its utils, without Node's Buffer: in bundles it is only ever given strings.
const UTILS = `
exports.define = (target, key, value) =>
  Reflect.defineProperty(target, key, { enumerable: false, configurable: true, writable: true, value });
exports.isBuffer = () => false;
exports.isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
exports.toBuffer = (input) => input;
exports.toString = (input) => {
  if (typeof input !== 'string') throw new TypeError('expected input to be a string');
  return input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
};
exports.arrayify = (value) => (value ? (Array.isArray(value) ? value : [value]) : []);
exports.startsWith = (text, start, length) => text.slice(0, length ?? start.length) === start;
`;

/** A type of js-yaml that is in none of the schemas we use, and takes nothing. */
function unusedType(name: string): string {
  return `const Type = require('js-yaml/lib/js-yaml/type');
module.exports = new Type('tag:yaml.org,2002:${name}', { kind: 'scalar', resolve: () => false });`;
}

const REPLACED: readonly (readonly [RegExp, string])[] = [
  // Its own engines hold `eval`; front-matter.ts gives all engines that are ever used.
  [/\/gray-matter\/lib\/engines\.js$/, EVALS_NOTHING],
  [/\/gray-matter\/lib\/utils\.js$/, UTILS],
  // Asks for Node's Buffer.
  [/\/js-yaml\/lib\/js-yaml\/type\/binary\.js$/, unusedType('binary')],
  // The type of js-yaml that makes functions of text, with a parser of JavaScript behind it. No schema of ours has it.
  [/\/js-yaml\/lib\/js-yaml\/type\/js\/function\.js$/, unusedType('js/function')],
];

/**
 * Lets gray-matter be bundled for browsers: the modules of it and of js-yaml that evaluate text or need Node's Buffer
 * are replaced by ones that don't. The parser itself stays as it is, so a file means the same in a build and a browser.
 */
export function safeFrontMatter(): Plugin {
  return {
    name: 'linkloom:safe-front-matter',
    enforce: 'pre',
    load(id) {
      const path = id.replace(/\\/g, '/').replace(/\?.*$/, '');
      return REPLACED.find(([pattern]) => pattern.test(path))?.[1];
    },
  };
}
