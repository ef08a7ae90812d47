import yaml from 'js-yaml';
import { LIMITS } from '../limits';

/** What is wrong at a line of YAML. */
export interface YamlFault {
  readonly line: number;
  readonly reason: string;
}

/**
 * YAML with every scalar as its author wrote it: `2024` is a slug, `12:30` a title, and no date turns into a `Date`.
 * Throws for what is broken, and for aliases that unfold to more than any file means. A key that is given twice is
 * broken, too, unless somebody wants to be told instead.
 */
export function parseYaml(source: string, onDouble?: (fault: YamlFault) => void): unknown {
  const value = load(source, onDouble);
  countValues(value);
  return value;
}

function load(source: string, onDouble: ((fault: YamlFault) => void) | undefined): unknown {
  try {
    return yaml.safeLoad(source, { schema: yaml.FAILSAFE_SCHEMA });
  } catch (error) {
    const fault = yamlFault(error);
    if (onDouble === undefined || !fault?.reason.includes('duplicated mapping key')) throw error;
    onDouble({ line: fault.line, reason: 'a field is given twice; the last one counts' });
    return yaml.safeLoad(source, { schema: yaml.FAILSAFE_SCHEMA, json: true });
  }
}

/** Where and why YAML could not be parsed; undefined for an error of another kind. */
export function yamlFault(error: unknown): YamlFault | undefined {
  if (!(error instanceof yaml.YAMLException)) return undefined;
  // js-yaml 3 says `reason at line 2, column 3:` and an excerpt.
  const [, summary = error.message, line = '1'] =
    /^([\s\S]*?) at line (\d+)/.exec(error.message) ?? [];
  return { line: Number(line), reason: `broken YAML: ${summary}` };
}

/** Throws where a value is too deep or unfolds to too many values. Shared values count each time they are met. */
export function countValues(value: unknown): void {
  let count = 0;
  const visit = (item: unknown, depth: number): void => {
    count += 1;
    if (count > LIMITS.values) throw new Error(`it holds more than ${LIMITS.values} values`);
    if (depth > LIMITS.depth) throw new Error('it is nested too deeply');
    if (typeof item !== 'object' || item === null) return;
    for (const child of Object.values(item)) visit(child, depth + 1);
  };
  visit(value, 0);
}
