/** Where the bytes of a file of ours are; who may not see it gets nothing. */
export const fileAddress = (fileId: string): string => `/api/files/${fileId}/content`
