import type { ReactNode } from 'react'

type SettingsHeadProps = { title: ReactNode; intro?: ReactNode; act?: ReactNode }

/** The head of a settings page: title, introduction and main act. */
export function SettingsHead({ title, intro, act }: SettingsHeadProps) {
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="max-w-140 min-w-0">
        <h1 className="min-w-0 truncate">{title}</h1>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
      </div>
      {act}
    </div>
  )
}
