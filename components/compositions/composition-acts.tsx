'use client'

import { Download } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { can, type Role } from '@/lib/contract/roles'
import { compositionPath } from '@/lib/contract/routes'
import { mediaPath } from './composition-film'
import { DeleteComposition } from './delete-composition'
import { MakeAgain } from './make-again'

type CompositionActsProps = {
  composition: CompositionRow
  role: Role
  /** Whether to link to its page. */
  withPage?: boolean
  onGone: () => void
}

/** The acts on a composition that the role allows. */
export function CompositionActs({ composition, role, withPage, onGone }: CompositionActsProps) {
  const t = useTranslations('compositions')
  const { id, status } = composition
  return (
    <div className="flex flex-wrap gap-2 phone:[&>*]:h-11 phone:[&>*]:flex-1">
      {status === 'completed' && can(role, 'media.play') && (
        <a href={mediaPath(id, 'download')} download className={buttonClass()}>
          <Download className="size-3.5!" />
          {t('download')}
        </a>
      )}
      {withPage && (
        <Link href={compositionPath(id)} prefetch={false} className={buttonClass()}>
          {t('openPage')}
        </Link>
      )}
      {can(role, 'compositions.create') && (
        <MakeAgain id={id} sessionId={composition.sessionId} className={buttonClass()} />
      )}
      {can(role, 'compositions.delete') && (
        <DeleteComposition composition={composition} onGone={onGone} />
      )}
    </div>
  )
}
