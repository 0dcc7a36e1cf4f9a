import { A as formatMonth, C as formatAmount, E as formatCount, F as formatVideoLength, Fn as escapeAddress, Ft as coversAllPages, In as escapeElement, Ln as escapeMarkdown, Mn as formatLanguage, N as formatReportFigures, Nn as cutText, O as formatLength, P as formatState, Pn as dropInvisible, Rn as formatPlainText, T as formatCharged, Zn as formatCost, b as formatStale, k as formatLocale$1, w as formatBalance, zt as addCosts } from "./engine.mjs";
import { createHash } from "node:crypto";
// src/show/markdown.ts
const formatMarkdownText = escapeMarkdown;
function formatMarkdownCode(text, most = 200) {
	const plain = formatPlainText(text, most);
	return plain === "" || /[`|\\<]/.test(plain) ? escapeMarkdown(plain) : `\`${plain}\``;
}
function formatMarkdownSentence(sentence) {
	if (sentence.split("`").length % 2 === 0) return escapeMarkdown(sentence);
	const parts = sentence.replaceAll(/`([^`]*)`/g, (span, code) => formatMarkdownCode(code, 400).startsWith("`") ? span : code).split("`");
	const formatPart = (part, edge) => escapeMarkdown(`${edge}${part}x`).slice(edge.length, -1);
	return parts.map((part, index) => index % 2 === 1 ? formatMarkdownCode(part, 400) : formatPart(part, index === 0 ? "" : /^\s/.test(part) ? "x" : "x ")).join("");
}
function formatMarkdownLink(text, address) {
	const safe = findAddress(address);
	return safe === void 0 ? text : `[${text}](${safe})`;
}
function formatMarkdownPoster(label, poster, address, width) {
	const [source, target] = [findAddress(poster), findAddress(address)];
	if (source === void 0 || target === void 0) return "";
	const attribute = (value) => value.replaceAll("&", "&amp;");
	return `<a href="${attribute(target)}"><img src="${attribute(source)}" width="${width}" alt="${escapeElement(label, 120)}"></a>`;
}
const relativePath = /^(?:\.\.?\/)*[\w%~.-]+(?:\/[\w%~.-]+)*$/;
function findAddress(address) {
	return address && (/^https?:\/\//i.test(address) || relativePath.test(address)) ? escapeAddress(address) : void 0;
}
function formatMarkdownTable(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head.map((title) => title.replace(/>$/, ""))),
		line(head.map((title) => title.endsWith(">") ? "---:" : "---")),
		...rows.map(line)
	].join("\n");
}
function formatMarkdownFigure(figure) {
	return figure.replaceAll(" ", "&nbsp;");
}
function formatMarkdownDetails(summary, body) {
	return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function findFitting(texts, most) {
	let last = "";
	for (const make of texts) {
		last = make();
		if (last.length <= most) return last;
	}
	const end = last.lastIndexOf("\n", most - 2);
	return `${last.slice(0, end < 0 ? most - 1 : end).trimEnd()}\n…`;
}
// src/show/bill.ts
function makeBill(report) {
	const { byLocale, totals } = report;
	const bought = totals.rendered > 0 || report.mode !== "plan" && report.stopped === null;
	const line = (name, total) => ({
		name,
		videos: bought ? total.done === total.videos ? String(total.videos) : `${total.done} of ${total.videos}` : String(total.planned),
		length: bought ? total.seconds > 0 ? formatLength(total.seconds) : "–" : `about ${formatLength(total.expectedSeconds)}`,
		estimate: formatAmount(total.estimate),
		charge: bought ? formatAmount(total.charge) : null,
		saved: formatAmount(total.saved)
	});
	const sum = (pick) => byLocale.reduce((all, total) => all + pick(total), 0);
	return {
		lines: byLocale.map((total) => line(formatLocale$1(total.locale), total)),
		all: line("All", {
			videos: sum(({ videos }) => videos),
			planned: totals.planned,
			expectedSeconds: totals.estimate.seconds,
			done: totals.rendered,
			seconds: sum(({ seconds }) => seconds),
			estimate: totals.estimate.cost ?? null,
			charge: totals.charge,
			saved: totals.saved
		})
	};
}
function listBillNotes(report) {
	const { totals, translation } = report;
	const balance = formatBalance(report);
	const risky = report.videos.filter(({ atRisk }) => atRisk !== null).length;
	return [
		`The estimate was made before${totals.estimate.upper ? ` (at most ${formatCost(totals.estimate.upper)})` : ""}, the charge is computed from the finished lengths.`,
		...risky === 0 ? [] : [`Besides, failed tries of ${formatCount(risky, "video")} may have been charged: at most ${formatCost(totals.atRisk)}, which count as spent until HeyGen says otherwise.`],
		...translation == null ? [] : [`Translation: ${formatCount(translation.texts, "narration")} by ${translation.translator}, ${translation.characters} characters, ${formatCost(translation.charge)} besides.`],
		...balance === void 0 ? [] : [`Balance: ${balance}`],
		`Month: ${formatMonth(report)}`
	];
}
function formatBill(report) {
	const { saved } = report.totals;
	if (report.byLocale.every(({ videos, charge }) => videos === 0 && charge === null)) return `Nothing was bought${saved.micros > 0 ? `; reuse saved ${formatCost(saved)}` : ""}. ${formatMonth(report)}`;
	const { lines, all } = makeBill(report);
	const charged = [...lines, all].some(({ charge }) => charge !== null);
	const cells = ({ name, videos, length, estimate, charge, saved: reuse }) => [name, ...[
		videos,
		length,
		estimate,
		...charged ? [charge ?? "–"] : [],
		reuse
	].map(formatMarkdownFigure)];
	return `${formatMarkdownTable([
		"Language",
		"Videos>",
		"Length>",
		"Estimate>",
		...charged ? ["Charge>"] : [],
		"Saved by reuse>"
	], [...lines.map(cells), cells(all).map((cell) => `**${cell}**`)])}\n\n${listBillNotes(report).map((note) => `- ${formatMarkdownText(note)}`).join("\n")}`;
}
// node_modules/preact/dist/preact.mjs
var n$1;
var t$1;
var r;
var u$1;
var i$1;
var f$1;
var o$1;
var e;
var l$1;
var c$1;
var a$1;
var h$1 = Symbol.for("pv");
var p$1 = {};
var y$1 = [];
var v$1 = /^m(i|n|o|s|text|space)$/;
var w$1 = Array.isArray;
var d$1 = y$1.slice;
var _$1 = Object.assign;
function g$1(n) {
	n && n.parentNode && n.remove();
}
function k$1(n, t, r) {
	var u, i, f, o = {}, e = arguments.length;
	for (f in t) "key" == f ? u = t[f] : "ref" == f && "function" != typeof n ? i = t[f] : o[f] = t[f];
	return e > 2 && (o.children = e > 3 ? d$1.call(arguments, 2) : r), m$2(n, o, u, i, null);
}
function m$2(r, u, i, f, o) {
	var e = {
		type: r,
		props: u,
		key: i,
		ref: f,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: h$1,
		__v: o || ++t$1,
		__i: -1,
		__u: 0
	};
	return !o && n$1.vnode && n$1.vnode(e), e;
}
function $$1(n) {
	return n.children;
}
function x$1(n, t) {
	this.props = n, this.context = t, this.__g = 0;
}
function S(n, t) {
	if (null == t) return n.__ && S(n.__, n.__i + 1);
	for (var r; t < n.__k.length; t++) if ((r = n.__k[t]) && r.__e) return r.__e;
	return "function" != typeof n.type || n.props.__P ? null : S(n);
}
function C$1(t) {
	var r, u = t.__v, i = u.__e, f = [], o = [], e = t.__P;
	e && ((r = _$1({ constructor: h$1 }, u)).__v = u.__v + 1, n$1.vnode && n$1.vnode(r), z$1(e, r, u, t.__n, e.namespaceURI, 32 & u.__u ? [i] : null, f, i || S(u), 32 & u.__u, o), r.__v = u.__v, r.__.__k[r.__i] = r, E$1(f, r, o), u.__ = u.__e = null, r.__e != i && j$1(r));
}
function j$1(n) {
	if ((n = n.__) && n.__c && !n.props.__P) return n.__e = null, n.__k.some(function(t) {
		return t && (n.__e = t.__e);
	}), j$1(n);
}
function L(t) {
	(8 & t.__g || (t.__g |= 8, u$1.push(t), f$1++)) && i$1 == n$1.debounceRendering || ((i$1 = n$1.debounceRendering) || queueMicrotask)(H$1);
}
function H$1() {
	try {
		for (var n, t = 1; u$1.length;) u$1.length > t && u$1.sort(o$1), n = u$1.shift(), t = u$1.length, 8 & n.__g && C$1(n);
	} finally {
		(f$1 = u$1.length) && (i$1 || queueMicrotask)(H$1);
	}
}
function I$1(n, t, r, u, i, f, o, e, l, c, a) {
	var s, h, v, w, d, _, g = u.__k || y$1, k = t.length;
	for (l = q$1(r, t, g, l, k), s = 0; s < k; s++) null != (v = r.__k[s]) && (h = ~v.__i && g[v.__i] || p$1, v.__i = s, _ = z$1(n, v, h, i, f, o, e, l, c, a), w = v.__e, (h.ref != v.ref || 8 & h.__u) && (h.ref && G(h.ref, null, v, h), v.ref && a.push(v.ref, v.__c || w, v)), d = d || w, 4 & v.__u ? (l = A$1(v, l, n, !h.__v), h.__e && (h.__e = null)) : "function" == typeof v.type && void 0 !== _ ? l = _ : w && (l = w.nextSibling), v.__u &= -21);
	return r.__e = d, l;
}
function q$1(n, t, r, u, i) {
	var f, o, e, l, c, a, s, p, y, v = r.length, d = v, _ = 0, g = 0, k = n.__k = Array(i);
	for (f = 0; f < i; f++) null != (o = t[f]) && "boolean" != typeof o && "function" != typeof o ? ("object" != typeof o || o.constructor === String ? o = k[f] = m$2(null, o) : w$1(o) ? o = k[f] = m$2($$1, { children: o }) : o.constructor === h$1 && o.__b ? o = k[f] = m$2(o.type, o.props, o.key, o.ref, o.__v) : k[f] = o, l = f + _, o.__ = n, o.__b = n.__b + 1, e = null, ~(c = o.__i = P$1(o, r, l, d)) && (d--, (e = r[c]) && (e.__u |= 2)), e && e.__v ? (o.__u |= 16, c == l - 1 ? _-- : c == l + 1 ? _++ : c != l && (c > l ? _-- : _++, g = 1)) : (~c || (i > v ? _-- : i < v && _++), "function" != typeof o.type && (o.__u |= 4))) : k[f] = null;
	if (g) {
		for (a = [], s = [], f = 0; f < i; f++) if ((o = k[f]) && 16 & o.__u) {
			for (_ = 0, p = a.length; _ < p;) a[y = _ + p >> 1] < o.__i ? _ = y + 1 : p = y;
			a[_] = o.__i, s[f] = _ + 1;
		}
		for (_ = a.length; f--;) s[f] && (s[f] == _ ? _-- : k[f].__u |= 4);
	}
	if (d) for (f = 0; f < v; f++) !(e = r[f]) || 2 & e.__u || (e.__e == u && (u = S(e)), J(e, e));
	return u;
}
function A$1(n, t, r, u) {
	var i, f, o, e;
	if ("function" == typeof n.type) {
		if (n.props.__P) return t;
		if (i = n.__k) for (f = 0; f < i.length; f++) i[f] && (i[f].__ = n, t = A$1(i[f], t, r, !1));
		return t;
	}
	for (t && !t.parentNode && (t = S(n)) && !t.parentNode && (t = null), o = n.__e, e = t; e && 8 == e.nodeType;) e = e.nextSibling;
	for (o != e && (!u && r.moveBefore && o.parentNode ? r.moveBefore(o, t) : r.insertBefore(o, t || null)), t = o; (t = t && t.nextSibling) && 8 == t.nodeType && !t.data.startsWith("$s"););
	return t;
}
function P$1(n, t, r, u) {
	var i, f = n.key, o = n.type, e = t[r], l = e && !(2 & e.__u);
	if (null === e && null == f || l && f == e.key && o == e.type) return r;
	if (u > (l ? 1 : 0)) {
		for (i = r - 1; i >= 0; i--) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
		for (i = r + 1; i < t.length; i++) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
	}
	return -1;
}
function T$1(n, t, r) {
	r ??= "", "-" == t[0] ? n.setProperty(t, r) : n[t] = r;
}
function N$1(n, t, r, u, i) {
	var f, o;
	if ("style" == t) if ("string" == typeof r) n.style.cssText = r;
	else {
		if ("string" == typeof u && (n.style.cssText = u = ""), u) for (t in u) r && t in r || T$1(n.style, t);
		if (r) for (t in r) u && r[t] == u[t] || T$1(n.style, t, r[t]);
	}
	else if ("o" == t[0] && "n" == t[1]) "function" != typeof r && (r = null), "function" != typeof u && (u = null), (n.__e || (n.__e = {}))[t] = r, r && u || (o = a$1[t] || (a$1[t] = V$1(t)), (n.__a || (n.__a = {}))[t] = c$1, f = t != (t = t.replace(l$1, "$1")), (t = t.slice(2))[0] < "a" && (t = t.toLowerCase()), r ? n.addEventListener(t, o, f) : n.removeEventListener(t, o, f));
	else {
		if ("http://www.w3.org/2000/svg" == i) t = t.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
		else if ("width" != t && "height" != t && "href" != t && "list" != t && "form" != t && "tabIndex" != t && "download" != t && "rowSpan" != t && "colSpan" != t && "role" != t && "popover" != t && t in n) try {
			n[t] = null == r ? "" : r;
			return;
		} catch (n) {}
		if ("function" == typeof r) return;
		null == r || !1 === r && "-" != t[4] ? n.removeAttribute(t) : n.setAttribute(t, "popover" == t && 1 == r ? "" : r);
	}
}
function V$1(t) {
	return function(r) {
		var u = this.__e;
		if (u) {
			if (u = u[t], null == r[e]) r[e] = c$1++;
			else if (r[e] < this.__a[t]) return;
			return u(n$1.event ? n$1.event(r) : r);
		}
	};
}
function z$1(t, r, u, i, f, o, e, l, c, a) {
	var s, p, v, d, k, b, m, M, C, j, L, H, q, A, O, P, T, N, V = r.type;
	if (r.constructor !== h$1) return null;
	128 & u.__u && (c = 32 & u.__u, s = u.__c.__z) && (r.__u |= c, p = o = [], 8 == s.nodeType ? l = B$2(s, o) : o.push(s), l = o[0] || l), (s = n$1.__b) && s(r);
	n: if ("function" == typeof V) {
		v = e.length;
		try {
			if (M = r.props, C = (s = V.prototype) && s.render, j = (s = V.contextType) && i[s.__c], L = s ? j ? j.props.value : s.__ : i, (d = u.__c) ? (r.__c = d, 2 & d.__g && (d.__g |= 1)) : (C ? r.__c = d = new V(M, L) : (r.__c = d = new x$1(M, L), d.constructor = V, d.render = K$1), j && j.sub(d), d.state || (d.state = {}), d.__n = i, d.__g |= 8, d.__h = [], d.__k = []), C && (d.__s || (d.__s = d.state), V.getDerivedStateFromProps && (d.__s == d.state && (d.__s = _$1({}, d.__s)), _$1(d.__s, V.getDerivedStateFromProps(M, d.__s)))), k = d.props, b = d.state, d.__v = r, u.__c) {
				if (M !== k && C && !V.getDerivedStateFromProps && d.componentWillReceiveProps && d.componentWillReceiveProps(M, L), r.__v == u.__v && !(8 & d.__g) || !(4 & d.__g) && d.shouldComponentUpdate && !1 === d.shouldComponentUpdate(M, d.__s, L)) {
					r.__v != u.__v && (d.props = M, d.state = d.__s, d.__g &= -9), r.__e = u.__e, r.__k = u.__k, r.__k.some(function(n) {
						n && (n.__ = r);
					}), y$1.push.apply(d.__h, d.__k), d.__k = [], d.__h.length && e.push(d), l = S(u);
					break n;
				}
				d.componentWillUpdate && d.componentWillUpdate(M, d.__s, L), C && d.componentDidUpdate && d.__h.push(function() {
					d.componentDidUpdate(k, b, m);
				});
			} else C && !V.getDerivedStateFromProps && d.componentWillMount && d.componentWillMount(), C && d.componentDidMount && d.__h.push(d.componentDidMount);
			d.context = L, d.props = M, d.__P = t, d.__g &= -5, H = n$1.__r, q = C ? 25 : 0;
			do
				d.__g &= -9, H && H(r), s = d.render(d.props, d.state = d.__s, d.context);
			while (8 & d.__g && ++q < 25);
			C && (y$1.push.apply(d.__h, d.__k), d.__k = []), d.state = d.__s, d.getChildContext && (i = _$1({}, i, d.getChildContext())), C && u.__c && d.getSnapshotBeforeUpdate && (m = d.getSnapshotBeforeUpdate(k, b)), A = s && s.type === $$1 && null == s.key ? s.props.children : s, M.__P && (s = l, f = (t = M.__P).namespaceURI, c = o = null, u.props && u.props.__P != t && (u.__k.some(function(n) {
				n && J(n, n);
			}), u.__k = null), l = u.__k ? S(u, 0) : null), l = I$1(t, w$1(A) ? A : [A], r, u, i, f, o, e, l, c, a), M.__P && (r.__e = null, l = s), r.__u &= -161, p && p.some(g$1), d.__h.length && e.push(d), 1 & d.__g && (d.__g &= -4);
		} catch (t) {
			if (e.length = v, r.__v = null, c || o) if (t && t.then) {
				if (r.__u |= 128 | c, o) {
					for (~(T = o.indexOf(l || void 0)) || (T = o.length); (N = o[T - 1]) && 8 == N.nodeType;) T--;
					for (; T < o.length; T++) if (N = o[T]) if (o[T] = null, O) {
						if (N == P) break;
					} else {
						if (8 != N.nodeType) break;
						N.data.startsWith("$s") && (P = B$2(O = N));
					}
				}
				if (!O) {
					for (; l && 8 == l.nodeType && l.nextSibling;) l = l.nextSibling;
					O = l;
				}
				(s = B$2(O = r.__c.__z || (r.__c.__z = O))) ? (r.__e = O, l = s) : r.__e = l, l = l && l.nextSibling;
			} else o && o.some(g$1);
			else r.__e = u.__e;
			r.__k || (r.__k = u.__k || []), t && t.then || D$1(r), n$1.__e(t, r, u);
		}
	} else l = r.__e = F$1(u.__e, r, u, i, f, o, e, c, a, t);
	return (s = n$1.diffed) && s(r), l;
}
function B$2(n, t) {
	if (n && 8 == n.nodeType && n.data.startsWith("$s")) for (var r = 1; n = n.nextSibling;) {
		if (8 == n.nodeType) {
			if (n.data.startsWith("$s")) r++;
			else if (n.data.startsWith("/$s") && !--r) return n;
		}
		t && t.push(n);
	}
}
function D$1(n) {
	n && (n.__c && (n.__c.__g |= 4), n.__k && n.__k.some(D$1));
}
function E$1(t, r, u) {
	for (var i = 0; i < u.length;) G(u[i++], u[i++], u[i++]);
	n$1.__c && n$1.__c(r, t), t.some(function(r) {
		try {
			t = r.__h, r.__h = [], t.some(function(n) {
				n.call(r);
			});
		} catch (t) {
			n$1.__e(t, r.__v);
		}
	});
}
function F$1(t, r, u, i, f, o, e, l, c, a) {
	var s, h, y, _, k, b, m, M, $ = u.props || p$1, x = r.props, C = r.type;
	if ("svg" == C ? f = "http://www.w3.org/2000/svg" : "math" == C ? f = "http://www.w3.org/1998/Math/MathML" : f || (f = "http://www.w3.org/1999/xhtml"), o) {
		for (s = 0; s < o.length; s++) if ((k = o[s]) && (C ? k.localName == C : 3 == k.nodeType)) {
			t = k, o[s] = null;
			break;
		}
	}
	if (!t) {
		if (M = a.ownerDocument || document, !C) return M.createTextNode(x);
		t = M.createElementNS(f, C, x.is ? x : a), l && (n$1.__m && n$1.__m(r, o), l = !1), o = null;
	}
	if (C) {
		if (a = "template" == C && t.content || t, o = "textarea" == C && null != x.defaultValue ? null : o && d$1.call(a.childNodes), !l && o) for ($ = {}, s = 0; s < t.attributes.length; s++) $[(k = t.attributes[s]).name] = k.value;
		for (s in $) k = $[s], "dangerouslySetInnerHTML" == s ? y = k : "children" == s || s in x || "value" == s && "defaultValue" in x || "checked" == s && "defaultChecked" in x || N$1(t, s, null, k, f);
		for (s in x) k = x[s], "children" == s ? _ = k : "dangerouslySetInnerHTML" == s ? h = k : "value" == s ? b = k : "checked" == s ? m = k : l && "function" != typeof k || $[s] === k || N$1(t, s, k, $[s], f);
		h ? (l || y && (h.__html == y.__html || h.__html == t.innerHTML) || (t.innerHTML = h.__html), r.__k = []) : (y && (t.textContent = ""), ("foreignObject" == C || "http://www.w3.org/1998/Math/MathML" == f && v$1.test(C)) && (f = "http://www.w3.org/1999/xhtml"), I$1(a, w$1(_) ? _ : [_], r, u, i, f, o, e, o ? o[0] : u.__k && S(u, 0), l, c), o && o.some(g$1)), l && "textarea" != C || (s = "value", "progress" == C && null == b ? t.removeAttribute(s) : null == b || b === t[s] && ("progress" != C || b) || N$1(t, s, b, $[s], f), s = "checked", null != m && m != t[s] && N$1(t, s, m, $[s], f));
	} else $ === x || l && t.data == x || (t.data = x);
	return t;
}
function G(t, r, u, i) {
	try {
		"function" == typeof t ? r ? r.__x = t(r) || 1 : i && (i = i.__c || i.__e) && (r = i.__x) && (i.__x = null, "function" == typeof r ? r() : t(null)) : t.current = r;
	} catch (t) {
		n$1.__e(t, u);
	}
}
function J(t, r, u) {
	var i, f, o, e;
	if (n$1.unmount && n$1.unmount(t), !(i = t.ref) || i.current && i.current != t.__e || G(i, null, r, t), i = t.__c) {
		if (i.componentWillUnmount) try {
			i.componentWillUnmount();
		} catch (t) {
			n$1.__e(t, r);
		}
		i.__P = i.__n = null;
	}
	if (i = t.__k) for (e = 0; e < i.length; e++) i[e] && J(i[e], r, "function" != typeof t.type || u && !t.props.__P);
	!u && (i = t.__c) && (i = i.__z) && (f = B$2(i, o = [])) && (i == t.__e && o.some(g$1), g$1(f), g$1(i)), u || g$1(t.__e), t.__e = t.__c = t.__ = null;
}
function K$1(n, t, r) {
	return this.constructor(n, r);
}
n$1 = { __e: function(n, t, r, u) {
	for (var i, o, e; t = t.__;) if ((i = t.__c) && !(1 & i.__g)) {
		i.__g |= 4;
		try {
			if ((e = (o = i.constructor) && o.getDerivedStateFromError) && i.setState(o.getDerivedStateFromError(n)), i.componentDidCatch && (i.componentDidCatch(n, u || {}), e = 1), e && 8 & i.__g) return void (i.__g |= 2);
		} catch (t) {
			n = t;
		}
	}
	throw f$1 = 0, n;
} }, t$1 = 0, r = function(n) {
	return null != n && n.constructor === h$1;
}, x$1.prototype.setState = function(n, t) {
	var r = this.__s;
	r && r != this.state || (r = this.__s = _$1({}, this.state)), "function" == typeof n && (n = n(_$1({}, r), this.props)), n && (_$1(r, n), this.__v && (t && this.__k.push(t), L(this)));
}, x$1.prototype.forceUpdate = function(n) {
	this.__v && (this.__g |= 4, n && this.__h.push(n), L(this));
}, x$1.prototype.render = $$1, u$1 = [], f$1 = 0, o$1 = function(n, t) {
	return n.__v.__b - t.__v.__b;
}, e = Symbol(), l$1 = /(PointerCapture)$|Capture$/i, c$1 = 0, a$1 = {};
// node_modules/preact-render-to-string/dist/index.mjs
var o = "__s";
var i = "__c";
var a = "__k";
var u = "__d";
var c = "__s";
var f = /[\s\n\\/='"\0<>]/;
var s = /^(xlink|xmlns|xml)([A-Z])/;
var l = /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/;
var p = /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/;
var h = new Set(["draggable", "spellcheck"]);
function d(e) {
	void 0 !== e.__g ? e.__g |= 8 : e[u] = !0;
}
function v(e) {
	void 0 !== e.__g ? e.__g &= -9 : e[u] = !1;
}
function m$1(e) {
	return void 0 !== e.__g ? !!(8 & e.__g) : !0 === e[u];
}
var y = /["&<]/;
function _(e) {
	if (0 === e.length || !1 === y.test(e)) return e;
	for (var t = 0, n = 0, r = "", o = ""; n < e.length; n++) {
		switch (e.charCodeAt(n)) {
			case 34:
				o = "&quot;";
				break;
			case 38:
				o = "&amp;";
				break;
			case 60:
				o = "&lt;";
				break;
			default: continue;
		}
		n !== t && (r += e.slice(t, n)), r += o, t = n + 1;
	}
	return n !== t && (r += e.slice(t, n)), r;
}
var g = {};
var k = new Set([
	"animation-iteration-count",
	"border-image-outset",
	"border-image-slice",
	"border-image-width",
	"box-flex",
	"box-flex-group",
	"box-ordinal-group",
	"column-count",
	"fill-opacity",
	"flex",
	"flex-grow",
	"flex-negative",
	"flex-order",
	"flex-positive",
	"flex-shrink",
	"flood-opacity",
	"font-weight",
	"grid-column",
	"grid-row",
	"line-clamp",
	"line-height",
	"opacity",
	"order",
	"orphans",
	"stop-opacity",
	"stroke-dasharray",
	"stroke-dashoffset",
	"stroke-miterlimit",
	"stroke-opacity",
	"stroke-width",
	"tab-size",
	"widows",
	"z-index",
	"zoom"
]);
var b = /[A-Z]/g;
function x(e) {
	var t = "";
	for (var n in e) {
		var r = e[n];
		if (null != r && "" !== r) {
			var o = "-" == n[0] ? n : g[n] || (g[n] = n.replace(b, "-$&").toLowerCase()), i = ";";
			"number" != typeof r || o.startsWith("--") || k.has(o) || (i = "px;"), t = t + o + ":" + r + i;
		}
	}
	return t || void 0;
}
function w() {
	this.__d = !0;
}
function H(e, t) {
	return {
		__v: e,
		context: t,
		props: e.props,
		setState: w,
		forceUpdate: w,
		__d: !0,
		__h: new Array(0)
	};
}
var T = {};
var j = [];
var P = Array.isArray;
var $ = Object.assign;
var U = "";
var Z = "<!--$s-->";
var F = "<!--/$s-->";
function M(e) {
	return "string" == typeof e ? Z + e + F : P(e) ? (e.unshift(Z), e.push(F), e) : e && "function" == typeof e.then ? e.then(M) : Z + e + F;
}
function W() {
	return {
		beforeDiff: n$1.__b,
		afterDiff: n$1.diffed,
		renderHook: n$1.__r,
		unmountHook: n$1.unmount,
		rootHook: n$1.__,
		commitHook: n$1.__c,
		catchError: n$1.__e,
		errorBoundaries: n$1.errorBoundaries
	};
}
function B$1(e) {
	var t = n$1[o];
	n$1[o] = !0;
	try {
		return e();
	} finally {
		n$1[o] = t;
	}
}
function z(n, r, o) {
	var i = W();
	try {
		var u = B$1(function() {
			var u, c = k$1($$1, null);
			return c[a] = [n], i.rootHook && i.rootHook(n, ((u = {})[a] = c, u.nodeType = 1, u)), q(n, r || T, !1, void 0, c, !1, o, i);
		});
		return P(u) ? u.join(U) : u;
	} catch (e) {
		if (e.then) throw new Error("Use \"renderToStringAsync\" for suspenseful rendering.");
		throw e;
	} finally {
		i.commitHook && B$1(function() {
			return i.commitHook(n, j);
		}), j.length = 0;
	}
}
function N(e, t, n) {
	var r, o = e.type, a = !0;
	return e[i] ? (a = !1, (r = e[i]).state = r[c]) : r = new o(e.props, t), e[i] = r, r.__v = e, r.props = e.props, r.context = t, d(r), r.state ?? (r.state = T), r[c] ?? (r[c] = r.state), o.getDerivedStateFromProps ? r.state = $({}, r.state, o.getDerivedStateFromProps(r.props, r.state)) : a && r.componentWillMount ? (r.componentWillMount(), r.state = r[c] !== r.state ? r[c] : r.state) : !a && r.componentWillUpdate && r.componentWillUpdate(), n.renderHook && n.renderHook(e), r.render(r.props, r.state, t);
}
function q(e, n, o, u, y, g, k, b) {
	if (null == e || !0 === e || !1 === e || e === U) return U;
	var w = typeof e;
	if ("object" != w) return "function" == w ? U : "string" == w ? _(e) : e + U;
	if (P(e)) {
		var C, D = U;
		y[a] = e;
		for (var A = e.length, S = 0; S < A; S++) {
			var E = e[S];
			if (null != E && "boolean" != typeof E) {
				var L, j = q(E, n, o, u, y, g, k, b);
				"string" == typeof j ? D += j : (C || (C = new Array(A)), D && C.push(D), D = U, P(j) ? (L = C).push.apply(L, j) : C.push(j));
			}
		}
		return C ? (D && C.push(D), C) : D;
	}
	if (!r(e)) return U;
	e.__ = y, b.beforeDiff && b.beforeDiff(e);
	var Z = e.type, F = e.props;
	if ("function" == typeof Z) {
		var W, z, O, R = n;
		if (Z === $$1) {
			if ("tpl" in F) {
				for (var K, G = U, J = 0; J < F.tpl.length; J++) if (G += F.tpl[J], F.exprs && J < F.exprs.length) {
					var Q = F.exprs[J];
					if (null == Q) continue;
					if ("object" == typeof Q && (r(Q) || P(Q))) {
						var X, Y = q(Q, n, o, u, e, g, k, b);
						"string" == typeof Y ? G += Y : (K || (K = []), G && K.push(G), G = U, P(Y) ? (X = K).push.apply(X, Y) : K.push(Y));
					} else G += Q;
				}
				return K ? (G && K.push(G), K) : G;
			}
			if ("UNSTABLE_comment" in F) return "<!--" + _(F.UNSTABLE_comment) + "-->";
			z = F.children;
		} else {
			if (null != (W = Z.contextType)) {
				var ee = n[W.__c];
				R = ee ? ee.props.value : W.__;
			}
			var te = Z.prototype && "function" == typeof Z.prototype.render;
			if (te) z = N(e, R, b), O = e[i];
			else {
				e[i] = O = H(e, R);
				for (var ne = 0; m$1(O) && ne++ < 25;) {
					v(O), b.renderHook && b.renderHook(e);
					try {
						z = Z.call(O, F, R);
					} catch (t) {
						throw g && t && "function" == typeof t.then && (e._suspended = !0), t;
					}
				}
				d(O);
			}
			if (null != O.getChildContext && (n = $({}, n, O.getChildContext())), te && b.errorBoundaries && (Z.getDerivedStateFromError || O.componentDidCatch)) {
				z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z;
				try {
					return q(z, n, o, u, e, g, !1, b);
				} catch (r) {
					return Z.getDerivedStateFromError && (O[c] = Z.getDerivedStateFromError(r)), O.componentDidCatch && O.componentDidCatch(r, T), m$1(O) ? (z = N(e, n, b), null != (O = e[i]).getChildContext && (n = $({}, n, O.getChildContext())), q(z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z, n, o, u, e, g, k, b)) : U;
				} finally {
					b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e);
				}
			}
		}
		z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z;
		try {
			var re = q(z, n, o, u, e, g, k, b);
			return b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e), e._suspended ? M(re) : re;
		} catch (t) {
			if (!g && k && k.onError) {
				var oe = function t(r) {
					return k.onError(r, e, function(e, r) {
						try {
							return B$1(function() {
								return q(e, n, o, u, r, g, k, b);
							});
						} catch (e) {
							return t(e);
						}
					});
				}(t);
				return void 0 !== oe ? oe : (b.catchError && b.catchError(t, e), U);
			}
			if (!g) throw t;
			if (!t || "function" != typeof t.then) throw t;
			return t.then(function t() {
				try {
					var r = B$1(function() {
						return q(z, n, o, u, e, g, k, b);
					});
					return e._suspended ? M(r) : r;
				} catch (e) {
					if (!e || "function" != typeof e.then) throw e;
					return e.then(t);
				}
			});
		}
	}
	var ie, ae = "<" + Z, ue = U;
	for (var ce in F) {
		var fe = F[ce];
		if ("function" != typeof (fe = V(fe) ? fe.value : fe) || "class" === ce || "className" === ce) {
			switch (ce) {
				case "children":
					ie = fe;
					continue;
				case "key":
				case "ref":
				case "__self":
				case "__source": continue;
				case "htmlFor":
					if ("for" in F) continue;
					ce = "for";
					break;
				case "className":
					if ("class" in F) continue;
					ce = "class";
					break;
				case "defaultChecked":
					ce = "checked";
					break;
				case "defaultSelected":
					ce = "selected";
					break;
				case "defaultValue":
				case "value":
					switch (ce = "value", Z) {
						case "textarea":
							ie = fe;
							continue;
						case "select":
							u = fe;
							continue;
						case "option": u != fe || "selected" in F || (ae += " selected");
					}
					break;
				case "dangerouslySetInnerHTML":
					ue = fe && fe.__html;
					continue;
				case "style":
					"object" == typeof fe && (fe = x(fe));
					break;
				case "acceptCharset":
					ce = "accept-charset";
					break;
				case "httpEquiv":
					ce = "http-equiv";
					break;
				default:
					if (f.test(ce)) continue;
					s.test(ce) ? ce = ce.replace(s, "$1:$2").toLowerCase() : "-" !== ce[4] && !h.has(ce) || null == fe ? o ? p.test(ce) && (ce = "panose1" === ce ? "panose-1" : ce.replace(/([A-Z])/g, "-$1").toLowerCase()) : l.test(ce) && (ce = ce.toLowerCase()) : fe += U;
			}
			null != fe && !1 !== fe && (ae = !0 === fe || fe === U ? ae + " " + ce : ae + " " + ce + "=\"" + _(fe + U) + "\"");
		}
	}
	if (f.test(Z)) throw new Error(Z + " is not a valid HTML tag name in " + ae + ">");
	if (ue || ("string" == typeof ie ? ue = _(ie) : null != ie && !1 !== ie && !0 !== ie && (ue = q(ie, n, "svg" === Z || "foreignObject" !== Z && o, u, e, g, k, b))), b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e), !ue && I.has(Z)) return ae + "/>";
	var se = "</" + Z + ">", le = ae + ">";
	return P(ue) ? [le].concat(ue, [se]) : "string" != typeof ue ? [
		le,
		ue,
		se
	] : le + ue + se;
}
var I = new Set([
	"area",
	"base",
	"br",
	"col",
	"command",
	"embed",
	"hr",
	"img",
	"input",
	"keygen",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
]);
function V(e) {
	return null !== e && "object" == typeof e && "function" == typeof e.peek && "value" in e;
}
// node_modules/d3-array/dist/d3-array.mjs
function ascending(a, b) {
	return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
}
function descending(a, b) {
	return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
}
function bisector(f) {
	let compare1, compare2, delta;
	if (f.length !== 2) {
		compare1 = ascending;
		compare2 = (d, x) => ascending(f(d), x);
		delta = (d, x) => f(d) - x;
	} else {
		compare1 = f === ascending || f === descending ? f : zero$1;
		compare2 = f;
		delta = f;
	}
	function left(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) < 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function right(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) <= 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function center(a, x, lo = 0, hi = a.length) {
		const i = left(a, x, lo, hi - 1);
		return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
	}
	return {
		left,
		center,
		right
	};
}
function zero$1() {
	return 0;
}
function number$2(x) {
	return x === null ? NaN : +x;
}
const ascendingBisect = bisector(ascending);
const bisectRight = ascendingBisect.right;
ascendingBisect.left;
bisector(number$2).center;
Array.prototype.slice;
const e10 = Math.sqrt(50);
const e5 = Math.sqrt(10);
const e2 = Math.sqrt(2);
function tickSpec(start, stop, count) {
	const step = (stop - start) / Math.max(0, count), power = Math.floor(Math.log10(step)), error = step / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
	let i1, i2, inc;
	if (power < 0) {
		inc = Math.pow(10, -power) / factor;
		i1 = Math.round(start * inc);
		i2 = Math.round(stop * inc);
		if (i1 / inc < start) ++i1;
		if (i2 / inc > stop) --i2;
		inc = -inc;
	} else {
		inc = Math.pow(10, power) * factor;
		i1 = Math.round(start / inc);
		i2 = Math.round(stop / inc);
		if (i1 * inc < start) ++i1;
		if (i2 * inc > stop) --i2;
	}
	if (i2 < i1 && .5 <= count && count < 2) return tickSpec(start, stop, count * 2);
	return [
		i1,
		i2,
		inc
	];
}
function ticks(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	if (!(count > 0)) return [];
	if (start === stop) return [start];
	const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
	if (!(i2 >= i1)) return [];
	const n = i2 - i1 + 1, ticks = new Array(n);
	if (reverse) {
		if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) / -inc;
		else for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) * inc;
	} else if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) / -inc;
	else for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) * inc;
	return ticks;
}
function tickIncrement(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	return tickSpec(start, stop, count)[2];
}
function tickStep(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count) : tickIncrement(start, stop, count);
	return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
// node_modules/d3-color/dist/d3-color.mjs
function define(constructor, factory, prototype) {
	constructor.prototype = factory.prototype = prototype;
	prototype.constructor = constructor;
}
function extend(parent, definition) {
	var prototype = Object.create(parent.prototype);
	for (var key in definition) prototype[key] = definition[key];
	return prototype;
}
function Color() {}
var darker = .7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named = {
	aliceblue: 15792383,
	antiquewhite: 16444375,
	aqua: 65535,
	aquamarine: 8388564,
	azure: 15794175,
	beige: 16119260,
	bisque: 16770244,
	black: 0,
	blanchedalmond: 16772045,
	blue: 255,
	blueviolet: 9055202,
	brown: 10824234,
	burlywood: 14596231,
	cadetblue: 6266528,
	chartreuse: 8388352,
	chocolate: 13789470,
	coral: 16744272,
	cornflowerblue: 6591981,
	cornsilk: 16775388,
	crimson: 14423100,
	cyan: 65535,
	darkblue: 139,
	darkcyan: 35723,
	darkgoldenrod: 12092939,
	darkgray: 11119017,
	darkgreen: 25600,
	darkgrey: 11119017,
	darkkhaki: 12433259,
	darkmagenta: 9109643,
	darkolivegreen: 5597999,
	darkorange: 16747520,
	darkorchid: 10040012,
	darkred: 9109504,
	darksalmon: 15308410,
	darkseagreen: 9419919,
	darkslateblue: 4734347,
	darkslategray: 3100495,
	darkslategrey: 3100495,
	darkturquoise: 52945,
	darkviolet: 9699539,
	deeppink: 16716947,
	deepskyblue: 49151,
	dimgray: 6908265,
	dimgrey: 6908265,
	dodgerblue: 2003199,
	firebrick: 11674146,
	floralwhite: 16775920,
	forestgreen: 2263842,
	fuchsia: 16711935,
	gainsboro: 14474460,
	ghostwhite: 16316671,
	gold: 16766720,
	goldenrod: 14329120,
	gray: 8421504,
	green: 32768,
	greenyellow: 11403055,
	grey: 8421504,
	honeydew: 15794160,
	hotpink: 16738740,
	indianred: 13458524,
	indigo: 4915330,
	ivory: 16777200,
	khaki: 15787660,
	lavender: 15132410,
	lavenderblush: 16773365,
	lawngreen: 8190976,
	lemonchiffon: 16775885,
	lightblue: 11393254,
	lightcoral: 15761536,
	lightcyan: 14745599,
	lightgoldenrodyellow: 16448210,
	lightgray: 13882323,
	lightgreen: 9498256,
	lightgrey: 13882323,
	lightpink: 16758465,
	lightsalmon: 16752762,
	lightseagreen: 2142890,
	lightskyblue: 8900346,
	lightslategray: 7833753,
	lightslategrey: 7833753,
	lightsteelblue: 11584734,
	lightyellow: 16777184,
	lime: 65280,
	limegreen: 3329330,
	linen: 16445670,
	magenta: 16711935,
	maroon: 8388608,
	mediumaquamarine: 6737322,
	mediumblue: 205,
	mediumorchid: 12211667,
	mediumpurple: 9662683,
	mediumseagreen: 3978097,
	mediumslateblue: 8087790,
	mediumspringgreen: 64154,
	mediumturquoise: 4772300,
	mediumvioletred: 13047173,
	midnightblue: 1644912,
	mintcream: 16121850,
	mistyrose: 16770273,
	moccasin: 16770229,
	navajowhite: 16768685,
	navy: 128,
	oldlace: 16643558,
	olive: 8421376,
	olivedrab: 7048739,
	orange: 16753920,
	orangered: 16729344,
	orchid: 14315734,
	palegoldenrod: 15657130,
	palegreen: 10025880,
	paleturquoise: 11529966,
	palevioletred: 14381203,
	papayawhip: 16773077,
	peachpuff: 16767673,
	peru: 13468991,
	pink: 16761035,
	plum: 14524637,
	powderblue: 11591910,
	purple: 8388736,
	rebeccapurple: 6697881,
	red: 16711680,
	rosybrown: 12357519,
	royalblue: 4286945,
	saddlebrown: 9127187,
	salmon: 16416882,
	sandybrown: 16032864,
	seagreen: 3050327,
	seashell: 16774638,
	sienna: 10506797,
	silver: 12632256,
	skyblue: 8900331,
	slateblue: 6970061,
	slategray: 7372944,
	slategrey: 7372944,
	snow: 16775930,
	springgreen: 65407,
	steelblue: 4620980,
	tan: 13808780,
	teal: 32896,
	thistle: 14204888,
	tomato: 16737095,
	turquoise: 4251856,
	violet: 15631086,
	wheat: 16113331,
	white: 16777215,
	whitesmoke: 16119285,
	yellow: 16776960,
	yellowgreen: 10145074
};
define(Color, color, {
	copy(channels) {
		return Object.assign(new this.constructor(), this, channels);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: color_formatHex,
	formatHex: color_formatHex,
	formatHex8: color_formatHex8,
	formatHsl: color_formatHsl,
	formatRgb: color_formatRgb,
	toString: color_formatRgb
});
function color_formatHex() {
	return this.rgb().formatHex();
}
function color_formatHex8() {
	return this.rgb().formatHex8();
}
function color_formatHsl() {
	return hslConvert(this).formatHsl();
}
function color_formatRgb() {
	return this.rgb().formatRgb();
}
function color(format) {
	var m, l;
	format = (format + "").trim().toLowerCase();
	return (m = reHex.exec(format)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named.hasOwnProperty(format) ? rgbn(named[format]) : format === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n) {
	return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
}
function rgba(r, g, b, a) {
	if (a <= 0) r = g = b = NaN;
	return new Rgb(r, g, b, a);
}
function rgbConvert(o) {
	if (!(o instanceof Color)) o = color(o);
	if (!o) return new Rgb();
	o = o.rgb();
	return new Rgb(o.r, o.g, o.b, o.opacity);
}
function rgb$1(r, g, b, opacity) {
	return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
}
function Rgb(r, g, b, opacity) {
	this.r = +r;
	this.g = +g;
	this.b = +b;
	this.opacity = +opacity;
}
define(Rgb, rgb$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: rgb_formatHex,
	formatHex: rgb_formatHex,
	formatHex8: rgb_formatHex8,
	formatRgb: rgb_formatRgb,
	toString: rgb_formatRgb
}));
function rgb_formatHex() {
	return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
	return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
	const a = clampa(this.opacity);
	return `${a === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a === 1 ? ")" : `, ${a})`}`;
}
function clampa(opacity) {
	return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value) {
	return Math.max(0, Math.min(255, Math.round(value) || 0));
}
function hex(value) {
	value = clampi(value);
	return (value < 16 ? "0" : "") + value.toString(16);
}
function hsla(h, s, l, a) {
	if (a <= 0) h = s = l = NaN;
	else if (l <= 0 || l >= 1) h = s = NaN;
	else if (s <= 0) h = NaN;
	return new Hsl(h, s, l, a);
}
function hslConvert(o) {
	if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
	if (!(o instanceof Color)) o = color(o);
	if (!o) return new Hsl();
	if (o instanceof Hsl) return o;
	o = o.rgb();
	var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h = NaN, s = max - min, l = (max + min) / 2;
	if (s) {
		if (r === max) h = (g - b) / s + (g < b) * 6;
		else if (g === max) h = (b - r) / s + 2;
		else h = (r - g) / s + 4;
		s /= l < .5 ? max + min : 2 - max - min;
		h *= 60;
	} else s = l > 0 && l < 1 ? 0 : h;
	return new Hsl(h, s, l, o.opacity);
}
function hsl$1(h, s, l, opacity) {
	return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s, l, opacity == null ? 1 : opacity);
}
function Hsl(h, s, l, opacity) {
	this.h = +h;
	this.s = +s;
	this.l = +l;
	this.opacity = +opacity;
}
define(Hsl, hsl$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Hsl(this.h, this.s, this.l * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Hsl(this.h, this.s, this.l * k, this.opacity);
	},
	rgb() {
		var h = this.h % 360 + (this.h < 0) * 360, s = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < .5 ? l : 1 - l) * s, m1 = 2 * l - m2;
		return new Rgb(hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2), hsl2rgb(h, m1, m2), hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2), this.opacity);
	},
	clamp() {
		return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		const a = clampa(this.opacity);
		return `${a === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a === 1 ? ")" : `, ${a})`}`;
	}
}));
function clamph(value) {
	value = (value || 0) % 360;
	return value < 0 ? value + 360 : value;
}
function clampt(value) {
	return Math.max(0, Math.min(1, value || 0));
}
function hsl2rgb(h, m1, m2) {
	return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
}
const radians = Math.PI / 180;
const degrees$1 = 180 / Math.PI;
const K = 18;
const Xn = .96422;
const Yn = 1;
const Zn = .82521;
const t0 = 4 / 29;
const t1 = 6 / 29;
const t2 = 3 * t1 * t1;
const t3 = t1 * t1 * t1;
function labConvert(o) {
	if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
	if (o instanceof Hcl) return hcl2lab(o);
	if (!(o instanceof Rgb)) o = rgbConvert(o);
	var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y = xyz2lab((.2225045 * r + .7168786 * g + .0606169 * b) / Yn), x, z;
	if (r === g && g === b) x = z = y;
	else {
		x = xyz2lab((.4360747 * r + .3850649 * g + .1430804 * b) / Xn);
		z = xyz2lab((.0139322 * r + .0971045 * g + .7141733 * b) / Zn);
	}
	return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z), o.opacity);
}
function lab(l, a, b, opacity) {
	return arguments.length === 1 ? labConvert(l) : new Lab(l, a, b, opacity == null ? 1 : opacity);
}
function Lab(l, a, b, opacity) {
	this.l = +l;
	this.a = +a;
	this.b = +b;
	this.opacity = +opacity;
}
define(Lab, lab, extend(Color, {
	brighter(k) {
		return new Lab(this.l + K * (k == null ? 1 : k), this.a, this.b, this.opacity);
	},
	darker(k) {
		return new Lab(this.l - K * (k == null ? 1 : k), this.a, this.b, this.opacity);
	},
	rgb() {
		var y = (this.l + 16) / 116, x = isNaN(this.a) ? y : y + this.a / 500, z = isNaN(this.b) ? y : y - this.b / 200;
		x = Xn * lab2xyz(x);
		y = Yn * lab2xyz(y);
		z = Zn * lab2xyz(z);
		return new Rgb(lrgb2rgb(3.1338561 * x - 1.6168667 * y - .4906146 * z), lrgb2rgb(-.9787684 * x + 1.9161415 * y + .033454 * z), lrgb2rgb(.0719453 * x - .2289914 * y + 1.4052427 * z), this.opacity);
	}
}));
function xyz2lab(t) {
	return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
}
function lab2xyz(t) {
	return t > t1 ? t * t * t : t2 * (t - t0);
}
function lrgb2rgb(x) {
	return 255 * (x <= .0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - .055);
}
function rgb2lrgb(x) {
	return (x /= 255) <= .04045 ? x / 12.92 : Math.pow((x + .055) / 1.055, 2.4);
}
function hclConvert(o) {
	if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
	if (!(o instanceof Lab)) o = labConvert(o);
	if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
	var h = Math.atan2(o.b, o.a) * degrees$1;
	return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
}
function hcl$1(h, c, l, opacity) {
	return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity == null ? 1 : opacity);
}
function Hcl(h, c, l, opacity) {
	this.h = +h;
	this.c = +c;
	this.l = +l;
	this.opacity = +opacity;
}
function hcl2lab(o) {
	if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
	var h = o.h * radians;
	return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
}
define(Hcl, hcl$1, extend(Color, {
	brighter(k) {
		return new Hcl(this.h, this.c, this.l + K * (k == null ? 1 : k), this.opacity);
	},
	darker(k) {
		return new Hcl(this.h, this.c, this.l - K * (k == null ? 1 : k), this.opacity);
	},
	rgb() {
		return hcl2lab(this).rgb();
	}
}));
var A = -.14861;
var B = 1.78277;
var C = -.29227;
var D = -.90649;
var E = 1.97294;
var ED = E * D;
var EB = E * B;
var BC_DA = B * C - D * A;
function cubehelixConvert(o) {
	if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
	if (!(o instanceof Rgb)) o = rgbConvert(o);
	var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k = (E * (g - l) - C * bl) / D, s = Math.sqrt(k * k + bl * bl) / (E * l * (1 - l)), h = s ? Math.atan2(k, bl) * degrees$1 - 120 : NaN;
	return new Cubehelix(h < 0 ? h + 360 : h, s, l, o.opacity);
}
function cubehelix$1(h, s, l, opacity) {
	return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s, l, opacity == null ? 1 : opacity);
}
function Cubehelix(h, s, l, opacity) {
	this.h = +h;
	this.s = +s;
	this.l = +l;
	this.opacity = +opacity;
}
define(Cubehelix, cubehelix$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
	},
	rgb() {
		var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh = Math.cos(h), sinh = Math.sin(h);
		return new Rgb(255 * (l + a * (A * cosh + B * sinh)), 255 * (l + a * (C * cosh + D * sinh)), 255 * (l + a * (E * cosh)), this.opacity);
	}
}));
var constant = (x) => () => x;
function linear$1(a, d) {
	return function(t) {
		return a + t * d;
	};
}
function exponential(a, b, y) {
	return a = Math.pow(a, y), b = Math.pow(b, y) - a, y = 1 / y, function(t) {
		return Math.pow(a + t * b, y);
	};
}
function hue$1(a, b) {
	var d = b - a;
	return d ? linear$1(a, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant(isNaN(a) ? b : a);
}
function gamma(y) {
	return (y = +y) === 1 ? nogamma : function(a, b) {
		return b - a ? exponential(a, b, y) : constant(isNaN(a) ? b : a);
	};
}
function nogamma(a, b) {
	var d = b - a;
	return d ? linear$1(a, d) : constant(isNaN(a) ? b : a);
}
var rgb = (function rgbGamma(y) {
	var color = gamma(y);
	function rgb(start, end) {
		var r = color((start = rgb$1(start)).r, (end = rgb$1(end)).r), g = color(start.g, end.g), b = color(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
		return function(t) {
			start.r = r(t);
			start.g = g(t);
			start.b = b(t);
			start.opacity = opacity(t);
			return start + "";
		};
	}
	rgb.gamma = rgbGamma;
	return rgb;
})(1);
function numberArray(a, b) {
	if (!b) b = [];
	var n = a ? Math.min(b.length, a.length) : 0, c = b.slice(), i;
	return function(t) {
		for (i = 0; i < n; ++i) c[i] = a[i] * (1 - t) + b[i] * t;
		return c;
	};
}
function isNumberArray(x) {
	return ArrayBuffer.isView(x) && !(x instanceof DataView);
}
function genericArray(a, b) {
	var nb = b ? b.length : 0, na = a ? Math.min(nb, a.length) : 0, x = new Array(na), c = new Array(nb), i = 0;
	for (; i < na; ++i) x[i] = value(a[i], b[i]);
	for (; i < nb; ++i) c[i] = b[i];
	return function(t) {
		for (i = 0; i < na; ++i) c[i] = x[i](t);
		return c;
	};
}
function date(a, b) {
	var d = new Date();
	return a = +a, b = +b, function(t) {
		return d.setTime(a * (1 - t) + b * t), d;
	};
}
function number(a, b) {
	return a = +a, b = +b, function(t) {
		return a * (1 - t) + b * t;
	};
}
function object(a, b) {
	var i = {}, c = {}, k;
	if (a === null || typeof a !== "object") a = {};
	if (b === null || typeof b !== "object") b = {};
	for (k in b) if (k in a) i[k] = value(a[k], b[k]);
	else c[k] = b[k];
	return function(t) {
		for (k in i) c[k] = i[k](t);
		return c;
	};
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero(b) {
	return function() {
		return b;
	};
}
function one(b) {
	return function(t) {
		return b(t) + "";
	};
}
function string(a, b) {
	var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s = [], q = [];
	a = a + "", b = b + "";
	while ((am = reA.exec(a)) && (bm = reB.exec(b))) {
		if ((bs = bm.index) > bi) {
			bs = b.slice(bi, bs);
			if (s[i]) s[i] += bs;
			else s[++i] = bs;
		}
		if ((am = am[0]) === (bm = bm[0])) {
			if (s[i]) s[i] += bm;
			else s[++i] = bm;
		} else {
			s[++i] = null;
			q.push({
				i,
				x: number(am, bm)
			});
		}
		bi = reB.lastIndex;
	}
	if (bi < b.length) {
		bs = b.slice(bi);
		if (s[i]) s[i] += bs;
		else s[++i] = bs;
	}
	return s.length < 2 ? q[0] ? one(q[0].x) : zero(b) : (b = q.length, function(t) {
		for (var i = 0, o; i < b; ++i) s[(o = q[i]).i] = o.x(t);
		return s.join("");
	});
}
function value(a, b) {
	var t = typeof b, c;
	return b == null || t === "boolean" ? constant(b) : (t === "number" ? number : t === "string" ? (c = color(b)) ? (b = c, rgb) : string : b instanceof color ? rgb : b instanceof Date ? date : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number)(a, b);
}
function round(a, b) {
	return a = +a, b = +b, function(t) {
		return Math.round(a * (1 - t) + b * t);
	};
}
var epsilon2 = 1e-12;
function cosh(x) {
	return ((x = Math.exp(x)) + 1 / x) / 2;
}
function sinh(x) {
	return ((x = Math.exp(x)) - 1 / x) / 2;
}
function tanh(x) {
	return ((x = Math.exp(2 * x)) - 1) / (x + 1);
}
(function zoomRho(rho, rho2, rho4) {
	function zoom(p0, p1) {
		var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
		if (d2 < epsilon2) {
			S = Math.log(w1 / w0) / rho;
			i = function(t) {
				return [
					ux0 + t * dx,
					uy0 + t * dy,
					w0 * Math.exp(rho * t * S)
				];
			};
		} else {
			var d1 = Math.sqrt(d2), b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b0 * b0 + 1) - b0);
			S = (Math.log(Math.sqrt(b1 * b1 + 1) - b1) - r0) / rho;
			i = function(t) {
				var s = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s + r0) - sinh(r0));
				return [
					ux0 + u * dx,
					uy0 + u * dy,
					w0 * coshr0 / cosh(rho * s + r0)
				];
			};
		}
		i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
		return i;
	}
	zoom.rho = function(_) {
		var _1 = Math.max(.001, +_), _2 = _1 * _1;
		return zoomRho(_1, _2, _2 * _2);
	};
	return zoom;
})(Math.SQRT2, 2, 4);
function cubehelix(hue) {
	return (function cubehelixGamma(y) {
		y = +y;
		function cubehelix(start, end) {
			var h = hue((start = cubehelix$1(start)).h, (end = cubehelix$1(end)).h), s = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
			return function(t) {
				start.h = h(t);
				start.s = s(t);
				start.l = l(Math.pow(t, y));
				start.opacity = opacity(t);
				return start + "";
			};
		}
		cubehelix.gamma = cubehelixGamma;
		return cubehelix;
	})(1);
}
cubehelix(hue$1);
cubehelix(nogamma);
// node_modules/d3-format/dist/d3-format.mjs
function formatDecimal(x) {
	return Math.abs(x = Math.round(x)) >= 1e21 ? x.toLocaleString("en").replace(/,/g, "") : x.toString(10);
}
function formatDecimalParts(x, p) {
	if (!isFinite(x) || x === 0) return null;
	var i = (x = p ? x.toExponential(p - 1) : x.toExponential()).indexOf("e"), coefficient = x.slice(0, i);
	return [coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient, +x.slice(i + 1)];
}
function exponent(x) {
	return x = formatDecimalParts(Math.abs(x)), x ? x[1] : NaN;
}
function formatGroup$1(grouping, thousands) {
	return function(value, width) {
		var i = value.length, t = [], j = 0, g = grouping[0], length = 0;
		while (i > 0 && g > 0) {
			if (length + g + 1 > width) g = Math.max(1, width - length);
			t.push(value.substring(i -= g, i + g));
			if ((length += g + 1) > width) break;
			g = grouping[j = (j + 1) % grouping.length];
		}
		return t.reverse().join(thousands);
	};
}
function formatNumerals(numerals) {
	return function(value) {
		return value.replace(/[0-9]/g, function(i) {
			return numerals[+i];
		});
	};
}
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
	if (!(match = re.exec(specifier))) throw new Error("invalid format: " + specifier);
	var match;
	return new FormatSpecifier({
		fill: match[1],
		align: match[2],
		sign: match[3],
		symbol: match[4],
		zero: match[5],
		width: match[6],
		comma: match[7],
		precision: match[8] && match[8].slice(1),
		trim: match[9],
		type: match[10]
	});
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
	this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
	this.align = specifier.align === void 0 ? ">" : specifier.align + "";
	this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
	this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
	this.zero = !!specifier.zero;
	this.width = specifier.width === void 0 ? void 0 : +specifier.width;
	this.comma = !!specifier.comma;
	this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
	this.trim = !!specifier.trim;
	this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim(s) {
	out: for (var n = s.length, i = 1, i0 = -1, i1; i < n; ++i) switch (s[i]) {
		case ".":
			i0 = i1 = i;
			break;
		case "0":
			if (i0 === 0) i0 = i;
			i1 = i;
			break;
		default:
			if (!+s[i]) break out;
			if (i0 > 0) i0 = 0;
	}
	return i0 > 0 ? s.slice(0, i0) + s.slice(i1 + 1) : s;
}
var prefixExponent;
function formatPrefixAuto(x, p) {
	var d = formatDecimalParts(x, p);
	if (!d) return prefixExponent = void 0, x.toPrecision(p);
	var coefficient = d[0], exponent = d[1], i = exponent - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent / 3))) * 3) + 1, n = coefficient.length;
	return i === n ? coefficient : i > n ? coefficient + new Array(i - n + 1).join("0") : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i) : "0." + new Array(1 - i).join("0") + formatDecimalParts(x, Math.max(0, p + i - 1))[0];
}
function formatRounded(x, p) {
	var d = formatDecimalParts(x, p);
	if (!d) return x + "";
	var coefficient = d[0], exponent = d[1];
	return exponent < 0 ? "0." + new Array(-exponent).join("0") + coefficient : coefficient.length > exponent + 1 ? coefficient.slice(0, exponent + 1) + "." + coefficient.slice(exponent + 1) : coefficient + new Array(exponent - coefficient.length + 2).join("0");
}
var formatTypes = {
	"%": (x, p) => (x * 100).toFixed(p),
	"b": (x) => Math.round(x).toString(2),
	"c": (x) => x + "",
	"d": formatDecimal,
	"e": (x, p) => x.toExponential(p),
	"f": (x, p) => x.toFixed(p),
	"g": (x, p) => x.toPrecision(p),
	"o": (x) => Math.round(x).toString(8),
	"p": (x, p) => formatRounded(x * 100, p),
	"r": formatRounded,
	"s": formatPrefixAuto,
	"X": (x) => Math.round(x).toString(16).toUpperCase(),
	"x": (x) => Math.round(x).toString(16)
};
function identity(x) {
	return x;
}
var map = Array.prototype.map;
var prefixes = [
	"y",
	"z",
	"a",
	"f",
	"p",
	"n",
	"µ",
	"m",
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E",
	"Z",
	"Y"
];
function formatLocale(locale) {
	var group = locale.grouping === void 0 || locale.thousands === void 0 ? identity : formatGroup$1(map.call(locale.grouping, Number), locale.thousands + ""), currencyPrefix = locale.currency === void 0 ? "" : locale.currency[0] + "", currencySuffix = locale.currency === void 0 ? "" : locale.currency[1] + "", decimal = locale.decimal === void 0 ? "." : locale.decimal + "", numerals = locale.numerals === void 0 ? identity : formatNumerals(map.call(locale.numerals, String)), percent = locale.percent === void 0 ? "%" : locale.percent + "", minus = locale.minus === void 0 ? "−" : locale.minus + "", nan = locale.nan === void 0 ? "NaN" : locale.nan + "";
	function newFormat(specifier, options) {
		specifier = formatSpecifier(specifier);
		var fill = specifier.fill, align = specifier.align, sign = specifier.sign, symbol = specifier.symbol, zero = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
		if (type === "n") comma = true, type = "g";
		else if (!formatTypes[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
		if (zero || fill === "0" && align === "=") zero = true, fill = "0", align = "=";
		var prefix = (options && options.prefix !== void 0 ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""), suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== void 0 ? options.suffix : "");
		var formatType = formatTypes[type], maybeSuffix = /[defgprs%]/.test(type);
		precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
		function format(value) {
			var valuePrefix = prefix, valueSuffix = suffix, i, n, c;
			if (type === "c") {
				valueSuffix = formatType(value) + valueSuffix;
				value = "";
			} else {
				value = +value;
				var valueNegative = value < 0 || 1 / value < 0;
				value = isNaN(value) ? nan : formatType(Math.abs(value), precision);
				if (trim) value = formatTrim(value);
				if (valueNegative && +value === 0 && sign !== "+") valueNegative = false;
				valuePrefix = (valueNegative ? sign === "(" ? sign : minus : sign === "-" || sign === "(" ? "" : sign) + valuePrefix;
				valueSuffix = (type === "s" && !isNaN(value) && prefixExponent !== void 0 ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign === "(" ? ")" : "");
				if (maybeSuffix) {
					i = -1, n = value.length;
					while (++i < n) if (c = value.charCodeAt(i), 48 > c || c > 57) {
						valueSuffix = (c === 46 ? decimal + value.slice(i + 1) : value.slice(i)) + valueSuffix;
						value = value.slice(0, i);
						break;
					}
				}
			}
			if (comma && !zero) value = group(value, Infinity);
			var length = valuePrefix.length + value.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill) : "";
			if (comma && zero) value = group(padding + value, padding.length ? width - valueSuffix.length : Infinity), padding = "";
			switch (align) {
				case "<":
					value = valuePrefix + value + valueSuffix + padding;
					break;
				case "=":
					value = valuePrefix + padding + value + valueSuffix;
					break;
				case "^":
					value = padding.slice(0, length = padding.length >> 1) + valuePrefix + value + valueSuffix + padding.slice(length);
					break;
				default: value = padding + valuePrefix + value + valueSuffix;
			}
			return numerals(value);
		}
		format.toString = function() {
			return specifier + "";
		};
		return format;
	}
	function formatPrefix(specifier, value) {
		var e = Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3, k = Math.pow(10, -e), f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), { suffix: prefixes[8 + e / 3] });
		return function(value) {
			return f(k * value);
		};
	}
	return {
		format: newFormat,
		formatPrefix
	};
}
var locale;
var format;
var formatPrefix;
defaultLocale({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function defaultLocale(definition) {
	locale = formatLocale(definition);
	format = locale.format;
	formatPrefix = locale.formatPrefix;
	return locale;
}
function precisionFixed(step) {
	return Math.max(0, -exponent(Math.abs(step)));
}
function precisionPrefix(step, value) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3 - exponent(Math.abs(step)));
}
function precisionRound(step, max) {
	step = Math.abs(step), max = Math.abs(max) - step;
	return Math.max(0, exponent(max) - exponent(step)) + 1;
}
// node_modules/d3-scale/dist/d3-scale.mjs
function initRange(domain, range) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(domain);
			break;
		default: this.range(range).domain(domain);
	}
	return this;
}
function constants(x) {
	return function() {
		return x;
	};
}
function number$1(x) {
	return +x;
}
var unit = [0, 1];
function identity$1(x) {
	return x;
}
function normalize(a, b) {
	return (b -= a = +a) ? function(x) {
		return (x - a) / b;
	} : constants(isNaN(b) ? NaN : .5);
}
function clamper(a, b) {
	var t;
	if (a > b) t = a, a = b, b = t;
	return function(x) {
		return Math.max(a, Math.min(b, x));
	};
}
function bimap(domain, range, interpolate) {
	var d0 = domain[0], d1 = domain[1], r0 = range[0], r1 = range[1];
	if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
	else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
	return function(x) {
		return r0(d0(x));
	};
}
function polymap(domain, range, interpolate) {
	var j = Math.min(domain.length, range.length) - 1, d = new Array(j), r = new Array(j), i = -1;
	if (domain[j] < domain[0]) {
		domain = domain.slice().reverse();
		range = range.slice().reverse();
	}
	while (++i < j) {
		d[i] = normalize(domain[i], domain[i + 1]);
		r[i] = interpolate(range[i], range[i + 1]);
	}
	return function(x) {
		var i = bisectRight(domain, x, 1, j) - 1;
		return r[i](d[i](x));
	};
}
function copy$1(source, target) {
	return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer$2() {
	var domain = unit, range = unit, interpolate$1 = value, transform, untransform, unknown, clamp = identity$1, piecewise, output, input;
	function rescale() {
		var n = Math.min(domain.length, range.length);
		if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);
		piecewise = n > 2 ? polymap : bimap;
		output = input = null;
		return scale;
	}
	function scale(x) {
		return x == null || isNaN(x = +x) ? unknown : (output || (output = piecewise(domain.map(transform), range, interpolate$1)))(transform(clamp(x)));
	}
	scale.invert = function(y) {
		return clamp(untransform((input || (input = piecewise(range, domain.map(transform), number)))(y)));
	};
	scale.domain = function(_) {
		return arguments.length ? (domain = Array.from(_, number$1), rescale()) : domain.slice();
	};
	scale.range = function(_) {
		return arguments.length ? (range = Array.from(_), rescale()) : range.slice();
	};
	scale.rangeRound = function(_) {
		return range = Array.from(_), interpolate$1 = round, rescale();
	};
	scale.clamp = function(_) {
		return arguments.length ? (clamp = _ ? true : identity$1, rescale()) : clamp !== identity$1;
	};
	scale.interpolate = function(_) {
		return arguments.length ? (interpolate$1 = _, rescale()) : interpolate$1;
	};
	scale.unknown = function(_) {
		return arguments.length ? (unknown = _, scale) : unknown;
	};
	return function(t, u) {
		transform = t, untransform = u;
		return rescale();
	};
}
function continuous() {
	return transformer$2()(identity$1, identity$1);
}
function tickFormat(start, stop, count, specifier) {
	var step = tickStep(start, stop, count), precision;
	specifier = formatSpecifier(specifier == null ? ",f" : specifier);
	switch (specifier.type) {
		case "s":
			var value = Math.max(Math.abs(start), Math.abs(stop));
			if (specifier.precision == null && !isNaN(precision = precisionPrefix(step, value))) specifier.precision = precision;
			return formatPrefix(specifier, value);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			if (specifier.precision == null && !isNaN(precision = precisionRound(step, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
			break;
		case "f":
		case "%": if (specifier.precision == null && !isNaN(precision = precisionFixed(step))) specifier.precision = precision - (specifier.type === "%") * 2;
	}
	return format(specifier);
}
function linearish(scale) {
	var domain = scale.domain;
	scale.ticks = function(count) {
		var d = domain();
		return ticks(d[0], d[d.length - 1], count == null ? 10 : count);
	};
	scale.tickFormat = function(count, specifier) {
		var d = domain();
		return tickFormat(d[0], d[d.length - 1], count == null ? 10 : count, specifier);
	};
	scale.nice = function(count) {
		if (count == null) count = 10;
		var d = domain();
		var i0 = 0;
		var i1 = d.length - 1;
		var start = d[i0];
		var stop = d[i1];
		var prestep;
		var step;
		var maxIter = 10;
		if (stop < start) {
			step = start, start = stop, stop = step;
			step = i0, i0 = i1, i1 = step;
		}
		while (maxIter-- > 0) {
			step = tickIncrement(start, stop, count);
			if (step === prestep) {
				d[i0] = start;
				d[i1] = stop;
				return domain(d);
			} else if (step > 0) {
				start = Math.floor(start / step) * step;
				stop = Math.ceil(stop / step) * step;
			} else if (step < 0) {
				start = Math.ceil(start * step) / step;
				stop = Math.floor(stop * step) / step;
			} else break;
			prestep = step;
		}
		return scale;
	};
	return scale;
}
function linear() {
	var scale = continuous();
	scale.copy = function() {
		return copy$1(scale, linear());
	};
	initRange.apply(scale, arguments);
	return linearish(scale);
}
// node_modules/htm/dist/htm.mjs
var n = function(t, s, r, e) {
	var u;
	s[0] = 0;
	for (var h = 1; h < s.length; h++) {
		var p = s[h++], a = s[h] ? (s[0] |= p ? 1 : 2, r[s[h++]]) : s[++h];
		3 === p ? e[0] = a : 4 === p ? e[1] = Object.assign(e[1] || {}, a) : 5 === p ? (e[1] = e[1] || {})[s[++h]] = a : 6 === p ? e[1][s[++h]] += a + "" : p ? (u = t.apply(a, n(t, a, r, ["", null])), e.push(u), a[0] ? s[0] |= 2 : (s[h - 2] = 0, s[h] = u)) : e.push(a);
	}
	return e;
};
var t = new Map();
function htm_default(s) {
	var r = t.get(this);
	return r || (r = new Map(), t.set(this, r)), (r = n(this, r.get(s) || (r.set(s, r = function(n) {
		for (var t, s, r = 1, e = "", u = "", h = [0], p = function(n) {
			1 === r && (n || (e = e.replace(/^\s*\n\s*|\s*\n\s*$/g, ""))) ? h.push(0, n, e) : 3 === r && (n || e) ? (h.push(3, n, e), r = 2) : 2 === r && "..." === e && n ? h.push(4, n, 0) : 2 === r && e && !n ? h.push(5, 0, !0, e) : r >= 5 && ((e || !n && 5 === r) && (h.push(r, 0, e, s), r = 6), n && (h.push(r, n, 0, s), r = 6)), e = "";
		}, a = 0; a < n.length; a++) {
			a && (1 === r && p(), p(a));
			for (var l = 0; l < n[a].length; l++) t = n[a][l], 1 === r ? "<" === t ? (p(), h = [h], r = 3) : e += t : 4 === r ? "--" === e && ">" === t ? (r = 1, e = "") : e = t + e[0] : u ? t === u ? u = "" : e += t : "\"" === t || "'" === t ? u = t : ">" === t ? (p(), r = 1) : r && ("=" === t ? (r = 5, s = e, e = "") : "/" === t && (r < 5 || ">" === n[a][l + 1]) ? (p(), 3 === r && (h = h[0]), r = h, (h = h[0]).push(2, 0, r), r = 0) : " " === t || "	" === t || "\n" === t || "\r" === t ? (p(), r = 2) : e += t), 3 === r && "!--" === e && (r = 4, h = h[0]);
		}
		return p(), h;
	}(s)), r), arguments, [])).length > 1 ? r : r[0];
}
// node_modules/htm/preact/index.mjs
var m = htm_default.bind(k$1);
// src/show/storyboard/chart.ts
const line = 20;
const bar = 9;
const gap = 12;
const axis = 22;
function Chart({ title, bars, unit }) {
	const most = Math.max(0, ...bars.flatMap(({ estimate, charge }) => [estimate, charge ?? 0]));
	if (bars.length < 2 || most === 0) return null;
	const scale = linear().domain([0, most / 1e6]).nice(4).range([0, 100]);
	const charged = bars.some(({ charge }) => charge !== null);
	const step = line + bar * (charged ? 2 : 1) + gap;
	const height = bars.length * step;
	const share = (micros) => `${Math.round(scale(micros / 1e6) * 100) / 100}%`;
	const words = bars.map(({ label, estimate, charge }) => `${label}: ${formatCost({
		micros: charge ?? estimate,
		unit
	})}`).join("; ");
	return m`<figure class="chart"><figcaption>${title}${charged ? m` <span class="key"><i class="estimate"></i>estimate <i class="charge"></i>charge</span>` : null}</figcaption>
    <svg width="100%" height=${height + axis} role="img" aria-label=${`${title}. ${words}`}>
      ${scale.ticks(4).map((tick) => m`<g><line class="grid" x1=${`${scale(tick)}%`} x2=${`${scale(tick)}%`} y1="0" y2=${height} />
        <text class="tick" x=${`${scale(tick)}%`} y=${height + 15} text-anchor=${scale(tick) === 0 ? "start" : scale(tick) > 95 ? "end" : "middle"}>${scale.tickFormat(4)(tick)}${scale(tick) === 0 ? ` ${unit}` : ""}</text></g>`)}
      ${bars.map(({ label, estimate, charge }, index) => m`<g>
        <text class="label" x="0" y=${index * step + 15}>${cutText(label, 38)}</text>
        <text class="value" x="100%" y=${index * step + 15} text-anchor="end">${formatCost({
		micros: charge ?? estimate,
		unit
	})}</text>
        <rect class="estimate" x="0" y=${index * step + line} width=${share(estimate)} height=${bar} rx="2" />
        ${charge === null ? null : m`<rect class="charge" x="0" y=${index * step + line + bar + 1} width=${share(charge)} height=${bar} rx="2" />`}
      </g>`)}
    </svg></figure>`;
}
// src/show/storyboard/bill.ts
const mostPages = 12;
function findPageBars({ videos, totals }) {
	const { unit } = totals.charge;
	const charged = totals.charge.micros > 0;
	const sum = (pick, some) => addCosts(unit, some.map(pick)).micros;
	const bars = [...Map.groupBy(videos, ({ page }) => page)].map(([label, all]) => ({
		label,
		estimate: sum(({ estimate }) => estimate.cost, all),
		charge: charged ? sum(({ charge }) => charge, all) : null
	})).filter(({ estimate, charge }) => estimate + (charge ?? 0) > 0).sort((a, b) => (b.charge ?? b.estimate) - (a.charge ?? a.estimate));
	if (bars.length <= mostPages) return bars;
	const rest = bars.slice(11);
	const add = (pick) => rest.reduce((all, bar) => all + pick(bar), 0);
	return [...bars.slice(0, 11), {
		label: formatCount(rest.length, "other page"),
		estimate: add(({ estimate }) => estimate),
		charge: charged ? add(({ charge }) => charge ?? 0) : null
	}];
}
function findLocaleBars({ byLocale, totals }) {
	const charged = totals.charge.micros > 0;
	return byLocale.filter(({ videos }) => videos > 0).map(({ locale, estimate, charge }) => ({
		label: formatLocale$1(locale),
		estimate: estimate?.micros ?? 0,
		charge: charged ? charge?.micros ?? 0 : null
	}));
}
function Bill({ report }) {
	const { unit } = report.totals.charge;
	const { lines, all } = makeBill(report);
	return m`<section class="block" id="bill"><h2>The bill</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Cost by language"><table>
      <thead><tr><th scope="col">Language</th><th scope="col" class="number">Videos</th><th scope="col" class="number">Length</th><th scope="col" class="number">Estimate</th><th scope="col" class="number">Charge</th><th scope="col" class="number">Saved</th></tr></thead>
      <tbody>${lines.map((line) => m`<${Line} line=${line} />`)}</tbody>
      <tfoot><${Line} line=${all} /></tfoot>
    </table></div>
    <div class="charts">
      <${Chart} title="By language" bars=${findLocaleBars(report)} unit=${unit} />
      <${Chart} title="By page" bars=${findPageBars(report)} unit=${unit} />
    </div>
    <p class="notes">${listBillNotes(report).join(" ")}</p>
  </section>`;
}
function Line({ line: { name, videos, length, estimate, charge, saved } }) {
	return m`<tr><td>${name}</td>${[
		videos,
		length,
		estimate,
		charge ?? "–",
		saved
	].map((figure) => m`<td class="number">${figure}</td>`)}</tr>`;
}
// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};
// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
new CharacterDiff();
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
new WordsWithSpaceDiff();
// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
new LineDiff();
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
new SentenceDiff();
// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
new CssDiff();
// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}
// src/show/diff.ts
const mostEdits = 2e3;
const leastSame = 4;
function diffWords(before, after, locale) {
	if (before === after) return after === "" ? [] : [{
		kind: "same",
		text: after
	}];
	const changes = diffArrays(splitWords(before, locale), splitWords(after, locale), { maxEditLength: mostEdits })?.map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value.join("")
	}));
	const same = changes?.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0) ?? 0;
	if (!changes || same * 3 < Math.min(before.length, after.length)) return whole(before, after);
	return joinChanges(changes);
}
function whole(before, after) {
	return [{
		kind: "removed",
		text: before
	}, {
		kind: "added",
		text: after
	}].filter(({ text }) => text !== "");
}
function splitWords(text, locale) {
	return Array.from(new Intl.Segmenter(locale, { granularity: "word" }).segment(text), ({ segment }) => segment);
}
function joinChanges(changes) {
	const joined = [];
	let [removed, added] = ["", ""];
	const flush = () => {
		joined.push(...whole(removed, added));
		[removed, added] = ["", ""];
	};
	for (const [index, { kind, text }] of changes.entries()) {
		const last = index === changes.length - 1;
		if (kind === "removed") removed += text;
		else if (kind === "added") added += text;
		else if (text.trim().length < leastSame && !last && removed + added !== "" && !text.includes("\n")) {
			removed += text;
			added += text;
		} else {
			flush();
			joined.push({
				kind,
				text
			});
		}
	}
	flush();
	return joined;
}
function countWords(changes, locale) {
	const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
	const count = (kind) => changes.filter((change) => change.kind === kind).reduce((sum, { text }) => sum + Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length, 0);
	return {
		added: count("added"),
		removed: count("removed")
	};
}
function cutSame(changes, context) {
	return changes.map((change, index) => {
		if (change.kind !== "same" || change.text.length <= context * 2 + 20) return change;
		return {
			kind: "same",
			text: `${index === 0 ? "" : cutAtSpace(change.text.slice(0, context), "end")} … ${index === changes.length - 1 ? "" : cutAtSpace(change.text.slice(-context), "start")}`
		};
	});
}
function cutAtSpace(text, side) {
	const cut = side === "end" ? text.replace(/\s\S*$/u, "") : text.replace(/^\S*\s/u, "");
	return (cut === "" ? text : cut).toWellFormed();
}
// src/show/storyboard/group.ts
const groups = [
	"failed",
	"held",
	"waiting",
	"stale",
	"new",
	"renewed",
	"moved",
	"kept",
	"reused"
];
function findGroup({ state, suspicion, former }) {
	if (suspicion != null) return "held";
	switch (state) {
		case "failed":
		case "moved":
		case "kept":
		case "reused": return state;
		case "retired": return "reused";
		case "submitted":
		case "rendering":
		case "unfinished": return "waiting";
		case "planned": return former === null ? "new" : "stale";
		case "completed": return former === null ? "new" : "renewed";
	}
}
function listGroups(video) {
	const group = findGroup(video);
	return video.stale === void 0 || group === "stale" ? [group] : [group, "stale"];
}
function isAtRest(group) {
	return group === "reused" || group === "moved" || group === "kept";
}
function formatGroup(group) {
	return group === "held" ? "Held back" : group.charAt(0).toUpperCase() + group.slice(1);
}
// src/show/storyboard/view.ts
const mostSections = 2e3;
function makePageViews(report) {
	const wanted = report.videos.filter(({ state }) => state !== "retired");
	const all = [...Map.groupBy(wanted, ({ page }) => page)].map(([path, videos]) => ({
		path,
		videos,
		rest: videos.every((video) => isAtRest(findGroup(video)))
	}));
	const pages = [];
	let [room, left] = [mostSections, 0];
	for (const { path, videos, rest } of [...all.filter((page) => !page.rest), ...all.filter((page) => page.rest)]) {
		const sections = [...Map.groupBy(videos, ({ section }) => section).values()];
		left += Math.max(0, sections.length - room);
		if (room === 0) continue;
		const anchor = `p${pages.length + 1}`;
		const shown = sections.sort((a, b) => findLine(a) - findLine(b)).slice(0, room);
		pages.push({
			path,
			rest,
			anchor,
			sections: shown.map((some, section) => makeSection(some, `${anchor}-${section + 1}`))
		});
		room -= shown.length;
	}
	return {
		pages,
		left
	};
}
function findLine(videos) {
	const own = videos.filter(({ file, page }) => file === page);
	return Math.min(...(own.length > 0 ? own : videos).map(({ line }) => line));
}
function makeSection(videos, anchor) {
	const ways = [
		"source",
		"page",
		"text",
		"dubbed"
	];
	const sorted = [...videos].sort((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way) || (a.locale < b.locale ? -1 : 1));
	const group = groups.find((one) => sorted.some((video) => findGroup(video) === one)) ?? "new";
	return {
		title: sorted[0]?.title ?? "",
		anchor,
		videos: sorted,
		group
	};
}
function findMedia(url, address) {
	if (!url) return void 0;
	try {
		return escapeAddress(address(url));
	} catch {
		return;
	}
}
// src/show/storyboard/card.ts
function Card({ section, options }) {
	const { title, anchor, videos, group } = section;
	const panels = videos.map((video) => m`<${Panel} video=${video} options=${options} alone=${videos.length === 1} />`);
	return m`<article class="card" id=${anchor} data-groups=${[...new Set(videos.flatMap(listGroups))].join(" ")} aria-labelledby=${`${anchor}-title`}>
    <header><h3 id=${`${anchor}-title`}>${title}</h3><${Sign} group=${group} /></header>
    ${videos.length === 1 ? panels : m`<div class="tabs">
      <fieldset class="bar"><legend>Language of ${title}</legend>
        ${videos.map((video, index) => m`
          <input type="radio" name=${anchor} id=${`${anchor}-${index}`} value=${video.locale} checked=${index === 0} />
          <label for=${`${anchor}-${index}`} lang=${video.locale}><span class=${`dot ${findGroup(video)}`}></span>${formatLanguage(video.locale)}</label>`)}
      </fieldset>
      ${panels}
    </div>`}
  </article>`;
}
function Sign({ group }) {
	return m`<span class=${`sign ${group}`}><span class="dot"></span>${formatGroup(group)}</span>`;
}
function Panel({ video, options, alone }) {
	const differs = video.former !== null && video.former !== video.narration;
	const what = video.way === "dubbed" ? "What is said, before HeyGen translates it" : "What is said";
	return m`<div class="panel">
    <div class="screen"><${Screen} video=${video} options=${options} /><${Facts} video=${video} alone=${alone} /></div>
    <div class="said">
      <p class="why"><span>Why</span> ${video.reason}</p>
      <${Trouble} video=${video} />
      <div class="words" tabindex="0" role="group" aria-label=${`What is said in ${formatLocale$1(video.locale)}`}>
        <h4>${differs ? m`${what}, <ins>now</ins> and <del>before</del>` : what}</h4>
        <div lang=${video.way === "dubbed" ? void 0 : video.locale} dir="auto"><${Words} video=${video} /></div>
      </div>
      <p class="from">${ways[video.way]}, <code>${video.file}:${video.line}</code></p>
    </div>
  </div>`;
}
function Trouble({ video: { failure, suspicion, videoId } }) {
	const id = videoId === null ? "" : `; HeyGen id ${videoId}`;
	if (failure) return m`<p class="failure"><strong>Failed</strong> ${failure.code}: ${failure.message} (${formatCharged(failure)}${id})</p>`;
	return suspicion == null ? null : m`<p class="failure"><strong>Held back</strong> ${suspicion}${id}</p>`;
}
function Words({ video }) {
	const changes = diffWords(video.former ?? video.narration, video.narration, video.locale);
	const paragraphs = [[]];
	for (const { kind, text } of changes) for (const [index, line] of text.split("\n").entries()) {
		if (index > 0) paragraphs.push([]);
		if (line !== "") paragraphs.at(-1)?.push(kind === "same" ? m`${line}` : kind === "added" ? m`<ins>${line}</ins>` : m`<del>${line}</del>`);
	}
	return m`${paragraphs.filter((parts) => parts.length > 0).map((parts) => m`<p>${parts}</p>`)}`;
}
function Screen({ video, options }) {
	const source = findMedia(video.video?.url, options.address);
	if (source === void 0) return m`<div class=${`slide ${findGroup(video)}`}><span class="locale">${formatLocale$1(video.locale)}</span><strong lang=${video.way === "dubbed" ? void 0 : video.locale}>${cutText(video.title, 90)}</strong>
      <span class="stand">${formatState(video)}<span>${formatVideoLength(video)}</span></span></div>`;
	const text = options.captions.get(video.key);
	const poster = findMedia(video.poster?.url, options.address);
	const name = `${video.title}, ${formatLocale$1(video.locale)}`;
	return m`<div class="film"><a href=${source} aria-label=${`Watch ${name}`}>${poster === void 0 ? null : m`<img src=${poster} alt="" loading="lazy" />`}</a>
    <template><video controls preload="none" src=${source} poster=${poster} aria-label=${name}>
      ${text === void 0 ? null : m`<track kind="captions" src=${`data:text/vtt;base64,${Buffer.from(text).toString("base64")}`} srclang=${video.locale} label=${formatLanguage(video.locale)} />`}
    </video></template></div>`;
}
const ways = {
	source: "Words of the page",
	page: "Words of the translated page",
	text: "Words of the translated narration",
	dubbed: "Translated by HeyGen from the video of the page"
};
function Facts({ video, alone }) {
	const { estimate, charge, saved, seconds } = video;
	return m`<dl class="facts">${[
		["Language", formatLocale$1(video.locale)],
		["State", formatState(video)],
		[
			"Length",
			formatLength(seconds ?? estimate.seconds),
			seconds === null ? "expected" : ""
		],
		...video.stale === void 0 ? [] : [["Translation", formatStale(video.stale)]],
		...estimate.cost ? [[
			"Estimate",
			formatCost(estimate.cost),
			estimate.upper ? `at most ${formatCost(estimate.upper)}` : ""
		]] : [],
		...charge ? [["Charge", formatCost(charge)]] : [],
		...saved ? [["Saved", formatCost(saved)]] : []
	].map(([name, value, note]) => m`<div class=${name === "Language" && !alone ? "paper" : void 0}><dt>${name}</dt><dd>${value}${note ? m` <span>${note}</span>` : null}</dd></div>`)}</dl>`;
}
// src/show/storyboard/contents.ts
const most = 80;
function Contents({ pages, report }) {
	const open = pages.reduce((sum, { sections }) => sum + sections.length, 0) <= most;
	const firstAtRest = pages.find(({ rest }) => rest);
	return m`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ol>
    ${pages.map((page) => m`${page === firstAtRest && page !== pages[0] ? m`<li class="rest" data-rest>Unchanged pages</li>` : null}<li><details class="branch" data-page=${page.anchor} data-rest=${page.rest} open=${open}>
      <summary>${page.path} <span class="count">${page.sections.length}</span></summary><ol>
      ${page.sections.map(({ title, anchor, group }) => m`<li><a href=${`#${anchor}`}><span class=${`dot ${group}`}></span><span>${title}</span></a></li>`)}
    </ol></details></li>`)}
    <li class="rest">Besides</li>
    <li><a class="path" href="#bill">The bill</a></li>
    ${report.next.length === 0 ? null : m`<li><a class="path" href="#next">What to do next</a></li>`}
    ${report.problems.length === 0 ? null : m`<li><a class="path" href="#problems">Problems</a></li>`}
  </ol></details></nav>`;
}
// src/show/storyboard/notice.ts
function Stopped({ report: { stopped, trouble } }) {
	if (stopped !== null) return m`<section class="block stopped"><h2>Nothing was bought</h2><${Sentence} text=${stopped} /></section>`;
	return trouble === null ? null : m`<section class="block stopped"><h2>The run could not end as it should</h2><${Sentence} text=${trouble} /></section>`;
}
function Notices({ report: { next, problems } }) {
	return m`
    ${next.length === 0 ? null : m`<section class="block" id="next"><h2>What to do next</h2><ul>${next.map((step) => m`<li><${Sentence} text=${step} /></li>`)}</ul></section>`}
    ${problems.length === 0 ? null : m`<section class="block" id="problems"><h2>${formatCount(problems.length, "problem")} in the pages</h2><ul>
      ${problems.slice(0, 200).map((problem) => m`<li><${ProblemLine} problem=${problem} /></li>`)}</ul></section>`}`;
}
function ProblemLine({ problem: { severity, file, line, message, hint } }) {
	return m`<strong class=${severity === "error" ? "failure" : void 0}>${severity}</strong> <code>${line === void 0 ? file : `${file}:${line}`}</code> <${Sentence} text=${hint === void 0 ? message : `${message}; ${hint}`} />`;
}
function Sentence({ text }) {
	const parts = text.split("`");
	return m`<span>${parts.length % 2 === 0 ? text : parts.map((part, index) => index % 2 === 1 ? m`<code>${part}</code>` : part)}</span>`;
}
function Retired({ report }) {
	const retired = report.videos.filter(({ state }) => state === "retired");
	if (retired.length === 0) return null;
	return m`<section class="block"><h2>Retired</h2><p class="notes">Earlier versions, and videos of sections that are gone. No page shows them; they stay where they are stored.</p><ul class="list">
    ${retired.slice(0, 500).map(({ title, page, locale }) => m`<li>${title} (${formatLocale$1(locale)}) <code>${page}</code></li>`)}</ul></section>`;
}
// src/show/storyboard/policy.ts
function formatPolicy(addresses, hashes) {
	const hosts = new Set();
	for (const address of addresses) {
		const origin = /^https?:\/\/[a-z0-9.-]+(?::\d+)?/i.exec(address)?.[0];
		if (origin === void 0) continue;
		hosts.add(origin);
		if (origin === "https://github.com") hosts.add("https://*.githubusercontent.com");
	}
	const media = [
		"'self'",
		"file:",
		"data:",
		...[...hosts].sort()
	].join(" ");
	return `default-src 'none'; style-src '${hashes.style}'; script-src '${hashes.script}'; img-src ${media}; media-src ${media}; base-uri 'none'; form-action 'none'`;
}
// src/show/storyboard/script.ts
const script = `(() => {
  const tools = document.querySelector('.tools');
  if (!tools) return;
  const search = tools.querySelector('input[type=search]');
  const filters = [...tools.querySelectorAll('input[type=radio]')];
  const status = tools.querySelector('[role=status]');
  const nav = document.querySelector('nav.contents');
  const rest = nav.querySelector('li[data-rest]');
  const links = new Map([...nav.querySelectorAll('.branch a')].map((link) => [link.hash.slice(1), link]));
  const cards = [...document.querySelectorAll('.card')].map((card) => ({ card, link: links.get(card.id).parentElement, groups: card.dataset.groups.split(' '), text: '' }));
  const known = new Map(cards.map((each) => [each.card, each]));
  const pages = [...document.querySelectorAll('.page')].map((page) => {
    const branch = nav.querySelector('[data-page=' + page.id + ']');
    return { page, branch, open: branch.open, cards: [...page.querySelectorAll('.card')].map((card) => known.get(card)) };
  });
  const apply = () => {
    const words = search.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean);
    const group = filters.find(({ checked }) => checked).value;
    let shown = 0;
    for (const { page, branch, open, cards: own } of pages) {
      let some = 0;
      for (const each of own) {
        if (words.length > 0 && each.text === '') each.text = (page.dataset.path + ' ' + each.card.textContent).toLocaleLowerCase();
        const fits = (group === 'all' || (group === 'changes' ? each.groups.some((one) => one !== 'moved' && one !== 'kept' && one !== 'reused') : each.groups.includes(group))) && words.every((word) => each.text.includes(word));
        each.card.hidden = each.link.hidden = !fits;
        if (fits) some += 1;
      }
      page.hidden = branch.parentElement.hidden = some === 0;
      branch.open = open || some < own.length;
      branch.querySelector('.count').textContent = some;
      shown += some;
    }
    if (rest) rest.hidden = pages.every(({ page, branch }) => page.hidden || branch.dataset.rest === 'false');
    status.textContent = shown === cards.length ? '' : shown + ' of ' + cards.length + (cards.length === 1 ? ' section' : ' sections');
  };
  const first = filters.find(({ defaultChecked }) => defaultChecked);
  const choose = (filter) => { filter.checked = true; apply(); };
  const all = filters.find(({ value }) => value === 'all');
  let timer;
  // who searches means everything, whatever was shown at first
  search.addEventListener('input', () => { if (search.value && first.checked) all.checked = true; clearTimeout(timer); timer = setTimeout(apply, 80); });
  for (const filter of filters) filter.addEventListener('change', apply);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape' && event.target === search) { search.value = ''; choose(first); }
  });
  // Languages are chosen once for the whole page, where a section has them.
  addEventListener('change', ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || !target.closest('.card .bar')) return;
    const top = target.closest('.card').getBoundingClientRect().top;
    for (const input of document.querySelectorAll('.card .bar input')) if (input.value === target.value) input.checked = true;
    scrollBy(0, target.closest('.card').getBoundingClientRect().top - top);
  });
  // The tree follows the reader: the section at the top third of the screen is marked, and its page unfolded.
  let here, unfolded;
  const follow = new IntersectionObserver((entries) => {
    const seen = entries.filter(({ isIntersecting }) => isIntersecting)[0];
    const link = seen && links.get(seen.target.id);
    if (!link || link === here) return;
    here?.removeAttribute('aria-current');
    here = link;
    here.setAttribute('aria-current', 'true');
    const branch = here.closest('.branch');
    if (unfolded && unfolded !== branch) { unfolded.open = false; unfolded = undefined; }
    if (!branch.open) { branch.open = true; unfolded = branch; }
    const [outer, inner] = [nav.getBoundingClientRect(), here.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) nav.scrollTop += inner.top - outer.top - outer.height / 3;
  }, { rootMargin: '-25% 0px -70% 0px' });
  for (const { card } of cards) follow.observe(card);
  // Players are made when they are about to be seen.
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.replaceChildren(document.importNode(target.querySelector('template').content, true));
    }
  }, { rootMargin: '100% 0px' });
  for (const film of document.querySelectorAll('.film')) near.observe(film);
  // Whoever comes for a section that is hidden is shown it.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    search.value = '';
    choose(all);
    target.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  // A narrow screen begins with the sections, not with their list.
  if (matchMedia('(max-width: 60rem)').matches) nav.querySelector('details').open = false;
  // A browser that goes back fills in what was there.
  addEventListener('pageshow', () => { apply(); arrive(); });
  tools.hidden = false;
})();
`;
// src/show/storyboard/style.ts
function makeStyle(mostLanguages) {
	const tabs = Array.from({ length: mostLanguages }, (_, index) => `.tabs:has(> .bar > input:nth-of-type(${index + 1}):checked) > .panel:nth-of-type(${index + 1})`);
	return `${base}
@supports selector(:has(*)) {
  @media not print {
    .tabs > .panel { display: none }
    ${tabs.join(",\n    ")} { display: grid }
  }
}
`;
}
const base = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f6f8, #101318);
  --card: light-dark(#fff, #191d24);
  --sunk: light-dark(#eceef2, #232932);
  --ink: light-dark(#171a21, #e8ebf0);
  --soft: light-dark(#575f6d, #9aa5b4);
  --line: light-dark(#e0e3e9, #2c333e);
  --edge: light-dark(#868f9d, #6d798a);
  --shade: light-dark(0 1px 2px #1b254014 , 0 1px 2px #0006);
  --new: light-dark(#d7f2e0, #17402a);
  --gone: light-dark(#fbdfdc, #4b2422);
  --accent: light-dark(#4338ca, #a5b0ff);
  --on-accent: light-dark(#fff, #12152b);
  --good: light-dark(#12703a, #63cd8d);
  --wait: light-dark(#8a5600, #eab54d);
  --bad: light-dark(#b3261e, #ff938a);
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 5.5rem }
main:focus { outline: 0 }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100% }
a { color: var(--accent) }
:is(a, summary, video, .words, .scroll):focus-visible, input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px }
code { font: .875em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; background: var(--sunk); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; box-decoration-break: clone; -webkit-box-decoration-break: clone }
h1, h2, h3, h4, p { margin: 0; overflow-wrap: anywhere } h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2 }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2rem 2.5rem; max-width: 86rem; margin: 0 auto; padding: 1.75rem 2rem 4rem }
header.top { grid-column: 1 / -1; display: grid; gap: .5rem; justify-items: start }
.brand { display: flex; gap: .5rem; align-items: center; color: var(--soft); font-size: .875rem; font-weight: 600 }
.brand rect { fill: var(--accent) } .brand path { fill: var(--on-accent) }
header.top h1 { font-size: 2rem; letter-spacing: -.015em }
header.top .figures { font-size: 1.1rem }
header.top .run { color: var(--soft); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.plan { color: var(--accent); font-weight: 600 }
.tiles { list-style: none; margin: .9rem 0 0; padding: 0; width: 100%; display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: .8rem }
.tiles a { display: grid; align-content: start; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shade); padding: .85rem 1.1rem; color: inherit; text-decoration: none }
.tiles a:hover { border-color: var(--edge) }
.tiles .name { font-size: .85rem; color: var(--soft) } .tiles strong { font-size: 1.5rem; line-height: 1.3; letter-spacing: -.01em; font-variant-numeric: tabular-nums } .tiles .note { font-size: .875rem; color: var(--soft) }
.tiles .good strong { color: var(--good) } .tiles .bad strong { color: var(--bad) }
.meter { display: block; margin-top: .5rem } .meter .all { fill: var(--sunk) } .meter .spent { fill: var(--accent) } .meter .bound { fill: var(--edge) } .meter .over { fill: var(--bad) }
nav.contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; scrollbar-width: thin }
nav.contents summary { font-weight: 600; cursor: pointer; padding: .25rem 0 }
nav.contents ol { list-style: none; margin: 0; padding: 0 }
nav.contents .branch > ol { margin: .1rem 0 .7rem .3rem; border-left: 2px solid var(--line) }
nav.contents .branch > summary { font-weight: 500; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere }
nav.contents a { display: flex; gap: .55rem; align-items: baseline; color: inherit; text-decoration: none; padding: .2rem .6rem; border-radius: 0 6px 6px 0; overflow-wrap: anywhere }
nav.contents a:hover { background: var(--sunk) }
nav.contents a[aria-current] { background: var(--sunk); font-weight: 600; box-shadow: -2px 0 0 var(--accent) }
nav.contents .path { padding-left: 0 } nav.contents .rest { color: var(--soft); font-size: .8rem; font-weight: 600; margin-top: .9rem; padding-top: .7rem; border-top: 1px solid var(--line) }
.dot { flex: none; width: .55rem; height: .55rem; border-radius: 50%; background: currentColor; align-self: center }
.new { color: var(--accent) } .renewed { color: var(--good) } .failed { color: var(--bad) } .waiting, .held, .stale { color: var(--wait) } .reused, .moved, .kept { color: var(--edge) }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem; min-width: 0; align-content: start }
.page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
.page > h2 { font-size: 1rem; font-weight: 600; color: var(--soft) }
.page > h2 code { background: none; padding: 0; font-size: 1em }
.card, .block { background: var(--card); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shade); padding: 1.35rem }
.card { content-visibility: auto; contain-intrinsic-size: auto 29rem }
.card > header { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; margin-bottom: .9rem }
.card h3 { font-size: 1.25rem; letter-spacing: -.005em; flex: 1 1 60% } @media (max-width: 44rem) { .card h3 { flex-basis: 50% } }
.sign { display: inline-flex; align-items: center; gap: .45rem; font-size: .825rem; font-weight: 600; white-space: nowrap; border: 1px solid; border-radius: 99px; padding: .1rem .7rem }
.sign:is(.reused, .moved, .kept) { color: var(--soft) }
.tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--paper); padding: .75rem 0; margin: -.75rem 0 -1rem; border-bottom: 1px solid var(--line) }
.tools .find { flex: 1 1 15rem } .tools .find span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.tools input[type=search] { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: .45rem .85rem }
.tools input[type=search]::placeholder { color: var(--soft); opacity: 1 }
.tools input[type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px }
.tools .bar { margin: 0 } .tools p { color: var(--soft); font-size: .9rem; min-width: 7rem } .tools p:empty { display: none }
.count { font-variant-numeric: tabular-nums; opacity: .75; font-weight: 400 }
.bar { border: 0; margin: 0 0 1.1rem; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; min-width: 0 }
.bar legend, .bar input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.bar label { display: inline-flex; gap: .45rem; align-items: center; padding: .25rem .8rem; border: 1px solid var(--edge); border-radius: 99px; cursor: pointer; font-size: .9rem }
.bar label:hover { background: var(--sunk) }
.bar input:checked + label { background: var(--ink); border-color: var(--ink); color: var(--card) }
.bar input:checked + label .dot { background: var(--card) } .bar input:checked + label .count { opacity: 1 }
.panel { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 1.5rem; align-items: start }
.panel + .panel { margin-top: 1.25rem }
.screen { display: grid; gap: .9rem }
:is(.film, .slide) { aspect-ratio: 16 / 9; border-radius: 10px; background: #0c0f16; overflow: hidden } .film :is(a, img, video) { display: block; width: 100%; height: 100%; object-fit: contain }
.slide { background: linear-gradient(150deg, #20263f, #12151f); color: #fff; display: flex; flex-direction: column; gap: .5rem; justify-content: space-between; padding: 6% 7%; overflow: hidden }
.slide strong { font-size: clamp(1rem, 1.8vw, 1.4rem); line-height: 1.25; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere }
.slide .locale { font-size: .8rem; color: #c3c9d8 } .slide .stand { display: flex; justify-content: space-between; gap: 1rem; font-size: .875rem; color: #c3c9d8 }
.slide.failed { background: linear-gradient(150deg, #51201f, #1d1113) } .slide.waiting { background: linear-gradient(150deg, #49350f, #1a150d) }
.facts { display: flex; flex-wrap: wrap; gap: .7rem 1.8rem; margin: 0; font-size: .9rem }
.facts dt { color: var(--soft); font-size: .8rem } .facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere } .facts span { display: block; color: var(--soft); font-size: .8rem }
.said { display: grid; gap: .8rem; min-width: 0 }
.from { font-size: .825rem; color: var(--soft) } .from code { background: none; padding: 0; font-size: 1em }
.why { font-size: .925rem } .why span { color: var(--soft); margin-right: .4rem }
.words { max-height: 20rem; overflow: auto; padding-right: .5rem; scrollbar-width: thin }
.words h4 { font-size: .8rem; color: var(--soft); font-weight: 400; margin-bottom: .4rem }
.words p { margin: 0 0 .6rem }
ins { background: var(--new); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
del { background: var(--gone); border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
h4 :is(ins, del) { color: var(--ink) }
p.failure, strong.failure { color: var(--bad) }
.block > h2 { font-size: 1.25rem; margin-bottom: .8rem }
.block ul { margin: 0; padding-left: 1.2rem } .block li + li { margin-top: .5rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .925rem; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; white-space: nowrap }
:is(th, td):last-child { padding-right: 0 }
tfoot td { font-weight: 600; border-bottom: 0 }
th { font-weight: 600; color: var(--soft); font-size: .85rem }
.number { text-align: right }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.75rem 3rem; margin-top: 1.75rem }
.chart { margin: 0 } .chart figcaption { font-weight: 600; margin-bottom: .6rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem }
.chart .key { font-weight: 400; color: var(--soft); font-size: .85rem } .chart .key i { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin: 0 .2rem 0 .5rem }
.chart svg { display: block; overflow: visible } .chart text { fill: var(--ink); font-size: 13px } .chart .tick, .chart .value { fill: var(--soft); font-variant-numeric: tabular-nums } .chart .tick { font-size: 12px }
.chart .grid { stroke: var(--line); stroke-dasharray: 2 3 } .chart .estimate { fill: var(--edge); background: var(--edge) } .chart .charge { fill: var(--accent); background: var(--accent) }
.notes { color: var(--soft); font-size: .9rem; margin: .9rem 0 0 } .notes + .list { margin-top: .8rem }
.stopped { border-color: var(--bad); box-shadow: inset 4px 0 0 var(--bad) }
.block .list { padding: 0; list-style: none; font-size: .925rem }
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.25rem }
  nav.contents { position: static; max-height: 50vh; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: .5rem 1rem }
}
@media (max-width: 44rem) {
  .panel { grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
  .words { max-height: none }
  .layout { padding: 1rem } .card, .block { padding: 1rem; border-radius: 14px }
  header.top h1 { font-size: 1.5rem }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem } .tiles a { padding: .7rem .8rem } .tiles strong { font-size: 1.2rem }
  .tools { position: static; margin-top: 0 } html { scroll-padding-top: 1rem }
  .slide strong { font-size: 1.15rem }
}
@media screen { .paper { display: none } }
@media print {
  :root { color-scheme: light }
  body { background: #fff; font-size: 10pt }
  nav.contents, .bar, .skip, .tools { display: none !important }
  .layout { display: block; padding: 0; max-width: none } main { display: block; margin-top: 1.5rem }
  .card, .block, .page { margin: 0 0 1rem; content-visibility: visible; box-shadow: none }
  .panel, .block, .tiles a { break-inside: avoid } .page > h2, .card > header { break-after: avoid }
  .panel { grid-template-columns: 5cm minmax(0, 1fr); border-top: 1px solid var(--line); padding-top: .8rem }
  .film, .slide { display: none } .facts { gap: .4rem 1.2rem }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)) }
  :is(ins, del, .dot, .key i) { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .words { max-height: none; overflow: visible }
}
`;
// src/show/storyboard/tool.ts
function Tools({ pages }) {
	const sections = pages.flatMap((page) => page.sections);
	const counts = groups.map((group) => [group, sections.filter(({ videos }) => videos.some((video) => listGroups(video).includes(group))).length]);
	const changes = sections.filter(({ videos }) => !videos.every((video) => isAtRest(findGroup(video)))).length;
	if (sections.length === 0) return null;
	const first = changes > 0 && changes < sections.length ? "changes" : "all";
	return m`<search class="tools" hidden>
    <label class="find"><span>Search pages, titles and words</span><input type="search" placeholder="Search   ( / )" autocomplete="off" spellcheck=${false} /></label>
    <fieldset class="bar"><legend>Show sections that are</legend>
      ${[
		...first === "changes" ? [[
			"changes",
			"Changes",
			changes
		]] : [],
		[
			"all",
			"All",
			sections.length
		],
		...counts.filter(([, count]) => count > 0).map(([group, count]) => [
			group,
			formatGroup(group),
			count
		])
	].map(([choice, name, count]) => m`
        <input type="radio" name="group" id=${`group-${choice}`} value=${choice} checked=${choice === first} />
        <label for=${`group-${choice}`}>${choice === "changes" || choice === "all" ? null : m`<span class=${`dot ${choice}`}></span>`}${name} <span class="count">${count}</span></label>`)}
    </fieldset>
    <p role="status"></p>
  </search>`;
}
// src/show/storyboard/top.ts
function Top({ report, title }) {
	const { run, finishedAt, base, head, pullRequest, mode } = report;
	const figures = formatReportFigures(report);
	const link = pullRequest?.url && /^https?:\/\//.test(pullRequest.url) ? m`<span><a href=${pullRequest.url}>Pull request ${pullRequest.number ?? ""}</a></span>` : null;
	return m`<header class="top">
    <p class="brand"><svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><rect x="1" y="3.5" width="22" height="17" rx="5" /><path d="M10 8.2v7.6l6.2-3.8z" /></svg>Docreel storyboard</p>
    <h1>${title}</h1>
    <p class="figures">${figures.charAt(0).toUpperCase() + figures.slice(1)}</p>
    ${mode === "plan" ? m`<p class="plan">This is a plan: what would be rendered, and why. Nothing has been bought.</p>` : null}
    <p class="run"><span>${mode === "plan" ? "Plan" : "Run"} ${run}</span><span>${finishedAt.slice(0, 16).replace("T", " ")} UTC</span><span>${base === null ? "all of" : `${base.slice(0, 8)} to`} ${head.slice(0, 8)}</span>${link}</p>
    <ul class="tiles">${findTiles(report).map(({ name, value, note, to, tone, meter }) => m`<li class=${tone}><a href=${to}>
      <span class="name">${name}</span> <strong>${value}</strong> <span class="note">${note}</span>${meter ?? null}</a></li>`)}</ul>
  </header>`;
}
function findTiles(report) {
	const { totals, videos, month, mode, limits } = report;
	const planned = videos.filter(({ state }) => state === "planned");
	const tried = videos.length - planned.length - totals.reused - totals.moved - totals.kept - totals.retired - totals.quarantined;
	const begun = mode !== "plan" && tried > 0;
	const work = begun ? videos.filter(({ state }) => state === "completed") : planned;
	const { cost, upper } = totals.estimate;
	const languages = formatCount(new Set(work.map(({ locale }) => locale)).size, "language");
	const length = formatLength(work.reduce((sum, { seconds, estimate }) => sum + (seconds ?? estimate.seconds), 0));
	const estimate = cost ? formatCost(cost) : "not known";
	const trouble = totals.failed + totals.quarantined + videos.filter(({ suspicion }) => suspicion != null).length;
	const kept = totals.reused + totals.moved + totals.kept;
	return [
		begun ? {
			name: "Rendered",
			value: `${work.length === tried ? "" : `${work.length} of `}${formatCount(tried, "video")}`,
			note: work.length === 0 ? "none yet" : `${languages}, ${length}`,
			to: "#main"
		} : {
			name: "To render",
			value: formatCount(work.length, "video"),
			note: work.length === 0 ? "nothing has changed" : `${languages}, about ${length}`,
			to: "#main"
		},
		begun ? {
			name: "Charged",
			value: formatCost(totals.charge),
			note: cost ? `${estimate} was estimated` : "computed from the lengths",
			to: "#bill"
		} : {
			name: "Estimate",
			value: estimate,
			note: `${upper ? `at most ${formatCost(upper)}` : "no bound is known"}${limits.run ? `, limit ${formatCost(limits.run)}` : ""}`,
			to: "#bill",
			tone: upper && limits.run?.unit === upper.unit && limits.run.micros < upper.micros ? "bad" : void 0
		},
		trouble === 0 ? null : {
			name: "Needs a look",
			value: formatCount(trouble, "video"),
			note: "failed, or held back",
			to: report.next.length > 0 ? "#next" : "#main",
			tone: "bad"
		},
		{
			name: "Not bought again",
			value: formatCount(kept, "video"),
			note: totals.saved.micros > 0 ? `${formatCost(totals.saved)} saved` : "nothing to reuse yet",
			to: "#bill",
			tone: totals.saved.micros > 0 ? "good" : void 0
		},
		{
			name: "This month",
			value: formatCost(month.spent),
			note: month.limit ? `of ${formatCost(month.limit)}` : "no limit is set",
			to: "#bill",
			meter: m`<${Meter} report=${report} />`
		}
	].filter((tile) => tile !== null);
}
function Meter({ report: { month: { spent, limit }, mode, totals } }) {
	if (!limit || limit.micros === 0 || limit.unit !== spent.unit) return null;
	const share = (micros) => Math.min(100, Math.round(micros / limit.micros * 1e3) / 10);
	const bound = mode === "plan" && totals.estimate.upper?.unit === spent.unit ? totals.estimate.upper.micros : 0;
	return m`<svg class="meter" width="100%" height="6" aria-hidden="true"><rect class="all" width="100%" height="6" rx="3" />
    ${bound > 0 ? m`<rect class=${spent.micros + bound > limit.micros ? "bound over" : "bound"} width=${`${share(spent.micros + bound)}%`} height="6" rx="3" />` : null}<rect class="spent" width=${`${share(spent.micros)}%`} height="6" rx="3" /></svg>`;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// src/show/storyboard.ts
var _templateObject;
function formatStoryboard(report, options) {
	const card = {
		address: options.address ?? ((url) => url),
		captions: options.captions ?? new Map()
	};
	const { pages, left } = makePageViews(report);
	const shown = pages.flatMap(({ sections }) => sections);
	const style = makeStyle(Math.max(2, ...shown.map(({ videos }) => videos.length)));
	const policy = formatPolicy(shown.flatMap(({ videos }) => videos).flatMap(({ video, poster }) => [findMedia(video?.url, card.address), findMedia(poster?.url, card.address)]).filter((url) => url !== void 0), {
		style: hashText(style),
		script: hashText(script)
	});
	const nothing = coversAllPages(report) ? m`No page asks for a video here. A page does by <code>video: true</code> in its front matter.` : "Between these two commits nothing has changed that a page with videos says.";
	const page = m(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<html lang=\"en\">\n    <head>\n      <meta charset=\"utf-8\" />\n      <meta http-equiv=\"Content-Security-Policy\" content=",
		" />\n      <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n      <meta name=\"referrer\" content=\"no-referrer\" />\n      <meta name=\"generator\" content=\"Docreel\" />\n      <title>",
		"</title>\n      <style dangerouslySetInnerHTML=",
		"></style>\n    </head>\n    <body>\n      <a class=\"skip\" href=\"#main\">To the videos</a>\n      <div class=\"layout\">\n        <",
		" report=",
		" title=",
		" />\n        <",
		" pages=",
		" report=",
		" />\n        <main id=\"main\" tabindex=\"-1\">\n          <",
		" pages=",
		" />\n          <",
		" report=",
		" />\n          ",
		"\n          ",
		"\n          ",
		"\n          <",
		" report=",
		" />\n          <",
		" report=",
		" />\n          <",
		" report=",
		" />\n        </main>\n      </div>\n      <script dangerouslySetInnerHTML=",
		"><\/script>\n    </body>\n  </html>"
	])), policy, `${options.title}: training videos`, { __html: style }, Top, report, options.title, Contents, pages, report, Tools, pages, Stopped, report, pages.map(({ path, anchor, sections }) => m`<section class="page" id=${anchor} data-path=${path}>
            <h2><code>${path}</code></h2>
            ${sections.map((section) => m`<${Card} section=${section} options=${card} />`)}
          </section>`), pages.length === 0 ? m`<section class="block"><h2>Nothing to show</h2><p>${nothing}</p></section>` : null, left === 0 ? null : m`<section class="block"><h2>${formatCount(left, "more section")}</h2><p>No page could show so many. All of them are in <code>report.csv</code>, which stands beside this file.</p></section>`, Bill, report, Notices, report, Retired, report, { __html: script });
	if (Array.isArray(page)) throw new TypeError("expected one element");
	return `<!doctype html>\n${dropInvisible(z(page))}\n`;
}
function hashText(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
export { formatBill as a, formatMarkdownDetails as c, formatMarkdownPoster as d, formatMarkdownSentence as f, diffWords as i, formatMarkdownFigure as l, formatMarkdownText as m, countWords as n, findFitting as o, formatMarkdownTable as p, cutSame as r, formatMarkdownCode as s, formatStoryboard as t, formatMarkdownLink as u };
