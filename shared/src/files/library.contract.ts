import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, line, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { postsErrors } from '../posts/posts.contract.js'
import { excerpt } from '../search/search.contract.js'
import { fileFields } from './files.contract.js'

/** Folders stand in folders at most this deep. */
export const MAX_DEPTH = 5

export const libraryErrors = {
  'files.folder_taken': { status: 409 },
  'files.folder_too_deep': { status: 422 },
  'files.folder_not_empty': { status: 409 },
  'files.too_many_folders': { status: 422 },
  'files.too_late_to_undo': { status: 409 },
  'files.community_archived': { status: 409 },
  'files.members_only': { status: 403 },
} as const

const place = { communityId: id }
const inPlace = z.object(place)
const aFolder = z.object({ ...place, folderId: id })
const aFile = z.object({ ...place, fileId: id })
const writing = {
  'files.community_archived': libraryErrors['files.community_archived'],
  'files.members_only': libraryErrors['files.members_only'],
} as const
/** The place may ask to agree to its charter first. */
const adding = { ...writing, 'posts.charter_due': postsErrors['posts.charter_due'] } as const

export const folder = z
  .object({ id, name: z.string(), parentId: z.nullable(id), can: z.object({ change: z.boolean() }) })
  .register(z.globalRegistry, { id: 'Folder' })
export type Folder = z.output<typeof folder>

export const libraryFile = z
  .object({
    ...fileFields,
    /** Null: at the top, or not in the library. */
    folderId: z.nullable(id),
    /** The post it came with; null when it was put into the library. */
    post: z.nullable(z.object({ id, commentId: z.nullable(id), title: z.string() })),
    /** Where the words were found in its text. */
    excerpt: z.nullable(excerpt),
    can: z.object({ ...fileFields.can.shape, move: z.boolean(), remove: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'LibraryFile' })
export type LibraryFile = z.output<typeof libraryFile>

export const listLibrary = endpoint('files.library', {
  route: 'GET /communities/:communityId/files',
  access: 'signedIn',
  params: inPlace,
  query: z.object({
    ...pageQuery,
    folder: z.optional(id),
    /** `posts`: what came with posts and comments here. */
    from: z.optional(z.enum(['library', 'posts'])),
    /** Words, looked for in names and texts of everything here. */
    q: z.optional(line(200)),
  }),
  reply: z.object({
    items: z.array(libraryFile),
    nextCursor: z.nullable(z.string()),
    can: z.object({ add: z.boolean() }),
  }),
  summary: 'The files of a community: of one folder, of its posts, or those with some words.',
})

export const listFolders = endpoint('files.folders', {
  route: 'GET /communities/:communityId/folders',
  access: 'signedIn',
  params: inPlace,
  reply: z.object({ items: z.array(folder) }),
  summary: 'All folders of a library, by name.',
})

export const addFolder = endpoint('files.add_folder', {
  route: 'POST /communities/:communityId/folders',
  access: 'signedIn',
  params: inPlace,
  body: z.object({ name: line(80), parentId: z.nullable(id) }),
  reply: folder,
  errors: {
    ...adding,
    'files.folder_taken': libraryErrors['files.folder_taken'],
    'files.folder_too_deep': libraryErrors['files.folder_too_deep'],
    'files.too_many_folders': libraryErrors['files.too_many_folders'],
  },
  creates: true,
  summary: 'Makes a folder.',
})

export const changeFolder = endpoint('files.change_folder', {
  route: 'PATCH /communities/:communityId/folders/:folderId',
  access: 'signedIn',
  params: aFolder,
  body: z.object({ name: z.optional(line(80)), parentId: z.optional(z.nullable(id)) }),
  reply: folder,
  errors: {
    ...writing,
    'files.folder_taken': libraryErrors['files.folder_taken'],
    'files.folder_too_deep': libraryErrors['files.folder_too_deep'],
  },
  summary: 'Renames a folder or moves it with all that is in it.',
})

export const removeFolder = endpoint('files.remove_folder', {
  route: 'DELETE /communities/:communityId/folders/:folderId',
  access: 'signedIn',
  params: aFolder,
  reply: empty,
  errors: { ...writing, 'files.folder_not_empty': libraryErrors['files.folder_not_empty'] },
  summary: 'Takes away an empty folder.',
})

export const addToLibrary = endpoint('files.add_to_library', {
  route: 'POST /communities/:communityId/files',
  access: 'signedIn',
  params: inPlace,
  body: z.object({ fileId: id, folderId: z.nullable(id) }),
  reply: libraryFile,
  errors: adding,
  creates: true,
  summary: 'Puts a file of mine, or one that I see, into the library of a community.',
})

export const moveInLibrary = endpoint('files.move', {
  route: 'PATCH /communities/:communityId/files/:fileId',
  access: 'signedIn',
  params: aFile,
  body: z.object({ folderId: z.nullable(id) }),
  reply: libraryFile,
  errors: writing,
  summary: 'Moves a file to another folder; its address stays.',
})

export const removeFromLibrary = endpoint('files.remove', {
  route: 'DELETE /communities/:communityId/files/:fileId',
  access: 'signedIn',
  params: aFile,
  reply: empty,
  errors: writing,
  summary: 'Takes a file out of the library; can be undone for ten minutes.',
})

export const restoreToLibrary = endpoint('files.restore', {
  route: 'POST /communities/:communityId/files/:fileId/restore',
  access: 'signedIn',
  params: aFile,
  reply: libraryFile,
  errors: { ...writing, 'files.too_late_to_undo': libraryErrors['files.too_late_to_undo'] },
  summary: 'Puts back what I took out.',
})

/** Something changed in the library of a community. */
export const libraryHint = socketMessage('files.library_changed', z.object({ communityId: id }))
