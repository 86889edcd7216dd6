/** The words of a list written with spaces and line breaks between them. */
export const list = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/));
