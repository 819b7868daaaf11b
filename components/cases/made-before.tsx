'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { StatusShape } from '@/components/ui/status-shape'
import { useSize } from '@/components/ui/use-size'
import { caseExportsQuery, makingInterval } from '@/lib/client/cases/queries'
import type { Case, CaseExport } from '@/lib/contract/cases'

type MadeBeforeProps = {
  subject: Case
  /** When this page asked for a file; null if it did not. */
  madeAt: number | null
}

/** The files made of a case, as the audit trail has them, with the hash that each can be matched by. */
export function MadeBefore({ subject, madeAt }: MadeBeforeProps) {
  const t = useTranslations('cases')
  const { data = [] } = useQuery({
    ...caseExportsQuery(subject.id),
    refetchInterval: ({ state }) => makingInterval(isMaking(state.data, madeAt)),
  })
  if (data.length === 0) return null
  return (
    <section aria-labelledby="case-made">
      <h2 id="case-made">
        {t('madeBefore')} <span className="font-400 text-faint tabular">{data.length}</span>
      </h2>
      <ul aria-labelledby="case-made" className="mt-1">
        {data.map((made) => (
          <Made key={made.id} made={made} isBehind={made.at < subject.changed_at} />
        ))}
      </ul>
      <p className="mt-1.5 text-12 text-faint">
        <code className="font-mono">npm run verify-case FILE</code>
        <span className="block">{t('verifyText')}</span>
      </p>
    </section>
  )
}

/** Whether the file that this page asked for is not in the trail yet, or not complete. */
function isMaking(made: CaseExport[] | undefined, madeAt: number | null): boolean {
  const [newest] = made ?? []
  return madeAt !== null && (newest === undefined || newest.size === null)
}

function Made({ made, isBehind }: { made: CaseExport; isBehind: boolean }) {
  const t = useTranslations('cases')
  const size = useSize()
  const { at, by, names, kept, media, manifest_sha256: hash } = made
  return (
    <li className="border-b border-line py-1.5">
      <p className="flex items-center gap-2">
        <StatusShape
          shape={hash === null ? 'unknown' : 'confirmed'}
          className={hash === null ? 'text-warning' : 'text-accent'}
        />
        <bdi className="min-w-0 truncate font-600 text-strong">{by}</bdi>
        <AbsoluteTime at={at} className="ml-auto flex-none text-12 text-muted tabular" />
      </p>
      <p className="text-12 text-muted">
        {t(names === 'claimed' ? 'madeClaimed' : 'madeMasked', { kept })}
        {media > 0 && <> · {t('madeMedia', { count: media })}</>}
        {made.size !== null && <> · {size(made.size / 1_000_000)}</>}
      </p>
      {hash === null ? (
        <p className="text-12 text-warning">{t('notComplete')}</p>
      ) : (
        <p className="truncate text-12 text-faint" title={hash}>
          {t('manifest')}{' '}
          <code className="font-mono">{`${hash.slice(0, 8)}…${hash.slice(-8)}`}</code>
        </p>
      )}
      {isBehind && hash !== null && <p className="text-12 text-faint">{t('changedSince')}</p>}
    </li>
  )
}
