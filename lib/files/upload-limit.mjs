/** Bytes that one file of staff may have: a picture, a PDF, a CSV file. */
export const mostFileBytes = 10_000_000;

/** The same limit in sentences. */
export const mostFileText = "10MB";

/** Bytes of a request that sends such a file: the file and what the form adds. */
export const mostUploadBytes = mostFileBytes + 500_000;
