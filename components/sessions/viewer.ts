import type { Role } from '@/lib/contract/roles'

/** The user who looks at the page, and their role. */
export type Viewer = { id: string; name: string; role: Role }
