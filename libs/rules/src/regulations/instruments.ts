import type { Edition } from '../versions.ts';

/** 党政领导干部选拔任用工作条例, its three editions. */
export const SELECTION_2002: Edition = {
  title: '党政领导干部选拔任用工作条例(2002)',
  from: '2002-07-09',
  until: '2014-01-14',
};
export const SELECTION_2014: Edition = {
  title: '党政领导干部选拔任用工作条例(2014)',
  from: '2014-01-14',
  until: '2019-03-03',
};
export const SELECTION_2019: Edition = { title: '党政领导干部选拔任用工作条例(2019)', from: '2019-03-03' };

/** What was usual before the edition of 2002 wrote it down. */
export const CUSTOM: Edition = { title: '2002年条例施行前的惯例', from: '1949-10-01', until: '2002-07-09' };

/** The paper of the district that the ledger was made after. */
export const DISTRICT: Edition = {
  title: '区委组织部《关于对加强党政领导班子建设的研究与思考》(2019)',
  from: '1949-10-01',
};

/** How other places put reminders, inquiries and admonitions into practice, since there is an instrument on them. */
export const LOCAL_PRACTICE: Edition = { title: '提醒、函询、诫勉实施办法(地方)', from: '2005-12-19' };

/** 提醒、函询和诫勉的实施细则. Its day in 2015 was not found: from the first day on which it was in force for certain. */
export const ADMONITION_2015: Edition = {
  title: '关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则(2015)',
  from: '2016-01-01',
};

/** What the ledger means by its own words. */
export const LEDGER: Edition = { title: '本台账的定义', from: '1949-10-01' };
