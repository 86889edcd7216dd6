import {Alert, Button, Group, Loader, Stack, Text, TextInput} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconClipboardText, IconFilePlus, IconFiles, IconRefresh, IconSearch, IconSparkles} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useCallback, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {useSearchParams} from 'wouter';
import {keys, loadConflicts, loadDocuments, loadJobs, loadState} from '../../core/queries.ts';
import {importFiles, type Sending} from '../../core/uploads.ts';
import {visit} from '../../core/visits.ts';
import {ago, capital, count, listed} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {DropAnywhere} from '../../parts/drop-anywhere.tsx';
import {Empty} from '../../parts/empty.tsx';
import {Page} from '../../parts/page.tsx';
import {readDocumentsAgain} from '../../parts/read-again.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {useCommands} from '../../parts/use-commands.ts';
import {useUndo} from '../../parts/use-undo.tsx';
import {useWhere} from '../../parts/use-where.ts';
import {DocumentList} from './document-list.tsx';
import {DraftDialog} from './draft-dialog.tsx';
import {Imports} from './imports.tsx';
import {PasteDialog} from './paste-dialog.tsx';
import {SearchResults} from './search-results.tsx';

const accepted = '.txt,.html,.htm,.md,.markdown,.pdf,.docx,.xhtml,text/plain,text/html';

/** The documents of a library: bringing them in, finding them, drafting a model from them. */
export default function LibraryView({library}: {library: string}) {
  const {name} = useWhere();
  const documents = useQuery({queryKey: keys.documents(library), queryFn: () => loadDocuments(library)});
  const conflicts = useQuery({queryKey: keys.conflicts(library), queryFn: () => loadConflicts(library)});
  const {data: before} = useQuery({queryKey: ['visit', library], queryFn: () => visit(library)});
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 80);
  const [pasting, setPasting] = useState(false);
  const [params, setParams] = useSearchParams();
  const [begun, setDrafting] = useState(false);
  const drafting = begun || params.has('draft');
  const [sending, setSending] = useState<Sending | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const finder = useRef<HTMLInputElement>(null);

  const bring = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      setSending({total: files.length, sent: 0, refused: []});
      try {
        const {refused} = await importFiles(library, files, setSending);
        setSending(refused.length > 0 ? {total: files.length, sent: files.length, refused} : null);
      } catch (error) {
        setSending(null);
        tellProblem('The files could not be brought in', error);
      }
    },
    [library],
  );

  const endDrafting = () => {
    setDrafting(false);
    if (params.has('draft')) setParams({}, {replace: true});
  };
  const some = (documents.data?.length ?? 0) > 0;
  const adder = useRef<HTMLButtonElement>(null);
  const had = useRef<boolean | null>(null);
  // the first documents take the place of the buttons that brought them in
  useLayoutEffect(() => {
    if (some && had.current === false && document.activeElement === document.body)
      adder.current?.focus({preventScroll: true});
    if (documents.data) had.current = some;
  }, [some, documents.data]);
  useUndo(library);
  useCommands(
    () => [
      {
        id: 'documents.add',
        label: 'Add documents',
        group: 'Documents',
        shortcut: 'N',
        perform: () => picker.current?.click(),
      },
      {
        id: 'documents.paste',
        label: 'Paste a text',
        group: 'Documents',
        shortcut: 'P',
        perform: () => setPasting(true),
      },
      {
        id: 'documents.search',
        label: 'Search',
        group: 'Documents',
        shortcut: '/',
        perform: () => finder.current?.focus(),
      },
      {
        id: 'documents.draft',
        label: 'Draft a model',
        group: 'Documents',
        shortcut: 'Shift+D',
        predicate: () => some,
        perform: () => setDrafting(true),
      },
      {
        id: 'documents.read-again',
        label: 'Read every document again',
        group: 'Documents',
        keywords: 'reader newer refresh',
        predicate: () => some,
        perform: () => readDocumentsAgain(library, documents.data?.map(d => d.id) ?? []),
      },
    ],
    [some, documents.data],
  );

  const state = useQuery({queryKey: keys.state(), queryFn: loadState});
  const jobs = useQuery({queryKey: keys.jobs(library), queryFn: () => loadJobs(library)});
  const reading = jobs.data?.some(j => j.state === 'queued' || j.state === 'running') ?? true;
  const older = useMemo(
    () => (documents.data ?? []).filter(d => d.reader && state.data && d.reader !== state.data.reader).map(d => d.id),
    [documents.data, state.data],
  );

  const isNew = (time: string) => before !== undefined && before !== null && time > before;
  const news = [
    [documents.data?.filter(d => isNew(d.added)).length ?? 0, 'new document'],
    [conflicts.data?.filter(c => isNew(c.saved)).length ?? 0, 'changed model'],
  ].flatMap(([n, what]) => (n ? [count(n as number, what as string)] : []));

  const add = (
    <>
      <Button variant="default" leftSection={<IconClipboardText size={16} />} onClick={() => setPasting(true)}>
        Paste text
      </Button>
      <Button
        variant={some ? 'default' : 'filled'}
        ref={adder}
        leftSection={<IconFilePlus size={16} />}
        onClick={() => picker.current?.click()}
      >
        Add documents
      </Button>
    </>
  );

  return (
    <Page
      title="Documents"
      within={name ?? undefined}
      description={
        before && news.length > 0 ? `Since your last visit ${ago(before, Date.now())}: ${listed(news)}.` : undefined
      }
      actions={
        some && (
          <>
            {add}
            <Button leftSection={<IconSparkles size={16} />} onClick={() => setDrafting(true)}>
              Draft a model
            </Button>
          </>
        )
      }
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="Documents to add"
        onChange={event => {
          void bring([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <DropAnywhere onDrop={bring} />
      <Stack gap="md">
        {sending && sending.sent + sending.refused.length < sending.total && (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">
              Sending {sending.sent + sending.refused.length + 1} of {sending.total} …
            </Text>
          </Group>
        )}
        {sending && sending.refused.length > 0 && (
          <Alert
            color="orange"
            variant="light"
            title={`${count(sending.refused.length, 'file')} not taken`}
            withCloseButton
            closeButtonLabel="Close"
            onClose={() => setSending(null)}
          >
            {sending.refused.slice(0, 20).map(({file, why}) => (
              <Text size="sm" key={file}>
                <strong>{file}</strong>: {why}
              </Text>
            ))}
          </Alert>
        )}
        <Imports library={library} onDraft={() => setDrafting(true)} />
        {older.length > 0 && !reading && (
          <Alert variant="light" icon={<IconRefresh size={18} />} title="Suasion reads better now">
            {capital(count(older.length, 'document'))} {older.length === 1 ? 'was' : 'were'} read by an earlier reader.
            Reading again changes nothing you decided on, and can be undone.{' '}
            <Button size="compact-sm" variant="default" ml={4} onClick={() => readDocumentsAgain(library, older)}>
              Read again
            </Button>
          </Alert>
        )}
        {documents.error && <Problem title="The documents could not be listed" error={documents.error} />}
        {documents.data && !some && !reading && (
          <Empty icon={IconFiles} title="No documents yet" action={<Group>{add}</Group>}>
            Drop reports anywhere on this page: text, HTML, Markdown, PDF or Word files. Each is read at once, and what
            it says — who wants what of whom — is marked in it for you to check.
          </Empty>
        )}
        {some && (
          <>
            <TextInput
              ref={finder}
              type="search"
              aria-label="Search documents and record"
              placeholder="Search texts and record — words, “a phrase”, -without"
              leftSection={<IconSearch size={16} stroke={1.5} />}
              value={words}
              onChange={event => setWords(event.currentTarget.value)}
              onKeyDown={event => {
                if (event.key !== 'Escape') return;
                setWords('');
                event.currentTarget.blur();
              }}
            />
            {settled.length > 1 && <SearchResults library={library} words={settled} documents={documents.data!} />}
            <DocumentList library={library} documents={documents.data!} filter={settled} isNew={isNew} />
          </>
        )}
      </Stack>
      {pasting && <PasteDialog library={library} onClose={() => setPasting(false)} />}
      {drafting && <DraftDialog library={library} onClose={endDrafting} />}
    </Page>
  );
}
