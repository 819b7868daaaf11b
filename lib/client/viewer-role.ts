import { createContext, useContext } from 'react'
import { can, type Permission, type Role } from '@/lib/contract/roles'

/** The role of the signed-in user, for parts that are far from their page; null outside of pages. */
export const ViewerRole = createContext<Role | null>(null)

/** Whether the signed-in user has a permission; the server decides in any case. */
export function useMay(permission: Permission): boolean {
  const role = useContext(ViewerRole)
  return role !== null && can(role, permission)
}
