import 'server-only'
import { messages, type QueryOptions, type Results } from '@electric-sql/pglite'

/** A prepared statement of the embedded database, with its parameter and column types. */
export type Statement = {
  name: string
  parameters: number[]
  columns: { name: string; dataTypeID: number }[]
}

type Replies = messages.BackendMessage[]

type Parser = (text: string) => unknown

/** Parses the database's description of a statement's types. */
export function describedAs(name: string, replies: Replies): Statement {
  const statement: Statement = { name, parameters: [], columns: [] }
  for (const message of replies) {
    if (message instanceof messages.ParameterDescriptionMessage)
      statement.parameters = message.dataTypeIDs
    if (message instanceof messages.RowDescriptionMessage)
      statement.columns = message.fields.map(({ name, dataTypeID }) => ({ name, dataTypeID }))
  }
  return statement
}

/** The result of a statement in the driver's form. */
export function answerOf<Row>(
  { columns }: Statement,
  replies: Replies,
  { rowMode, parserOf }: Pick<QueryOptions, 'rowMode'> & { parserOf: (type: number) => Parser },
): Results<Row> {
  const parsers = columns.map(({ dataTypeID }) => parserOf(dataTypeID))
  const read = ({ fields }: messages.DataRowMessage): unknown => {
    const values = fields.map((field, at): unknown =>
      field === null ? null : parsers[at]?.(field),
    )
    return rowMode === 'array'
      ? values
      : Object.fromEntries(columns.map(({ name }, at) => [name, values[at]]))
  }
  const rows = replies.filter((message) => message instanceof messages.DataRowMessage).map(read)
  return { rows: rows as Row[], fields: columns, affectedRows: affected(replies) }
}

/** A command tag ends in its number of rows: "UPDATE 3", "INSERT 0 5". */
function affected(replies: Replies): number {
  const done = replies.find((message) => message instanceof messages.CommandCompleteMessage)
  const [, count] = /^(?:INSERT|UPDATE|DELETE|MERGE) .*?(\d+)$/.exec(done?.text ?? '') ?? []
  return Number(count ?? 0)
}
