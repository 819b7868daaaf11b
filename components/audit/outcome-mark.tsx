import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { AuditOutcome } from '@/lib/contract/audit'
import { StatusShape, type Shape } from '@/components/ui/status-shape'

/** Success has no colour; only failure and an unknown outcome do. */
const styles: Record<AuditOutcome, { shape: Shape; colour: string }> = {
  succeeded: { shape: 'confirmed', colour: 'text-muted' },
  failed: { shape: 'trouble', colour: 'text-danger' },
  unknown: { shape: 'unknown', colour: 'text-warning' },
  not_sent: { shape: 'left', colour: 'text-danger' },
  denied: { shape: 'full', colour: 'text-strong' },
  open: { shape: 'stale', colour: 'text-warning' },
  recorded: { shape: 'live', colour: 'text-faint' },
}

export function OutcomeShape({ outcome }: { outcome: AuditOutcome }) {
  const { shape, colour } = styles[outcome]
  return <StatusShape shape={shape} className={colour} />
}

/** The outcome of an act: shape and word. */
export function OutcomeMark({ outcome }: { outcome: AuditOutcome }) {
  const t = useTranslations('activity')
  return (
    <span className={clsx('inline-flex items-center gap-1.5', styles[outcome].colour)}>
      <OutcomeShape outcome={outcome} />
      {t(`outcomes.${outcome}`)}
    </span>
  )
}
