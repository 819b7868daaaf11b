import 'server-only'
import {
  PGlite,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
} from '@electric-sql/pglite'
import { Answering } from './answering'
import type { DiskSpace } from './disk-space'
import { inTurn } from './turn'
import { answerOf, describedAs, type Statement } from './embedded-statement'

const { bind, close, describe, execute, parse, sync } = protocol.serialize

/** Maximum prepared statements; the least recently used is evicted. */
const maxStatements = 256

/** A statement of this length is a bulk insert, which is rarely repeated. */
const bulkLength = 8_000

/** Timeout of a probe of a database that gave nobody a turn; ms. */
const probeMs = 800

const asText = (text: string) => text

/**
 * The embedded database with prepared statements: each is parsed once, then only its name and
 * values are sent, in one round trip instead of six (docs/adr/0012).
 */
export class EmbeddedClient extends PGlite {
  readonly #statements = new Map<string, Statement>()
  #named = 0
  readonly #answering = new Answering(() => this.#inTurn(() => Promise.resolve(), probeMs))
  /** The watcher of the disk; null in memory. */
  disk: DiskSpace | null = null

  /** All queries wait here for other transactions, no longer than for a silent server. */
  override _runExclusiveTransaction<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#answering.reach(() => this.#inTurn(run))
  }

  #inTurn<Result>(run: () => Promise<Result>, limitMs?: number): Promise<Result> {
    const take = (begin: () => void) =>
      super._runExclusiveTransaction(() => {
        begin()
        return run()
      })
    return inTurn(take, limitMs)
  }

  override async query<Row>(text: string, values?: unknown[], options?: QueryOptions) {
    await this._checkReady()
    return this._runExclusiveTransaction(async () => {
      const results = await this.#ask<Row>(text, values, options)
      await this.syncToFs()
      return results
    })
  }

  override transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return super.transaction((tx) => {
      const query: Transaction['query'] = async (text, values, options) => {
        if (tx.closed) throw new Error('The transaction is over.')
        return this.#ask(text, values, options)
      }
      return work(Object.assign(tx, { query }))
    })
  }

  #ask<Row>(
    text: string,
    values: unknown[] = [],
    options: QueryOptions = {},
  ): Promise<Results<Row>> {
    return this._runExclusiveQuery(async () => {
      this.disk?.check(text)
      const statement = this.#kept(text) ?? (await this.#prepare(text))
      const written = values.map((value, at) => this.#write(value, statement.parameters[at]))
      const asked = [bind({ statement: statement.name, values: written }), execute({}), sync()]
      const parserOf = (type: number) => options.parsers?.[type] ?? this.parsers[type] ?? asText
      const { rowMode } = options
      return answerOf<Row>(statement, await this.#send(asked), { rowMode, parserOf })
    })
  }

  #kept(text: string): Statement | undefined {
    const statement = this.#statements.get(text)
    if (!statement) return undefined
    this.#statements.delete(text)
    this.#statements.set(text, statement)
    return statement
  }

  async #prepare(text: string): Promise<Statement> {
    const name = text.length < bulkLength ? `statement_${++this.#named}` : ''
    const replies = await this.#send([parse({ name, text }), describe({ type: 'S', name }), sync()])
    const statement = describedAs(name, replies)
    if (name !== '') await this.#keep(text, statement)
    return statement
  }

  async #keep(text: string, statement: Statement): Promise<void> {
    this.#statements.set(text, statement)
    const [oldest] = this.#statements
    if (this.#statements.size <= maxStatements || !oldest) return
    this.#statements.delete(oldest[0])
    await this.#send([close({ type: 'S', name: oldest[1].name }), sync()])
  }

  #write(value: unknown, type = 0): string | null {
    if (value === null || value === undefined) return null
    const serialize = this.serializers[type]
    return serialize ? serialize(value) : String(value)
  }

  #send(parts: Uint8Array[]) {
    return this.execProtocolStream(Buffer.concat(parts), { syncToFs: false })
  }
}
