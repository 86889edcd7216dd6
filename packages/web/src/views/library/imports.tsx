import {Alert, Anchor, Button, CloseButton, Group, Loader, Paper, Progress, Text} from '@mantine/core';
import {IconCheck, IconCopy, IconX} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useState} from 'react';
import {Link} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {againWords, type FileProgress, fileKey} from '../../core/jobs.ts';
import {paths} from '../../core/paths.ts';
import {type Job, keys, loadJobs} from '../../core/queries.ts';
import {capital, count, listed} from '../../core/words.ts';
import {shownReading} from '../../parts/read-again.ts';
import {tellProblem} from '../../parts/tell.tsx';

const opened = performance.timeOrigin;
const shown = 200;

/** What is being read, file by file, and what came of it; finished work of this sitting stays until put away. */
export function Imports({library, onDraft}: {library: string; onDraft: () => void}) {
  const {data} = useQuery({queryKey: keys.jobs(library), queryFn: () => loadJobs(library)});
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const jobs = data?.filter(j => active(j) || (Date.parse(j.updated) > opened && !away.has(j.id))) ?? [];
  return jobs.map(job => (
    <Import key={job.id} job={job} onDraft={onDraft} onAway={() => setAway(new Set([...away, job.id]))} />
  ));
}

const active = (job: Job) => job.state === 'queued' || job.state === 'running';

function titleOf(job: Job, done: number, all: number, came: string): string {
  if (active(job)) return `Reading ${Math.min(done + 1, all)} of ${all}`;
  if (job.state === 'cancelled') return `Stopped after ${done} of ${all}`;
  return job.state === 'failed' ? 'The reading stopped' : came;
}

function Import({job, onDraft, onAway}: {job: Job; onDraft: () => void; onAway: () => void}) {
  const files = (job.progress?.files ?? []) as FileProgress[];
  const of = (state: FileProgress['state']) => files.filter(f => f.state === state);
  const read = of('done');
  const failed = of('failed');
  const done = files.length - of('waiting').length - of('reading').length;
  const running = active(job);
  const came = [
    `${count(read.length, 'document')} read${job.kind === 'read-again' ? ' again' : ''}`,
    ...(of('duplicate').length ? [`${of('duplicate').length} already here`] : []),
    ...(failed.length ? [`${failed.length} not readable`] : []),
  ];
  // the reader itself is on its way
  const starting = running && files.length > 0 && of('waiting').length === files.length;
  const title = starting
    ? `Getting ready to read ${count(files.length, 'document')}`
    : titleOf(job, done, files.length, capital(listed(came)));
  const cancel = () =>
    unwrap(api.libraries[':library'].jobs[':job'].$delete({param: {library: job.library, job: job.id}})).catch(error =>
      tellProblem('The reading could not be stopped', error),
    );
  // those that need a look first, then those at hand
  const rank = {failed: 0, reading: 1, duplicate: 2, done: 3, waiting: 4};
  const rows = files.toSorted((a, b) => rank[a.state] - rank[b.state]).slice(0, shown);
  return (
    <Paper withBorder p="md" component="section" aria-label="Reading">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} role="status">
          {title}
        </Text>
        {running ? (
          <Button size="compact-sm" variant="default" onClick={cancel}>
            Stop
          </Button>
        ) : (
          <CloseButton aria-label="Put away" onClick={onAway} />
        )}
      </Group>
      {running && (
        <Progress
          value={starting ? 100 : files.length ? (100 * done) / files.length : 0}
          animated={starting}
          mt="xs"
          size="sm"
          aria-label={starting ? 'Getting ready' : 'Files read'}
        />
      )}
      {job.error && (
        <Alert color="red" variant="light" mt="xs">
          {job.error}
        </Alert>
      )}
      <ul className="plain-list import-files">
        {rows.map(file => (
          <li key={fileKey(file)}>
            <State state={file.state} />
            <span className="import-file">
              {file.document ? <Link href={paths.document(job.library, file.document)}>{file.file}</Link> : file.file}
              <Text span size="sm" c="dimmed">
                {' '}
                {file.state === 'done' &&
                  `— ${file.again ? againWords([file.again]) : `${count(file.items ?? 0, 'item')} marked`}`}
                {file.state === 'duplicate' && '— the library holds the same file already'}
                {file.state === 'reading' && '— being read'}
              </Text>
              {file.again && file.document && file.again.added + file.again.changed + file.again.gone > 0 && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ml={6}
                  onClick={() => {
                    const {added, changed, gone, changes} = file.again!;
                    const more = Math.max(0, added + changed + gone - changes.length);
                    shownReading.show(job.library, [{document: file.document!, changes, more}]);
                  }}
                >
                  See what changed
                </Anchor>
              )}
              {file.issues?.slice(0, 3).map(issue => (
                <Text key={issue.message} size="sm" c="var(--bad)">
                  {issue.message}
                </Text>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {files.length > shown && (
        <Text size="sm" c="dimmed">
          and {files.length - shown} more
        </Text>
      )}
      {!running && job.kind === 'import' && read.length > 0 && (
        <Group gap="xs" mt="xs">
          <Text size="sm" c="dimmed" flex="1 1 16rem">
            What each says is marked in its text for you to check, and put together in the record.
          </Text>
          <Button size="xs" variant="default" component={Link} href={paths.record(job.library)}>
            See who wants what
          </Button>
          <Button size="xs" variant="light" onClick={onDraft}>
            Make a model of it
          </Button>
        </Group>
      )}
    </Paper>
  );
}

function State({state}: {state: FileProgress['state']}) {
  if (state === 'reading') return <Loader size={14} aria-label="being read" />;
  if (state === 'done') return <IconCheck size={16} color="var(--good)" aria-label="read" />;
  if (state === 'failed') return <IconX size={16} color="var(--bad)" aria-label="not readable" />;
  if (state === 'duplicate') return <IconCopy size={16} aria-label="already here" />;
  return <span className="waiting-dot" role="img" aria-label="waiting" />;
}
