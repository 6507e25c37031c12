import * as directory from '@osmose/shared/directory/directory.contract'
import { TestApp } from '../../../test/setup/test-app.js'
it('speed', async () => {
  const app = await TestApp.start()
  const admin = await app.person({ roles: ['admin'] })
  const many = ['name,email,department,site,title,manager_email', ...Array.from({ length: 10_000 }, (_, i) => `${['Hélène','Yannick','Oluwaseun','Jean-Baptiste'][i%4]} ${'abcdefghijklmnop'[i%16]}${(i*7919%9973).toString(36)}ard,p${i}@big.example,Department ${i % 9},Site ${i % 3},opérateur en chaudronnerie ${i%7},p${i % 100}@big.example`)].join('\n')
  let longest = 0, last = performance.now()
  const beat = setInterval(() => { longest = Math.max(longest, performance.now() - last - 5); last = performance.now() }, 5)
  for (const round of [1, 2]) {
    const t = performance.now()
    longest = 0
    const r = await admin.call(directory.importPeople, { upload: Buffer.from(many) })
    console.log(round, performance.now() - t, 'ms longest block', longest, r.created, r.unchanged)
  }
  clearInterval(beat)
  await app.database.many('analyze')
  for (const q of ['helene', 'helene abcard', 'chaudronerie', 'so', 'zzz', undefined]) {
    const times = []
    for (let i = 0; i < 3; i++) { const t = performance.now(); await admin.call(directory.listPeople, { query: { q } }); times.push(Math.round(performance.now() - t)) }
    const times2 = []
    for (let i = 0; i < 3; i++) { const t = performance.now(); await admin.call(directory.suggestPeople, { query: { q: q ?? '' } }); times2.push(Math.round(performance.now() - t)) }
    console.log(q, 'list', times, 'suggest', times2)
  }
  const out = []
  await app.database.transaction(async (tx) => {
    await tx.many("set local pg_trgm.word_similarity_threshold = '0.3'")
    await tx.many('set local enable_seqscan = off')
    for (const w of ['zzz', 'helene', 'chaudronerie']) {
      out.push(await tx.many(`explain (analyze, buffers) select p.id from people p where (p.name_words || p.work_words) %> '${w}' and p.deactivated_at is null and p.kind <> 'service'`))
      out.push(await tx.many(`explain (analyze) select * from people_like(array['${w}'], '${w}')`))
    }
  })
  console.log(out.map((o) => o.map((r) => r['QUERY PLAN']).join('\n')).join('\n\n'))
  await app.stop()
}, 120_000)
