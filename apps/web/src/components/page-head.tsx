import { useEffect, type ReactNode } from 'react';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

interface PageHeadProps {
  /** What the page is, in the title of the window too. */
  readonly title: string;
  /** Where it stands: links to the pages above it. */
  readonly above?: ReactNode;
  /** A state beside the title. */
  readonly tag?: ReactNode;
  /** One sentence with the numbers that matter. */
  readonly sentence?: ReactNode;
  /** Buttons, the most important one last. */
  readonly actions?: ReactNode;
}

/** The head of every page. */
export function PageHead({ title, above, tag, sentence, actions }: PageHeadProps): ReactNode {
  const { product } = useWords(common);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className="page-head">
      <div className="page-head-text">
        {above === undefined ? null : <p className="above">{above}</p>}
        <h1>
          <span className="name">{title}</span> {tag}
        </h1>
        {sentence === undefined ? null : <p className="sentence">{sentence}</p>}
      </div>
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </div>
  );
}
