import {Combobox, Text, TextInput, useCombobox} from '@mantine/core';
import {type Conflict, type Issue, optionNames, parseFormula, scopeOf} from '@suasion/model';
import {type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {goalWords} from '../../core/conflict/goal-words.ts';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import {capital} from '../../core/words.ts';

interface Props {
  conflict: Conflict;
  value: string;
  onChange: (text: string) => void;
  /** Enter, with a formula that can be read */
  onSubmit?: (text: string) => void;
  /** Escape, with no names offered */
  onCancel?: () => void;
  label: ReactNode;
  description?: ReactNode;
  autoFocus?: boolean;
}

interface Name {
  insert: string;
  words: string;
}

/** A field for a formula: names are offered while typing, and below it stands what it says, or what is wrong with it. */
export function FormulaField({conflict, value, onChange, onSubmit, onCancel, label, description, autoFocus}: Props) {
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(value.length);
  const names = useMemo(() => namesFor(conflict), [conflict]);
  const word = /[\p{L}\p{M}\p{N}_.-]*$/u.exec(value.slice(0, caret))?.[0] ?? '';
  const offered = word === '' ? [] : names.filter(n => matches(n, word)).slice(0, 8);
  const open = offered.length > 0 && !(offered.length === 1 && offered[0].insert === word);
  const read = useMemo(() => (value.trim() === '' ? null : parseFormula(value, scopeOf(conflict))), [value, conflict]);

  // where the caret goes once the name stands in the field, and before anything more is typed
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const insert = (name: string) => {
    const start = caret - word.length;
    const text = value.slice(0, start) + name + value.slice(caret);
    onChange(text);
    const at = start + name.length;
    setCaret(at);
    wanted.current = at;
    combobox.closeDropdown();
  };
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.key === 'Escape' && onCancel && !(combobox.dropdownOpened && open)) {
      e.stopPropagation();
      onCancel();
      return;
    }
    const choosing = combobox.dropdownOpened && open && combobox.getSelectedOptionIndex() >= 0;
    if (e.key === 'Enter' && !choosing && read?.ok) {
      e.preventDefault();
      combobox.closeDropdown();
      onSubmit?.(value.trim());
    }
  };
  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={insert} withinPortal={false}>
        <Combobox.Target>
          <TextInput
            ref={input}
            label={label}
            description={description}
            value={value}
            autoFocus={autoFocus}
            autoComplete="off"
            spellCheck={false}
            error={read && !read.ok ? sayIssue(read.issues) : undefined}
            classNames={{input: 'formula-input'}}
            onChange={e => {
              onChange(e.currentTarget.value);
              setCaret(e.currentTarget.selectionStart ?? e.currentTarget.value.length);
              combobox.openDropdown();
            }}
            onSelect={e => setCaret(e.currentTarget.selectionStart ?? 0)}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!open}>
          <Combobox.Options>
            {offered.map(({insert, words}) => (
              <Combobox.Option key={insert} value={insert}>
                <Text size="sm" span className="formula">
                  {insert}
                </Text>
                <Text size="xs" c="dimmed">
                  {words}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {read?.ok && (
        <Text size="sm" mt={4} className="words" aria-live="polite">
          {goalWords(conflict, read.formula)}
        </Text>
      )}
    </div>
  );
}

// what is wrong, and how to go on here rather than how a file is written
function sayIssue([issue]: readonly Issue[]): string {
  const [what] = issue.message.split('; expected');
  const told = what.replace(/`([^`]*)`/g, '“$1”');
  return `${capital(told)}. Type part of an option’s name to pick it.`;
}

function namesFor(conflict: Conflict): Name[] {
  const options = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));
  return [
    ...optionNames(conflict).map((insert, o) => ({insert, words: options[o]})),
    ...conflict.outcomes.map(o => ({insert: o.id, words: `named outcome: ${formulaWords(o.that, conflict)}`})),
    ...conflict.stateNames.map((name, s) => ({insert: String(s + 1), words: name})),
    ...['not', 'and', 'or', 'requires', 'iff'].map(insert => ({insert, words: 'joins statements'})),
    ...['atMostOne(', 'exactlyOne(', 'atLeastOne('].map(insert => ({insert, words: 'of several options'})),
  ];
}

// by id, or by any word of the name: people remember what an option is about, not its id
function matches({insert, words}: Name, typed: string): boolean {
  const wanted = typed.toLowerCase();
  if (insert.toLowerCase().startsWith(wanted)) return true;
  if (wanted.length < 2) return false;
  return insert.toLowerCase().includes(wanted) || words.toLowerCase().includes(wanted);
}
