/** A step of the way to a member of a document: {@code attributes[2]} is the third of them. */
export interface Step { name: string; number?: number }

/** {@code attributes[2].options[0].names}, step by step. */
export function stepsOf(field: string): Step[] {
  return field.split('.').map((part) => {
    const [, name = part, index] = /^(.*)\[(\d+)\]$/.exec(part) ?? [];
    return index === undefined ? { name } : { name, number: Number(index) + 1 };
  });
}

/** Which part of that list a refusal is about, counted from 0; undefined for none of it. */
export function indexIn(list: string, field: string | undefined): number | undefined {
  const [first] = stepsOf(field ?? '');
  return first?.name === list && first.number !== undefined ? first.number - 1 : undefined;
}
