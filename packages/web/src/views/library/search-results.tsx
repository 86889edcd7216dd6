import {Paper, SimpleGrid, Text, Title} from '@mantine/core';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {excerpt, searchTerms} from '../../core/find.ts';
import {paths} from '../../core/paths.ts';
import type {DocumentSummary} from '../../core/queries.ts';
import {kindName} from '../../core/record/kinds.ts';
import {count} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {Found} from '../../parts/found.tsx';
import {nameOf} from './document-list.tsx';

/** Passages and items of the record that hold the words. */
export function SearchResults({
  library,
  words,
  documents,
}: {
  library: string;
  words: string;
  documents: DocumentSummary[];
}) {
  const {data, error} = useQuery({
    // changes of texts and record alike make it old
    queryKey: ['library', library, 'documents', 'search', words],
    queryFn: () => unwrap(api.libraries[':library'].search.$get({param: {library}, query: {q: words, limit: '40'}})),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  if (error) return <Problem title="The search did not work" error={error} />;
  if (!data) return null;
  const terms = searchTerms(words);
  const names = new Map(documents.map(d => [d.id, nameOf(d)]));
  const docOf = (item: unknown) => JSON.stringify(item).match(/"doc":"((?:[^"\\]|\\.)*)"/)?.[1];
  return (
    <SimpleGrid cols={{base: 1, md: 2}} aria-label="Found">
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5">
          In the texts
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {count(data.passages.length, 'passage')}
        </Text>
        <ul className="plain-list results">
          {data.passages.map(p => (
            <li key={`${p.document} ${p.start}`}>
              <Link
                href={`${paths.document(library, p.document)}?at=${p.start}-${p.end}&find=${encodeURIComponent(words)}`}
              >
                {p.title ?? names.get(p.document) ?? p.document}
              </Link>
              <Text className="book" size="sm">
                <Found text={excerpt(p.text, terms)} terms={terms} />
              </Text>
            </li>
          ))}
        </ul>
      </Paper>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5">
          In the record
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {count(data.items.length, 'item')}
        </Text>
        <ul className="plain-list results">
          {data.items.map(({kind, id, item, words: evidence}) => {
            const doc = docOf(item);
            const label = `${kindName(kind)}${kind === 'actors' ? `: ${item.name}` : ''}`;
            return (
              <li key={`${kind} ${id}`}>
                {doc ? <Link href={paths.document(library, doc, `${kind}.${id}`)}>{label}</Link> : <span>{label}</span>}
                {evidence && (
                  <Text className="book" size="sm">
                    <Found text={excerpt(evidence, terms, 200)} terms={terms} />
                  </Text>
                )}
              </li>
            );
          })}
        </ul>
      </Paper>
    </SimpleGrid>
  );
}
