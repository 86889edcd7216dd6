import {Alert, Anchor, Badge, Button, Center, Group, Loader, Modal, Stack, Text, Title} from '@mantine/core';
import {useEffect, useMemo, useRef, useState} from 'react';
import {Link, useLocation} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {paths} from '../../core/paths.ts';
import {plainWords} from '../../core/plain-words.ts';
import {capital, count} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {useActors} from '../../parts/use-actors.ts';
import {useAlike} from '../../parts/use-alike.ts';

const draft = (library: string) => unwrap(api.libraries[':library'].draft.$post({param: {library}, json: {}}));
type Drafted = Awaited<ReturnType<typeof draft>>;

/** Drafts a model from the record and shows what to look at before trusting it. */
export function DraftDialog({library, onClose}: {library: string; onClose: () => void}) {
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [, go] = useLocation();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    draft(library).then(setDrafted, setError);
  }, [library]);
  const {pairs} = useAlike(library, useActors(library).list);
  const plain = useMemo(() => plainWords(drafted?.conflict?.yaml ?? ''), [drafted]);
  const open = () => {
    onClose();
    if (drafted?.conflict) go(paths.conflict(library, drafted.conflict.id));
  };
  const title = drafted
    ? drafted.conflict
      ? drafted.conflict.title
      : 'There is nothing to decide here'
    : 'Drafting a model';
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{'aria-label': 'Close'}}>
      {!drafted && !error && (
        <Center h={160}>
          <Loader aria-label="Drafting" />
        </Center>
      )}
      {error && <Problem title="The record could not be drafted from" error={error} />}
      {drafted && (
        <Stack>
          {drafted.reason && <Text>{drafted.reason}</Text>}
          {pairs.length > 0 && (
            <Alert variant="light" title={`${capital(count(pairs.length, 'pair'))} of names may be one actor each`}>
              Until they are merged the model counts them apart, such as “{pairs[0]!.short.name}” and “
              {pairs[0]!.long.name}”.{' '}
              <Anchor component={Link} href={`${paths.record(library)}?show=actors`} inherit onClick={onClose}>
                Look at them
              </Anchor>
              , then draft again.
            </Alert>
          )}
          {drafted.review.length > 0 && (
            <section>
              <Title order={3} size="h5">
                Look at these first
              </Title>
              <Text size="sm" c="dimmed" mb="xs">
                Most doubtful first. What nobody said in the documents is assumed.
              </Text>
              <ol className="review">
                {drafted.review.slice(0, 40).map(({text, assumed}, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came
                  <li key={n}>
                    {plain(text)}{' '}
                    {assumed && (
                      <Badge size="xs" variant="outline" className="assumed">
                        assumed
                      </Badge>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )}
          {drafted.leftOut.length > 0 && (
            <details>
              <summary>{count(drafted.leftOut.length, 'thing')} left out, and how to bring them in</summary>
              <ul className="review">
                {drafted.leftOut.slice(0, 60).map(({text, how}, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came
                  <li key={n}>
                    {plain(text)}
                    <Text size="sm" c="dimmed">
                      {plain(how)}
                    </Text>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Group justify="flex-end" className="dialog-foot">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            {drafted.conflict && (
              <Button data-autofocus onClick={open}>
                Open the model
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
