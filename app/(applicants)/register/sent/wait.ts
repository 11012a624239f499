/** A minute is what a slow carrier needs; asking sooner only fills the mailbox. */
export const waitSeconds = 60;
