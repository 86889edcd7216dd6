import {Button, Group, Switch, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {useState} from 'react';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import {sameWhatIf, toggleWhatIf, type WhatIf} from '../../core/conflict/what-if.ts';
import {MakerPicker} from '../model/maker-picker.tsx';
import {statementKeys} from '../model/statement-keys.ts';

interface Props {
  conflict: Conflict;
  whatIfs: WhatIf[];
  onChange: (whatIfs: WhatIf[]) => void;
}

const changes = [
  {change: 'dropped', label: 'Leave out'},
  {change: 'reversed', label: 'Turn round'},
  {change: 'swapped', label: 'Put below the next'},
] as const;

/** Suppositions to try: each changes the answers, none the model. */
export function WhatIfPanel({conflict, whatIfs, onChange}: Props) {
  const [of, setOf] = useState(conflict.decisionMakers[0]?.id ?? '');
  const d = Math.max(
    0,
    conflict.decisionMakers.findIndex(m => m.id === of),
  );
  const maker = conflict.decisionMakers[d];
  if (!maker) return null;
  const preference = conflict.preferences[d];
  const toggle = (whatIf: WhatIf) => onChange(toggleWhatIf(whatIfs, whatIf));
  const supposed = (whatIf: WhatIf) => whatIfs.some(w => sameWhatIf(w, whatIf));
  const first = conflict.decisionMakers.slice(0, d).reduce((n, m) => n + m.options.length, 0);
  const {statusQuo} = conflict;
  const keys = preference.kind === 'prioritized' ? statementKeys(preference.statements) : [];
  return (
    <div className="what-if">
      <Text size="sm" mb="xs">
        Try what would follow if somebody wanted something else, or things stood differently. The saved model stays as
        it is.
      </Text>
      <MakerPicker conflict={conflict} label="About whom" value={maker.id} onChange={setOf} />
      {maker.options.length > 0 && (
        <Group gap="md" my="sm" role="group" aria-label={`What ${maker.name} does at the start`}>
          {maker.options.map((option, k) => {
            const whatIf: WhatIf = {change: 'start', option: `${maker.id}.${option.id}`};
            const today = statusQuo?.kind === 'options' && statusQuo.taken.includes(first + k);
            return (
              <Switch
                key={option.id}
                size="xs"
                label={`${option.name}, at the start`}
                checked={today !== supposed(whatIf)}
                onChange={() => toggle(whatIf)}
              />
            );
          })}
        </Group>
      )}
      {preference.kind === 'prioritized' ? (
        <ol className="lines" aria-label={`What ${maker.name} wants, most important first`}>
          {preference.statements.map((statement, index) => (
            <li className="line" key={keys[index]} data-assumed={statement.assumed || undefined}>
              <span className="line-rank">{index + 1}</span>
              <div>
                <Text size="sm" className="words">
                  {formulaWords(statement.that, conflict)}
                </Text>
                <Group gap={4} mt={4}>
                  {changes.map(({change, label}) => {
                    const whatIf: WhatIf = {change, of: maker.id, index};
                    const on = supposed(whatIf);
                    return (
                      <Button
                        key={change}
                        size="compact-xs"
                        variant={on ? 'filled' : 'default'}
                        aria-pressed={on}
                        disabled={change === 'swapped' && index === preference.statements.length - 1}
                        onClick={() => toggle(whatIf)}
                      >
                        {label}
                      </Button>
                    );
                  })}
                </Group>
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <Text size="sm" c="dimmed" mt="xs">
          {preference.kind === 'ranking'
            ? `${maker.name} ranks the states one by one; its order is changed under Model.`
            : `${maker.name} has no preferences yet.`}
        </Text>
      )}
    </div>
  );
}
