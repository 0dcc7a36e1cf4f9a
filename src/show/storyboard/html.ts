/** Preact's elements from a tagged template, so that Node runs the source as it is; text and attributes are escaped when rendered. */
export { html } from 'htm/preact';
