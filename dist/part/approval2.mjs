export { t as checkUncommitted, r as readApproval } from "./approval.mjs";
