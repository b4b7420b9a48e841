import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { CHILD_ENVIRONMENT } from './child-environment';

/** Where a program is; undefined when it is not there. */
export function findProgram(name: string): string | undefined {
  const places = (CHILD_ENVIRONMENT['PATH'] ?? '').split(':').map((folder) => join(folder, name));
  return (isAbsolute(name) ? [name] : places).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether an optional package is installed; it is not loaded. */
export function isInstalled(name: string): boolean {
  try {
    createRequire(__filename).resolve(name);
    return true;
  } catch {
    return false;
  }
}
