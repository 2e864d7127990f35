import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

/**
 * The line, from 1, on which a value stands in a YAML document; of a key that leads nowhere, the line of what should hold it.
 * `path` is the way from the top: keys of mappings and places in lists, from 0.
 */
export function lineInYaml(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  let at: unknown = document.contents;
  let offset = startOf(at) ?? 0;
  for (const step of path) {
    const next = childOf(at, step);
    offset = startOf(next.stands) ?? offset;
    at = next.value;
  }
  return lines.linePos(offset).line;
}

/** The value under a key or at a place, and the node by which people find it: the key of a mapping, the entry of a list. */
function childOf(node: unknown, step: string | number): { stands: unknown; value: unknown } {
  if (isMap(node)) {
    // The document has `2023` as a number where the path has it as a text, so they are compared as texts.
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return { stands: pair?.key, value: pair?.value };
  }
  if (isSeq(node)) {
    const entry = node.items[Number(step)];
    return { stands: entry, value: entry };
  }
  return { stands: undefined, value: undefined };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
