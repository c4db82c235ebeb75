import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What reads to its end before a page is printed. */
const readers = new Set<() => Promise<void>>();

/** Prints the page, after its lists have been read to their ends: paper has no place to scroll to. */
export async function printWhole(): Promise<void> {
  await Promise.all([...readers].map((read) => read()));
  // What was read last is drawn with the frame after next.
  await nextFrame();
  await nextFrame();
  print();
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Has a list read to its end before the page is printed. */
export function useReadBeforePrint(read: () => Promise<void>): void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const reader = (): Promise<void> => latest.current();
    readers.add(reader);
    return () => void readers.delete(reader);
  }, []);
}

let printing = false;

function subscribe(changed: () => void): () => void {
  const paper = matchMedia('print');
  const set = (on: boolean): void => {
    printing = on;
    changed();
  };
  const before = (): void => set(true);
  const after = (): void => set(false);
  const media = ({ matches }: MediaQueryListEvent): void => set(matches);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  paper.addEventListener('change', media);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    paper.removeEventListener('change', media);
  };
}

/** Whether the page is being put on paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
