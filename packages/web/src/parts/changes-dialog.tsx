import {Badge, Loader, Text, Title} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useMemo, useSyncExternalStore} from 'react';
import {Link} from 'wouter';
import type {ItemChange} from '../core/jobs.ts';
import {paths} from '../core/paths.ts';
import {keys, loadDocument} from '../core/queries.ts';
import {toldChanges} from '../core/record/told-changes.ts';
import {count, listed} from '../core/words.ts';
import {Dialog} from './dialog.tsx';
import {shownReading} from './read-again.ts';
import {useActors} from './use-actors.ts';

const hows = {added: 'new', changed: 'reads differently', gone: 'no longer found'} as const;

/** Shows what a new reading changed, item by item, for as long as somebody wants to see it. */
export default function ChangesDialog() {
  const shown = useSyncExternalStore(shownReading.subscribe, shownReading.current);
  if (!shown) return null;
  return (
    <Dialog onClose={shownReading.close} title="What the new reading changed" size="xl">
      <Text size="sm" c="dimmed" mb="sm">
        What you decided on stays as it is, and is not listed.
      </Text>
      {shown.changes.map(({document, changes, more}) => (
        <OfDocument key={document} library={shown.library} {...{document, changes, more}} />
      ))}
    </Dialog>
  );
}

interface Props {
  library: string;
  document: string;
  changes: ItemChange[];
  more: number;
}

function OfDocument({library, document: id, changes, more}: Props) {
  const {data} = useQuery({queryKey: keys.document(library, id), queryFn: () => loadDocument(library, id)});
  const actors = useActors(library);
  const told = useMemo(
    () => (data ? toldChanges(changes, {documents: [data.document], actors: actors.list}) : null),
    [data, changes, actors.list],
  );
  if (!data || !told) return <Loader size="sm" aria-label="Opening the document" />;
  return (
    <section aria-label={data.document.title ?? data.document.file ?? id}>
      <Title order={3} size="h5" mt="md" mb={4}>
        {data.document.title ?? data.document.file ?? id}
      </Title>
      <ul className="plain-list told-changes">
        {told.map(({key, how, kind, words, was, differs, item}) => (
          <li key={key} data-how={how}>
            <Text size="sm">
              {item ? (
                <Link href={paths.document(library, id, item)} onClick={shownReading.close}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </Text>
            {was && (
              <Text size="sm" c="dimmed">
                before: {was}
              </Text>
            )}
            <Text size="xs" c="dimmed" component="div">
              {kind}{' '}
              <Badge size="xs" variant="outline" color="gray" className="badge-words">
                {hows[how]}
              </Badge>
              {differs.length > 0 && ` in: ${listed(differs)}`}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="sm" c="dimmed">
          and {count(more, 'more change')}
        </Text>
      )}
    </section>
  );
}
