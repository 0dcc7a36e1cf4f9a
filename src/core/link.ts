/**
 * What is written into pages: zones (their place, checksum and removal) and what stands in them. Pure, string → string,
 * by offsets into the text; whoever calls decodes the file and keeps its byte order mark.
 */
export { findZones, formatZoneSum } from './link/zone.ts';
export type { Zone } from './link/zone.ts';
export { writeZones } from './link/write.ts';
export type { ZoneContent, ZonePage, ZoneResult, ZoneStray } from './link/write.ts';
export { writeFrontMatter } from './link/front-matter.ts';
export type { FrontMatterResult } from './link/front-matter.ts';
export { formatZone } from './link/content.ts';
export type { LinkedVideo, ZoneInput } from './link/content.ts';
export { findSite } from './link/site.ts';
export type { Site, SiteKind } from './link/site.ts';
export { findTemplateProblem } from './link/template.ts';
