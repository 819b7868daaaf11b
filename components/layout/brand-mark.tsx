/** The logo: a room with an open door and a light inside. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className={className ?? 'size-[18px] flex-none'}>
      <path
        d="M11 1.75H3.25a1.5 1.5 0 0 0-1.5 1.5v11.5a1.5 1.5 0 0 0 1.5 1.5h11.5a1.5 1.5 0 0 0 1.5-1.5V7"
        fill="none"
        stroke="var(--strong)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="15" cy="3" r="2.5" fill="var(--accent-fill)" />
    </svg>
  )
}

export const brandName = 'Roomwarden'
