// Parses queries by the grammar of an engine, and prints each mistake that it finds as "file:line:column: message".
//   node parse.mjs spark|trino FILE...
import { register } from 'node:module';
import { readFileSync } from 'node:fs';

// The package is written for bundlers, which find a module without its ending and a folder by its index.
register('data:text/javascript,' + encodeURIComponent(`
export async function resolve(name, context, next) {
  for (const tried of [name, name + '.js', name + '/index.js']) {
    try { return await next(tried, context); } catch (wrong) {
      if (tried.endsWith('/index.js') || !['ERR_UNSUPPORTED_DIR_IMPORT', 'ERR_MODULE_NOT_FOUND'].includes(wrong.code)) throw wrong;
    }
  }
}`), import.meta.url);

const { SparkSQL, TrinoSQL } = await import('dt-sql-parser');
const [engine, ...files] = process.argv.slice(2);
const parser = new { spark: SparkSQL, trino: TrinoSQL }[engine]();
let wrong = 0;
for (const file of files) {
  for (const { startLine, startColumn, message } of parser.validate(readFileSync(file, 'utf8'))) {
    console.log(`${file}:${startLine}:${startColumn}: ${message}`);
    wrong++;
  }
}

process.exitCode = wrong === 0 ? 0 : 1;
