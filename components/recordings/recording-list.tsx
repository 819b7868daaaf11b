'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { FirstStep } from '@/components/feedback/first-step'
import { MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { toFile } from '@/lib/client/directory/to-screen'
import { claimedName } from '@/lib/contract/claimed-name'
import { recordings } from '@/lib/contract/directory/recordings'
import type { MirrorListMeta } from '@/lib/contract/directory/rows'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { can, type Role } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import { groupFiles, sumOf, type RecordingRow } from './group-files'
import { recordingListStack, useRecordingCells } from './recording-columns'
import { usePicked } from './use-picked'
import { useRecordingQuestions } from './use-recording-questions'
import { useSize } from '@/components/ui/use-size'

const DeletionSheet = onDemand(() => import('./deletion-sheet').then((file) => file.DeletionSheet))
const RecordingSheet = onDemand(() =>
  import('./recording-sheet').then((file) => file.RecordingSheet),
)
const FrozenBar = onDemand(() => import('./frozen-bar').then((file) => file.FrozenBar))
const HoverPicture = onDemand(
  () => import('./hover-picture').then((file) => file.HoverPicture),
  () => null,
)
const SelectionBar = onDemand(() => import('./selection-bar').then((file) => file.SelectionBar))

const startOf = ({ first }: RecordingRow) => first.startedAt
const idOf = (row: RecordingRow) => row.id

/** All recordings of the account, page by page; one plays beside the list. */
export function RecordingList({ role }: { role: Role }) {
  const t = useTranslations('recordings')
  const cache = useQueryClient()
  const listed = useMirrorList(recordings, toFile)
  const { list, meta, rows: files } = listed
  const { change, open } = list
  const deletion = useSearchParams().get('deletion')
  const rows = useMemo(() => groupFiles(files), [files])
  const filtered = Object.keys(list.filters).length > 0
  const picked = usePicked(rows, JSON.stringify(list.filters))
  const { frozen } = picked
  const [played, setPlayed] = useState<string | null>(null)
  const show = useCallback(
    ({ id }: RecordingRow) => {
      setPlayed(id)
      change({ open: id, deletion: null })
    },
    [change],
  )
  const { ask, askAll, dialog } = useRecordingQuestions({
    onGone: ({ id }) => {
      picked.clear()
      if (open === id) change({ open: null })
      void cache.invalidateQueries({ queryKey: ['list', 'recordings'] })
    },
    onStarted: (id) => {
      picked.clear()
      change({ deletion: id, open: null })
    },
  })
  const mayPlay = can(role, 'media.play')
  const [hasPointer, setHasPointer] = useState(false)
  useEffect(() => {
    const onPointer = () => setHasPointer(true)
    document.addEventListener('pointerover', onPointer, { once: true })
    return () => document.removeEventListener('pointerover', onPointer)
  }, [])
  const keys = useMemo(() => {
    const by = (id: string) => rows.find((row) => row.id === id)
    return {
      p: (id: string) => {
        const row = by(id)
        if (row) show(row)
      },
    }
  }, [rows, show])
  const index = rows.findIndex(({ files }) => files.some(({ id }) => id === open))
  const step = (by: 1 | -1) => {
    const to = index === -1 ? undefined : rows[index + by]
    return to && (() => show(to))
  }
  const sheet = deletion ? (
    <DeletionSheet key={deletion} id={deletion} onClose={() => change({ deletion: null })} />
  ) : open ? (
    <RecordingSheet
      id={open}
      role={role}
      known={rows[index]?.files.find(({ id }) => id === open) ?? null}
      autoPlay={played === open}
      onPrevious={step(-1)}
      onNext={step(1)}
      onClose={() => change({ open: null })}
      onDelete={ask}
    />
  ) : null
  return (
    <SheetLayout sheet={sheet}>
      <MirrorListScreen
        definition={recordings}
        cells={useRecordingCells({ onPlay: mayPlay ? show : null, openId: open })}
        of={{ ...listed, rows }}
        instantOf={startOf}
        searchLabel={t('search')}
        hasSums
        summary={<Summary files={files} meta={meta} filtered={filtered} />}
        note={!mayPlay && <p className="px-gutter pb-3 text-12 text-muted">{t('mayNotPlay')}</p>}
        rowId={idOf}
        stack={recordingListStack}
        keys={keys}
        selection={
          mayPlay
            ? {
                value: picked.value,
                onChange: picked.onChange,
                label: ({ first }) =>
                  t('select', {
                    name: claimedName(first.person?.context).name ?? t('unnamedPerson'),
                    suffix: first.id.slice(-4),
                  }),
              }
            : undefined
        }
        empty={
          <Empty title={t('none')} action={<FirstStep />}>
            {t('noneText')}
          </Empty>
        }
        onOpen={show}
      />
      {hasPointer && mayPlay && <HoverPicture rows={rows} />}
      {picked.files.length > 0 && (
        <SelectionBar
          files={picked.files}
          total={meta?.total ?? null}
          isExact={meta?.total_exact ?? true}
          filters={list.filters}
          role={role}
          onPick={picked.pick}
          onFreeze={picked.freeze}
          onClear={picked.clear}
          onDelete={ask}
        />
      )}
      {frozen && (
        <FrozenBar
          frozen={frozen}
          onClear={picked.clear}
          onDelete={(button) => askAll(frozen, button)}
        />
      )}
      {dialog}
    </SheetLayout>
  )
}

type SummaryProps = {
  files: RecordingFile[]
  meta: MirrorListMeta | undefined
  filtered: boolean
}

function Summary({ files, meta, filtered }: SummaryProps) {
  const t = useTranslations('recordings')
  const size = useSize()
  if (!meta) return null
  const { total, total_exact: isExact, after, before } = meta
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const { sizeMb } = sumOf(files)
  const rows = groupFiles(files).length
  const isWhole = after === null && before === null
  return (
    <>
      <span>
        {isExact
          ? t.rich(filtered ? 'filesMatch' : 'filesInAll', { count: total, b })
          : t.rich('filesAtLeast', { count: total, b })}
      </span>
      {rows < files.length && <span>{t.rich('rowsHere', { rows, files: files.length, b })}</span>}
      {sizeMb !== null && sizeMb > 0 && (
        <span>{t.rich(isWhole ? 'sizeInAll' : 'sizeOfPage', { size: size(sizeMb), b })}</span>
      )}
    </>
  )
}
