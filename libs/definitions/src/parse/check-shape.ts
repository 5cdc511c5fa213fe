import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Position, Finding } from '../problem.js';
import { workflowSchema } from './schema/workflow-schema.js';
import type { Schema } from './schema/words.js';
import { nodeAt, placeOf, plainOf, type SyntaxNode } from './syntax-tree.js';
import { wordsFor } from './shape-messages.js';

const checker = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
});
checker.addVocabulary(['x-says', 'x-expected']);

/** Everything about the tree of a workflow file that does not fit the schema, each with its place and in plain words. */
export const checkShape = shapeCheckOf(workflowSchema);

/** The same for files of another kind, by their own schema. */
export function shapeCheckOf(schema: Schema): (root: SyntaxNode) => readonly Finding[] {
  const hasShape = checker.compile(schema);
  return (root) => (hasShape(plainOf(root)) ? [] : findingsIn(root, hasShape.errors ?? []));
}

function findingsIn(root: SyntaxNode, complaints: readonly ErrorObject[]): readonly Finding[] {
  const errors = complaints.filter(speaksForItself);
  const undecided = new Set(
    errors.filter(({ keyword }) => keyword === 'oneOf').map((error) => error.instancePath),
  );
  return (
    errors
      // Where the kind of a step is unclear, complaints about its keys would only confuse.
      .filter(({ keyword, instancePath }) => keyword === 'oneOf' || !undecided.has(instancePath))
      .map((error) => findingOf(root, error))
  );
}

/** `if`, `propertyNames` and the branches of `oneOf` only wrap another error, or say nothing a person can use. */
function speaksForItself({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'propertyNames' && !/\/oneOf\/\d+\//.test(schemaPath);
}

function findingOf(root: SyntaxNode, error: ErrorObject): Finding {
  const { line, column } = positionOf(root, error);
  return { line, column, severity: 'error', rule: 'shape', ...wordsFor(error) };
}

/** An unknown or badly named key, and what lacks something, are shown at the name; a bad value at the value. */
function positionOf(
  root: SyntaxNode,
  { keyword, instancePath, propertyName, params }: ErrorObject,
): Position {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  const key: unknown = propertyName ?? params['additionalProperty'];
  if (typeof key === 'string') return placeOf(root, [...path, key]);
  if (keyword === 'required' || keyword === 'oneOf') return placeOf(root, path);
  return nodeAt(root, path)?.at ?? placeOf(root, path);
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
