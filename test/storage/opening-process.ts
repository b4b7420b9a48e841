import { openDatabase, type DatabaseOptions } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';

/** Opens the database given as the first argument, stores the same message as its siblings and prints the backlog. */
async function main(): Promise<void> {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? '{}') as DatabaseOptions);
  const { inbox } = openStores(database);
  const now = new Date();
  await inbox.accept(
    [{ channel: 'web', person: 'an', id: 'same', at: now.toISOString(), content: { kind: 'start' } }],
    now,
  );
  console.log(await inbox.backlog());
  await database.close();
}

void main();
