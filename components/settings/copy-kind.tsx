'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { askForSweep, mirrorStatusQuery } from '@/lib/client/settings/mirror'
import type { KindStatus, MirrorKind, MirrorState } from '@/lib/contract/mirror'
import { can, type Role } from '@/lib/contract/roles'

type CopyKindProps = { kind: MirrorKind; status: KindStatus; role: Role }

/** The normal state has no colour. */
const styles: Record<MirrorState, { shape: Shape; className: string }> = {
  first_copy: { shape: 'processing', className: 'text-strong' },
  current: { shape: 'confirmed', className: 'text-muted' },
  behind: { shape: 'stale', className: 'text-warning' },
  stopped: { shape: 'trouble', className: 'text-danger' },
}

/** The state of one kind's copy, and a manual sweep. */
export function CopyKind({ kind, status, role }: CopyKindProps) {
  const t = useTranslations('copy')
  const format = useFormatter()
  const cache = useQueryClient()
  const sweep = useMutation({
    mutationFn: () => askForSweep(kind),
    onSuccess: () => cache.invalidateQueries({ queryKey: mirrorStatusQuery.queryKey }),
  })
  const unknown = <span className="text-faint">–</span>
  const { behind_seconds: behind, last_complete_at: swept } = status
  return (
    <tr className="h-11 border-b border-line tabular">
      <th scope="row" className="pr-4 font-600 text-strong">
        {t(`names.${kind}`)}
      </th>
      <td className="pr-4">
        <StateOf status={status} />
        {sweep.error && <FailureNotice error={sweep.error} />}
      </td>
      <td className="pr-4">{format.number(status.rows)}</td>
      <td className="pr-4">{format.number(status.gone)}</td>
      <td className="pr-4">{behind === null ? unknown : t('seconds', { seconds: behind })}</td>
      <td className="pr-4">{swept ? <RelativeTime at={swept} /> : unknown}</td>
      <td className="text-right">
        {can(role, 'settings.manage') && (
          <Button
            size="act"
            icon={<RotateCw />}
            pending={sweep.isPending}
            disabled={status.sweeping}
            onClick={() => sweep.mutate()}
            aria-label={t('sweepOf', { kind: t(`names.${kind}`) })}
          >
            {t('sweep')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function StateOf({ status }: { status: KindStatus }) {
  const t = useTranslations('copy')
  const { state, sweeping, complete, done, total, seconds_left: left } = status
  const { shape, className } = styles[state]
  const isCopying = sweeping && total !== null && total > 0
  return (
    <span className="grid gap-0.5 py-1">
      <span className={`inline-flex items-center gap-1.5 ${className}`}>
        <StatusShape shape={shape} />
        {t(`states.${state}`)}
        {!complete && state !== 'first_copy' && (
          <span className="text-12 text-warning">{t('incomplete')}</span>
        )}
      </span>
      {isCopying && (
        <span className="flex items-center gap-2 text-12 text-muted">
          <ThinBar value={done} max={total} className="w-20" />
          {t('progress', { done, total })}
          {left !== null && ` · ${t('left', { minutes: Math.max(1, Math.ceil(left / 60)) })}`}
        </span>
      )}
    </span>
  )
}
