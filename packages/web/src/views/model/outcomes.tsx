import {Button, Group, Text, TextInput, Title} from '@mantine/core';
import {type Conflict, idFromName, parseFormula, scopeOf} from '@suasion/model';
import {useState} from 'react';
import {outcomeName} from '../../core/conflict/goal-words.ts';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {Term} from '../../parts/term.tsx';
import {FormulaField} from './formula-field.tsx';
import {InlineName} from './inline-name.tsx';
import {refusal} from './refusal.ts';

/** Outcomes worth a name: goals to ask about, and words for the states where they hold. */
export function Outcomes({session, conflict}: {session: ConflictSession; conflict: Conflict}) {
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [that, setThat] = useState('');
  const fits = that.trim() !== '' && parseFormula(that, scopeOf(conflict)).ok;
  const add = () => {
    const id = idFromName(name, `outcome-${conflict.outcomes.length + 1}`, new Set(conflict.outcomes.map(o => o.id)));
    if (!refusal(session.apply({edit: 'set-outcome', id, that: that.trim()}, `naming “${id}”`))) return;
    setName('');
    setThat('');
    setAdding(false);
  };
  return (
    <section className="model-section" aria-labelledby="outcomes">
      <Title order={2} size="h4" id="outcomes" mb="xs">
        <Term id="outcome">Named outcomes</Term>
      </Title>
      {conflict.outcomes.length === 0 && (
        <Text size="sm" c="dimmed">
          Give a name to what matters — “ceasefire”, “aid” — and ask who can bring it about.
        </Text>
      )}
      <ul className="lines">
        {conflict.outcomes.map(outcome => (
          <li className="line" key={outcome.id} data-assumed={outcome.assumed || undefined}>
            <span />
            <div>
              <Text size="sm" fw={600} component="div">
                <InlineName
                  value={outcomeName(outcome.id)}
                  label="the name of this outcome"
                  onChange={to => {
                    const others = new Set(conflict.outcomes.filter(o => o.id !== outcome.id).map(o => o.id));
                    refusal(
                      session.apply(
                        {edit: 'rename-outcome', id: outcome.id, to: idFromName(to, outcome.id, others)},
                        'renaming an outcome',
                      ),
                    );
                  }}
                />
              </Text>
              <Text size="sm" className="words">
                {formulaWords(outcome.that, conflict)}
              </Text>
            </div>
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              aria-label={`Remove the name “${outcomeName(outcome.id)}”`}
              onClick={() => refusal(session.apply({edit: 'remove-outcome', id: outcome.id}, 'removing an outcome'))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <div className="adding">
          <TextInput
            size="sm"
            label="Name"
            value={name}
            onChange={e => setName(e.currentTarget.value)}
            autoFocus
            mb="xs"
          />
          <FormulaField conflict={conflict} value={that} onChange={setThat} label="It holds when" />
          <Group gap="xs" mt="xs">
            <Button size="xs" disabled={name.trim() === '' || !fits} onClick={add}>
              Add
            </Button>
            <Button size="xs" variant="default" onClick={() => setAdding(false)}>
              Cancel
            </Button>
          </Group>
        </div>
      ) : (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAdding(true)}>
          Name an outcome
        </Button>
      )}
    </section>
  );
}
