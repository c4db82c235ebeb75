import { Checkbox, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { CsvButton, PrintButton } from '../components/actions.tsx';
import { DataTable, type Column } from '../components/data-table.tsx';
import { Explain } from '../components/explain.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { CadreLink, TeamLink } from '../components/links.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Sheet } from '../components/sheet.tsx';
import { Tag } from '../components/tag.tsx';
import { TimeSlider } from '../components/time-slider.tsx';
import { useCommands } from '../api/commands.ts';
import { RecordForm } from '../pages/record/record-form.tsx';
import { fieldsOf } from '../api/schema.ts';
import { today } from './clock.ts';

const ROWS = Array.from({ length: 30 }, (_, row) => String(row));
const NONE = { agree: '0' };

/** Forms with every kind of field. */
const FORMS = ['StartPublicNotice', 'RecordDeliberationVote'];

const COLUMNS: readonly Column<string>[] = [
  { key: 'name', title: '', names: true, cell: (row) => <CadreLink id={row} name={row} /> },
  { key: 'team', title: '', wide: true, cell: (row) => <TeamLink id={row} name={row} /> },
  {
    key: 'number',
    title: '',
    number: true,
    cell: (row) => (
      <Explain title={row} events={[]}>
        {row}
      </Explain>
    ),
  },
  {
    key: 'state',
    title: '',
    cell: (row) => (
      <span className="wraps">
        <Tag tone="wait">{row}</Tag>
      </span>
    ),
  },
];

/** What pages are made of, drawn once where nobody sees it. */
export default function Pieces(): ReactNode {
  const options = ROWS.map((value) => ({ value, label: value }));
  const { commands = [] } = useCommands({ enabled: false });
  return (
    <>
      <PageHead title="" above="" tag={<Tag>{''}</Tag>} sentence="" actions={<PrintButton />} />
      <CsvButton path="" />
      <Sheet title="" actions={<Segmented options={options.slice(0, 3)} />}>
        <FilterBar
          filters={[
            { by: 'text', name: 'text', label: '' },
            { by: 'tabs', name: 'tabs', label: '', options: options.slice(0, 6) },
            { by: 'list', name: 'list', label: '', options },
          ]}
        />
        <DatePicker value={dayjs(today())} />
        <Checkbox>{''}</Checkbox>
        <DataTable label="" columns={COLUMNS} rows={ROWS} keyOf={(row) => row} />
        <TimeSlider
          label=""
          sayDate={(day) => day}
          days={[today()]}
          stops={[today()]}
          asOf={today()}
          knownAt={undefined}
          onMove={() => undefined}
        />
      </Sheet>
      {commands
        .filter(({ name }) => FORMS.includes(name))
        .map((command) => (
          <RecordForm
            key={command.name}
            command={command}
            fields={fieldsOf(command.schema)}
            initial={NONE}
            about="warm-up"
          />
        ))}
    </>
  );
}
