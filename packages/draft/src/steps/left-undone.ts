export const failing =
  /^(?:\s*(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could|should))?\s*(?:not\b|n['’]t\b|never\b|fail(?:s|ed)? to\b|neglect\w* to\b|refus\w+ to\b|agree[sd]? not to\b|(?!(?:is|are|was|were|be|has|have|had|there|see|saw|sees) )\p{L}+ no (?!longer|more|later|sooner|doubt|one)\p{Ll})/iu;
/** Whether the clause says that its act is left undone: only the verb of its subject counts, not “promised not to invade” */
export function left(rest: string, subjectEnd: number): boolean {
  if (/^no\b/i.test(rest)) return true;
  if (subjectEnd > 0) return failing.test(rest.slice(subjectEnd));
  const verb =
    /\b(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could)(?:\s+not\b|n['’]t\b)|\b(?:fail(?:s|ed)?|neglect\w*|refus\w+) to\b/i;
  return verb.test(rest);
}
