import {Button, Group, Switch, Text, TextInput, Title} from '@mantine/core';
import {the} from '@suasion/brief/naming';
import {type Conflict, type DecisionMaker, idFromName, type Option, optionNames} from '@suasion/model';
import {IconLock} from '@tabler/icons-react';
import {memo, useState} from 'react';
import {lineWords} from '../../core/conflict/quote-words.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {type Entry, MoreButton} from '../../parts/shared-menu.tsx';
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
  const now = takenToday(conflict);
  const today = conflict.decisionMakers.map(({id, options}) =>
    options.flatMap(o => (now.includes(`${id}.${o.id}`) ? o.id : [])).join(','),
  );
  return (
    <section className="model-section" aria-labelledby="who-decides">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="who-decides">
          <Term id="decision-maker">Decision makers</Term> and their options
        </Title>
        <StatusQuoNotice {...{session, conflict}} />
      </Group>
      <div className="makers">
        {conflict.decisionMakers.map((maker, d) => (
          <Maker
            key={maker.id}
            {...{library, session, evidence, maker}}
            editable={conflict.form === 'options'}
            today={today[d]}
          />
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

/** The options taken today, as `who.what`, in the order of the file. */
function takenToday(conflict: Conflict): string[] {
  const {statusQuo} = conflict;
  if (statusQuo?.kind !== 'options') return [];
  return optionNames(conflict).filter((_, o) => statusQuo.taken.includes(o));
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

interface MakerProps extends Pick<Props, 'library' | 'session' | 'evidence'> {
  maker: DecisionMaker;
  editable: boolean;
  /** ids of the options taken today, with commas between: a text, so that it stays the same while nothing changes */
  today: string;
}

const Maker = memo(({library, session, evidence, maker, editable, today}: MakerProps) => {
  const [does, setDoes] = useState('');
  const addOption = () => {
    const id = optionId(does, maker);
    if (refusal(session.apply({edit: 'add-option', of: maker.id, id, does: does.trim()}, 'adding an option')))
      setDoes('');
  };
  const taken = today.split(',');
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
        <MoreButton
          label={`What to do with ${maker.name}`}
          entries={() => [
            {
              label: `Remove ${maker.name} and its options`,
              danger: true,
              perform: () =>
                refusal(session.apply({edit: 'remove-decision-maker', id: maker.id}, `removing ${maker.name}`)),
            },
          ]}
        />
      </Group>
      <EvidenceChips {...{library, because: maker.because, assumed: maker.assumed, evidence}} />
      {maker.options.map(option => (
        <OptionRow
          key={option.id}
          {...{library, session, evidence, option}}
          of={maker.id}
          who={maker.name}
          taken={taken.includes(option.id)}
        />
      ))}
      {editable && (
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
});

const irreversibles = [
  {value: null, label: 'Can be taken and dropped'},
  {value: 'taken', label: 'Cannot be undone once taken'},
  {value: 'dropped', label: 'Cannot be taken up again once dropped'},
] as const;

interface OptionProps extends Pick<Props, 'library' | 'session' | 'evidence'> {
  of: string;
  who: string;
  option: Option;
  taken: boolean;
}

const OptionRow = memo(({library, session, evidence, of, who, option, taken}: OptionProps) => {
  const name = `${of}.${option.id}`;
  const toggle = () => {
    const conflict = session.snapshot().conflict!;
    const now = takenToday(conflict);
    const next = optionNames(conflict).filter(other => (other === name ? !taken : now.includes(other)));
    refusal(
      session.apply({edit: 'set-status-quo', taken: next}, `changing whether ${lineWords(option.name)} is done today`),
    );
  };
  const entries = (): Entry[] => [
    {heading: 'Once done'},
    ...irreversibles.map(({value, label}) => ({
      label,
      disabled: option.irreversible === value,
      perform: () =>
        refusal(
          session.apply({edit: 'set-irreversible', option: name, irreversible: value}, 'changing what can be undone'),
        ),
    })),
    'line',
    {
      label: 'Remove the option',
      danger: true,
      perform: () =>
        refusal(session.apply({edit: 'remove-option', option: name}, `removing ${lineWords(option.name)}`)),
    },
  ];
  return (
    <div className="option-row" data-option={name}>
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
        aria-label={`${who}: ${option.name}, done today`}
      />
      <MoreButton label={`What to do with the option ${option.name}`} entries={entries} />
    </div>
  );
});

/** A short id from the words of an option: the first word that says something. */
function optionId(does: string, maker: DecisionMaker): string {
  const [first = ''] =
    does
      .trim()
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/u) ?? [];
  return idFromName(first, `option-${maker.options.length + 1}`, new Set(maker.options.map(o => o.id)));
}
