import { tokenQuery } from '@/lib/contract/search/tokens'
import { normalise } from '@/lib/contract/search/normalise'
import { percentile, median, type Figure } from '../harness/figure'
import { nameOf, startFilledApp, type FilledApp, type Size } from '../harness/filled-copy'
import { MemoryProbe } from '../harness/memory'

const large: Size = { rooms: 100_000, sessions: 100_000, participants: 1_000_000, names: 300_000 }
const small: Size = { rooms: 1_000, sessions: 1_000, participants: 10_000, names: 3_000 }
const runs = 5
const questionsPerRun = 40

/** Alternates a whole name, the beginning of one, a misspelt one, and a room with a day. */
function question(index: number): string {
  const name = nameOf((index * 37) % small.names)
  const words = name.split(' ')
  const [word = ''] = words.slice(-1)
  return (
    [name, word.slice(0, 4), word.slice(0, 2) + word.slice(3), `${words[0]} last week`][
      index % 4
    ] ?? ''
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function ask({ fetch }: FilledApp, path: string) {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer
}

/** The minimum that a search asks of the database: its texts, and the newest visits of their people. */
const bareSql = `
  with found as (select id from mirror_texts where kind = 'person' and tokens @@ $1::tsquery limit 500)
  select one.id, one.joined_at from found join mirror_contexts context on context.name_id = found.id
    join mirror_participants one on one.context_id = context.id
  order by one.joined_at desc limit 20`

const bareQuestion = ({ query }: FilledApp, asked: string) =>
  query(bareSql, [
    normalise(asked)
      .split(' ')
      .map((word) => `(${tokenQuery(word)})`)
      .join(' & '),
  ])

async function searching(apps: { large: FilledApp; small: FilledApp }) {
  const overSmall: number[] = []
  const overSql: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const took = { large: [] as number[], small: [] as number[], sql: [] as number[] }
    for (let index = 0; index < questionsPerRun; index += 1) {
      const asked = question(run * questionsPerRun + index)
      const path = `/api/search?q=${encodeURIComponent(asked)}`
      took.large.push(await timed(async () => (await ask(apps.large, path)).text()))
      took.small.push(await timed(async () => (await ask(apps.small, path)).text()))
      took.sql.push(await timed(() => bareQuestion(apps.large, asked)))
    }
    if (run === 0) continue
    const p95 = (key: keyof typeof took) => percentile(took[key], 0.95)
    overSmall.push(p95('large') / p95('small'))
    overSql.push(p95('large') / p95('sql'))
  }
  return { overSmall: median(overSmall), overSql: median(overSql) }
}

/** The page after 100,000 rows against the first one of the same size. */
async function deepPage(app: FilledApp): Promise<number> {
  let after = ''
  for (let page = 0; page < 400; page += 1) {
    const path = `/api/directory/participants?size=250${after && `&after=${after}`}`
    const { meta } = (await (await ask(app, path)).json()) as { meta: { after: string | null } }
    if (meta.after === null) throw new Error('the list ended before page 400')
    after = encodeURIComponent(meta.after)
  }
  const ratios = []
  for (let run = 0; run < 20; run += 1) {
    const page = (rest: string) =>
      timed(async () => (await ask(app, `/api/directory/participants?size=50${rest}`)).text())
    const first = await page('')
    ratios.push((await page(`&after=${after}`)) / first)
  }
  return median(ratios)
}

/** The server's peak memory while it writes a list of visits, above its memory before. */
async function exported(app: FilledApp, probe: MemoryProbe, days: number) {
  const from = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const answer = await ask(app, `/api/directory/participants/export.csv?from=${from}`)
  let rows = 0
  let peak = 0
  let read = 0
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    rows += decoder.decode(chunk, { stream: true }).split('\n').length - 1
    read += 1
    if (read % 40 === 1) peak = Math.max(peak, (await probe.read(app.app.pid)).used)
  }
  return { rows: rows - 1, peak }
}

/** P8: searching and paging in an account of a million participants. */
export async function measureSearch(): Promise<Figure[]> {
  const probe = await MemoryProbe.open()
  const apps = {
    large: await startFilledApp(large, probe.env),
    small: await startFilledApp(small, {}),
  }
  try {
    const { overSmall, overSql } = await searching(apps)
    const deep = await deepPage(apps.large)
    await exported(apps.large, probe, 3)
    const few = await exported(apps.large, probe, 2)
    const many = await exported(apps.large, probe, 38)
    const note = `${many.rows} rows ÷ ${few.rows} rows`
    return [
      figure(
        'search p95, 1,000,000 participants and 300,000 names ÷ 10,000 and 3,000',
        overSmall,
        1.5,
      ),
      figure('search p95 through the app ÷ its bare SQL', overSql, 1.5),
      figure('list page 2,000 ÷ page 1', deep, 1.2),
      {
        ...figure(
          'memory of the server while a CSV is written, long ÷ short',
          many.peak / few.peak,
          1.1,
        ),
        note,
      },
    ]
  } finally {
    await apps.small.stop()
    await apps.large.stop()
    await probe.close()
  }
}

const figure = (what: string, value: number, goal: number): Figure => ({
  id: 'P8',
  what,
  value,
  unit: '×',
  goal,
})
