const fields = ['speaker', 'addressee', 'by', 'of', 'to', 'from', 'who', 'with', 'mediator', 'speaksFor', 'reportedBy'];

/** Ids of the actors an item speaks of, each once. */
export function actorsOf(item: any): string[] {
  const own = fields.flatMap(field => item[field] ?? []);
  const trail = (item.trail ?? []).flatMap((step: {who: string | null}) => step.who ?? []);
  return [...new Set<string>([...own, ...trail])];
}
