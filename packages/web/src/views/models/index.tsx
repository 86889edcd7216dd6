import {Button, Card, Group, Menu, SimpleGrid, Text, Title} from '@mantine/core';
import {IconPlus, IconSitemap, IconSparkles} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {paths} from '../../core/paths.ts';
import {type ConflictSummary, keys, loadConflicts} from '../../core/queries.ts';
import {ago, byName, count} from '../../core/words.ts';
import {AddDocuments} from '../../parts/add-documents.tsx';
import {Empty} from '../../parts/empty.tsx';
import {Page} from '../../parts/page.tsx';
import {tellProblem} from '../../parts/tell.tsx';
import {tellDone, useUndo} from '../../parts/use-undo.tsx';
import {useWhere} from '../../parts/use-where.ts';
import {DraftDialog} from '../library/draft-dialog.tsx';

const fresh = `suasion: 1
title: New conflict
decisionMakers:
  first:
    name: First party
    options:
      act: Act
  second:
    name: Second party
    options:
      answer: Answer
statusQuo: []
preferences:
  first:
    prioritized:
      - {that: second.answer, assumed: true}
  second:
    prioritized:
      - {that: not first.act, assumed: true}
`;

/** The models of a library: opening one, drafting one, starting one from nothing. */
export default function ModelsView({library}: {library: string}) {
  const {name, libraries} = useWhere();
  const {data} = useQuery({queryKey: keys.conflicts(library), queryFn: () => loadConflicts(library)});
  const [drafting, setDrafting] = useState(false);
  useUndo(library);
  const [, go] = useLocation();
  const documents = libraries?.find(l => l.id === library)?.documents ?? 0;
  const start = async () => {
    try {
      const json = {title: 'New conflict', yaml: fresh, message: 'Started from nothing'};
      const made = await unwrap(api.libraries[':library'].conflicts.$post({param: {library}, json}));
      go(paths.conflict(library, made.id));
    } catch (error) {
      tellProblem('The model could not be made', error);
    }
  };
  const remove = async ({id, title, head}: ConflictSummary) => {
    try {
      const param = {library, conflict: id};
      const {step} = await unwrap(api.libraries[':library'].conflicts[':conflict'].$delete({param}));
      tellDone(library, step, `${title} deleted, with ${count(head, 'version')}`);
    } catch (error) {
      tellProblem('The model could not be deleted', error);
    }
  };
  const actions = (
    <>
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={start}>
        Start from nothing
      </Button>
      {documents > 0 ? (
        <Button leftSection={<IconSparkles size={16} />} onClick={() => setDrafting(true)}>
          Draft from the record
        </Button>
      ) : (
        data?.length === 0 && <AddDocuments library={library} />
      )}
    </>
  );
  return (
    <Page
      title="Models"
      within={name ?? undefined}
      description="A model says who decides, what each can do and what each wants. Several can stand side by side."
      actions={(data?.length ?? 0) > 0 && actions}
    >
      {data?.length === 0 && (
        <Empty icon={IconSitemap} title="No model yet" action={<Group>{actions}</Group>}>
          {documents > 0
            ? 'What lasts and who can bring something about is worked out from a model. Let a first one be drafted from the record: every line cites the words it rests on, and what had to be filled in is marked as assumed.'
            : 'What lasts and who can bring something about is worked out from a model. Add documents and one can be drafted from them, or start one from nothing.'}
        </Empty>
      )}
      <SimpleGrid cols={{base: 1, sm: 2}} component="ul" className="plain-list">
        {data
          ?.toSorted((a, b) => byName(a.title, b.title))
          .map(conflict => (
            <Card key={conflict.id} component="li" withBorder className="library-card">
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Title order={2} size="h4" className="break-words">
                  <Link href={paths.conflict(library, conflict.id)} className="stretched card-link">
                    {conflict.title}
                  </Link>
                </Title>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      className="above"
                      aria-label={`More about ${conflict.title}`}
                    >
                      ···
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item component={Link} href={paths.brief(library, conflict.id)}>
                      Brief
                    </Menu.Item>
                    <Menu.Item c="var(--bad)" onClick={() => void remove(conflict)}>
                      Delete with its versions
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </Group>
              <Text size="sm" c="dimmed" mt="xs">
                {count(conflict.head, 'version')}, the newest saved {ago(conflict.saved, Date.now())}
              </Text>
            </Card>
          ))}
      </SimpleGrid>
      {drafting && <DraftDialog library={library} onClose={() => setDrafting(false)} />}
    </Page>
  );
}
