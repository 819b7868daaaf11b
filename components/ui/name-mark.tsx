'use client'

import { useTranslations } from 'next-intl'
import { displayName } from '@/lib/contract/display-name'
import { useNameDoubt } from './name-doubts'
import { StatusShape } from './status-shape'

type NameMarkProps = {
  name: string | null
  /** The claim had invisible characters, perhaps to imitate another name. */
  hidden?: boolean
}

/** Warns that a claimed name may imitate another. */
export function NameMark({ name, hidden = false }: NameMarkProps) {
  const t = useTranslations('common')
  const doubt = useNameDoubt(name)
  const reasons = [hidden && t('hiddenCharacters'), doubt && t(`nameDoubt.${doubt}`)]
  return <DoubtMark words={reasons.filter(Boolean).join(' · ')} />
}

/** Warns that a room's stored name differs from the shown one. */
export function RoomNameMark({ name }: { name: string | null | undefined }) {
  const t = useTranslations('common')
  const { whole, hidden } = displayName(name)
  if (!name || whole === name) return null
  return <DoubtMark words={t(hidden ? 'hiddenCharacters' : 'oddBlanks')} />
}

/** Yields its place to the name: if both do not fit, the words are hidden, not the shape. */
function DoubtMark({ words }: { words: string }) {
  if (words === '') return null
  return (
    <span
      title={words}
      className="flex h-4 min-w-3 flex-[0_9999_auto] flex-wrap gap-x-1 overflow-hidden text-11 text-warning"
    >
      <StatusShape shape="unknown" className="mt-0.5" />
      <span>{words}</span>
    </span>
  )
}
