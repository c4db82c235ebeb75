import { useEffect, useRef, type RefObject } from 'react';

const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** Inside the element: Enter goes on to the next field, Ctrl-Enter records. Escape throws nothing away. */
export function useFormKeys(record: () => void): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  const latest = useRef(record);
  useEffect(() => {
    latest.current = record;
  });
  useEffect(() => {
    const { current } = form;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current();
      } else if (current) {
        goOn(current, event);
      }
    };
    current?.addEventListener('keydown', onKey);
    return () => current?.removeEventListener('keydown', onKey);
  });
  return form;
}

function goOn(form: HTMLElement, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  fields[fields.indexOf(target) + 1]?.focus();
}
