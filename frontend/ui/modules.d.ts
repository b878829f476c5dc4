declare module "govuk-frontend/dist/govuk/components/button/button.mjs" { export class Button { constructor(root: Element); } }
declare module "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs" { export class ErrorSummary { constructor(root: Element); } }
declare module "govuk-frontend/dist/govuk/common/index.mjs" { export function isSupported(): boolean; }
declare module "htmx.org/dist/htmx.esm.js" {
  const htmx: { config: Record<string, unknown>; onLoad(hearer: (element: Element) => void): void };
  export default htmx;
}
