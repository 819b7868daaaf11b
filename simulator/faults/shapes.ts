import { bodyShapes } from './body-shapes'
import { errorShapes } from './error-shapes'
import type { FaultShape } from './fault-shape'
import { transportShapes } from './transport-shapes'

export const shapes: readonly FaultShape[] = [...transportShapes, ...errorShapes, ...bodyShapes]

export function findShape(name: string): FaultShape | undefined {
  return shapes.find((shape) => shape.name === name)
}
