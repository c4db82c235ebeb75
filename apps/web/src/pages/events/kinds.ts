/** A type of event as people know it: its code, its name in the language of the reader, and all that it may be called. */
export interface Kind {
  readonly code: string;
  readonly name: string;
  readonly called: readonly string[];
}

/** What offices also call an act, beside the names of the glossary: a letter says 免去, the kind is called 免职. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  IncumbentAssigned: ['任命', '任用', '提任', '到任', 'appointment', 'appointed'],
  IncumbentRelieved: ['免去', '免去职务', '离任', '卸任', 'removal', 'removed', 'dismissal'],
  IncumbentConfirmed: ['转正', '按期转正', 'confirmation'],
  RecordCorrected: ['更正', '改正', '订正', 'correction'],
  RecordAnnulled: ['撤销', '作废', '注销', 'annulment'],
  DeliberationVoteRecorded: ['常委会', '上会', '表决', '票决', 'vote', 'meeting'],
  PublicNoticeStarted: ['公示', '任前公示', 'notice'],
  AppointmentIssued: ['任免通知', '任职通知', '干部任免', 'letter'],
  AppointmentTalkHeld: ['任职谈话', '任前谈话'],
  TalkHeld: ['谈话', '提醒谈话', '提醒', 'reminder'],
  AdmonitionIssued: ['诫勉', '诫勉谈话', 'admonition'],
  InquiryLetterIssued: ['函询', 'inquiry'],
  CadreGradeCertified: ['考核等次', '年度考核', 'grade'],
  CadreDeparted: ['调出', '退休', '辞职', 'departure', 'retirement'],
  CadreRegistered: ['新录', '入库'],
  ReserveListed: ['后备', '后备干部', 'reserve'],
  SecondmentStarted: ['挂职', 'secondment'],
  TrainingCompleted: ['培训', '结业', 'training'],
  MotionRecorded: ['动议', 'motion'],
  InspectionConcluded: ['考察', 'inspection'],
  HeadcountSet: ['编制', '职数'],
  TeamMerged: ['合并'],
  TeamAbolished: ['撤并'],
};

/** Every type of event by the codes that have names; of all codes the types of events alone begin with a capital. */
export function kindsOf(
  codes: readonly { readonly code: string; readonly zh: string; readonly en: string }[],
  language: 'zh-CN' | 'en',
): readonly Kind[] {
  return codes
    .filter(({ code }) => /^[A-Z][a-z]/.test(code))
    .map(({ code, zh, en }) => ({
      code,
      name: language === 'en' ? en : zh,
      called: [code, zh, en, ...(ALSO[code] ?? [])].map((each) => each.toLowerCase()),
    }));
}

/** The type that is meant by what somebody wrote: its code, one of its names, or what only its names have in them. */
export function kindMeant(kinds: readonly Kind[], written: string): string | undefined {
  const wanted = written.toLowerCase();
  const exact = kinds.find(({ called }) => called.includes(wanted));
  if (exact) return exact.code;
  const near = kindsLike(kinds, written);
  return near.length === 1 ? near[0]?.code : undefined;
}

/** Types in one of whose names something is written. */
export function kindsLike(kinds: readonly Kind[], written: string): readonly Kind[] {
  const wanted = written.toLowerCase();
  return kinds.filter(({ called }) => called.some((each) => each.includes(wanted)));
}
