import { fileURLToPath } from 'node:url';
import { configIn, folder, send, type Command } from './forms.ts';
import type { Config } from '#libs/node';

/** The folder of forms of a county's office: eighteen people who were never born, each form by another hand. */
export const COUNTY_FORMS = fileURLToPath(new URL('county', import.meta.url));
/** The district whose forms they are. */
export const COUNTY = '辽宁省葫芦岛市试验区';

type Posts = readonly (readonly [postId: string, title: string, from?: string, to?: string])[];

const TEAMS: readonly (readonly [
  teamId: string,
  name: string,
  kind: string,
  posts: Posts,
  renamed?: readonly [on: string, name: string],
])[] = [
  [
    'qinghe',
    '清河镇',
    'township',
    [
      ['sec', '党委书记'],
      ['head', '镇长'],
      ['npc', '人大主席'],
      ['vice-1', '副镇长'],
      ['vice-2', '副镇长'],
      ['vice-3', '副镇长'],
    ],
  ],
  [
    'shimen',
    '石门乡',
    'township',
    [
      ['sec', '党委书记'],
      ['dep', '党委副书记'],
      ['xiang', '乡长'],
      ['zhen', '镇长', '2013-07-01'],
      ['vice-1', '副镇长', '2013-07-01'],
      ['vice-2', '副镇长', '2013-07-01'],
    ],
    ['2013-07-01', '石门镇'],
  ],
  [
    'xinxing',
    '新兴街道',
    'subdistrict',
    [
      ['sec', '党工委书记'],
      ['head', '办事处主任'],
      ['vice-1', '办事处副主任'],
      ['vice-2', '办事处副主任'],
    ],
  ],
  [
    'finance',
    '区财政局',
    'department',
    [
      ['head', '局长'],
      ['vice-1', '副局长'],
      ['vice-2', '副局长'],
      ['vice-3', '副局长'],
    ],
  ],
  [
    'education',
    '区教育文化体育局',
    'department',
    [
      ['head', '局长'],
      ['vice-1', '副局长'],
      ['vice-2', '副局长'],
    ],
    ['2010-06-01', '区教育局'],
  ],
  [
    'agriculture',
    '区农业局',
    'department',
    [
      ['head', '局长'],
      ['vice-1', '副局长'],
      ['vice-2', '副局长'],
    ],
    ['2019-02-01', '区农业农村局'],
  ],
];

/** The acts by which the county's teams and posts come into a ledger that was opened on 2019-01-01. */
export const COUNTY_TEAMS: readonly Command[] = [
  ['OpenLedger', { openedOn: '2019-01-01', effectiveOn: '2019-01-01' }],
  ...TEAMS.flatMap(([teamId, name, kind, posts, renamed]): Command[] => [
    ['RegisterTeam', { teamId, name, kind, effectiveOn: '1990-01-01' }],
    ...(renamed ? [['RenameTeam', { teamId, name: renamed[1], effectiveOn: renamed[0] }] as Command] : []),
    ...posts.map(([postId, title, from = '1990-01-01']): Command => {
      const principal = !title.includes('副') && title !== '人大主席';
      return [
        'AuthorisePost',
        { teamId, postId, title, principal, elected: false, rank: principal ? '141' : '142', effectiveOn: from },
      ];
    }),
  ]),
];

/** A ledger with the county's teams and nobody in them. */
export async function countyLedger(): Promise<Config> {
  const config = configIn(folder());
  await send(config, COUNTY_TEAMS);
  return config;
}
