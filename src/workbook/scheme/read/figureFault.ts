/** Whether a text is no figure of 0 or more. */
export const figureFault = (text: string): boolean => !/^\d+(\.\d+)?$/.test(text);
