import {Alert, Anchor, Badge, Button, Center, Group, Loader, Stack, Text, Title, VisuallyHidden} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useCallback, useEffect, useMemo, useRef, useState} from 'react';
import {Link, useLocation} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {lookSetting, looksOf} from '../../core/conflict/look-list.ts';
import {hasDraft} from '../../core/conflict/unsaved.ts';
import {paths} from '../../core/paths.ts';
import {plainWords} from '../../core/plain-words.ts';
import {setSetting} from '../../core/preferences.ts';
import {type ConflictSummary, keys, loadConflicts} from '../../core/queries.ts';
import {capital, count} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {Dialog} from '../../parts/dialog.tsx';
import {useActors} from '../../parts/use-actors.ts';
import {useAlike} from '../../parts/use-alike.ts';

const draft = (library: string, conflict?: string) =>
  unwrap(api.libraries[':library'].draft.$post({param: {library}, json: {conflict}}));
type Drafted = Awaited<ReturnType<typeof draft>>;

/** Drafts a model from the record, or brings one up to date with it, and shows what to look at before trusting it. */
export function DraftDialog({library, onClose}: {library: string; onClose: () => void}) {
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [, go] = useLocation();
  const asked = useRef(false);
  const earlier = useDraftedBefore(library);
  const queryClient = useQueryClient();
  const make = useCallback(
    (conflict?: string) => {
      if (asked.current) return;
      asked.current = true;
      draft(library, conflict).then(async made => {
        // the page knows of the model before it says so: who drafts again at once is asked what to do with it
        await queryClient.invalidateQueries({queryKey: keys.conflicts(library)}).catch(() => {});
        setDrafted(made);
        // the list stays with the model until it is put away there
        if (made.conflict && made.review.length > 0)
          setSetting(lookSetting(library, made.conflict.id), looksOf(made.conflict.yaml, made.review)).catch(() => {});
      }, setError);
    },
    [library, queryClient],
  );
  // a first draft needs no choice
  useEffect(() => {
    if (earlier === null) make();
  }, [earlier, make]);
  const [chosen, setChosen] = useState(false);
  const choose = (conflict?: string) => {
    setChosen(true);
    make(conflict);
  };
  const {pairs} = useAlike(library, useActors(library).list);
  const plain = useMemo(() => plainWords(drafted?.conflict?.yaml ?? ''), [drafted]);
  const open = () => {
    onClose();
    if (drafted?.conflict) go(paths.conflict(library, drafted.conflict.id));
  };
  const choice = earlier && !chosen && !drafted && !error;
  const title = choice
    ? 'Draft from the record'
    : drafted
      ? drafted.conflict
        ? `“${drafted.conflict.title}” is drafted`
        : 'There is nothing to decide here'
      : 'Drafting a model';
  return (
    <Dialog onClose={onClose} title={title} size="xl">
      <VisuallyHidden role="status">{choice ? '' : title}</VisuallyHidden>
      {choice && <Choice library={library} earlier={earlier} onChoose={choose} onClose={onClose} />}
      {!choice && !drafted && !error && (
        <Center h={160}>
          <Loader aria-label="Drafting" />
        </Center>
      )}
      {error && <Problem title="The record could not be drafted from" error={error} />}
      {drafted && (
        <Stack>
          {drafted.reason && <Text>{drafted.reason}</Text>}
          {pairs.length > 0 && (
            <Alert
              variant="light"
              title={
                pairs.length === 1
                  ? 'Two names may be one actor'
                  : `${capital(count(pairs.length, 'pair'))} of names may each be one actor`
              }
            >
              Until they are merged the model counts them apart, such as “{pairs[0]!.short.name}” and “
              {pairs[0]!.long.name}”.{' '}
              <Anchor component={Link} href={`${paths.record(library)}?show=actors`} inherit onClick={onClose}>
                Look at them
              </Anchor>
              , then draft again.
            </Alert>
          )}
          {drafted.conflicts.length > 0 && <Kept conflicts={drafted.conflicts} plain={plain} />}
          {drafted.review.length > 0 && (
            <section>
              <Title order={3} size="h5">
                Look at these first
              </Title>
              <Text size="sm" c="dimmed" mb="xs">
                Most doubtful first. What nobody said in the documents is assumed. The list stays beside the model,
                where each leads to its line.
              </Text>
              <ol className="review">
                {drafted.review.slice(0, 40).map(({text, assumed}, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came
                  <li key={n}>
                    {capital(plain(text))}{' '}
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
                    {capital(plain(text))}
                    <Text size="sm" c="dimmed">
                      {capital(plain(how))}
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
    </Dialog>
  );
}

/** Whether the newest model was drafted and can be brought up to date; undefined while that is not known. */
function useDraftedBefore(library: string): ConflictSummary | null | undefined {
  const {data: all} = useQuery({queryKey: keys.conflicts(library), queryFn: () => loadConflicts(library)});
  const newest = all?.toSorted((a, b) => b.saved.localeCompare(a.saved))[0];
  const {data: versions} = useQuery({
    queryKey: [...keys.conflict(library, newest?.id ?? ''), 'versions'],
    queryFn: () =>
      unwrap(api.libraries[':library'].conflicts[':conflict'].versions.$get({param: {library, conflict: newest!.id}})),
    enabled: newest !== undefined,
  });
  // what is found first holds: the draft that is made is itself a change of both
  const first = useRef<ConflictSummary | null | undefined>(undefined);
  if (first.current === undefined && all && (!newest || versions))
    first.current = newest && versions?.some(v => v.origin === 'draft') ? newest : null;
  return first.current;
}

interface ChoiceProps {
  library: string;
  earlier: ConflictSummary;
  onChoose: (conflict?: string) => void;
  onClose: () => void;
}

function Choice({library, earlier, onChoose, onClose}: ChoiceProps) {
  const unsaved = hasDraft(library, earlier.id);
  return (
    <Stack>
      <Text>
        “{earlier.title}” was drafted before. Brought up to date it gets what the record says now; every edit of yours
        stays, and the version before can be restored.
      </Text>
      {unsaved && (
        <Alert variant="light" color="yellow" title="It has edits that are not saved">
          <Anchor component={Link} href={paths.conflict(library, earlier.id)} inherit onClick={onClose}>
            Save them first
          </Anchor>
          , so that they are kept.
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onChoose()}>
          Make another model
        </Button>
        <Button data-autofocus disabled={unsaved} onClick={() => onChoose(earlier.id)}>
          Bring it up to date
        </Button>
      </Group>
    </Stack>
  );
}

/** Places where the record and an analyst's edit do not agree. */
function Kept({conflicts, plain}: {conflicts: Drafted['conflicts']; plain: (text: string) => string}) {
  return (
    <section>
      <Title order={3} size="h5">
        Where your edit and the record differ
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Your edit stands; this is what a new draft says instead.
      </Text>
      <ul className="review">
        {conflicts.slice(0, 40).map(({path, mine, theirs}) => (
          <li key={`${path} ${mine} ${theirs}`}>
            {plain(mine)}{' '}
            <Text span c="dimmed">
              — the draft says:
            </Text>{' '}
            {plain(theirs)}
          </li>
        ))}
      </ul>
    </section>
  );
}
