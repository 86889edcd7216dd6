import type {Source} from './content.ts';

const braced = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, c => `\\${c}`);

/** The sources as BibTeX, keyed by document id. */
export function toBibtex(sources: readonly Source[]): string {
  return sources
    .map(s => {
      const fields: [string, string | null][] = [
        ['title', `{${braced(s.title)}}`],
        ['author', s.author && `{${braced(s.author)}}`],
        ['journal', s.outlet && `{${braced(s.outlet)}}`],
        ['date', s.published && `{${s.published.slice(0, 10)}}`],
        ['url', s.url && `{${s.url}}`],
        ['note', `{SHA-256 of the file read: ${s.sha256}}`],
      ];
      const body = fields.flatMap(([k, v]) => (v ? [`  ${k} = ${v}`] : [])).join(',\n');
      return `@article{${s.id.replace(/[^\w-]/g, '')},\n${body}\n}`;
    })
    .join('\n\n');
}

/** The sources as CSL JSON. */
export function toCsl(sources: readonly Source[]): string {
  const items = sources.map(s => {
    const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(s.published ?? '');
    return {
      id: s.id,
      type: 'article-newspaper',
      title: s.title,
      ...(s.outlet && {'container-title': s.outlet}),
      ...(s.author && {author: [{literal: s.author}]}),
      ...(date && {issued: {'date-parts': [date.slice(1).map(Number)]}}),
      ...(s.url && {URL: s.url}),
      note: `SHA-256 of the file read: ${s.sha256}`,
    };
  });
  return JSON.stringify(items, null, 2);
}
