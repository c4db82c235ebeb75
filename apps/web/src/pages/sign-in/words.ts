import { wordsOf } from '../../i18n/words.ts';

export const words = wordsOf(
  {
    title: '登录',
    sentence: '用组织部发给您的令牌登录。',
    token: '令牌',
    enter: '登录',
    needToken: '请先填写令牌',
    wrong: '这个令牌不能登录。请核对是否抄全,或请管理员另发一个。',
    demo: '演示数据',
    demoHint: '这是虚构的一个区。选一个角色进去看。',
    about: {
      supervisor: '看全区班子、干部和每次任免的经过',
      inspector: '巡察时查阅,不能记录',
      recorder: '把事项记入台账',
      approver: '审批,并可更正',
      teamPrincipal: '只看本班子',
      cadre: '只看自己',
      apiConsumer: '程序读取,小数字隐去',
    },
  },
  {
    title: 'Sign in',
    sentence: 'Sign in with the token that the organization department gave you.',
    token: 'Token',
    enter: 'Sign in',
    needToken: 'Fill in the token first',
    wrong: 'This token does not sign in. Check that it is complete, or ask for a new one.',
    demo: 'Demo',
    demoHint: 'A made-up district. Choose a role and look around.',
    about: {
      supervisor: 'Sees every team, every cadre, and how each appointment came about',
      inspector: 'Looks things up, records nothing',
      recorder: 'Records acts in the ledger',
      approver: 'Approves, and may correct',
      teamPrincipal: 'Sees the own team',
      cadre: 'Sees the own record',
      apiConsumer: 'A program that reads; small numbers are hidden',
    },
  },
);
