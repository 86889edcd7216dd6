/** Keeps what is typed for a field that is still on its way: until it is there the keys would act on the page. */
class TypeAhead {
  #typed: string | null = null;
  #field: HTMLInputElement | null = null;

  readonly #keep = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.end();
    const letter = [...event.key].length === 1;
    if (!letter && event.key !== 'Backspace' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const typed = [...this.#typed!];
    if (letter) typed.push(event.key);
    else if (event.key === 'Backspace') typed.pop();
    this.#typed = typed.join('');
  };

  begin(): void {
    if (this.#field) this.#field.focus();
    if (this.#field || this.#typed !== null) return;
    this.#typed = '';
    window.addEventListener('keydown', this.#keep, {capture: true});
  }

  end(): void {
    this.#typed = null;
    window.removeEventListener('keydown', this.#keep, {capture: true});
  }

  /** Goes on in the field. */
  readonly into = (field: HTMLInputElement | null): void => {
    this.#field = field;
    if (!field) return;
    field.focus({preventScroll: true});
    const typed = this.#typed;
    this.end();
    if (!typed) return;
    // as if it were typed there: what listens to the field hears of it
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, field.value + typed);
    field.dispatchEvent(new Event('input', {bubbles: true}));
  };
}

/** What is typed for the palette before it is open. */
export const forPalette = new TypeAhead();
