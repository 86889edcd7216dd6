import {Anchor, Button, FileButton, Group, SimpleGrid, Skeleton, Stack} from '@mantine/core';
import {IconBooks, IconPlus, IconUpload} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useCallback, useState} from 'react';
import {useLocation} from 'wouter';
import {Refusal, reach} from '../../core/api.ts';
import {commands} from '../../core/commands.ts';
import {paths} from '../../core/paths.ts';
import {keys, type Library, loadLibraries, queryClient} from '../../core/queries.ts';
import {count} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {DropAnywhere} from '../../parts/drop-anywhere.tsx';
import {Empty} from '../../parts/empty.tsx';
import {Page} from '../../parts/page.tsx';
import {tell, tellProblem} from '../../parts/tell.tsx';
import {useCommands} from '../../parts/use-commands.ts';
import {useUndo} from '../../parts/use-undo.tsx';
import {LibraryCard} from './library-card.tsx';
import {NameDialog} from './name-dialog.tsx';
import {allLibraries, RemoveDialog} from './remove-dialog.tsx';

/** All libraries: where one comes in. */
export default function HomeView() {
  const {data, error} = useQuery({queryKey: keys.libraries(), queryFn: loadLibraries});
  const [, go] = useLocation();
  const [naming, setNaming] = useState<Library | 'new' | null>(null);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const [removing, setRemoving] = useState<Library | null>(null);
  const [importing, setImporting] = useState(false);

  useUndo(allLibraries);

  const importArchive = async (file: File | null) => {
    if (!file) return;
    setImporting(true);
    try {
      const answer = await reach(fetch('/api/libraries/import', {method: 'POST', body: file}));
      const body = await answer.json();
      if (!answer.ok) throw new Refusal(answer.status, body);
      await queryClient.invalidateQueries({queryKey: keys.libraries()});
      tell(`${body.name} is here, with ${count(body.documents, 'document')}.`);
      go(paths.library(body.id));
    } catch (problem) {
      tellProblem(`${file.name} could not be imported`, problem);
    } finally {
      setImporting(false);
    }
  };

  const begin = useCallback((files: readonly File[]) => {
    if (files.length === 0) return;
    setDropped(files);
    setNaming('new');
  }, []);

  useCommands(
    () => [
      {id: 'library.create', label: 'New library', group: 'Libraries', shortcut: 'N', perform: () => setNaming('new')},
      {
        id: 'library.import',
        label: 'Import a library',
        group: 'Libraries',
        keywords: 'zip archive folder',
        perform: () => document.querySelector<HTMLButtonElement>('[data-import]')?.click(),
      },
    ],
    [],
  );

  return (
    <Page
      title="Libraries"
      description={
        <>
          <span className="home-question">Who can move whom, alone or together?</span>
          <span className="home-way">
            Drop your reports on a conflict anywhere on this page. Suasion reads who wants what of whom, drafts a model
            with the sentence behind every line, answers who can bring something about, and sets it down as a brief to
            hand over. Everything stays on this machine.{' '}
            <Anchor component="button" type="button" inherit onClick={() => commands.perform('help.tour')}>
              Take the tour
            </Anchor>
          </span>
        </>
      }
      actions={
        <>
          <FileButton
            onChange={importArchive}
            accept=".zip,application/zip"
            inputProps={{'aria-label': 'Library archive'}}
          >
            {props => (
              <Button
                {...props}
                variant="default"
                data-import
                loading={importing}
                leftSection={<IconUpload size={16} />}
              >
                Import a library
              </Button>
            )}
          </FileButton>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setNaming('new')}>
            New library
          </Button>
        </>
      }
    >
      <DropAnywhere onDrop={begin} />
      {error && <Problem title="The libraries could not be listed" error={error} />}
      {!data && !error && (
        <SimpleGrid cols={{base: 1, sm: 2, lg: 3}} aria-busy="true">
          {[0, 1, 2].map(n => (
            <Skeleton key={n} h={132} />
          ))}
        </SimpleGrid>
      )}
      {data?.length === 0 && (
        <Empty
          icon={IconBooks}
          title="No library yet"
          action={
            <Group>
              <Button onClick={() => setNaming('new')}>New library</Button>
            </Group>
          }
        >
          Make one for the conflict you follow, then drop reports into it: text, HTML, Markdown, PDF or Word files.
        </Empty>
      )}
      {data && data.length > 0 && (
        <Stack>
          <SimpleGrid cols={{base: 1, sm: 2, lg: 3}} component="ul" className="plain-list">
            {data.map(library => (
              <LibraryCard
                key={library.id}
                library={library}
                onRename={() => setNaming(library)}
                onRemove={() => setRemoving(library)}
              />
            ))}
          </SimpleGrid>
        </Stack>
      )}
      {naming && (
        <NameDialog
          library={naming}
          files={dropped}
          onClose={() => {
            setNaming(null);
            setDropped([]);
          }}
        />
      )}
      {removing && <RemoveDialog library={removing} onClose={() => setRemoving(null)} />}
    </Page>
  );
}
