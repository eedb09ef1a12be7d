/** Where a query is written. */
export interface Editor {
  text(): string;
  set(text: string): void;
  /** Puts a name where the cursor stands. */
  insert(text: string): void;
  /** Marks a place as wrong; null takes the mark away. */
  mark(mark: { readonly from: number; readonly to: number; readonly message: string } | null): void;
  focus(): void;
}

/** The plain field that the page comes with: all that is needed where the better editor can't be loaded. */
export function plainEditor(field: HTMLTextAreaElement, run: () => void): Editor {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  return {
    text: () => field.value,
    set: (text) => {
      field.value = text;
    },
    insert: (text) => {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
    },
    mark: (mark) => {
      field.toggleAttribute('aria-invalid', mark !== null);
      if (mark) field.setSelectionRange(mark.from, mark.to);
    },
    focus: () => field.focus(),
  };
}
