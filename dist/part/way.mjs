import { rn as formatCost } from "./engine.mjs";
// src/show/way.ts
/** What choosing another way would mean, for a price in brackets: `dubbed · 0.54 usd (re-rendered: 3.20 usd)`. */
const others = {
	source: "re-rendered",
	page: "re-rendered",
	text: "re-rendered",
	dubbed: "dubbed"
};
/** Why a video is wanted, and what the other way to its language would cost. */
function formatReason({ reason, wanted, estimate }) {
	const { otherwise } = wanted;
	return otherwise === void 0 ? reason.text : `${reason.text} (${others[otherwise.way]}: ${formatCost({
		micros: otherwise.micros,
		unit: estimate.cost?.unit ?? "usd"
	})})`;
}
export { formatReason as t };
