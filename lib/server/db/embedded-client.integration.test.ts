import type { Transaction } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EmbeddedClient } from './embedded-client'
import { testTemplate } from './test-template'

let client: EmbeddedClient

beforeAll(async () => {
  client = new EmbeddedClient({ loadDataDir: await testTemplate() })
  await client.waitReady
  await client.exec('create table things (id int primary key, name text, at timestamptz)')
})

afterAll(() => client.close())

const add = 'insert into things (id, name) values ($1, $2) returning id, name'
const rowsOf = async (text: string, values: unknown[] = []) =>
  (await client.query(text, values)).rows

describe('a statement', () => {
  it('takes and gives every type, the first time and every other time', async () => {
    const text = `select $1::timestamptz as at, $2::jsonb as json, $3::text[] as texts, $4::bool as yes,
      $5::bigint as big, $6::bytea as bytes, $7::text as nothing`
    const values = [new Date(5), { a: [1] }, ['x', 'y"'], true, 7, new Uint8Array([1, 2]), null]
    const [at, json, texts, yes, big, bytes, nothing] = values
    const row = { at, json, texts, yes, big, bytes, nothing }
    expect(await rowsOf(text, values)).toEqual([row])
    expect(await rowsOf(text, values)).toEqual([row])
    expect(await client.query(text, values, { rowMode: 'array' })).toMatchObject({ rows: [values] })
  })

  it('says how many rows it changed', async () => {
    await rowsOf(add, [1, 'a'])
    await rowsOf(add, [2, 'b'])
    expect(await client.query('update things set at = now()')).toMatchObject({ affectedRows: 2 })
    expect(await client.query('select 1 as one')).toMatchObject({ affectedRows: 0 })
  })

  it('that fails says why, and spoils nothing for itself or the next', async () => {
    await rowsOf(add, [3, 'c'])
    await expect(rowsOf(add, [3, 'c'])).rejects.toMatchObject({ code: '23505' })
    expect(await rowsOf(add, [4, 'd'])).toEqual([{ id: 4, name: 'd' }])
    await expect(rowsOf('select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' })
    await expect(rowsOf('select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' })
  })

  it('is evicted after many others, and prepared again', async () => {
    expect(await rowsOf('select $1::int as n', [1])).toEqual([{ n: 1 }])
    for (let n = 0; n < 300; n += 1) expect(await rowsOf(`select ${n} as n`)).toEqual([{ n }])
    const kept = await rowsOf('select count(*)::int as n from pg_prepared_statements')
    expect(kept).toEqual([{ n: 256 }])
    expect(await rowsOf('select $1::int as n', [2])).toEqual([{ n: 2 }])
  })

  it('of a size that hardly repeats is not cached', async () => {
    const before = await rowsOf('select count(*)::int as n from pg_prepared_statements')
    expect(await rowsOf(`select 1 as n /*${'x'.repeat(9_000)}*/`)).toEqual([{ n: 1 }])
    expect(await rowsOf('select count(*)::int as n from pg_prepared_statements')).toEqual(before)
  })
})

describe('a transaction', () => {
  it('is rolled back as a whole, and its statements can run again', async () => {
    const failing = client.transaction(async (tx) => {
      await tx.query(add, [10, 'x'])
      await tx.query(add, [10, 'x'])
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await rowsOf('select * from things where id = 10')).toEqual([])
    await client.transaction((tx) => tx.query(add, [10, 'x']))
    expect(await rowsOf('select name from things where id = 10')).toEqual([{ name: 'x' }])
  })

  it('gives each of several concurrent queries its own answer', async () => {
    const answers = await client.transaction((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.query('select $1::int as n', [n]))),
    )
    expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
  })

  it('rejects queries after its end', async () => {
    const after = await client.transaction((tx) => Promise.resolve<Transaction>(tx))
    await expect(after.query('select 1')).rejects.toThrow('The transaction is over.')
  })
})

it('receives notifications', async () => {
  const payloads: string[] = []
  await client.listen('things', (payload) => payloads.push(payload))
  await client.query("select pg_notify('things', $1)", ['new'])
  await expect.poll(() => payloads).toEqual(['new'])
})
