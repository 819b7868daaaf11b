'use client'

import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Doomed } from './doomed'
import { groupFiles } from './group-files'

const shown = 8

/** The people whose recordings would be deleted: the first by name, the rest as a number. */
export function DoomedList({ files, count }: Pick<Doomed, 'files' | 'count'>) {
  const t = useTranslations('recordings')
  const rows = groupFiles(files)
  const more = Math.max(0, rows.length - shown) + count - files.length
  return (
    <ul className="mt-3 grid grid-cols-2 gap-x-4 gap-y-1 phone:grid-cols-1">
      {rows.slice(0, shown).map(({ id, first, files: { length } }) => (
        <li key={id} className="flex min-w-0 items-center gap-1.5">
          {first.person ? (
            <PersonName name={claimedName(first.person.context).name} id={first.person.id} />
          ) : (
            t('unnamedPerson')
          )}
          {length > 1 && (
            <span className="flex-none text-12 text-faint">
              {t('fileCount', { count: length })}
            </span>
          )}
        </li>
      ))}
      {more > 0 && <li className="text-muted">{t('andMore', { count: more })}</li>}
    </ul>
  )
}
