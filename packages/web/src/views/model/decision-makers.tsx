import {ActionIcon, Button, Group, Menu, Switch, Text, TextInput, Title} from '@mantine/core';
import {the} from '@suasion/brief/naming';
import {type Conflict, type DecisionMaker, idFromName, type Option} from '@suasion/model';
import {IconDots, IconLock} from '@tabler/icons-react';
import {useState} from 'react';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {Term} from '../../parts/term.tsx';
import {EvidenceChips, type useEvidence} from './evidence-chips.tsx';
import {InlineName} from './inline-name.tsx';
import {refusal} from './refusal.ts';

interface Props {
  library: string;
  session: ConflictSession;
  conflict: Conflict;
  evidence: ReturnType<typeof useEvidence>;
}

/** Who decides, what each can do, and which of it is being done today. */
export function DecisionMakers({library, session, conflict, evidence}: Props) {
  const [name, setName] = useState('');
  const add = () => {
    const id = idFromName(
      name,
      `dm-${conflict.decisionMakers.length + 1}`,
      new Set(conflict.decisionMakers.map(d => d.id)),
    );
    if (refusal(session.apply({edit: 'add-decision-maker', id, name: name.trim()}, 'adding a decision maker')))
      setName('');
  };
  return (
    <section className="model-section" aria-labelledby="who-decides">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="who-decides">
          <Term id="decision-maker">Decision makers</Term> and their options
        </Title>
        <StatusQuoNotice {...{session, conflict}} />
      </Group>
      <div className="makers">
        {conflict.decisionMakers.map(maker => (
          <Maker key={maker.id} {...{library, session, conflict, evidence, maker}} />
        ))}
      </div>
      {conflict.form === 'options' && (
        <form
          className="add-row"
          onSubmit={e => {
            e.preventDefault();
            if (name.trim() !== '') add();
          }}
        >
          <TextInput
            size="xs"
            placeholder="Name of a further decision maker"
            aria-label="Name of a further decision maker"
            value={name}
            onChange={e => setName(e.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
            Add decision maker
          </Button>
        </form>
      )}
    </section>
  );
}

function StatusQuoNotice({session, conflict}: Pick<Props, 'session' | 'conflict'>) {
  if (conflict.statusQuo !== null || conflict.form === 'graph') return null;
  return (
    <Group gap="xs">
      <Text size="sm">No status quo yet: Ask needs to know what is being done today.</Text>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => refusal(session.apply({edit: 'set-status-quo', taken: []}, 'setting the status quo'))}
      >
        Nothing is
      </Button>
    </Group>
  );
}

function Maker({library, session, conflict, evidence, maker}: Props & {maker: DecisionMaker}) {
  const [does, setDoes] = useState('');
  const first = conflict.decisionMakers
    .slice(0, conflict.decisionMakers.indexOf(maker))
    .reduce((n, d) => n + d.options.length, 0);
  const addOption = () => {
    const id = optionId(does, maker);
    if (refusal(session.apply({edit: 'add-option', of: maker.id, id, does: does.trim()}, 'adding an option')))
      setDoes('');
  };
  return (
    <div className="maker">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Title order={3} size="h5">
          <InlineName
            value={maker.name}
            label="the name of this decision maker"
            onChange={name =>
              refusal(session.apply({edit: 'rename-decision-maker', id: maker.id, name}, 'renaming a decision maker'))
            }
          />
        </Title>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${maker.name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="red"
              onClick={() =>
                refusal(session.apply({edit: 'remove-decision-maker', id: maker.id}, `removing ${maker.name}`))
              }
            >
              Remove {maker.name} and its options
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <EvidenceChips {...{library, because: maker.because, assumed: maker.assumed, evidence}} />
      {maker.options.map((option, k) => (
        <OptionRow key={option.id} {...{library, session, conflict, evidence, maker, option, index: first + k}} />
      ))}
      {conflict.form === 'options' && (
        <form
          className="add-row"
          onSubmit={e => {
            e.preventDefault();
            if (does.trim() !== '') addOption();
          }}
        >
          <TextInput
            size="xs"
            variant="unstyled"
            placeholder={`What else could ${the(maker.name)} do?`}
            aria-label={`A further option of ${maker.name}`}
            value={does}
            onChange={e => setDoes(e.currentTarget.value)}
          />
          {does.trim() !== '' && (
            <Button type="submit" size="compact-xs" variant="default">
              Add option
            </Button>
          )}
        </form>
      )}
    </div>
  );
}

const irreversibles = [
  {value: null, label: 'Can be taken and dropped'},
  {value: 'taken', label: 'Cannot be undone once taken'},
  {value: 'dropped', label: 'Cannot be taken up again once dropped'},
] as const;

function OptionRow({
  library,
  session,
  conflict,
  evidence,
  maker,
  option,
  index,
}: Props & {maker: DecisionMaker; option: Option; index: number}) {
  const name = `${maker.id}.${option.id}`;
  const {statusQuo} = conflict;
  const taken = statusQuo?.kind === 'options' && statusQuo.taken.includes(index);
  const toggle = () => {
    const names = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.id}.${o.id}`));
    const now = statusQuo?.kind === 'options' ? statusQuo.taken : [];
    const next = taken ? now.filter(o => o !== index) : [...now, index].sort((a, b) => a - b);
    refusal(session.apply({edit: 'set-status-quo', taken: next.map(o => names[o])}, 'changing the status quo'));
  };
  return (
    <div className="option-row">
      <div>
        <Text size="sm" component="div">
          <InlineName
            value={option.name}
            label="the words of this option"
            onChange={does =>
              refusal(session.apply({edit: 'rename-option', option: name, does}, 'rewording an option'))
            }
          />
          {option.irreversible && (
            <Text span size="xs" c="dimmed" ml={6}>
              <IconLock size={12} stroke={1.75} aria-hidden />{' '}
              {irreversibles.find(i => i.value === option.irreversible)?.label.toLowerCase()}
            </Text>
          )}
        </Text>
        <EvidenceChips {...{library, because: option.because, assumed: option.assumed, evidence}} />
      </div>
      <Switch
        size="sm"
        checked={taken}
        onChange={toggle}
        label="today"
        labelPosition="left"
        aria-label={`${maker.name}: ${option.name}, done today`}
      />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with the option ${option.name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Once done</Menu.Label>
          {irreversibles.map(({value, label}) => (
            <Menu.Item
              key={label}
              disabled={option.irreversible === value}
              onClick={() =>
                refusal(
                  session.apply(
                    {edit: 'set-irreversible', option: name, irreversible: value},
                    'changing what can be undone',
                  ),
                )
              }
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            color="red"
            onClick={() => refusal(session.apply({edit: 'remove-option', option: name}, 'removing an option'))}
          >
            Remove the option
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** A short id from the words of an option: the first word that says something. */
function optionId(does: string, maker: DecisionMaker): string {
  const [first = ''] =
    does
      .trim()
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/u) ?? [];
  return idFromName(first, `option-${maker.options.length + 1}`, new Set(maker.options.map(o => o.id)));
}
