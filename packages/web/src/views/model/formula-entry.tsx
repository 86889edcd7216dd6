import {Button, Group} from '@mantine/core';
import {parseFormula, scopeOf} from '@suasion/model';
import {type ReactNode, useState, useSyncExternalStore} from 'react';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {FormulaField} from './formula-field.tsx';

interface Props {
  session: ConflictSession;
  /** what stands in the field at first */
  text?: string;
  label: ReactNode;
  description?: ReactNode;
  /** what the button says that does what Enter does */
  submit: string;
  /** true once it is done */
  onSubmit: (that: string) => boolean;
  onClose: () => void;
}

/** A formula being written into a list: Enter or the button takes it, Escape or the other leaves it. */
export function FormulaEntry({session, text = '', label, description, submit, onSubmit, onClose}: Props) {
  const {conflict} = useSyncExternalStore(session.subscribe, session.snapshot);
  const [typed, setTyped] = useState(text);
  if (!conflict) return null;
  const that = typed.trim();
  const take = (formula: string) => {
    if (formula === text || onSubmit(formula)) onClose();
  };
  return (
    <form
      className="adding"
      onSubmit={event => {
        event.preventDefault();
        take(that);
      }}
    >
      <FormulaField
        {...{conflict, label, description}}
        value={typed}
        onChange={setTyped}
        onSubmit={take}
        onCancel={onClose}
        autoFocus
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" disabled={that === '' || !parseFormula(that, scopeOf(conflict)).ok}>
          {submit}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
