import type { DialectName } from '../dialect-name';
import type { Site } from '../site';
import { astro } from './astro';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { gatsby } from './gatsby';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import type { Rule } from './rule';
import { zola } from './zola';

const RULES: Readonly<Record<DialectName, (site: Site) => Rule>> = {
  astro,
  docusaurus,
  eleventy,
  gatsby,
  hexo,
  hugo,
  jekyll,
  zola,
};

/** The rules of the generator that makes a site. */
export function ruleOf(site: Site): Rule {
  return RULES[site.dialect](site);
}
