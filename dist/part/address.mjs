// src/heygen/address.ts
function isLoopback(url) {
	return url.hostname === "localhost" || url.hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}
function parseBaseUrl(text) {
	const url = URL.canParse(text.trim()) ? new URL(text.trim()) : void 0;
	if (url === void 0) throw new RangeError("heygen-api-url is not an address: expected one such as https://api.heygen.com");
	if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") throw new RangeError(`heygen-api-url ${url.origin} carries credentials, a query or a fragment: expected one such as https://api.heygen.com`);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) throw new RangeError(`heygen-api-url ${url.origin} is not https: the key would travel in the open (only this machine's own addresses may be http)`);
	return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
function parseKey(text) {
	const key = text.trim();
	if (!/^[\x21-\x7e]{1,512}$/.test(key)) throw new RangeError("the HeyGen key is empty, or holds characters that no key has: copy it again from app.heygen.com/settings/api");
	return key;
}
export { parseBaseUrl as n, parseKey as r, isLoopback as t };
