import {ActionIcon, Button, FileButton, Menu, Stack, Text, TextInput} from '@mantine/core';
import {conflictToYaml, parseConflict, parseGmcr} from '@suasion/model';
import {IconDots} from '@tabler/icons-react';
import {memo, useState} from 'react';
import {useLocation} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {paths} from '../../core/paths.ts';
import {live} from '../../core/solver/client.ts';
import {type Ending, endings} from '../../core/solver/exports.ts';
import {Dialog} from '../../parts/dialog.tsx';
import {tell, tellProblem} from '../../parts/tell.tsx';
import {saveFile} from './save-file.ts';
import {templates} from './templates.ts';

interface Props {
  library: string;
  title: string;
  session: ConflictSession;
  onVersions: () => void;
  onFile: () => void;
  fileShown: boolean;
}

const formats: Record<Ending, string> = {
  gmcr: 'GMCR+ (.gmcr)',
  nfg: 'Gambit, ranks as payoffs (.nfg)',
  graphml: 'Graph of moves (.graphml)',
  dot: 'Graph of moves (.dot)',
  csv: 'Stability table (.csv)',
  tex: 'Stability table (.tex)',
};

/** Versions, the file, a new model, files in and out. */
export const ModelMenu = memo(({library, title, session, onVersions, onFile, fileShown}: Props) => {
  const [making, setMaking] = useState(false);
  const [, go] = useLocation();
  const name =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'conflict';
  const write = async (ending: Ending) => {
    const result = await live.request('export', 'export', [session.snapshot().yaml, ending]);
    if (!result.ok) {
      if (!result.superseded) tellProblem('It could not be written', result.reason);
      return;
    }
    saveFile(`${name}.${ending}`, result.value.text);
    for (const warning of result.value.warnings.slice(0, 3)) tell(warning);
  };
  const add = async (text: string, called: string, message: string) => {
    try {
      const made = await create(library, text, called, message);
      go(paths.conflict(library, made));
    } catch (e) {
      tellProblem('It could not be added', e);
    }
  };
  const take = async (file: File | null) => {
    if (!file) return;
    const text = await file.text();
    if (!/\.gmcr$/i.test(file.name)) {
      await add(text, file.name, `Imported from ${file.name}`);
      return;
    }
    const read = parseGmcr(text, {file: file.name});
    if (read.ok) await add(conflictToYaml(read.conflict), file.name, `Imported from ${file.name}`);
    else tellProblem(`${file.name} could not be read`, read.issues[0].message);
  };
  return (
    <>
      <Button variant="default" onClick={onVersions}>
        Versions
      </Button>
      <Button variant="default" onClick={onFile} aria-pressed={fileShown}>
        {fileShown ? 'Hide the file' : 'Show the file'}
      </Button>
      <FileButton onChange={file => void take(file)} accept=".gmcr,.yaml,.yml">
        {({onClick}) => (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label="More: new, import, export">
                <IconDots size={18} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go(paths.draft(library))}>Bring up to date with the record …</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => setMaking(true)}>New model …</Menu.Item>
              <Menu.Item onClick={onClick}>Import .conflict.yaml or .gmcr …</Menu.Item>
              <Menu.Divider />
              <Menu.Label>Save as a file</Menu.Label>
              <Menu.Item onClick={() => saveFile(`${name}.conflict.yaml`, session.snapshot().yaml)}>
                Conflict file (.conflict.yaml)
              </Menu.Item>
              {endings.map(ending => (
                <Menu.Item key={ending} onClick={() => void write(ending)}>
                  {formats[ending]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      {making && (
        <Dialog onClose={() => setMaking(false)} title="A new model">
          <NewModel onChoose={text => void add(text, 'model', 'New from a template').then(() => setMaking(false))} />
        </Dialog>
      )}
    </>
  );
});

/** A title and where to begin; hands over the text of the new conflict. */
export function NewModel({onChoose}: {onChoose: (yaml: string) => void}) {
  const [title, setTitle] = useState('');
  return (
    <Stack gap="sm">
      <TextInput
        label="Title"
        placeholder="What the conflict is about, and when"
        value={title}
        onChange={e => setTitle(e.currentTarget.value)}
        data-autofocus
      />
      {templates.map(({name, about, yaml}) => (
        <Button
          key={name}
          variant="default"
          h="auto"
          py="xs"
          justify="flex-start"
          onClick={() => onChoose(yaml(title.trim() || name))}
          classNames={{label: 'template-label'}}
        >
          <span>
            <Text span fw={600} size="sm" display="block">
              {name}
            </Text>
            <Text span size="sm" c="dimmed" display="block">
              {about}
            </Text>
          </span>
        </Button>
      ))}
    </Stack>
  );
}

/** Puts a conflict text into the library, whatever its state; returns its id. */
export async function create(library: string, yaml: string, called: string, message: string): Promise<string> {
  const parsed = parseConflict(yaml, {file: called});
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message ?? 'The file cannot be read.');
  const json = {title: parsed.conflict.title, yaml, message, origin: 'import' as const};
  return (await unwrap(api.libraries[':library'].conflicts.$post({param: {library}, json}))).id;
}
