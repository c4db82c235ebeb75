import { DatabaseSync } from 'node:sqlite';
import { FactsReader, StructureReader, CadrePages, NamesReader, everyView } from '#libs/readmodel';
import { Registry, tableName } from '#libs/runtime';
import { domain } from '#libs/domain';
import { ViewsFile } from '#libs/runtime';
const file = new ViewsFile(process.argv[2]!);
const db = file.db;
for (const v of everyView(new Registry(domain))) file.install(v);
const views = everyView(new Registry(domain));
const tables = {
  table: (v: string, t: string) =>
    tableName(
      views.find((x) => x.name === v)!,
      t,
    ),
};
const facts = new FactsReader(db, tables);
const st = new StructureReader(db, tables, facts);
const pages = new CadrePages(db, tables, facts);
const orig = db.prepare.bind(db);
const seen = new Set<string>();
(db as any).prepare = (sql: string) => {
  const s = orig(sql);
  const all = s.all.bind(s);
  if (!sql.startsWith('EXPLAIN') && !seen.has(sql)) {
    seen.add(sql);
    const e = orig('EXPLAIN QUERY PLAN ' + sql);
    (s as any).all = (p: any) => {
      const t = performance.now(),
        c = process.cpuUsage();
      const r = all(p);
      const u = process.cpuUsage(c);
      if (!(s as any).told || u.user > 20000) {
        (s as any).told = 1;
        console.log('--', sql.replace(/\s+/g, ' ').slice(0, 400), '\n   rows', r.length, 'cpu us', u.user + u.system);
        if (!(s as any).t2) {
          (s as any).t2 = 1;
          try {
            for (const x of e.all(p)) console.log('     ', x['detail']);
          } catch (e) {}
        }
      }
      return r;
    };
  }
  return s;
};
const cut = { asOf: '2018-03-03', knownAt: 1536638400000000 + Number(0) };
const which = process.argv[3];
if (which === 's') {
  await st.counted(cut);
}
if (which === 'p') {
  for (const sort of [undefined, 'name', 'age', 'rank', 'since', 'team'] as const)
    for (const descending of [false, true]) {
      await pages.page(cut, { limit: 50, sort, descending, state: 'active' });
    }
  for (const order of [
    [],
    ['openedOn'],
    ['dueOn'],
    ['closedOn'],
    ['state', 'openedOn'],
    ['kind', 'openedOn'],
    ['subjects[0]'],
  ])
    await facts.page('case', cut, { limit: 50, order, where: { is: { held: ['open', 'internal', 'restricted'] } } });
  await facts.page('case', cut, {
    limit: 50,
    where: { members: [{ of: ['subjects'], is: 'cadre-c0000017' }], is: { held: ['open', 'internal'] } },
  });
  await facts.page('case', cut, { limit: 50, where: { is: { state: 'inspection', held: ['open', 'internal'] } } });
  await facts.page('assessment', cut, { limit: 50, where: { is: { teamId: 't0000001' } } });
  facts.refs('trainingRecord', cut, { limit: 51 });
  await facts.countBy('appointment', cut, { path: 'state', values: ['inspection', 'concluded'] });
}
