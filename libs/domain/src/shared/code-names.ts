import type { Text } from '../dsl/words.ts';

function listed(text: string): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [code = '', zh = '', en = ''] = line.trim().split(' | ');
        return [code, { zh, en }] as const;
      }),
  );
}

// The names of GB/T 3304-1991 in the order of their numbers, 01 to 56, each with the letters of the standard.
const ethnicities =
  '汉 Han,蒙古 Mongol,回 Hui,藏 Zang,维吾尔 Uygur,苗 Miao,彝 Yi,壮 Zhuang,布依 Buyei,朝鲜 Chosen,满 Man,侗 Dong,瑶 Yao,白 Bai,土家 Tujia,哈尼 Hani,哈萨克 Kazak,傣 Dai,黎 Li,傈僳 Lisu,佤 Va,畲 She,高山 Gaoshan,拉祜 Lahu,水 Sui,东乡 Dongxiang,纳西 Naxi,景颇 Jingpo,柯尔克孜 Kirgiz,土 Tu,达斡尔 Daur,仫佬 Mulao,羌 Qiang,布朗 Blang,撒拉 Salar,毛南 Maonan,仡佬 Gelao,锡伯 Xibe,阿昌 Achang,普米 Pumi,塔吉克 Tajik,怒 Nu,乌孜别克 Uzbek,俄罗斯 Russ,鄂温克 Ewenki,德昂 Deang,保安 Bonan,裕固 Yugur,京 Gin,塔塔尔 Tatar,独龙 Derung,鄂伦春 Oroqen,赫哲 Hezhen,门巴 Monba,珞巴 Lhoba,基诺 Jino';

/** What the codes of the standards are called, by list: what people read in place of a number. */
export const codeNames = {
  sex: listed(`
    1 | 男 | male
    2 | 女 | female`),
  ethnicity: {
    ...Object.fromEntries(
      ethnicities.split(',').map((each, index) => {
        const [zh = '', en = ''] = each.split(' ');
        return [String(index + 1).padStart(2, '0'), { zh: `${zh}族`, en }] as const;
      }),
    ),
    ...listed(`
      97 | 其他 | other
      98 | 外国血统中国籍人士 | of foreign descent`),
  },
  politicalStatus: listed(`
    01 | 中共党员 | CPC member
    02 | 中共预备党员 | probationary CPC member
    03 | 共青团员 | Youth League member
    04 | 民革党员 | RCCK member
    05 | 民盟盟员 | CDL member
    06 | 民建会员 | CNDCA member
    07 | 民进会员 | CAPD member
    08 | 农工党党员 | CPWDP member
    09 | 致公党党员 | CZGP member
    10 | 九三学社社员 | Jiusan Society member
    11 | 台盟盟员 | TDSL member
    12 | 无党派人士 | no party affiliation
    13 | 群众 | masses`),
  educationLevel: listed(`
    10 | 研究生教育 | postgraduate
    11 | 博士研究生 | doctoral graduate
    12 | 博士研究生结业 | doctoral studies completed without a diploma
    13 | 博士研究生肄业 | doctoral studies not completed
    14 | 硕士研究生 | master's graduate
    15 | 硕士研究生结业 | master's studies completed without a diploma
    16 | 硕士研究生肄业 | master's studies not completed
    17 | 研究生班 | postgraduate class
    18 | 研究生班结业 | postgraduate class completed without a diploma
    19 | 研究生班肄业 | postgraduate class not completed
    20 | 大学本科教育 | undergraduate
    21 | 大学本科 | university graduate
    22 | 大学本科结业 | university completed without a diploma
    23 | 大学本科肄业 | university not completed
    28 | 大学普通班 | ordinary university class
    30 | 大学专科教育 | junior college
    31 | 大学专科 | junior-college graduate
    32 | 大学专科结业 | junior college completed without a diploma
    33 | 大学专科肄业 | junior college not completed
    40 | 中等职业教育 | secondary vocational
    41 | 中等专科 | specialised secondary graduate
    42 | 中等专科结业 | specialised secondary completed without a diploma
    43 | 中等专科肄业 | specialised secondary not completed
    44 | 职业高中 | vocational high school graduate
    45 | 职业高中结业 | vocational high school completed without a diploma
    46 | 职业高中肄业 | vocational high school not completed
    47 | 技工学校 | technical school graduate
    48 | 技工学校结业 | technical school completed without a diploma
    49 | 技工学校肄业 | technical school not completed
    60 | 普通高级中学教育 | senior secondary
    61 | 普通高中 | senior secondary graduate
    62 | 普通高中结业 | senior secondary completed without a diploma
    63 | 普通高中肄业 | senior secondary not completed
    70 | 初级中学教育 | junior secondary
    71 | 初中 | junior secondary graduate
    73 | 初中肄业 | junior secondary not completed
    80 | 小学教育 | primary
    81 | 小学 | primary school graduate
    83 | 小学肄业 | primary school not completed
    90 | 其他 | other
    1A | 中央党校研究生 | postgraduate of the Central Party School
    1B | 省级党校研究生 | postgraduate of a provincial Party school
    2A | 中央党校大学 | university level, Central Party School
    2B | 省级党校大学 | university level, provincial Party school
    3A | 中央党校大专 | junior college, Central Party School
    3B | 省级党校大专 | junior college, provincial Party school`),
  postRank: listed(`
    141 | 乡科级正职 | section-level principal
    142 | 乡科级副职 | section-level deputy`),
  civilRank: listed(`
    TY1 | 一级调研员 | first-grade consultant
    TY2 | 二级调研员 | second-grade consultant
    TY3 | 三级调研员 | third-grade consultant
    TY4 | 四级调研员 | fourth-grade consultant
    ZR1 | 一级主任科员 | first-grade principal staff member
    ZR2 | 二级主任科员 | second-grade principal staff member
    ZR3 | 三级主任科员 | third-grade principal staff member
    ZR4 | 四级主任科员 | fourth-grade principal staff member
    KY1 | 一级科员 | first-grade clerk
    KY2 | 二级科员 | second-grade clerk`),
  grade: listed(`
    excellent | 优秀 | excellent
    competent | 称职 | competent
    basicallyCompetent | 基本称职 | basically competent
    incompetent | 不称职 | incompetent
    ungraded | 不定等次 | no grade`),
  teamGrade: listed(`
    excellent | 优秀 | excellent
    good | 良好 | good
    fair | 一般 | fair
    poor | 较差 | poor`),
  studyMode: listed(`
    fullTime | 全日制 | full-time
    inService | 在职 | in service`),
  trainingKind: listed(`
    offJob | 脱产培训 | off-job training
    induction | 上岗培训 | induction
    orientation | 民主集中制教育 | education in democratic centralism
    rotation | 轮训 | rotation training
    mainClass | 主体班 | main class
    online | 在线学习 | online study
    studyTour | 外出考察 | study tour
    lecture | 大讲堂 | lecture
    theoryExam | 理论年考 | annual theory exam
    integrityExam | 廉政考试 | integrity exam`),
  secondmentKind: listed(`
    up | 上挂 | to a higher organ
    down | 下挂 | to a lower unit
    across | 平级 | across
    stationed | 信访、纪检、扶贫部门 | stationed at petitions, discipline or poverty relief
    frontline | 一线锻炼 | at the front line
    village | 到村任职 | in a village`),
  entryKind: listed(`
    takeOver | 建账前已在册 | in service before the ledger began
    civilServantExam | 公务员考录 | civil-service examination
    militaryTransfer | 军转安置 | transferred from the armed forces
    publicInstitution | 事业单位调任 | from a public institution
    selectedGraduate | 选调生 | selected graduate
    transferIn | 调入 | transferred in`),
  departureReason: listed(`
    transferOut | 调出 | transferred out
    promotedAway | 提拔到区外 | promoted away
    examLeft | 考录离开 | left by examination
    retired | 退休 | retired
    resigned | 辞职 | resigned
    dismissed | 开除 | dismissed
    deceased | 去世 | deceased
    other | 其他 | other`),
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** A list of codes that have names. */
export type CodeList = keyof typeof codeNames;

/** What a code is called; the code itself where the list does not have it. */
export function codeName(list: CodeList, code: string, tongue: keyof Text): string {
  const names: Readonly<Record<string, Text>> = codeNames[list];
  return names[code]?.[tongue] ?? code;
}
