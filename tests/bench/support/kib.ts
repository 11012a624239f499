export const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
