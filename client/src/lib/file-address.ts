/** Where the bytes of a file of ours are; who may not see it gets nothing. */
export const fileAddress = (fileId: string): string => `/api/files/${fileId}/content`

/** The same for an image, at a width that is enough: in a list, or for reading. */
export const imageAddress = (fileId: string, width: 320 | 1280): string =>
  `/api/files/${fileId}/thumbnail?width=${width}`
