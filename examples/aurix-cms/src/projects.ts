import { atom } from 'nanostores'

export const stages = ['Planned', 'In progress', 'With the client'] as const

export interface Project {
  readonly name: string
  readonly client: string
  readonly stage: (typeof stages)[number]
}

export const $projects = atom<readonly Project[]>([
  { name: 'Autumn campaign', client: 'Fjord & Fell', stage: 'In progress' },
  { name: 'Booking flow', client: 'Harbour Dental', stage: 'With the client' },
  { name: 'Brand refresh', client: 'Oriel Books', stage: 'Planned' },
  { name: 'Member area', client: 'Tandem Cycling', stage: 'In progress' },
])

export function addProject(): void {
  $projects.set([{ name: 'Untitled project', client: 'No client yet', stage: 'Planned' }, ...$projects.get()])
}
