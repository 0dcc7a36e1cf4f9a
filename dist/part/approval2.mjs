export { n as readApproval } from "./approval.mjs";
