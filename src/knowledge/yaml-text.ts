import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A YAML text as read, with the lines that its parts stand on. */
export interface YamlText {
  readonly value: unknown;
  /** The line (1-based) of the part that a path leads to, or of the last part of the path that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What cannot be read as YAML, and on which line. */
export class BrokenYaml extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'BrokenYaml';
    this.line = line;
  }
}

/** Reads YAML 1.2 that begins after `skipped` lines of its file. Throws {@link BrokenYaml}. */
export function readYaml(text: string, skipped = 0): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => skipped + Math.max(1, lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken) throw new BrokenYaml(broken.message, lineAt(broken.pos[0]));
  return { value: document.toJS(), lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
