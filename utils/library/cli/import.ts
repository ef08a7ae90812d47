import { parseArguments } from './parse-arguments';
import { printed, readPaths } from './read-paths';

const asked = parseArguments(process.argv.slice(2));
if (!asked.ok) {
  process.stderr.write(`${asked.reason}\n`);
  process.exitCode = 2;
} else {
  const { paths, json, ...options } = asked.request;
  const reading = await readPaths(paths, { ...options, now: new Date() });
  process.stdout.write(printed(reading, { json }));
  process.exitCode = reading.posts.length === 0 ? 1 : 0;
}
