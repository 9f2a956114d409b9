/** The messages between office.js and the page around it: JSON text, sent by `postMessage`. */

export interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const MessageType = { request: 0, response: 1 } as const;
export const RequestType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { answer: 0, event: 1 } as const;

const serializerVersion = 1;

/** @returns undefined for what is no request of office.js: pages may send each other anything */
export function readRequest(data: unknown): Envelope | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const message = JSON.parse(data) as Partial<Envelope> | null;
    return message?._messageType === MessageType.request ? (message as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

export const answerText = (to: Envelope, origin: string, data: unknown, type: number, errorCode = 0): string =>
  JSON.stringify({
    _messageType: MessageType.response,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: type,
    _serializerVersion: serializerVersion,
  });

/** A call of the page's own to office.js in the frame, on the conversation that it keeps for this. */
export const callText = (conversation: string, origin: string, method: string, data: unknown): string =>
  JSON.stringify({
    _messageType: MessageType.request,
    _actionName: method,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _actionType: RequestType.invoke,
    _serializerVersion: serializerVersion,
  });

/** What office.js reads from `window.name`: there it learns that this is Excel on the web, and how to reach it. */
export const frameName = (conversation: string, addInId: string, origin: string, locale: string): string =>
  JSON.stringify({
    // flags: 1 shared runtime, 2 custom functions
    hostInfo: `Excel$Web$16.00$${locale}$embedded$$$3`,
    xdmInfo: `${conversation}|${addInId}|${origin}`,
    serializerVersion,
    baseFrameName: conversation,
  });
