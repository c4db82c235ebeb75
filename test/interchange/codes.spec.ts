import { describe, expect, it } from '@jest/globals';
import { DEGREE, EDUCATION_LEVEL, ETHNICITY, POLITICAL_STATUS } from '#libs/domain';
import {
  degreeCode,
  degreeWord,
  ethnicityCode,
  ethnicityName,
  levelCode,
  levelWord,
  statusCode,
  statusWord,
} from '../../libs/interchange/src/codes.ts';
import { ethnicityWritings } from '../../libs/interchange/src/ethnicities.ts';
import { dateIn } from '../../libs/interchange/src/dates.ts';
import { gradesIn, gradesText } from '../../libs/interchange/src/grades.ts';
import { holdsIdentityNumber, masked } from '../../libs/interchange/src/finding.ts';
import { documentNoOf } from '../../libs/interchange/src/plan/command.ts';
import { studiesIn, studiesText } from '../../libs/interchange/src/schools.ts';
import { IDENTITY } from './forms.ts';

describe('the words of a form', () => {
  it('name every code once, so that what is written is read back', () => {
    for (const code of EDUCATION_LEVEL) expect(levelCode(levelWord(code))?.code).toBe(code);
    for (const code of POLITICAL_STATUS) expect(statusCode(statusWord(code))).toBe(code);
    const ethnicities = Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0'));
    for (const code of ethnicities) {
      expect(code).toMatch(ETHNICITY);
      expect(ethnicityCode(ethnicityName(code) ?? '')).toBe(code);
    }
    for (const degree of [1, 2, 3, 4]) {
      for (let discipline = 1; discipline <= 12; discipline++) {
        const code = `${degree}${String(discipline).padStart(2, '0')}`;
        expect(code).toMatch(DEGREE);
        expect(degreeCode(degreeWord(code) ?? '')).toBe(code);
      }
    }
  });

  it.each([
    ['研究生', '10'],
    ['中央党校研究生', '1A'],
    ['中央党校(国家行政学院)研究生', '1A'],
    ['中共中央党校函授学院本科', '2A'],
    ['中央党校大专', '3A'],
    ['省委党校研究生', '1B'],
    ['省委党校在职研究生', '1B'],
    ['辽宁省委党校大学', '2B'],
    ['中共辽宁省委党校函授大专', '3B'],
    ['内蒙古自治区党委党校研究生', '1B'],
    ['重庆市委党校研究生', '1B'],
    ['党校研究生', undefined],
    ['市委党校大专', undefined],
    ['区委党校大学', undefined],
    ['在职硕士研究生', '14'],
    ['大学本科毕业', '21'],
    ['函授大学', '21'],
    ['大学(函授)', '21'],
    ['大学普通班', '28'],
    ['自考大专', '31'],
    ['中专学历', '41'],
    ['高中', '61'],
    ['博学', undefined],
  ])('%s is level %s', (word, code) => expect(levelCode(word)?.code).toBe(code));

  it.each([
    ['管理学硕士', '312'],
    ['法学学士学位', '403'],
    ['经济学博士', '202'],
    ['法学士', '403'],
    ['教育学硕士', '304'],
    ['教育硕士', '342'],
    ['教育硕士专业学位', '342'],
    ['法律硕士', '341'],
    ['法学硕士', '303'],
    ['公共管理硕士', '349'],
    ['MPA', '349'],
    ['工程硕士', '343'],
    ['工学硕士', '308'],
    ['工商管理硕士', '346'],
    ['工商管理硕士(专业学位)', '346'],
    ['MBA', '346'],
    ['ＥＭＢＡ', '346'],
    ['军事硕士', '352'],
    ['军事学硕士', '311'],
    ['临床医学博士', '245'],
    ['口腔医学博士专业学位', '250'],
    ['建筑学学士', '444'],
    ['教育博士', undefined],
    ['金融硕士', undefined],
    ['法律学士', undefined],
    ['学士', undefined],
    ['艺术学硕士', undefined],
  ])('%s is degree %s', (word, code) => expect(degreeCode(word)).toBe(code));

  it('write a degree as it is read', () => {
    const codes = Array.from({ length: 400 }, (_, index) => String(100 + index));
    const words = codes.flatMap((code) => degreeWord(code) ?? []);
    expect(words.length).toBeGreaterThan(48);
    const known = codes.filter((code) => degreeWord(code) !== undefined);
    expect(words.map((word) => degreeCode(word))).toEqual(known);
  });

  it('name an ethnicity by form as the API takes it, and no other number', () => {
    for (let code = 0; code <= 99; code++) {
      const text = String(code).padStart(2, '0');
      expect([text, ethnicityCode(text) !== undefined]).toEqual([text, ETHNICITY.test(text)]);
      if (ETHNICITY.test(text)) expect(ethnicityCode(ethnicityName(text) ?? '')).toBe(text);
    }
  });

  it('write no ethnicity as another is written', () => {
    const all = ethnicityWritings().flatMap(({ code, writings }) => writings.map((each) => [each, code] as const));
    expect(all.filter(([writing, code]) => ethnicityCode(writing) !== code)).toEqual([]);
    expect(new Set(all.map(([writing]) => writing.toLowerCase())).size).toBe(all.length);
  });

  it.each([
    ['汉', '01'],
    ['土族', '30'],
    ['土家族', '15'],
    ['基诺族', '56'],
    ['族', undefined],
    ['汉 族', '01'],
    ['汉族。', '01'],
    ['漢族', '01'],
    ['Han', '01'],
    ['０１', '01'],
    ['蒙族', '02'],
    ['维族', '05'],
    ['維吾爾', undefined],
    ['僮族', '08'],
    ['布衣族', '09'],
    ['鲜族', '10'],
    ['满洲族', '11'],
    ['傈粟族', '20'],
    ['乌兹别克族', '43'],
    ['崩龙族', '46'],
    ['其他', '97'],
    ['其它族', '97'],
    ['穿青人', '97'],
    ['未识别民族', '97'],
    ['外国血统', '98'],
    ['外国血统中国籍人士', '98'],
    ['97', '97'],
    ['98', '98'],
    ['57', undefined],
    ['96', undefined],
    ['99', undefined],
    ['00', undefined],
    ['火星族', undefined],
    ['汉族满族', undefined],
    ['', undefined],
  ])('%s is ethnicity %s', (word, code) => expect(ethnicityCode(word)).toBe(code));

  it.each([
    ['197503', '1975-03'],
    ['19750307', '1975-03-07'],
    ['19750300', '1975-03'],
    ['1975.03', '1975-03'],
    ['1975.3.7', '1975-03-07'],
    ['1975年3月7日', '1975-03-07'],
    ['1975年03月', '1975-03'],
    ['1975-03-07', '1975-03-07'],
    ['1975', undefined],
    ['1975.13', undefined],
    ['19750230', undefined],
    ['189903', undefined],
    ['1975.03.', undefined],
  ])('%s is the date %s', (text, date) => expect(dateIn(text)).toBe(date));

  it.each([
    ['辽宁大学法律系法学专业', '辽宁大学法律系', '法学'],
    ['辽宁大学 法学专业', '辽宁大学', '法学'],
    ['中央党校函授学院\n经济管理专业', '中央党校函授学院', '经济管理'],
    ['沈阳师范大学师范教育专业', '沈阳师范大学', '师范教育'],
    ['辽宁大学(自学考试)公共管理专业', '辽宁大学(自学考试)', '公共管理'],
    ['锦州农业学校', '锦州农业学校', undefined],
    ['法学专业', '法学专业', undefined],
  ])('%s is a school and a subject', (text, school, major) => {
    expect(studiesIn(text)).toEqual(major === undefined ? { school } : { school, major });
    expect(studiesText(studiesIn(text))).toBe(text.replaceAll(/\s/g, ''));
  });

  it.each([
    ['2017年称职;2018年优秀', '2017 competent, 2018 excellent'],
    ['2018年度考核结果为优秀。', '2018 excellent'],
    ['2016、2017年度均为称职，2018年：优秀', '2016 competent, 2017 competent, 2018 excellent'],
    [
      '2014年—2016年称职\n2017 基本称职\n2018年不称职',
      '2014 competent, 2015 competent, 2016 competent, 2017 basicallyCompetent, 2018 incompetent',
    ],
    ['2018年度不定等次', '2018 ungraded'],
    ['近三年均为称职', undefined],
    ['2017年称职', '2017 competent'],
    ['2017年被评为优秀共产党员', undefined],
    ['2017年称职,2017年优秀', undefined],
    ['优秀', undefined],
    ['2018年', undefined],
    ['1018-2018年称职', undefined],
  ])('%s is the grades %s', (text, told) => {
    const grades = gradesIn(text);
    expect(grades?.map(({ year, grade }) => `${year} ${grade}`).join(', ')).toBe(told);
    if (grades) expect(gradesIn(gradesText(grades))).toEqual(grades);
  });

  it('hide numbers of identity in every notation', () => {
    for (const text of [
      IDENTITY,
      '21040419750307000X',
      '210404750307000',
      '210404 19750307 0005',
      '２１０４０４１９７５０３０７０００５',
    ]) {
      expect(masked(`a${text}b`)).toBe('a***b');
      expect(holdsIdentityNumber(text)).toBe(true);
    }
    for (const text of ['20190701', '13800000000', '2005.03--2012.05']) expect(masked(text)).toBe(text);
  });

  it('make a document number of any file name', () => {
    expect(documentNoOf(`张_${IDENTITY}.lrmx`)).toBe('张_***.lrmx');
    expect(documentNoOf('\u0000\u202e')).toBe('-');
    const long = documentNoOf(`${'𠮷'.repeat(90)}.lrmx`);
    expect(long.length).toBeLessThanOrEqual(100);
    expect(long).toMatch(/^𠮷+….lrmx$/u);
  });
});
