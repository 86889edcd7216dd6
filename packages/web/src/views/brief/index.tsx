import {Alert, Button, Checkbox, Group, Menu, NativeSelect, Stack, Text, Title} from '@mantine/core';
import {useMediaQuery} from '@mantine/hooks';
import {IconChevronDown, IconDeviceFloppy, IconFileText, IconPrinter} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useRef, useState} from 'react';
import {useSearchParams} from 'wouter';
import {api, Refusal, reach, unwrap} from '../../core/api.ts';
import {keys, loadConflicts, loadDocuments} from '../../core/queries.ts';
import {ago} from '../../core/words.ts';
import {AddDocuments} from '../../parts/add-documents.tsx';
import {Problem} from '../../parts/boundary.tsx';
import {Empty} from '../../parts/empty.tsx';
import {Page} from '../../parts/page.tsx';
import {tell, tellProblem} from '../../parts/tell.tsx';
import {useCommands} from '../../parts/use-commands.ts';
import {tellDone, useUndo} from '../../parts/use-undo.tsx';
import {useWhere} from '../../parts/use-where.ts';
import {Waiting} from '../../parts/waiting.tsx';
import {MainGoal} from './main-goal.tsx';
import {sectionChoices} from './sections.ts';

const none = '';

/** The page to hand over: what stands in it, how it looks, and how it leaves. */
export default function BriefView({library}: {library: string}) {
  const {name} = useWhere();
  const [params] = useSearchParams();
  const {data: conflicts} = useQuery({queryKey: keys.conflicts(library), queryFn: () => loadConflicts(library)});
  const {data: documents} = useQuery({queryKey: keys.documents(library), queryFn: () => loadDocuments(library)});
  const saved = useQuery({
    queryKey: keys.briefs(library),
    queryFn: () => unwrap(api.libraries[':library'].briefs.$get({param: {library}})),
  });
  const [picked, setPicked] = useState<string | null>(params.get('conflict'));
  const [version, setVersion] = useState<number | null>(null);
  const [goal, setGoal] = useState(params.get('goal') ?? '');
  const [sections, setSections] = useState<readonly string[]>(sectionChoices.map(s => s.id));
  const wide = useMediaQuery('(min-width: 62em)', true, {getInitialValueInEffect: false});
  const frame = useRef<HTMLIFrameElement>(null);
  const newest = conflicts?.toSorted((a, b) => b.saved.localeCompare(a.saved))[0]?.id ?? none;
  const conflict = picked ?? newest;
  const head = conflicts?.find(c => c.id === conflict)?.head ?? 0;
  const missing = conflicts !== undefined && conflict !== none && head === 0;
  const nothing = conflicts?.length === 0 && documents?.length === 0;

  const query = new URLSearchParams({
    ...(conflict && {conflict}),
    ...(conflict && version !== null && {version: String(version)}),
    ...(conflict && goal && {goal}),
    ...(sections.length < sectionChoices.length && {sections: sections.join(',')}),
  });
  const address = `/api/libraries/${encodeURIComponent(library)}/brief?${query}`;
  // asked for here first, so that a refusal is told in words and not in the frame
  const page = useQuery({
    queryKey: ['library', library, 'record', 'brief', address, head],
    enabled: conflicts !== undefined && documents !== undefined && !nothing && !missing && sections.length > 0,
    // a brief nobody looks at any more is not made
    queryFn: async ({signal}) => {
      const answer = await reach(fetch(address, {signal}));
      if (!answer.ok) throw new Refusal(answer.status, await answer.json());
      await answer.text();
      return {address, at: Date.now()};
    },
  });

  const print = () => {
    const before = document.activeElement as HTMLElement | null;
    frame.current?.contentWindow?.focus();
    frame.current?.contentWindow?.print();
    // back out of the frame, where no key of ours is heard
    window.focus();
    before?.focus();
  };
  const download = (format: 'html' | 'md') => {
    const link = document.createElement('a');
    link.href = `${address}&format=${format}&download=yes`;
    link.click();
  };
  const saving = useRef(false);
  const save = () => {
    if (saving.current) return;
    saving.current = true;
    unwrap(
      api.libraries[':library'].briefs.$post({
        param: {library},
        json: {
          conflict: conflict || null,
          version: conflict ? (version ?? head) : null,
          payload: {sections, ...(goal && {goal})},
        },
      }),
    )
      .then(
        () => tell('The brief is saved: its sections, and the version of the model it was made from.'),
        error => tellProblem('The brief could not be saved', error),
      )
      .finally(() => {
        saving.current = false;
      });
  };
  const forget = (brief: string) =>
    unwrap(api.libraries[':library'].briefs[':brief'].$delete({param: {library, brief}})).then(
      ({step}) => tellDone(library, step, 'Saved brief removed'),
      error => tellProblem('The brief could not be removed', error),
    );

  useUndo(library);
  useCommands(
    () => [
      {id: 'brief.print', label: 'Print the brief', group: 'Brief', shortcut: 'P', perform: print},
      {id: 'brief.html', label: 'Download as HTML', group: 'Brief', perform: () => download('html')},
      {id: 'brief.markdown', label: 'Download as Markdown', group: 'Brief', perform: () => download('md')},
      {id: 'brief.save', label: 'Save the brief', group: 'Brief', shortcut: 'Mod+S', perform: save},
    ],
    [address, head],
  );

  return (
    <Page
      wide
      title="Brief"
      within={name ?? undefined}
      description="A page to hand over. Every line in it leads to the words it rests on, or says that it is assumed."
      actions={
        <>
          <Button variant="default" leftSection={<IconDeviceFloppy size={16} />} onClick={save} disabled={!page.data}>
            Save
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} />} disabled={!page.data}>
                Download
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => download('html')}>As HTML</Menu.Item>
              <Menu.Item onClick={() => download('md')}>As Markdown</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button leftSection={<IconPrinter size={16} />} onClick={print} disabled={!page.data}>
            Print or save as PDF
          </Button>
        </>
      }
    >
      <div className="brief-view">
        <Stack gap="lg">
          <Stack gap="xs">
            <NativeSelect
              label="Model"
              value={conflict}
              onChange={event => {
                setPicked(event.currentTarget.value);
                setVersion(null);
                setGoal('');
              }}
              data={[
                ...(missing ? [{value: conflict, label: 'One that is not here'}] : []),
                ...(conflicts ?? []).map(c => ({value: c.id, label: c.title})),
                {value: none, label: 'None: the record only'},
              ]}
            />
            {conflict !== none && !missing && (
              <MainGoal
                library={library}
                conflict={conflict}
                version={version ?? head}
                goal={goal}
                onChange={setGoal}
              />
            )}
            {head > 1 && (
              <NativeSelect
                label="Version"
                value={String(version ?? head)}
                onChange={event => setVersion(Number(event.currentTarget.value))}
                data={Array.from({length: head}, (_, k) => ({
                  value: String(head - k),
                  label: k === 0 ? `${head}, the newest` : String(head - k),
                }))}
              />
            )}
          </Stack>
          {/* on a narrow screen the page itself comes first */}
          <details open={wide || undefined} key={wide ? 'wide' : 'narrow'} className="brief-sections">
            <summary>
              {sections.length === sectionChoices.length
                ? 'All sections'
                : `${sections.length} of ${sectionChoices.length} sections`}
            </summary>
            <Checkbox.Group
              aria-label="Sections"
              value={[...sections]}
              onChange={chosen => setSections(inOrder(chosen))}
            >
              <Stack gap={6} mt={6}>
                {sectionChoices
                  .filter(({ofModel}) => conflict !== none || !ofModel)
                  .map(({id, label}) => (
                    <Checkbox key={id} value={id} label={label} size="sm" />
                  ))}
              </Stack>
            </Checkbox.Group>
          </details>
          {(saved.data?.length ?? 0) > 0 && (
            <section>
              <Title order={2} size="h6" mb={4}>
                Saved briefs
              </Title>
              <ul className="plain-list">
                {saved.data!.toReversed().map(b => (
                  <li key={b.id}>
                    <Group gap="xs" justify="space-between" wrap="nowrap">
                      <button
                        type="button"
                        className="item-link"
                        onClick={() => {
                          setPicked(b.conflict ?? none);
                          setVersion(b.version);
                          setGoal(typeof b.payload?.goal === 'string' ? b.payload.goal : '');
                          setSections(inOrder(b.payload?.sections ?? []));
                        }}
                      >
                        {conflicts?.find(c => c.id === b.conflict)?.title ?? 'The record only'}
                        <Text size="xs" c="dimmed">
                          {b.version !== null && `version ${b.version}, `}
                          {ago(b.created, Date.now())}
                        </Text>
                      </button>
                      <Button size="compact-xs" variant="subtle" color="red" onClick={() => void forget(b.id)}>
                        Remove
                      </Button>
                    </Group>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
        <div>
          {sections.length === 0 && (
            <Alert variant="light" title="Nothing to show">
              Choose at least one section.
            </Alert>
          )}
          {nothing && (
            <Empty icon={IconFileText} title="Nothing to hand over yet" action={<AddDocuments library={library} />}>
              Add documents to the library, or make a model: what they say and what follows is set down here.
            </Empty>
          )}
          {missing && (
            <Empty icon={IconFileText} title="There is no such model">
              “{conflict}” is not in this library; it may have been deleted. Choose another model, or none for a brief
              of the record.
            </Empty>
          )}
          {page.error && <Problem title="The brief could not be made" error={page.error} />}
          {page.isPending && sections.length > 0 && !nothing && !missing && (
            <Waiting height={600}>Making the brief … with a large model this takes some seconds.</Waiting>
          )}
          {page.data && (
            <iframe
              key={page.data.at}
              ref={frame}
              className="brief-frame"
              title="The brief as it will be printed"
              src={page.data.address}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

const inOrder = (chosen: readonly string[]) => sectionChoices.map(s => s.id).filter(id => chosen.includes(id));
