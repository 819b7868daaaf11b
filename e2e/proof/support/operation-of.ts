import { operations, type OperationName } from '@/lib/contract/operations'

const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'

const rows = Object.entries(operations).map(([name, row]) => ({
  name: name as OperationName,
  method: row.method as string,
  pattern: new RegExp(`^/v2${row.path.replace(/\{\w+\}/g, uuid)}$`),
}))

export const operationNames = rows.map((row) => row.name)

/** The operation of a request at Telnyx's own path; null outside the operations table. */
export function operationOf(method: string, path: string): OperationName | null {
  const row = rows.find((each) => each.method === method && each.pattern.test(path))
  return row?.name ?? null
}
