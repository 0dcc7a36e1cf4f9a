export { t as startEmulator } from "./emulator.mjs";
