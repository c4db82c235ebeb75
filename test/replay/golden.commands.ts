import { annul, command, correct, type Act } from '../support/acts.ts';

/** A command and the instant at which it is recorded. */
export type Entry = readonly [recordedAt: string, act: Act];

const OPENING = { kind: 'committeeMinutes', documentNo: '南组纪〔2018〕12号', issuedOn: '2018-12-28' };
const NOTICE = {
  kind: 'appointmentNotice',
  documentNo: '南组干〔2018〕31号',
  issuedOn: '2018-04-16',
  sha256: '4c94485e0c21ae6c41ce1dfe7b6bfaceea5ab68e40a2476f50208e526f506080',
};
const REVIEW = { kind: 'fileReview', documentNo: '南组档审〔2019〕5号', issuedOn: '2019-06-20' };

const TOWN = { teamId: 'T0712' };
const OFFICE = { teamId: 'T0713' };
const CADRE = { cadreId: 'C20120701' };
const COLLEAGUE = { cadreId: 'C20090315' };

/**
 * The commands by which the first samples in `golden/` were recorded: one life of a team, of a cadre and of a source of
 * figures. Streams only grow: another command goes to the end. A new type is sampled by the example of its command.
 */
export const GOLDEN_COMMANDS: readonly Entry[] = [
  [
    '2019-01-02T09:00:00+08:00',
    command('OpenLedger', { openedOn: '2018-12-31' }).on('2018-12-31').with({ basis: OPENING }),
  ],
  ...takenOver(),
  ...yearOfTheTeam(),
  ...yearOfTheCadre(),
  ...setRight(),
  ...endings(),
  ...regulations(),
  [
    '2019-08-05T10:00:00+08:00',
    command('ReportFigure', {
      source: 'team-building-2019',
      figure: 'authorisedPosts',
      value: 603,
      unit: 'count',
      qualifier: 'exact',
      base: 603,
      statement: '全区行政编制603名,现已满编。',
      reportedOn: '2019-08-05',
    }).on('2019-08-05'),
  ],
];

function takenOver(): Entry[] {
  const acts = [
    command('RegisterTeam', { ...TOWN, name: '青石镇领导班子', kind: 'township' }).on('2016-05-20'),
    command('SetHeadcount', { ...TOWN, headcount: 42, slotCount: 9 }).on('2016-05-20'),
    command('AuthorisePost', {
      ...TOWN,
      postId: 'P3',
      title: '副镇长(乡村建设)',
      principal: false,
      elected: false,
      rank: '142',
    }).on('2016-05-20'),
    command('RegisterTeam', { ...OFFICE, name: '河沿街道办事处领导班子', kind: 'subdistrict' }).on('2014-03-01'),
    command('AuthorisePost', {
      ...OFFICE,
      postId: 'P1',
      title: '党工委书记',
      principal: true,
      elected: true,
      rank: '141',
    }).on('2014-03-01'),
    command('RegisterCadre', {
      ...CADRE,
      name: '林知远',
      sex: '2',
      birth: '1985-03-17',
      ethnicity: '01',
      nativePlace: '辽宁葫芦岛',
      startedWork: '2008-08',
      entryKind: 'selectedGraduate',
    }).on('2012-07-01'),
    command('RegisterCadre', { ...COLLEAGUE, name: '高启明', sex: '1', birth: '1971-11', entryKind: 'transferIn' }).on(
      '2009-03-15',
    ),
    command('AssignIncumbent', { ...OFFICE, postId: 'P1', ...COLLEAGUE, ground: '区委任命' }).on('2014-03-10'),
  ];
  return acts.map((act, minute) => [
    `2019-01-02T10:${String(minute).padStart(2, '0')}:00+08:00`,
    act.takenOver().with({ basis: OPENING }),
  ]);
}

function yearOfTheTeam(): Entry[] {
  const post = { ...TOWN, postId: 'P3', ...CADRE };
  const targets = [
    { name: '人居环境整治', weight: 40 },
    { name: '农业增收', weight: 35 },
    { name: '基层党建', weight: 25 },
  ];
  const assigned = command('AssignIncumbent', { ...post, onProbation: true, ground: '提拔任用' }).on('2018-04-12');
  return [
    ['2019-01-08T14:20:00+08:00', assigned.backfilled().with({ basis: NOTICE, reason: '补录任职文件' })],
    [
      '2019-01-15T09:30:00+08:00',
      command('AssignPatron', { ...TOWN, patronId: 'L02', name: '区委常委、组织部长' }).on('2019-01-15'),
    ],
    [
      '2019-02-20T16:05:00+08:00',
      command('RecordPatronVisit', { ...TOWN, patronId: 'L02', note: '听取班子分工汇报' }).on('2019-02-19'),
    ],
    ['2019-02-25T08:40:00+08:00', command('SetTeamTargets', { ...TOWN, year: 2019, targets }).on('2019-02-25')],
    ['2019-02-26T09:00:00+08:00', command('RecordPledge', { ...TOWN, ...CADRE, year: 2019 }).on('2019-02-26')],
    [
      '2019-03-04T10:00:00+08:00',
      command('OpenTeamImprovement', { ...TOWN, ground: '上年度民主测评满意率偏低' }).on('2019-03-01'),
    ],
    ['2019-04-18T11:10:00+08:00', command('ConfirmIncumbent', post).on('2019-04-12')],
    ['2019-05-31T15:00:00+08:00', command('CloseTeamImprovement', { ...TOWN, outcome: '整改到位' }).on('2019-05-30')],
    [
      '2019-06-28T09:00:00+08:00',
      command('RecordTargetScore', { ...TOWN, year: 2019, target: '人居环境整治', score: 92 }).on('2019-06-27'),
    ],
    [
      '2019-06-28T09:10:00+08:00',
      command('RecordPledgeReview', { ...TOWN, ...CADRE, year: 2019, outcome: 'kept' }).on('2019-06-27'),
    ],
    [
      '2019-07-01T10:00:00+08:00',
      command('GrantTeamHonour', { ...TOWN, title: '先进基层党组织', kind: 'praise', year: 2019 }).on('2019-06-30'),
    ],
  ];
}

function yearOfTheCadre(): Entry[] {
  const acts: Act[] = [
    command('RecordEducation', {
      ...CADRE,
      level: '21',
      degree: '402',
      studyMode: 'fullTime',
      major: '农业经济管理',
      school: '沈阳农业大学',
    })
      .on('2008-07-01')
      .backfilled()
      .with({ effectivePrecision: 'month', basis: NOTICE })
      .as('the degree'),
    command('RecordPoliticalStatus', { ...CADRE, status: '01', joinedOn: '2007-06' }).on('2008-06-20'),
    command('RecordCivilRank', { ...CADRE, rank: 'ZR4' }).on('2019-06-01'),
    command('RecordHonour', { ...CADRE, title: '全区优秀公务员', grantedBy: '区委、区政府' }).on('2019-01-20'),
    command('RecordPersonalEvent', { ...CADRE, category: 'familyEvent' }).on('2019-03-05'),
    command('ListAsReserve', { ...CADRE, level: 'principal' }).on('2019-03-20'),
    command('ReviewReserve', { ...CADRE, outcome: 'kept', note: '年度调整研究' }).on('2019-06-20'),
    command('RecordLeave', { ...CADRE, year: 2019, days: 5 })
      .on('2019-05-06')
      .as('the leave'),
    command('RecordLeave', { ...CADRE, year: 2019, days: 5 })
      .on('2019-05-06')
      .as('the same leave once more'),
    command('RecordMedicalCheck', { ...CADRE, done: true }).on('2019-05-15'),
    command('SetStudyPlan', {
      ...CADRE,
      year: 2019,
      titles: ['中国共产党党内法规选编', '乡村振兴战略规划(2018—2022年)'],
      dueOn: '2019-12-20',
    }).on('2019-02-11'),
    command('RecordReading', { ...CADRE, title: '乡村振兴战略规划(2018—2022年)' }).on('2019-04-30'),
    command('AssignLiaisonPoint', { ...CADRE, pointId: 'V08', place: '青石镇柳沟村' }).on('2019-02-15'),
    command('RecordLiaisonVisit', { ...CADRE, pointId: 'V08', note: '走访脱贫户6户' }).on('2019-04-03'),
    command('EndLiaisonPoint', { ...CADRE, pointId: 'V08' }).on('2019-07-05'),
    command('DelistReserve', { ...CADRE, ground: '已交流任职' }).on('2019-07-08'),
  ];
  return acts.map((act, minute) => [`2019-07-09T08:${String(minute).padStart(2, '0')}:00+08:00`, act]);
}

function setRight(): Entry[] {
  const degree = { level: '21', degree: '402', studyMode: 'fullTime', major: '农林经济管理', school: '沈阳农业大学' };
  const facts = command('CorrectCadreFacts', { ...CADRE, birth: '1984-03-17', startedWork: '2008-07' });
  const about = { basis: REVIEW, reason: '干部人事档案专项审核更正' };
  return [
    ['2019-07-10T09:00:00+08:00', facts.on('2019-07-10').with(about)],
    [
      '2019-07-10T09:05:00+08:00',
      correct('the degree', { data: degree, newEffectiveOn: '2008-06-30' }).on('2019-07-10').with(about),
    ],
    [
      '2019-07-10T09:10:00+08:00',
      annul('the same leave once more')
        .on('2019-07-10')
        .with({ ...about, reason: '重复录入' }),
    ],
  ];
}

function endings(): Entry[] {
  const post = { ...TOWN, postId: 'P3', ...CADRE };
  return [
    [
      '2019-07-12T09:00:00+08:00',
      command('RenameCadre', { ...CADRE, name: '林致远' })
        .on('2019-07-11')
        .with({ basis: REVIEW }),
    ],
    ['2019-07-15T09:00:00+08:00', command('RelieveIncumbent', { ...post, ground: '工作调动' }).on('2019-07-12')],
    ['2019-07-15T09:02:00+08:00', command('WithdrawPost', { ...TOWN, postId: 'P3' }).on('2019-07-12')],
    [
      '2019-07-15T09:04:00+08:00',
      command('RecordDeparture', { ...CADRE, reason: 'transferOut', destination: '市农业农村局' }).on('2019-07-13'),
    ],
    [
      '2019-07-22T09:00:00+08:00',
      command('MergeTeam', { ...OFFICE, intoTeamId: 'T0712' })
        .on('2019-07-20')
        .with({ basis: REVIEW }),
    ],
    ['2019-07-24T09:00:00+08:00', command('RenameTeam', { ...TOWN, name: '青石镇(河沿)领导班子' }).on('2019-07-21')],
    ['2019-07-25T09:00:00+08:00', command('ReleasePatron', { ...TOWN, patronId: 'L02' }).on('2019-07-24')],
    ['2019-07-31T09:00:00+08:00', command('AbolishTeam', TOWN).on('2019-07-30').with({ reason: '撤镇设街道' })],
    ['2019-08-02T09:00:00+08:00', command('RecordReturn', { ...CADRE, ground: '挂职结束后调回' }).on('2019-08-01')],
  ];
}

function regulations(): Entry[] {
  const rule = { ruleId: 'talk.delay' };
  const paper = { instrument: '青石县监督谈话工作细则', article: '6' };
  return [
    [
      '2019-08-03T09:00:00+08:00',
      command('AdoptRegulation', { ...rule, ...paper, number: 20 })
        .on('2019-08-03')
        .with({ basis: REVIEW }),
    ],
    [
      '2019-08-03T09:02:00+08:00',
      command('ReviseRegulation', { ...rule, ...paper, number: 15 })
        .on('2019-08-04')
        .with({ basis: REVIEW }),
    ],
    ['2019-08-03T09:04:00+08:00', command('RepealRegulation', rule).on('2019-08-05').with({ basis: REVIEW })],
  ];
}
