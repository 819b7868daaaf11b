'use client'

import { useState } from 'react'
import { ActionBar } from '@/components/data-table/action-bar'
import type { Column, Selection } from '@/components/data-table/columns'
import { DataTable } from '@/components/data-table/data-table'
import { ListBody } from '@/components/data-table/list-body'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Section, Specimen } from './specimen'

type Row = { id: string; name: string; size: string; tone?: 'trouble' | 'gone' }

const rows: Row[] = [
  { id: 'a', name: 'Daily stand-up', size: '134.2 MB' },
  { id: 'b', name: 'Community drop-in', size: '58.7 MB', tone: 'trouble' },
  { id: 'c', name: 'Interview, senior backend, panel B', size: '1.62 GB', tone: 'gone' },
]
const columns: Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row }) => <b className="font-600 text-strong">{row.original.name}</b>,
    meta: { area: 'name', sort: 'name' },
  },
  {
    id: 'size',
    header: 'Size',
    cell: ({ row }) => row.original.size,
    meta: { area: 'size', align: 'end', width: '120px', sort: 'size' },
  },
]
const ignore = () => undefined

export function Lists() {
  const [selection, setSelection] = useState<Selection>({ b: true })
  const [sort, setSort] = useState('-name')
  const shared = { error: null, onClear: ignore, empty: <Empty title="Nothing yet" /> }
  return (
    <Section title="Lists">
      <DataTable
        label="Rows"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        stack={'"box name size" auto / 26px minmax(0, 1fr) auto'}
        tone={(row) => row.tone}
        sort={{ value: sort, onChange: setSort }}
        selection={{
          value: selection,
          onChange: setSelection,
          label: (row) => `Select ${row.name}`,
          can: (row) => row.tone !== 'gone',
        }}
      />
      <ActionBar count={Object.keys(selection).length} onClear={() => setSelection({})}>
        <Button>Download</Button>
        <Button variant="danger-quiet">Delete…</Button>
      </ActionBar>
      <Specimen name="ListBody: filtered empty, empty, loading">
        <div className="grid w-full gap-4">
          <ListBody count={0} filtered {...shared}>
            {null}
          </ListBody>
          <ListBody count={0} filtered={false} {...shared}>
            {null}
          </ListBody>
          <ListBody count={null} filtered={false} {...shared}>
            {null}
          </ListBody>
        </div>
      </Specimen>
    </Section>
  )
}
