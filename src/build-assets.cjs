// Copies what the compiler leaves out: every `assets` folder under src, to the same place under dist.
const { cpSync, readdirSync } = require('node:fs');
const { join, relative } = require('node:path');

const target = join(__dirname, '..', 'dist');

for (const entry of readdirSync(__dirname, { recursive: true, withFileTypes: true })) {
  if (!entry.isDirectory() || entry.name !== 'assets') continue;
  const folder = join(entry.parentPath, entry.name);
  cpSync(folder, join(target, relative(__dirname, folder)), { recursive: true });
}
