export { t as formatStoryboard } from "./storyboard.mjs";
