import {TextInput} from '@mantine/core';
import {useState} from 'react';
import {useFocusBack} from '../../parts/use-focus-back.ts';

interface Props {
  value: string;
  /** what it names, for those who hear the page */
  label: string;
  onChange: (value: string) => void;
  className?: string;
}

/** Words that become a field when clicked; Enter or leaving takes them over, Escape does not. */
export function InlineName({value, label, onChange, className}: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const {ref, comeBack} = useFocusBack<HTMLButtonElement>();
  if (draft === null) {
    return (
      <button
        type="button"
        ref={ref}
        className={`inline-name ${className ?? ''}`}
        aria-label={`${value}: change ${label}`}
        onClick={() => setDraft(value)}
      >
        {value}
      </button>
    );
  }
  const finish = () => {
    const name = draft.trim();
    if (name !== '' && name !== value) onChange(name);
    setDraft(null);
  };
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={label}
      value={draft}
      onChange={e => setDraft(e.currentTarget.value)}
      onFocus={e => e.currentTarget.select()}
      onBlur={finish}
      onKeyDown={e => {
        if (e.key === 'Enter') {
          // or it would press the button that has the focus then
          e.preventDefault();
          comeBack();
          finish();
        }
        if (e.key === 'Escape') {
          e.stopPropagation();
          comeBack();
          setDraft(null);
        }
      }}
    />
  );
}
