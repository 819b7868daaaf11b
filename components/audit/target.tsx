import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { shortId, ShortId } from '@/components/ui/short-id'
import { compositionsPath, recordingsPath, roomPath, sessionPath } from '@/lib/contract/routes'

type TargetProps = {
  target: { type: string; id: string }
  /** The object is deleted, so there is no page to link to. */
  gone?: boolean
}

/** The address of an object's page; null if it has none. */
export function targetPath({ type, id }: TargetProps['target']): string | null {
  switch (type) {
    case 'room':
      return roomPath(id)
    case 'room_session':
      return sessionPath(id)
    case 'room_recording':
      return recordingsPath({ open: id })
    case 'room_composition':
      return compositionsPath({ open: id })
    default:
      return null
  }
}

const named = [
  'room',
  'room_session',
  'room_participant',
  'room_recording',
  'room_composition',
  'user',
  'token',
  'ban',
  'identity',
] as const

export function TargetType({ type }: { type: string }) {
  const t = useTranslations('activity')
  const name = named.find((known) => known === type)
  return name ? t(`targets.${name}`) : t('targets.other', { type })
}

/** An object by kind and short id: a link if it has a page, else its id to copy. */
export function Target({ target, gone = false }: TargetProps) {
  const path = gone ? null : targetPath(target)
  const t = useTranslations('activity.named')
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <span className="text-muted">
        <TargetType type={target.type} />
      </span>
      {path ? (
        <Link
          href={path}
          prefetch={false}
          title={target.id}
          className="inline-flex min-h-6 items-center font-mono text-12 text-accent underline-offset-3 hover:underline"
        >
          {shortId(target.id)}
        </Link>
      ) : (
        <ShortId id={target.id} />
      )}
      {gone && <span className="text-12 text-faint">{t('gone')}</span>}
    </span>
  )
}
