'use client'

import { useMutation } from '@tanstack/react-query'
import { Download, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionBar } from '@/components/data-table/action-bar'
import { useUnknownParams } from '@/components/data-table/use-unknown-params'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/api-failure'
import { clockTime } from '@/components/ui/duration'
import { readMatching } from '@/lib/client/recordings/queries'
import { freezeSelection } from '@/lib/client/recordings/selections'
import type { ListParams } from '@/lib/contract/list-params'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { FrozenSelection } from '@/lib/contract/selections'
import { can, type Role } from '@/lib/contract/roles'
import { sumOf } from './group-files'
import { startDownloads } from './start-downloads'
import { useSize } from '@/components/ui/use-size'

type SelectionBarProps = {
  files: RecordingFile[]
  /** How many match on all pages, or a lower bound; null while unknown. */
  total: number | null
  isExact: boolean
  filters: ListParams
  role: Role
  onPick: (files: RecordingFile[]) => void
  onFreeze: (all: FrozenSelection) => void
  onClear: () => void
  onDelete: (files: RecordingFile[], button: HTMLElement) => void
}

/** With very many downloads browsers ask before each one, or drop it. */
const maxDownloads = 50

/** The selected recordings, their size, and the acts on them. */
export function SelectionBar(props: SelectionBarProps) {
  const { files, role, total } = props
  const t = useTranslations('recordings')
  const size = useSize()
  // With an unknown filter the rows are not what the user meant, so nothing is deleted in bulk.
  const unfiltered = useUnknownParams().length > 0
  const [started, setStarted] = useState<{ of: number; count: number } | null>(null)
  // A few are picked here and can be downloaded; the ids of many stay with the server.
  const areFew = total !== null && total <= maxDownloads
  const mayDelete = can(role, 'recordings.delete')
  const picking = useMutation({
    mutationFn: () => readMatching(props.filters),
    onSuccess: props.onPick,
  })
  const freezing = useMutation({
    mutationFn: () => freezeSelection(props.filters),
    onSuccess: props.onFreeze,
  })
  const all = areFew ? picking : freezing
  const sum = sumOf(files)
  const ready = files.filter((file) => file.ready)
  async function download() {
    const of = ready.length
    setStarted({ of, count: 0 })
    await startDownloads(
      ready.map(({ id }) => id),
      (count) => setStarted({ of, count }),
    )
  }
  const words = t('chosen', { people: sum.people, files: sum.files })
  const amount = [
    sum.sizeMb === null ? null : size(sum.sizeMb),
    sum.durationSecs > 0 ? clockTime(sum.durationSecs * 1000) : null,
  ].filter((each) => each !== null)
  return (
    <ActionBar
      count={files.length}
      onClear={props.onClear}
      label={
        <>
          {words} <span className="ml-1.5 font-480 text-muted">{amount.join(' · ')}</span>
          {started && (
            <span className="block text-12 font-400 text-muted">
              {t('downloadsStarted', { count: started.count, of: started.of })}
              {ready.length < files.length &&
                ` ${t('notReadyCount', { count: files.length - ready.length })}`}
            </span>
          )}
          {unfiltered && mayDelete && (
            <span className="block text-12 font-400 text-warning">{t('deleteOff')}</span>
          )}
          {all.error && (
            <span className="block text-12 font-400 text-danger">
              <FailureTitle of={toFailure(all.error).key} /> {t('selectAllFailed')}
            </span>
          )}
        </>
      }
      summary={<span className="flex-1" />}
    >
      {!unfiltered && total !== null && total > files.length && (areFew || mayDelete) && (
        <Button
          variant="quiet"
          pending={all.isPending}
          onClick={() => all.mutate()}
          className="phone:order-last"
        >
          {t(props.isExact ? 'selectAll' : 'selectAllAtLeast', { count: total })}
        </Button>
      )}
      {can(role, 'media.play') && (
        <Button
          icon={<Download />}
          disabled={ready.length === 0 || ready.length > maxDownloads}
          title={
            ready.length > maxDownloads ? t('tooManyDownloads', { max: maxDownloads }) : undefined
          }
          onClick={() => void download()}
        >
          {t('downloadCount', { count: ready.length })}
        </Button>
      )}
      {mayDelete && (
        <Button
          variant="danger-quiet"
          icon={<Trash2 />}
          disabled={unfiltered}
          onClick={(event) => props.onDelete(files, event.currentTarget)}
        >
          {t('deleteCount', { count: files.length })}
        </Button>
      )}
    </ActionBar>
  )
}
