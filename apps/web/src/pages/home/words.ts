import { wordsOf } from '../../i18n/words.ts';

export const words = wordsOf(
  {
    nav: '首页',
    title: '今天要看的',
    sentence: (teams: number, cadres: number) => `${teams} 个班子,${cadres} 名科级领导干部`,
  },
  {
    nav: 'Home',
    title: 'To look at today',
    sentence: (teams, cadres) => `${teams} teams, ${cadres} leading cadres`,
  },
);
