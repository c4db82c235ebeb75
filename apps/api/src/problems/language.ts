/** The languages that answers are given in. */
export type Language = 'zh-CN' | 'en';
