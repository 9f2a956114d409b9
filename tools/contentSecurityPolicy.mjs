// What the pages of the add-in may load: nothing from anywhere but their own origin.

/**
 * Fabric writes its styles rule by rule into an empty <style> element. This is the digest of the empty text: it
 * admits such an element and no other inline style.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** In the page itself, so that it also holds on a server that sends no header. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  `style-src 'self' ${emptyStyle}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The frames that may show the pane: those of Excel on the web. Only a header can say so.
 * On the desktop the pane is no frame.
 */
const excelOnTheWeb = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.live.com",
];

/** Sent by the server. */
export const policyHeader = `${contentSecurityPolicy}; frame-ancestors 'self' ${excelOnTheWeb.join(" ")}`;
