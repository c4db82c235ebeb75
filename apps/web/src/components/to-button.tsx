import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { atCut, useCut, useGo } from '../app/cut.ts';
import { isForBrowser } from '../app/link.tsx';

interface Props {
  readonly to: string;
  /** The one act that the page is about. */
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A button that leads to another page of the application, at the moment that this page shows. */
export function ToButton({ to, primary = false, children }: Props): ReactNode {
  const go = useGo();
  const follow = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    go(to);
  };
  return (
    <Button href={atCut(to, useCut())} onClick={follow} type={primary ? 'primary' : 'default'}>
      {children}
    </Button>
  );
}
