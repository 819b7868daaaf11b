import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What the marks of the chart mean. */
export function Legend() {
  const t = useTranslations('story.legend')
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-4 text-12 text-muted">
      <Entry text={t('presence')}>
        <path d="M0 7H18" stroke="var(--bar)" strokeWidth={4} />
      </Entry>
      <Entry text={t('files')}>
        <path d="M0 5H18" stroke="var(--line-control)" strokeWidth={2} />
        <path d="M0 9.5H18" stroke="var(--line-control)" />
      </Entry>
      <Entry text={t('act')}>
        <path d="M3 1h12v12H3z" fill="var(--accent-fill)" />
      </Entry>
      <Entry text={t('dropped')}>
        <path d="M4 2V12" stroke="var(--muted)" />
        <path d="M4 7H18" stroke="var(--muted)" strokeDasharray="3 2" />
      </Entry>
    </ul>
  )
}

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width={18} height={14} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}
