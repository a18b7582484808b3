/** What valibot says of a field, in words that name no `undefined` and no `never`. */
export function shapeMessage(message: string): string {
  const plain = message.replace(/^Invalid \w+: /, '');
  if (plain.endsWith(' but received undefined')) return 'is missing';
  return plain.startsWith('Expected never ') ? 'is no field of this format' : plain;
}
