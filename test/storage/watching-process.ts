import { openDatabase, type DatabaseOptions } from '../../src/storage/database';
import { createWatches } from '../../src/storage/watches';
import { after } from './domain';

/** Opens the database given as the first argument, takes watches until none is due and prints their ids. */
async function main(): Promise<void> {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? '{}') as DatabaseOptions);
  const watches = createWatches(database);
  while ((await watches.nextAt())?.getTime() !== after(7_200).getTime()) {
    const watch = await watches.claim(after(3_600), after(7_200));
    if (watch) console.log(watch.id);
  }
  await database.close();
}

void main();
