/** The largest file that staff may upload, in bytes. */
export const mostFileBytes = 10_000_000;

/** The same limit in sentences. */
export const mostFileText = "10MB";

/** The largest request with such a file, in bytes: the file and the rest of the form. */
export const mostUploadBytes = mostFileBytes + 500_000;
