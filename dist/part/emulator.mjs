import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createServer } from "node:http";
import { crc32, deflateSync } from "node:zlib";
import { createHash, createHmac } from "node:crypto";
import { setImmediate as setImmediate$1, setTimeout } from "node:timers/promises";
import { readFileSync } from "node:fs";
// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
// src/emulator/schema.ts
const operationsByName = {
	VideoCreate: {
		"method": "POST",
		"path": "/v3/videos",
		"request": { "oneOf": [
			{
				"properties": {
					"aspect_ratio": {
						"default": "16:9",
						"enum": [
							"16:9",
							"9:16",
							"4:5",
							"5:4",
							"1:1",
							"auto",
							null
						],
						"type": ["string", "null"]
					},
					"audio_asset_id": { "type": ["string", "null"] },
					"audio_url": { "type": ["string", "null"] },
					"avatar_id": { "type": "string" },
					"background": {
						"properties": {
							"asset_id": { "type": ["string", "null"] },
							"type": {
								"enum": ["color", "image"],
								"type": "string"
							},
							"url": { "type": ["string", "null"] },
							"value": { "type": ["string", "null"] }
						},
						"required": ["type"],
						"type": ["object", "null"]
					},
					"callback_id": { "type": ["string", "null"] },
					"callback_url": { "type": ["string", "null"] },
					"caption": {
						"properties": {
							"file_format": {
								"default": "srt",
								"enum": ["srt"],
								"type": "string"
							},
							"style": {
								"enum": ["default", null],
								"type": ["string", "null"]
							}
						},
						"type": ["object", "null"]
					},
					"engine": { "anyOf": [{ "oneOf": [
						{
							"properties": {
								"reference_look_id": { "type": ["string", "null"] },
								"type": {
									"type": "string",
									"const": "avatar_v"
								}
							},
							"required": ["type"],
							"type": "object"
						},
						{
							"properties": { "type": {
								"type": "string",
								"const": "avatar_iv"
							} },
							"required": ["type"],
							"type": "object"
						},
						{
							"properties": { "type": {
								"type": "string",
								"const": "avatar_iii"
							} },
							"required": ["type"],
							"type": "object"
						}
					] }, { "type": "null" }] },
					"expressiveness": {
						"enum": [
							"high",
							"medium",
							"low",
							null
						],
						"type": ["string", "null"]
					},
					"fit": {
						"enum": [
							"contain",
							"cover",
							null
						],
						"type": ["string", "null"]
					},
					"motion_prompt": { "type": ["string", "null"] },
					"output_format": {
						"default": "mp4",
						"enum": ["mp4", "webm"],
						"type": "string"
					},
					"remove_background": { "type": ["boolean", "null"] },
					"resolution": {
						"enum": [
							"4k",
							"1080p",
							"720p",
							null
						],
						"type": ["string", "null"]
					},
					"script": { "type": ["string", "null"] },
					"title": { "type": ["string", "null"] },
					"type": {
						"type": "string",
						"const": "avatar"
					},
					"voice_id": { "type": ["string", "null"] },
					"voice_settings": {
						"properties": {
							"engine_settings": { "anyOf": [{ "oneOf": [
								{
									"properties": {
										"engine_type": {
											"type": "string",
											"const": "elevenlabs"
										},
										"model": {
											"enum": [
												"eleven_multilingual_v2",
												"eleven_turbo_v2_5",
												"eleven_flash_v2_5",
												"eleven_v3",
												null
											],
											"type": ["string", "null"]
										},
										"similarity_boost": { "type": ["number", "null"] },
										"stability": { "type": ["number", "null"] },
										"style": { "type": ["number", "null"] },
										"use_speaker_boost": { "type": ["boolean", "null"] }
									},
									"required": ["engine_type"],
									"type": "object"
								},
								{
									"properties": {
										"engine_type": {
											"type": "string",
											"const": "fish"
										},
										"model": {
											"enum": [
												"s1",
												"s2-pro",
												null
											],
											"type": ["string", "null"]
										},
										"similarity": { "type": ["number", "null"] },
										"stability": { "type": ["number", "null"] }
									},
									"required": ["engine_type"],
									"type": "object"
								},
								{
									"properties": { "engine_type": {
										"type": "string",
										"const": "starfish"
									} },
									"required": ["engine_type"],
									"type": "object"
								}
							] }, { "type": "null" }] },
							"locale": { "type": ["string", "null"] },
							"pitch": {
								"default": 0,
								"type": "number"
							},
							"speed": {
								"default": 1,
								"type": "number"
							},
							"volume": {
								"default": 1,
								"type": "number"
							}
						},
						"type": ["object", "null"]
					},
					"watermark": {
						"properties": {
							"image": { "oneOf": [
								{
									"properties": {
										"type": {
											"type": "string",
											"const": "url"
										},
										"url": { "type": "string" }
									},
									"required": ["type", "url"],
									"type": "object"
								},
								{
									"properties": {
										"asset_id": { "type": "string" },
										"type": {
											"type": "string",
											"const": "asset_id"
										}
									},
									"required": ["type", "asset_id"],
									"type": "object"
								},
								{
									"properties": {
										"data": { "type": "string" },
										"media_type": { "type": "string" },
										"type": {
											"type": "string",
											"const": "base64"
										}
									},
									"required": [
										"type",
										"media_type",
										"data"
									],
									"type": "object"
								}
							] },
							"opacity": {
								"default": 1,
								"type": "number"
							},
							"placement": {
								"properties": {
									"offset_x": { "type": ["number", "null"] },
									"offset_y": { "type": ["number", "null"] },
									"position": {
										"default": "bottom_right",
										"enum": [
											"top_left",
											"top_right",
											"bottom_left",
											"bottom_right"
										],
										"type": "string"
									}
								},
								"type": ["object", "null"]
							},
							"scale": {
								"default": 1,
								"type": "number"
							}
						},
						"required": ["image"],
						"type": ["object", "null"]
					}
				},
				"required": ["type", "avatar_id"],
				"type": "object"
			},
			{
				"properties": {
					"aspect_ratio": {
						"default": "16:9",
						"enum": [
							"16:9",
							"9:16",
							"4:5",
							"5:4",
							"1:1",
							"auto",
							null
						],
						"type": ["string", "null"]
					},
					"audio_asset_id": { "type": ["string", "null"] },
					"audio_url": { "type": ["string", "null"] },
					"background": {
						"properties": {
							"asset_id": { "type": ["string", "null"] },
							"type": {
								"enum": ["color", "image"],
								"type": "string"
							},
							"url": { "type": ["string", "null"] },
							"value": { "type": ["string", "null"] }
						},
						"required": ["type"],
						"type": ["object", "null"]
					},
					"callback_id": { "type": ["string", "null"] },
					"callback_url": { "type": ["string", "null"] },
					"caption": {
						"properties": {
							"file_format": {
								"default": "srt",
								"enum": ["srt"],
								"type": "string"
							},
							"style": {
								"enum": ["default", null],
								"type": ["string", "null"]
							}
						},
						"type": ["object", "null"]
					},
					"expressiveness": {
						"enum": [
							"high",
							"medium",
							"low",
							null
						],
						"type": ["string", "null"]
					},
					"fit": {
						"enum": [
							"contain",
							"cover",
							null
						],
						"type": ["string", "null"]
					},
					"image": { "oneOf": [
						{
							"properties": {
								"type": {
									"type": "string",
									"const": "url"
								},
								"url": { "type": "string" }
							},
							"required": ["type", "url"],
							"type": "object"
						},
						{
							"properties": {
								"asset_id": { "type": "string" },
								"type": {
									"type": "string",
									"const": "asset_id"
								}
							},
							"required": ["type", "asset_id"],
							"type": "object"
						},
						{
							"properties": {
								"data": { "type": "string" },
								"media_type": { "type": "string" },
								"type": {
									"type": "string",
									"const": "base64"
								}
							},
							"required": [
								"type",
								"media_type",
								"data"
							],
							"type": "object"
						}
					] },
					"motion_prompt": { "type": ["string", "null"] },
					"output_format": {
						"default": "mp4",
						"enum": ["mp4", "webm"],
						"type": "string"
					},
					"remove_background": { "type": ["boolean", "null"] },
					"resolution": {
						"enum": [
							"4k",
							"1080p",
							"720p",
							null
						],
						"type": ["string", "null"]
					},
					"script": { "type": ["string", "null"] },
					"title": { "type": ["string", "null"] },
					"type": {
						"type": "string",
						"const": "image"
					},
					"voice_id": { "type": ["string", "null"] },
					"voice_settings": {
						"properties": {
							"engine_settings": { "anyOf": [{ "oneOf": [
								{
									"properties": {
										"engine_type": {
											"type": "string",
											"const": "elevenlabs"
										},
										"model": {
											"enum": [
												"eleven_multilingual_v2",
												"eleven_turbo_v2_5",
												"eleven_flash_v2_5",
												"eleven_v3",
												null
											],
											"type": ["string", "null"]
										},
										"similarity_boost": { "type": ["number", "null"] },
										"stability": { "type": ["number", "null"] },
										"style": { "type": ["number", "null"] },
										"use_speaker_boost": { "type": ["boolean", "null"] }
									},
									"required": ["engine_type"],
									"type": "object"
								},
								{
									"properties": {
										"engine_type": {
											"type": "string",
											"const": "fish"
										},
										"model": {
											"enum": [
												"s1",
												"s2-pro",
												null
											],
											"type": ["string", "null"]
										},
										"similarity": { "type": ["number", "null"] },
										"stability": { "type": ["number", "null"] }
									},
									"required": ["engine_type"],
									"type": "object"
								},
								{
									"properties": { "engine_type": {
										"type": "string",
										"const": "starfish"
									} },
									"required": ["engine_type"],
									"type": "object"
								}
							] }, { "type": "null" }] },
							"locale": { "type": ["string", "null"] },
							"pitch": {
								"default": 0,
								"type": "number"
							},
							"speed": {
								"default": 1,
								"type": "number"
							},
							"volume": {
								"default": 1,
								"type": "number"
							}
						},
						"type": ["object", "null"]
					},
					"watermark": {
						"properties": {
							"image": { "oneOf": [
								{
									"properties": {
										"type": {
											"type": "string",
											"const": "url"
										},
										"url": { "type": "string" }
									},
									"required": ["type", "url"],
									"type": "object"
								},
								{
									"properties": {
										"asset_id": { "type": "string" },
										"type": {
											"type": "string",
											"const": "asset_id"
										}
									},
									"required": ["type", "asset_id"],
									"type": "object"
								},
								{
									"properties": {
										"data": { "type": "string" },
										"media_type": { "type": "string" },
										"type": {
											"type": "string",
											"const": "base64"
										}
									},
									"required": [
										"type",
										"media_type",
										"data"
									],
									"type": "object"
								}
							] },
							"opacity": {
								"default": 1,
								"type": "number"
							},
							"placement": {
								"properties": {
									"offset_x": { "type": ["number", "null"] },
									"offset_y": { "type": ["number", "null"] },
									"position": {
										"default": "bottom_right",
										"enum": [
											"top_left",
											"top_right",
											"bottom_left",
											"bottom_right"
										],
										"type": "string"
									}
								},
								"type": ["object", "null"]
							},
							"scale": {
								"default": 1,
								"type": "number"
							}
						},
						"required": ["image"],
						"type": ["object", "null"]
					}
				},
				"required": ["type", "image"],
				"type": "object"
			},
			{
				"properties": {
					"aspect_ratio": {
						"default": "16:9",
						"enum": [
							"16:9",
							"9:16",
							"4:5",
							"5:4",
							"1:1",
							"auto"
						],
						"type": "string"
					},
					"auto_duration": {
						"default": false,
						"type": "boolean"
					},
					"avatar_id": {
						"items": { "type": "string" },
						"type": "array"
					},
					"duration": { "type": ["integer", "null"] },
					"enhance_prompt": {
						"default": false,
						"type": "boolean"
					},
					"prompt": { "type": "string" },
					"references": {
						"items": { "oneOf": [
							{
								"properties": {
									"type": {
										"type": "string",
										"const": "url"
									},
									"url": { "type": "string" }
								},
								"required": ["type", "url"],
								"type": "object"
							},
							{
								"properties": {
									"asset_id": { "type": "string" },
									"type": {
										"type": "string",
										"const": "asset_id"
									}
								},
								"required": ["type", "asset_id"],
								"type": "object"
							},
							{
								"properties": {
									"data": { "type": "string" },
									"media_type": { "type": "string" },
									"type": {
										"type": "string",
										"const": "base64"
									}
								},
								"required": [
									"type",
									"media_type",
									"data"
								],
								"type": "object"
							}
						] },
						"type": ["array", "null"]
					},
					"resolution": {
						"default": "720p",
						"enum": ["720p", "1080p"],
						"type": "string"
					},
					"title": { "type": ["string", "null"] },
					"type": {
						"type": "string",
						"const": "cinematic_avatar"
					}
				},
				"required": [
					"type",
					"prompt",
					"avatar_id"
				],
				"type": "object"
			},
			{
				"properties": {
					"aspect_ratio": {
						"default": "16:9",
						"enum": [
							"16:9",
							"9:16",
							"4:5",
							"5:4",
							"1:1",
							"auto",
							null
						],
						"type": ["string", "null"]
					},
					"callback_id": { "type": ["string", "null"] },
					"callback_url": { "type": ["string", "null"] },
					"caption": {
						"properties": {
							"file_format": {
								"default": "srt",
								"enum": ["srt"],
								"type": "string"
							},
							"style": {
								"enum": ["default", null],
								"type": ["string", "null"]
							}
						},
						"type": ["object", "null"]
					},
					"resolution": {
						"enum": [
							"4k",
							"1080p",
							"720p",
							null
						],
						"type": ["string", "null"]
					},
					"scenes": {
						"items": { "oneOf": [
							{
								"properties": {
									"input": { "oneOf": [{
										"properties": {
											"audio_asset_id": { "type": ["string", "null"] },
											"audio_url": { "type": ["string", "null"] },
											"avatar_id": { "type": "string" },
											"background": { "anyOf": [{ "oneOf": [{
												"properties": {
													"color": { "type": "string" },
													"type": {
														"type": "string",
														"const": "color"
													}
												},
												"required": ["type", "color"],
												"type": "object"
											}] }, { "type": "null" }] },
											"engine": { "anyOf": [{ "oneOf": [
												{
													"properties": {
														"reference_look_id": { "type": ["string", "null"] },
														"type": {
															"type": "string",
															"const": "avatar_v"
														}
													},
													"required": ["type"],
													"type": "object"
												},
												{
													"properties": { "type": {
														"type": "string",
														"const": "avatar_iv"
													} },
													"required": ["type"],
													"type": "object"
												},
												{
													"properties": { "type": {
														"type": "string",
														"const": "avatar_iii"
													} },
													"required": ["type"],
													"type": "object"
												}
											] }, { "type": "null" }] },
											"expressiveness": {
												"enum": [
													"high",
													"medium",
													"low",
													null
												],
												"type": ["string", "null"]
											},
											"motion_prompt": { "type": ["string", "null"] },
											"script": { "type": ["string", "null"] },
											"type": {
												"type": "string",
												"const": "avatar"
											},
											"voice_id": { "type": ["string", "null"] },
											"voice_settings": {
												"properties": {
													"engine_settings": { "anyOf": [{ "oneOf": [
														{
															"properties": {
																"engine_type": {
																	"type": "string",
																	"const": "elevenlabs"
																},
																"model": {
																	"enum": [
																		"eleven_multilingual_v2",
																		"eleven_turbo_v2_5",
																		"eleven_flash_v2_5",
																		"eleven_v3",
																		null
																	],
																	"type": ["string", "null"]
																},
																"similarity_boost": { "type": ["number", "null"] },
																"stability": { "type": ["number", "null"] },
																"style": { "type": ["number", "null"] },
																"use_speaker_boost": { "type": ["boolean", "null"] }
															},
															"required": ["engine_type"],
															"type": "object"
														},
														{
															"properties": {
																"engine_type": {
																	"type": "string",
																	"const": "fish"
																},
																"model": {
																	"enum": [
																		"s1",
																		"s2-pro",
																		null
																	],
																	"type": ["string", "null"]
																},
																"similarity": { "type": ["number", "null"] },
																"stability": { "type": ["number", "null"] }
															},
															"required": ["engine_type"],
															"type": "object"
														},
														{
															"properties": { "engine_type": {
																"type": "string",
																"const": "starfish"
															} },
															"required": ["engine_type"],
															"type": "object"
														}
													] }, { "type": "null" }] },
													"locale": { "type": ["string", "null"] },
													"pitch": {
														"default": 0,
														"type": "number"
													},
													"speed": {
														"default": 1,
														"type": "number"
													},
													"volume": {
														"default": 1,
														"type": "number"
													}
												},
												"type": ["object", "null"]
											}
										},
										"required": ["type", "avatar_id"],
										"type": "object"
									}, {
										"properties": {
											"audio_asset_id": { "type": ["string", "null"] },
											"audio_url": { "type": ["string", "null"] },
											"expressiveness": {
												"enum": [
													"high",
													"medium",
													"low",
													null
												],
												"type": ["string", "null"]
											},
											"image": { "oneOf": [
												{
													"properties": {
														"type": {
															"type": "string",
															"const": "url"
														},
														"url": { "type": "string" }
													},
													"required": ["type", "url"],
													"type": "object"
												},
												{
													"properties": {
														"asset_id": { "type": "string" },
														"type": {
															"type": "string",
															"const": "asset_id"
														}
													},
													"required": ["type", "asset_id"],
													"type": "object"
												},
												{
													"properties": {
														"data": { "type": "string" },
														"media_type": { "type": "string" },
														"type": {
															"type": "string",
															"const": "base64"
														}
													},
													"required": [
														"type",
														"media_type",
														"data"
													],
													"type": "object"
												}
											] },
											"motion_prompt": { "type": ["string", "null"] },
											"script": { "type": ["string", "null"] },
											"type": {
												"type": "string",
												"const": "image"
											},
											"voice_id": { "type": ["string", "null"] },
											"voice_settings": {
												"properties": {
													"engine_settings": { "anyOf": [{ "oneOf": [
														{
															"properties": {
																"engine_type": {
																	"type": "string",
																	"const": "elevenlabs"
																},
																"model": {
																	"enum": [
																		"eleven_multilingual_v2",
																		"eleven_turbo_v2_5",
																		"eleven_flash_v2_5",
																		"eleven_v3",
																		null
																	],
																	"type": ["string", "null"]
																},
																"similarity_boost": { "type": ["number", "null"] },
																"stability": { "type": ["number", "null"] },
																"style": { "type": ["number", "null"] },
																"use_speaker_boost": { "type": ["boolean", "null"] }
															},
															"required": ["engine_type"],
															"type": "object"
														},
														{
															"properties": {
																"engine_type": {
																	"type": "string",
																	"const": "fish"
																},
																"model": {
																	"enum": [
																		"s1",
																		"s2-pro",
																		null
																	],
																	"type": ["string", "null"]
																},
																"similarity": { "type": ["number", "null"] },
																"stability": { "type": ["number", "null"] }
															},
															"required": ["engine_type"],
															"type": "object"
														},
														{
															"properties": { "engine_type": {
																"type": "string",
																"const": "starfish"
															} },
															"required": ["engine_type"],
															"type": "object"
														}
													] }, { "type": "null" }] },
													"locale": { "type": ["string", "null"] },
													"pitch": {
														"default": 0,
														"type": "number"
													},
													"speed": {
														"default": 1,
														"type": "number"
													},
													"volume": {
														"default": 1,
														"type": "number"
													}
												},
												"type": ["object", "null"]
											}
										},
										"required": ["type", "image"],
										"type": "object"
									}] },
									"type": {
										"type": "string",
										"const": "avatar_video"
									}
								},
								"required": ["type", "input"],
								"type": "object"
							},
							{
								"properties": {
									"audio_asset_id": { "type": ["string", "null"] },
									"audio_url": { "type": ["string", "null"] },
									"duration": { "type": ["number", "null"] },
									"script": { "type": ["string", "null"] },
									"source": { "oneOf": [
										{
											"properties": {
												"type": {
													"type": "string",
													"const": "url"
												},
												"url": { "type": "string" }
											},
											"required": ["type", "url"],
											"type": "object"
										},
										{
											"properties": {
												"asset_id": { "type": "string" },
												"type": {
													"type": "string",
													"const": "asset_id"
												}
											},
											"required": ["type", "asset_id"],
											"type": "object"
										},
										{
											"properties": {
												"data": { "type": "string" },
												"media_type": { "type": "string" },
												"type": {
													"type": "string",
													"const": "base64"
												}
											},
											"required": [
												"type",
												"media_type",
												"data"
											],
											"type": "object"
										}
									] },
									"type": {
										"type": "string",
										"const": "image"
									},
									"voice_id": { "type": ["string", "null"] },
									"voice_settings": {
										"properties": {
											"engine_settings": { "anyOf": [{ "oneOf": [
												{
													"properties": {
														"engine_type": {
															"type": "string",
															"const": "elevenlabs"
														},
														"model": {
															"enum": [
																"eleven_multilingual_v2",
																"eleven_turbo_v2_5",
																"eleven_flash_v2_5",
																"eleven_v3",
																null
															],
															"type": ["string", "null"]
														},
														"similarity_boost": { "type": ["number", "null"] },
														"stability": { "type": ["number", "null"] },
														"style": { "type": ["number", "null"] },
														"use_speaker_boost": { "type": ["boolean", "null"] }
													},
													"required": ["engine_type"],
													"type": "object"
												},
												{
													"properties": {
														"engine_type": {
															"type": "string",
															"const": "fish"
														},
														"model": {
															"enum": [
																"s1",
																"s2-pro",
																null
															],
															"type": ["string", "null"]
														},
														"similarity": { "type": ["number", "null"] },
														"stability": { "type": ["number", "null"] }
													},
													"required": ["engine_type"],
													"type": "object"
												},
												{
													"properties": { "engine_type": {
														"type": "string",
														"const": "starfish"
													} },
													"required": ["engine_type"],
													"type": "object"
												}
											] }, { "type": "null" }] },
											"locale": { "type": ["string", "null"] },
											"pitch": {
												"default": 0,
												"type": "number"
											},
											"speed": {
												"default": 1,
												"type": "number"
											},
											"volume": {
												"default": 1,
												"type": "number"
											}
										},
										"type": ["object", "null"]
									}
								},
								"required": ["type", "source"],
								"type": "object"
							},
							{
								"properties": {
									"playback": {
										"properties": {
											"mute": {
												"default": false,
												"type": "boolean"
											},
											"volume": {
												"default": 1,
												"type": "number"
											}
										},
										"type": ["object", "null"]
									},
									"source": { "oneOf": [
										{
											"properties": {
												"type": {
													"type": "string",
													"const": "url"
												},
												"url": { "type": "string" }
											},
											"required": ["type", "url"],
											"type": "object"
										},
										{
											"properties": {
												"asset_id": { "type": "string" },
												"type": {
													"type": "string",
													"const": "asset_id"
												}
											},
											"required": ["type", "asset_id"],
											"type": "object"
										},
										{
											"properties": {
												"data": { "type": "string" },
												"media_type": { "type": "string" },
												"type": {
													"type": "string",
													"const": "base64"
												}
											},
											"required": [
												"type",
												"media_type",
												"data"
											],
											"type": "object"
										}
									] },
									"type": {
										"type": "string",
										"const": "video"
									}
								},
								"required": ["type", "source"],
								"type": "object"
							}
						] },
						"type": "array"
					},
					"title": { "type": ["string", "null"] },
					"type": {
						"type": "string",
						"const": "studio"
					},
					"watermark": {
						"properties": {
							"image": { "oneOf": [
								{
									"properties": {
										"type": {
											"type": "string",
											"const": "url"
										},
										"url": { "type": "string" }
									},
									"required": ["type", "url"],
									"type": "object"
								},
								{
									"properties": {
										"asset_id": { "type": "string" },
										"type": {
											"type": "string",
											"const": "asset_id"
										}
									},
									"required": ["type", "asset_id"],
									"type": "object"
								},
								{
									"properties": {
										"data": { "type": "string" },
										"media_type": { "type": "string" },
										"type": {
											"type": "string",
											"const": "base64"
										}
									},
									"required": [
										"type",
										"media_type",
										"data"
									],
									"type": "object"
								}
							] },
							"opacity": {
								"default": 1,
								"type": "number"
							},
							"placement": {
								"properties": {
									"offset_x": { "type": ["number", "null"] },
									"offset_y": { "type": ["number", "null"] },
									"position": {
										"default": "bottom_right",
										"enum": [
											"top_left",
											"top_right",
											"bottom_left",
											"bottom_right"
										],
										"type": "string"
									}
								},
								"type": ["object", "null"]
							},
							"scale": {
								"default": 1,
								"type": "number"
							}
						},
						"required": ["image"],
						"type": ["object", "null"]
					}
				},
				"required": ["type", "scenes"],
				"type": "object"
			}
		] },
		"response": {
			"properties": { "data": {
				"properties": {
					"output_format": {
						"default": "mp4",
						"enum": ["mp4", "webm"],
						"type": "string"
					},
					"status": { "type": "string" },
					"video_id": { "type": "string" }
				},
				"required": ["video_id", "status"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoGet: {
		"method": "GET",
		"path": "/v3/videos/{video_id}",
		"response": {
			"properties": { "data": {
				"properties": {
					"captioned_video_url": { "type": ["string", "null"] },
					"completed_at": { "type": ["integer", "null"] },
					"created_at": { "type": ["integer", "null"] },
					"duration": { "type": ["number", "null"] },
					"failure_code": { "type": ["string", "null"] },
					"failure_message": { "type": ["string", "null"] },
					"folder_id": { "type": ["string", "null"] },
					"gif_url": { "type": ["string", "null"] },
					"id": { "type": "string" },
					"output_language": { "type": ["string", "null"] },
					"status": {
						"enum": [
							"pending",
							"processing",
							"completed",
							"failed"
						],
						"type": "string"
					},
					"subtitle_url": { "type": ["string", "null"] },
					"thumbnail_url": { "type": ["string", "null"] },
					"title": { "type": ["string", "null"] },
					"video_page_url": { "type": ["string", "null"] },
					"video_url": { "type": ["string", "null"] }
				},
				"required": ["id", "status"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoList: {
		"method": "GET",
		"path": "/v3/videos",
		"query": [
			{
				"name": "limit",
				"type": "int",
				"default": "10"
			},
			{
				"name": "token",
				"type": "string",
				"default": ""
			},
			{
				"name": "folder_id",
				"type": "string",
				"default": ""
			},
			{
				"name": "title",
				"type": "string",
				"default": ""
			}
		],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"captioned_video_url": { "type": ["string", "null"] },
							"completed_at": { "type": ["integer", "null"] },
							"created_at": { "type": ["integer", "null"] },
							"duration": { "type": ["number", "null"] },
							"failure_code": { "type": ["string", "null"] },
							"failure_message": { "type": ["string", "null"] },
							"folder_id": { "type": ["string", "null"] },
							"gif_url": { "type": ["string", "null"] },
							"id": { "type": "string" },
							"output_language": { "type": ["string", "null"] },
							"status": {
								"enum": [
									"pending",
									"processing",
									"completed",
									"failed"
								],
								"type": "string"
							},
							"subtitle_url": { "type": ["string", "null"] },
							"thumbnail_url": { "type": ["string", "null"] },
							"title": { "type": ["string", "null"] },
							"video_page_url": { "type": ["string", "null"] },
							"video_url": { "type": ["string", "null"] }
						},
						"required": ["id", "status"],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	VideoStatusesList: {
		"method": "GET",
		"path": "/v3/videos/statuses",
		"query": [{
			"name": "video_ids",
			"type": "string",
			"default": ""
		}, {
			"name": "batch_ids",
			"type": "string",
			"default": ""
		}],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"batch_id": { "type": ["string", "null"] },
							"error": {
								"properties": {},
								"type": ["object", "null"]
							},
							"item_index": { "type": ["integer", "null"] },
							"status": { "type": "string" },
							"video_id": { "type": ["string", "null"] }
						},
						"required": ["status"],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	VideoDelete: {
		"method": "DELETE",
		"path": "/v3/videos/{video_id}",
		"response": {
			"properties": { "data": {
				"properties": {
					"deleted": {
						"default": true,
						"type": "boolean"
					},
					"id": { "type": "string" }
				},
				"required": ["id"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VoiceList: {
		"method": "GET",
		"path": "/v3/voices",
		"query": [
			{
				"name": "type",
				"type": "string",
				"default": "public"
			},
			{
				"name": "engine",
				"type": "string",
				"default": ""
			},
			{
				"name": "language",
				"type": "string",
				"default": ""
			},
			{
				"name": "gender",
				"type": "string",
				"default": ""
			},
			{
				"name": "limit",
				"type": "int",
				"default": "20"
			},
			{
				"name": "token",
				"type": "string",
				"default": ""
			}
		],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"gender": { "type": "string" },
							"language": { "type": "string" },
							"name": { "type": "string" },
							"preview_audio_url": { "type": ["string", "null"] },
							"support_locale": { "type": "boolean" },
							"support_pause": { "type": "boolean" },
							"type": {
								"enum": ["public", "private"],
								"type": "string"
							},
							"voice_id": { "type": "string" }
						},
						"required": [
							"voice_id",
							"name",
							"language",
							"gender",
							"support_pause",
							"support_locale",
							"type"
						],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	VoiceGet: {
		"method": "GET",
		"path": "/v3/voices/{voice_id}",
		"response": {
			"properties": { "data": {
				"properties": {
					"created_at": { "type": ["integer", "null"] },
					"failure_message": { "type": ["string", "null"] },
					"gender": { "type": ["string", "null"] },
					"language": { "type": ["string", "null"] },
					"name": { "type": ["string", "null"] },
					"preview_audio_url": { "type": ["string", "null"] },
					"status": {
						"enum": [
							"processing",
							"complete",
							"failed",
							null
						],
						"type": ["string", "null"]
					},
					"support_interactive_avatar": {
						"default": false,
						"type": "boolean"
					},
					"support_pause": { "type": "boolean" },
					"voice_id": { "type": "string" }
				},
				"required": ["voice_id", "support_pause"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	AvatarLooksList: {
		"method": "GET",
		"path": "/v3/avatars/looks",
		"query": [
			{
				"name": "group_id",
				"type": "string",
				"default": ""
			},
			{
				"name": "avatar_type",
				"type": "string",
				"default": ""
			},
			{
				"name": "ownership",
				"type": "string",
				"default": ""
			},
			{
				"name": "limit",
				"type": "int",
				"default": "20"
			},
			{
				"name": "token",
				"type": "string",
				"default": ""
			}
		],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"avatar_type": {
								"enum": [
									"studio_avatar",
									"digital_twin",
									"photo_avatar"
								],
								"type": "string"
							},
							"default_voice_id": { "type": ["string", "null"] },
							"error": {
								"properties": {
									"code": { "type": "string" },
									"message": { "type": "string" }
								},
								"required": ["code", "message"],
								"type": ["object", "null"]
							},
							"gender": { "type": ["string", "null"] },
							"group_id": { "type": ["string", "null"] },
							"id": { "type": "string" },
							"image_height": { "type": ["integer", "null"] },
							"image_width": { "type": ["integer", "null"] },
							"name": { "type": "string" },
							"preferred_orientation": {
								"enum": [
									"portrait",
									"landscape",
									"square",
									null
								],
								"type": ["string", "null"]
							},
							"preview_image_url": { "type": ["string", "null"] },
							"preview_video_url": { "type": ["string", "null"] },
							"status": {
								"enum": [
									"processing",
									"pending_consent",
									"failed",
									"completed",
									null
								],
								"type": ["string", "null"]
							},
							"supported_api_engines": {
								"items": { "type": "string" },
								"type": "array"
							},
							"tags": {
								"items": { "type": "string" },
								"type": "array"
							}
						},
						"required": [
							"id",
							"name",
							"avatar_type"
						],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	AvatarLooksGet: {
		"method": "GET",
		"path": "/v3/avatars/looks/{look_id}",
		"response": {
			"properties": { "data": {
				"properties": {
					"avatar_type": {
						"enum": [
							"studio_avatar",
							"digital_twin",
							"photo_avatar"
						],
						"type": "string"
					},
					"default_voice_id": { "type": ["string", "null"] },
					"error": {
						"properties": {
							"code": { "type": "string" },
							"message": { "type": "string" }
						},
						"required": ["code", "message"],
						"type": ["object", "null"]
					},
					"gender": { "type": ["string", "null"] },
					"group_id": { "type": ["string", "null"] },
					"id": { "type": "string" },
					"image_height": { "type": ["integer", "null"] },
					"image_width": { "type": ["integer", "null"] },
					"name": { "type": "string" },
					"preferred_orientation": {
						"enum": [
							"portrait",
							"landscape",
							"square",
							null
						],
						"type": ["string", "null"]
					},
					"preview_image_url": { "type": ["string", "null"] },
					"preview_video_url": { "type": ["string", "null"] },
					"status": {
						"enum": [
							"processing",
							"pending_consent",
							"failed",
							"completed",
							null
						],
						"type": ["string", "null"]
					},
					"supported_api_engines": {
						"items": { "type": "string" },
						"type": "array"
					},
					"tags": {
						"items": { "type": "string" },
						"type": "array"
					}
				},
				"required": [
					"id",
					"name",
					"avatar_type"
				],
				"type": "object"
			} },
			"type": "object"
		}
	},
	UserMeGet: {
		"method": "GET",
		"path": "/v3/users/me",
		"response": {
			"properties": { "data": {
				"properties": {
					"billing_type": {
						"enum": [
							"wallet",
							"subscription",
							"usage_based",
							null
						],
						"type": ["string", "null"]
					},
					"email": { "type": ["string", "null"] },
					"first_name": { "type": ["string", "null"] },
					"last_name": { "type": ["string", "null"] },
					"subscription": {
						"properties": {
							"credits": {
								"properties": {
									"add_on_credits": {
										"properties": {
											"remaining": { "type": ["integer", "null"] },
											"resets_at": { "type": ["string", "null"] }
										},
										"type": ["object", "null"]
									},
									"premium_credits": {
										"properties": {
											"remaining": { "type": ["integer", "null"] },
											"resets_at": { "type": ["string", "null"] }
										},
										"type": ["object", "null"]
									}
								},
								"type": "object"
							},
							"plan": {
								"enum": [
									"free",
									"starter",
									"creator",
									"pro",
									"team",
									"enterprise",
									"business_plus"
								],
								"type": "string"
							}
						},
						"required": ["plan", "credits"],
						"type": ["object", "null"]
					},
					"usage_based": {
						"properties": {
							"included_credits": { "type": ["number", "null"] },
							"remaining_credits": { "type": ["number", "null"] },
							"spending_cap_usd": { "type": ["number", "null"] },
							"spending_current_usd": { "type": ["number", "null"] }
						},
						"type": ["object", "null"]
					},
					"username": { "type": "string" },
					"wallet": {
						"properties": {
							"auto_reload": {
								"properties": {
									"amount_usd": { "type": ["number", "null"] },
									"enabled": { "type": "boolean" },
									"threshold_usd": { "type": ["number", "null"] }
								},
								"required": ["enabled"],
								"type": ["object", "null"]
							},
							"currency": {
								"enum": ["usd", "credits"],
								"type": "string"
							},
							"remaining_balance": { "type": ["number", "null"] }
						},
						"required": ["currency"],
						"type": ["object", "null"]
					}
				},
				"required": [
					"username",
					"email",
					"first_name",
					"last_name"
				],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoTranslateCreate: {
		"method": "POST",
		"path": "/v3/video-translations",
		"request": {
			"properties": {
				"audio": { "anyOf": [{ "oneOf": [{
					"properties": {
						"type": {
							"type": "string",
							"const": "url"
						},
						"url": { "type": "string" }
					},
					"required": ["type", "url"],
					"type": "object"
				}, {
					"properties": {
						"asset_id": { "type": "string" },
						"type": {
							"type": "string",
							"const": "asset_id"
						}
					},
					"required": ["type", "asset_id"],
					"type": "object"
				}] }, { "type": "null" }] },
				"brand_glossary_id": { "type": ["string", "null"] },
				"brand_voice_id": { "type": ["string", "null"] },
				"callback_id": { "type": ["string", "null"] },
				"callback_url": { "type": ["string", "null"] },
				"disable_music_track": {
					"default": false,
					"type": "boolean"
				},
				"enable_caption": {
					"default": false,
					"type": "boolean"
				},
				"enable_dynamic_duration": {
					"default": true,
					"type": "boolean"
				},
				"enable_speech_enhancement": {
					"default": false,
					"type": "boolean"
				},
				"enable_watermark": {
					"default": false,
					"type": "boolean"
				},
				"end_time": { "type": ["number", "null"] },
				"folder_id": { "type": ["string", "null"] },
				"fps_mode": {
					"enum": [
						"vfr",
						"cfr",
						"passthrough",
						null
					],
					"type": ["string", "null"]
				},
				"input_language": { "type": ["string", "null"] },
				"keep_the_same_format": { "type": ["boolean", "null"] },
				"mode": {
					"default": "speed",
					"enum": ["speed", "precision"],
					"type": "string"
				},
				"output_languages": {
					"items": { "type": "string" },
					"type": "array"
				},
				"speaker_num": { "type": ["integer", "null"] },
				"srt": { "anyOf": [{ "oneOf": [{
					"properties": {
						"type": {
							"type": "string",
							"const": "url"
						},
						"url": { "type": "string" }
					},
					"required": ["type", "url"],
					"type": "object"
				}, {
					"properties": {
						"asset_id": { "type": "string" },
						"type": {
							"type": "string",
							"const": "asset_id"
						}
					},
					"required": ["type", "asset_id"],
					"type": "object"
				}] }, { "type": "null" }] },
				"srt_role": {
					"enum": [
						"input",
						"output",
						null
					],
					"type": ["string", "null"]
				},
				"start_time": { "type": ["number", "null"] },
				"stock_voice_config": {
					"properties": {
						"preferred_stock_voice_ids": {
							"items": { "type": "string" },
							"type": "array"
						},
						"use_stock_voice": {
							"default": false,
							"type": "boolean"
						}
					},
					"type": ["object", "null"]
				},
				"title": { "type": ["string", "null"] },
				"translate_audio_only": {
					"default": false,
					"type": "boolean"
				},
				"video": { "oneOf": [{
					"properties": {
						"type": {
							"type": "string",
							"const": "url"
						},
						"url": { "type": "string" }
					},
					"required": ["type", "url"],
					"type": "object"
				}, {
					"properties": {
						"asset_id": { "type": "string" },
						"type": {
							"type": "string",
							"const": "asset_id"
						}
					},
					"required": ["type", "asset_id"],
					"type": "object"
				}] }
			},
			"required": ["video", "output_languages"],
			"type": "object"
		},
		"response": {
			"properties": { "data": {
				"properties": { "video_translation_ids": {
					"items": { "type": "string" },
					"type": "array"
				} },
				"required": ["video_translation_ids"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoTranslateGet: {
		"method": "GET",
		"path": "/v3/video-translations/{video_translation_id}",
		"response": {
			"properties": { "data": {
				"properties": {
					"audio_url": { "type": ["string", "null"] },
					"callback_id": { "type": ["string", "null"] },
					"created_at": { "type": ["integer", "null"] },
					"duration": { "type": ["number", "null"] },
					"failure_message": { "type": ["string", "null"] },
					"id": { "type": "string" },
					"input_language": { "type": ["string", "null"] },
					"output_language": { "type": ["string", "null"] },
					"srt_caption_url": { "type": ["string", "null"] },
					"status": {
						"enum": [
							"pending",
							"running",
							"completed",
							"failed"
						],
						"type": "string"
					},
					"title": { "type": ["string", "null"] },
					"translate_audio_only": { "type": ["boolean", "null"] },
					"video_url": { "type": ["string", "null"] },
					"vtt_caption_url": { "type": ["string", "null"] }
				},
				"required": ["id", "status"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoTranslateList: {
		"method": "GET",
		"path": "/v3/video-translations",
		"query": [{
			"name": "limit",
			"type": "int",
			"default": "10"
		}, {
			"name": "token",
			"type": "string",
			"default": ""
		}],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"audio_url": { "type": ["string", "null"] },
							"callback_id": { "type": ["string", "null"] },
							"created_at": { "type": ["integer", "null"] },
							"duration": { "type": ["number", "null"] },
							"failure_message": { "type": ["string", "null"] },
							"id": { "type": "string" },
							"input_language": { "type": ["string", "null"] },
							"output_language": { "type": ["string", "null"] },
							"srt_caption_url": { "type": ["string", "null"] },
							"status": {
								"enum": [
									"pending",
									"running",
									"completed",
									"failed"
								],
								"type": "string"
							},
							"title": { "type": ["string", "null"] },
							"translate_audio_only": { "type": ["boolean", "null"] },
							"video_url": { "type": ["string", "null"] },
							"vtt_caption_url": { "type": ["string", "null"] }
						},
						"required": ["id", "status"],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	VideoTranslateStatusesList: {
		"method": "GET",
		"path": "/v3/video-translations/statuses",
		"query": [{
			"name": "video_translation_ids",
			"type": "string",
			"default": ""
		}, {
			"name": "batch_ids",
			"type": "string",
			"default": ""
		}],
		"response": {
			"properties": {
				"data": {
					"items": {
						"properties": {
							"batch_id": { "type": ["string", "null"] },
							"error": {
								"properties": {},
								"type": ["object", "null"]
							},
							"item_index": { "type": ["integer", "null"] },
							"status": { "type": "string" },
							"video_id": { "type": ["string", "null"] }
						},
						"required": ["status"],
						"type": "object"
					},
					"type": "array"
				},
				"has_more": { "type": "boolean" },
				"next_token": { "type": ["string", "null"] }
			},
			"type": "object"
		}
	},
	VideoTranslateLanguagesList: {
		"method": "GET",
		"path": "/v3/video-translations/languages",
		"response": {
			"properties": { "data": {
				"properties": { "languages": {
					"items": { "type": "string" },
					"type": "array"
				} },
				"required": ["languages"],
				"type": "object"
			} },
			"type": "object"
		}
	},
	VideoTranslateDelete: {
		"method": "DELETE",
		"path": "/v3/video-translations/{video_translation_id}",
		"response": {
			"properties": { "data": {
				"properties": { "id": { "type": "string" } },
				"required": ["id"],
				"type": "object"
			} },
			"type": "object"
		}
	}
};
function findSchemaIssue(schema, value, at = "") {
	const branches = schema.oneOf ?? schema.anyOf;
	if (branches !== void 0) return findBranchIssue(branches, value, at);
	if (schema.const !== void 0) return value === schema.const ? void 0 : issue(at, `Input should be '${schema.const}'`);
	const types = schema.type === void 0 ? [] : [schema.type].flat();
	if (types.length > 0 && !types.some((type) => hasType(value, type))) {
		const first = types.find((type) => type !== "null") ?? "null";
		return issue(at, `Input should be a valid ${words[first] ?? first}`);
	}
	if (schema.enum !== void 0 && !schema.enum.some((allowed) => allowed === value)) return issue(at, `Input should be ${schema.enum.filter((allowed) => allowed !== null).map((allowed) => `'${allowed}'`).join(" or ")}`);
	if (isRecord(value)) return findObjectIssue(schema, value, at);
	if (Array.isArray(value) && schema.items !== void 0) for (const [index, item] of value.entries()) {
		const found = findSchemaIssue(schema.items, item, join$1(at, String(index)));
		if (found !== void 0) return found;
	}
}
function findObjectIssue(schema, value, at) {
	const properties = schema.properties ?? {};
	for (const name of schema.required ?? []) if (value[name] === void 0) return issue(join$1(at, name), "Field required");
	for (const [name, part] of Object.entries(value)) {
		const known = Object.hasOwn(properties, name) ? properties[name] : void 0;
		if (known === void 0) return issue(join$1(at, name), "Extra inputs are not permitted");
		const found = findSchemaIssue(known, part, join$1(at, name));
		if (found !== void 0) return found;
	}
}
function findBranchIssue(branches, value, at) {
	const flat = branches.flatMap((branch) => branch.oneOf ?? branch.anyOf ?? [branch]);
	if (value === null && flat.some((branch) => hasNull(branch))) return void 0;
	const tag = flat.map((branch) => findTag(branch)).find((found) => found !== void 0);
	if (tag === void 0) {
		const issues = flat.map((branch) => findSchemaIssue(branch, value, at));
		return issues.includes(void 0) ? void 0 : issues[0];
	}
	if (!isRecord(value)) return issue(at, "Input should be a valid object");
	const given = value[tag.name];
	if (given === void 0) return issue(join$1(at, tag.name), "Field required");
	const meant = flat.find((branch) => findTag(branch)?.value === given);
	if (meant !== void 0) return findSchemaIssue(meant, value, at);
	const expected = flat.map((branch) => findTag(branch)?.value).filter((name) => name !== void 0).map((name) => `'${name}'`).join(", ");
	return issue(join$1(at, tag.name), `Input tag '${typeof given === "string" ? given : JSON.stringify(given)}' does not match any of the expected tags: ${expected}`);
}
function findTag(schema) {
	for (const [name, part] of Object.entries(schema.properties ?? {})) if (part?.const !== void 0) return {
		name,
		value: part.const
	};
}
function hasNull(schema) {
	return schema.type !== void 0 && [schema.type].flat().includes("null");
}
const words = {
	object: "dictionary",
	array: "list",
	integer: "integer",
	number: "number",
	string: "string",
	boolean: "boolean"
};
function hasType(value, type) {
	if (type === "null") return value === null;
	if (type === "object") return isRecord(value);
	if (type === "array") return Array.isArray(value);
	if (type === "integer") return Number.isInteger(value);
	if (type === "number") return typeof value === "number" && Number.isFinite(value);
	return typeof value === type;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function issue(param, message) {
	return {
		param,
		message
	};
}
function join$1(at, name) {
	return at === "" ? name : `${at}.${name}`;
}
// src/emulator/fault.ts
const faultPlaces = [
	"create",
	"translate",
	"get",
	"statuses",
	"list",
	"delete",
	"look",
	"voice",
	"account",
	"languages",
	"download",
	"any"
];
const refusals = [
	"500",
	"502",
	"503",
	"504",
	"429",
	"html",
	"redirect",
	"unauthorized",
	"empty-wallet",
	"in-progress",
	"reset",
	"silence"
];
const manglings = [
	"lost-answer",
	"malformed",
	"wrong-shape",
	"slow",
	"drip"
];
const fates = [
	"fail",
	"fail-charged",
	"stuck",
	"no-url",
	"no-duration",
	"flap",
	"odd-status",
	"delayed-list",
	"mute",
	"black",
	"short",
	"long",
	"other-language"
];
const listings = ["looping-list"];
const deliveries = [
	"expired-link",
	"truncated",
	"truncated-quietly",
	"not-a-video",
	"empty-file"
];
function makeFaultBox() {
	let entries = [];
	return {
		add(fault) {
			checkFault(fault);
			entries.push({
				fault,
				toSkip: fault.after ?? 0,
				left: fault.times === "always" ? Number.POSITIVE_INFINITY : fault.times ?? 1
			});
		},
		clear() {
			entries = [];
		},
		take(place, titles, stage) {
			for (const entry of entries) {
				const { fault } = entry;
				if (!(entry.left > 0 && (fault.on === place || fault.on === "any" && place !== "download") && findStage(fault) === stage && (fault.title === void 0 || titles.some((title) => title.includes(fault.title ?? ""))))) continue;
				if (entry.toSkip > 0) {
					entry.toSkip -= 1;
					continue;
				}
				entry.left -= 1;
				return fault;
			}
		}
	};
}
function includes(kinds, kind) {
	return kinds.includes(kind);
}
function findStage(fault) {
	if (fault.on === "download") return "file";
	if (includes(refusals, fault.kind)) return fault.processed === true ? "after" : "before";
	if (includes(manglings, fault.kind)) return "after";
	if (includes(fates, fault.kind)) return "fate";
	return includes(listings, fault.kind) ? "list" : "links";
}
function checkFault(fault) {
	const places = includes(fates, fault.kind) ? ["create", "translate"] : includes(listings, fault.kind) ? ["list", "any"] : fault.kind === "expired-link" ? ["download", "get"] : includes(deliveries, fault.kind) ? ["download"] : fault.on === "download" && ![
		"500",
		"502",
		"503",
		"504",
		"429",
		"redirect",
		"reset",
		"silence",
		"slow",
		"drip"
	].includes(fault.kind) ? [] : [...faultPlaces];
	if (!includes(faultPlaces, fault.on)) throw new Error(`Unknown place of a fault: ${String(fault.on)}; it is one of ${faultPlaces.join(", ")}.`);
	if (!places.includes(fault.on)) throw new Error(`The fault ${fault.kind} cannot strike on ${fault.on}; ${places.length === 0 ? "it belongs to a call" : `it strikes on ${places.join(" or ")}`}.`);
}
function parseFault(value) {
	if (!isRecord(value)) throw new Error("A fault is an object with \"on\" and \"kind\".");
	const kind = [
		...refusals,
		...manglings,
		...fates,
		...listings,
		...deliveries
	].find((known) => known === value["kind"]);
	const on = faultPlaces.find((known) => known === value["on"]);
	if (kind === void 0 || on === void 0) throw new Error(`Unknown fault ${JSON.stringify({
		on: value["on"],
		kind: value["kind"]
	})}.`);
	const { title, times, after, processed, retryAfter, seconds, looks, at, to, code, message } = value;
	return {
		on,
		kind,
		...typeof title === "string" ? { title } : {},
		...typeof times === "number" || times === "always" ? { times } : {},
		...typeof after === "number" ? { after } : {},
		...typeof processed === "boolean" ? { processed } : {},
		...typeof retryAfter === "number" || typeof retryAfter === "string" || retryAfter === null ? { retryAfter } : {},
		...typeof seconds === "number" ? { seconds } : {},
		...typeof looks === "number" ? { looks } : {},
		...typeof at === "number" ? { at } : {},
		...typeof to === "string" ? { to } : {},
		...typeof code === "string" ? { code } : {},
		...typeof message === "string" ? { message } : {}
	};
}
// src/emulator/control.ts
function answerControl(settings, method, path, body) {
	switch (`${method} ${path}`) {
		case "POST /_emulator/faults": try {
			for (const fault of [body].flat().map((value) => parseFault(value))) settings.faults.add(fault);
			return {
				status: 200,
				body: { data: "ok" }
			};
		} catch (error) {
			return {
				status: 400,
				body: { error: {
					code: "invalid_parameter",
					message: error instanceof Error ? error.message : String(error)
				} }
			};
		}
		case "DELETE /_emulator/faults":
			settings.faults.clear();
			return {
				status: 200,
				body: { data: "ok" }
			};
		case "GET /_emulator/charges": return {
			status: 200,
			body: { data: settings.charges() }
		};
		case "GET /_emulator/requests": return {
			status: 200,
			body: { data: settings.requests }
		};
		case "GET /_emulator/violations": return {
			status: 200,
			body: { data: settings.violations }
		};
		case "GET /_emulator/balance": return {
			status: 200,
			body: { data: settings.balance() }
		};
		default: return;
	}
}
// src/emulator/renderer/caption.ts
const widest = 84;
function makeCues(sentence, locale) {
	const total = countColumns(sentence.text);
	const count = Math.ceil(total / widest);
	if (count <= 1) return [sentence];
	const parts = [];
	let part = "";
	for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(sentence.text)) {
		if (parts.length < count - 1 && countColumns(part) >= total / count && /[\p{L}\p{N}]/u.test(segment)) {
			parts.push(part);
			part = "";
		}
		part += segment;
	}
	parts.push(part);
	let at = sentence.start;
	return parts.map((text) => {
		const start = at;
		at += (sentence.end - sentence.start) * countColumns(text) / total;
		return {
			start,
			end: at,
			text: text.trim()
		};
	});
}
function countColumns(text) {
	let columns = 0;
	for (const character of text) columns += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
	return columns;
}
function formatSrt(cues) {
	return cues.map((cue, index) => `${index + 1}\n${formatTime(cue.start, ",")} --> ${formatTime(cue.end, ",")}\n${cue.text}\n`).join("\n");
}
function formatVtt(cues) {
	return ["WEBVTT\n", ...cues.map((cue) => `${formatTime(cue.start, ".")} --> ${formatTime(cue.end, ".")}\n${cue.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}\n`)].join("\n");
}
function parseSrt(text) {
	return [...text.replaceAll("\r\n", "\n").matchAll(/(\d+):(\d{2}):(\d{2})[,.](\d{3}) --> (\d+):(\d{2}):(\d{2})[,.](\d{3})\n([\s\S]*?)(?=\n\n|\n?$)/g)].map((match) => {
		const [h1 = 0, m1 = 0, s1 = 0, f1 = 0, h2 = 0, m2 = 0, s2 = 0, f2 = 0] = match.slice(1, 9).map(Number);
		return {
			start: ((h1 * 60 + m1) * 6e4 + s1 * 1e3 + f1) / 1e3,
			end: ((h2 * 60 + m2) * 6e4 + s2 * 1e3 + f2) / 1e3,
			text: (match[9] ?? "").trim()
		};
	});
}
function formatTime(seconds, point) {
	const milliseconds = Math.max(0, Math.round(seconds * 1e3));
	const pad = (value, width) => String(Math.floor(value)).padStart(width, "0");
	return `${pad(milliseconds / 36e5, 2)}:${pad(milliseconds / 6e4 % 60, 2)}:${pad(milliseconds / 1e3 % 60, 2)}${point}${pad(milliseconds % 1e3, 3)}`;
}
// src/emulator/answer.ts
var ApiError = class extends Error {
	name = "ApiError";
	status;
	code;
	param;
	headers;
	constructor(status, code, message, details = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.param = details.param;
		this.headers = details.headers ?? {};
	}
};
function formatOne(data) {
	return {
		status: 200,
		body: { data: dropEmpty(data) }
	};
}
function formatPage(page) {
	return {
		status: 200,
		body: {
			data: page.items.map((item) => dropEmpty(item)),
			has_more: page.next !== null,
			...page.next === null ? {} : { next_token: page.next }
		}
	};
}
function formatError(error) {
	const { code, message, param } = error;
	return {
		status: error.status,
		body: { error: {
			code,
			message,
			...param === void 0 ? {} : { param }
		} },
		headers: error.headers
	};
}
function makeParameterError(param, message) {
	return new ApiError(400, "invalid_parameter", message, { param });
}
function dropEmpty(data) {
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== void 0));
}
function makePage(items, limit, token) {
	const start = token === "" ? 0 : parseToken(token);
	const end = start + limit;
	return {
		items: items.slice(start, end),
		next: end < items.length ? formatToken(end) : null
	};
}
function formatToken(start) {
	return Buffer.from(`page:${start}`).toString("base64url");
}
function parseToken(token) {
	const match = /^page:(\d+)$/.exec(Buffer.from(token, "base64url").toString());
	if (match?.[1] === void 0) throw makeParameterError("token", "Invalid pagination token");
	return Number(match[1]);
}
// src/emulator/billing.ts
const secondRates = {
	usd: {
		"avatar_iii/digital_twin": .01,
		"avatar_iii/studio_avatar": .01,
		"avatar_iii/photo_avatar": .0165,
		"avatar_iv/digital_twin": .0805,
		"avatar_iv/studio_avatar": .0805,
		"avatar_iv/photo_avatar": .0385,
		"avatar_v/digital_twin": .12,
		"avatar_v/studio_avatar": .12,
		"slide/narrated": .01,
		"translate/speed": .0135,
		"translate/audio_only": .0095,
		"translate/precision": .025
	},
	credits: {
		"avatar_iii/digital_twin": .0433,
		"avatar_iii/studio_avatar": .0433,
		"avatar_iii/photo_avatar": .0433,
		"avatar_iv/digital_twin": .1,
		"avatar_iv/studio_avatar": .1,
		"avatar_iv/photo_avatar": .1,
		"avatar_v/digital_twin": .1,
		"avatar_v/studio_avatar": .1,
		"slide/narrated": .0433,
		"translate/speed": .05,
		"translate/audio_only": .05,
		"translate/precision": .1
	}
};
function findRate(engine, kind) {
	return `${engine ?? "avatar_iv"}/${kind}`;
}
function makeMicros(seconds, parts, unit) {
	const perSecond = parts.reduce((sum, part) => sum + (secondRates[unit][part.rate] ?? 0) * part.share, 0);
	return Math.round(Number((seconds * perSecond * 1e6).toFixed(3)));
}
function findMarker(title) {
	return /\[docreel:[^\]\s]+\]/.exec(title ?? "")?.[0] ?? null;
}
function charge(wallet, record) {
	wallet.micros -= record.micros;
	wallet.charges.push({
		...record,
		unit: wallet.unit,
		titleMarker: findMarker(record.title)
	});
}
// src/emulator/state.ts
function checkBody(call) {
	const schema = operationsByName[call.operation].request;
	if (!isRecord(call.body) || schema === void 0) throw makeParameterError("body", "Input should be a valid dictionary");
	const issue = findSchemaIssue(schema, call.body);
	if (issue !== void 0) throw makeParameterError(issue.param, `${issue.param}: ${issue.message}`);
	return call.body;
}
function checkQuery(call, maxLimit = 100) {
	const known = operationsByName[call.operation].query ?? [];
	for (const name of call.query.keys()) if (!known.some((parameter) => parameter.name === name)) throw makeParameterError(name, `${name}: Extra inputs are not permitted`);
	const query = Object.fromEntries(known.map((parameter) => [parameter.name, call.query.get(parameter.name) ?? parameter.default]));
	const limit = query["limit"];
	if (limit !== void 0 && !(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= maxLimit)) throw makeParameterError("limit", `limit: Input should be between 1 and ${maxLimit}`);
	return query;
}
function parseIds(text, name) {
	const ids = text.split(",").map((id) => id.trim()).filter((id) => id !== "");
	if (ids.length === 0) throw makeParameterError(name, `${name}: at least one id is required`);
	if (ids.length > 100) throw makeParameterError(name, `${name}: at most 100 ids are allowed`);
	return ids;
}
function admitJobs(state, plans, fateOf) {
	state.jobs.advance();
	const running = state.jobs.running();
	if (running.length + plans.length > state.concurrency) {
		const soonest = Math.min(...running.filter((job) => job.fate?.kind !== "stuck").map((job) => job.readyAt - state.now()));
		const wait = Number.isFinite(soonest) ? Math.max(1, Math.ceil(soonest / 1e3)) : 30;
		throw new ApiError(429, "rate_limit_exceeded", `Concurrent job limit of ${state.concurrency} reached. Please wait for a job to finish.`, { headers: { "retry-after": String(wait) } });
	}
	const price = (job) => makeMicros(job.estimate, job.parts, state.wallet.unit);
	const reserved = running.reduce((sum, job) => sum + price(job), 0);
	const asked = plans.reduce((sum, plan) => sum + price(plan), 0);
	if (state.wallet.micros <= 0 || reserved + asked > state.wallet.micros) throw makeWalletError();
	return plans.map((plan) => state.jobs.create(plan, fateOf(plan)));
}
function makeWalletError() {
	return new ApiError(402, "insufficient_credit", "Insufficient credit. Please top up your balance to continue.");
}
function readStatus(job) {
	if (job.endedAt !== null) job.looks += 1;
	if (job.status === "processing" && job.fate?.kind === "odd-status") return "moderating";
	if (job.fate?.kind === "flap" && job.looks === 2) return "processing";
	return job.status;
}
function hasFiles(job, status) {
	const late = job.fate?.kind === "no-url" && job.looks <= (job.fate.looks ?? 2);
	return status === "completed" && job.rendered !== null && !late;
}
function listVisible(state, kind) {
	return state.jobs.list(kind).filter((job) => {
		if (job.fate?.kind !== "delayed-list") return true;
		if (job.fate.seconds !== void 0) return state.now() >= job.createdAt + job.fate.seconds * 1e3 / state.timeScale;
		job.hidden += 1;
		return job.hidden > (job.fate.looks ?? 2);
	});
}
// src/emulator/mangle.ts
function sendAnswer(response, answer) {
	const bytes = Buffer.from(JSON.stringify(answer.body));
	response.writeHead(answer.status, {
		"content-type": "application/json",
		"content-length": bytes.length,
		...answer.headers
	});
	response.end(bytes);
	return answer.status;
}
async function sendFault(outlet, fault, answer) {
	const { response } = outlet;
	switch (fault.kind) {
		case "reset":
		case "lost-answer":
			response.destroy();
			return null;
		case "silence": return null;
		case "html": return sendText(response, 200, "text/html; charset=utf-8", loginPage, {});
		case "redirect": return sendText(response, 307, "text/plain", "", { location: fault.to ?? outlet.elsewhere });
		case "malformed": {
			const text = Buffer.from(JSON.stringify(answer?.body ?? {}));
			return sendText(response, answer?.status ?? 200, "application/json", text.subarray(0, fault.at ?? Math.floor(text.length / 2)), {});
		}
		case "wrong-shape": return sendAnswer(response, {
			status: 200,
			body: blankIds(answer?.body)
		});
		case "slow":
			await setTimeout(outlet.toMilliseconds(fault.seconds ?? 30), void 0, { signal: outlet.signal });
			return answer === void 0 ? sendAnswer(response, {
				status: 200,
				body: {}
			}) : sendAnswer(response, answer);
		case "drip": return dripAnswer(outlet, answer ?? {
			status: 200,
			body: {}
		});
		default: return sendAnswer(response, formatError(makeFaultError(fault)));
	}
}
function sendText(response, status, type, text, headers) {
	response.writeHead(status, {
		"content-type": type,
		"content-length": Buffer.byteLength(text),
		...headers
	});
	response.end(text);
	return status;
}
async function dripAnswer(outlet, answer) {
	const bytes = Buffer.from(JSON.stringify(answer.body));
	outlet.response.writeHead(answer.status, {
		"content-type": "application/json",
		"content-length": bytes.length,
		...answer.headers
	});
	for (const byte of bytes) {
		if (outlet.response.destroyed) return null;
		outlet.response.write(Uint8Array.of(byte));
		await setTimeout(100, void 0, { signal: outlet.signal });
	}
	outlet.response.end();
	return answer.status;
}
function makeFaultError(fault) {
	const { kind, code, message } = fault;
	const make = (status, usual, text, headers) => new ApiError(status, code ?? usual, message ?? text, headers === void 0 ? {} : { headers });
	switch (kind) {
		case "500": return make(500, "internal_error", "An internal error occurred.");
		case "502": return make(502, "bad_gateway", "Bad gateway.");
		case "503": return make(503, "service_unavailable", "The service is temporarily unavailable.");
		case "504": return make(504, "gateway_timeout", "The request timed out.");
		case "429": return make(429, "rate_limit_exceeded", "Too many requests.", fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter ?? 1) });
		case "unauthorized": return make(401, "unauthorized", "Unauthorized");
		case "in-progress": return make(409, "request_in_progress", "A request with this Idempotency-Key is still in progress.");
		case "empty-wallet": return makeWalletError();
		default: return make(500, "internal_error", `The fault ${kind} has no answer of its own.`);
	}
}
function blankIds(body) {
	if (Array.isArray(body)) return body.map((item) => blankIds(item));
	if (!isRecord(body)) return body;
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /(?:^|_)ids?$|^status$/.test(name) ? null : blankIds(value)]));
}
const loginPage = "<!doctype html>\n<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>\n";
// src/emulator/file.ts
function makeFileHost(settings) {
	const { state } = settings;
	let count = 0;
	return async (request, response) => {
		count += 1;
		const url = new URL(request.url ?? "/", state.filesUrl());
		const method = request.method ?? "GET";
		const record = {
			host: "files",
			method,
			path: url.pathname,
			body: null,
			idempotencyKey: null,
			requestId: `file-${count}`,
			at: state.now(),
			status: null,
			fault: null
		};
		settings.requests.push(record);
		if (Object.values(request.headers).some((value) => String(value).includes(settings.key)) || url.href.includes(settings.key)) settings.violations.push({
			what: "the API key was shown to the file host",
			method,
			path: url.pathname
		});
		request.resume();
		const { state: link, jobId, file } = state.links.check(url);
		const job = state.jobs.find(jobId);
		const fault = state.faults.take("download", job?.title === null || job?.title === void 0 ? [] : [job.title], "file");
		if (fault !== void 0) {
			record.fault = fault.kind;
			const sent = await sendFileFault(settings, response, fault, job === void 0 ? void 0 : findContent(job, file));
			if (sent !== "as it is") {
				record.status = sent;
				return;
			}
		}
		if (method !== "GET" && method !== "HEAD") record.status = sendXml(response, 405, "MethodNotAllowed");
		else if (link !== "good") record.status = sendXml(response, 403, link === "expired" ? "AccessDenied: the link has expired" : "AccessDenied");
		else {
			const content = job === void 0 ? void 0 : findContent(job, file);
			record.status = content === void 0 ? sendXml(response, 404, "NoSuchKey") : sendContent(request, response, content);
		}
	};
}
function findContent(job, file) {
	const { rendered } = job;
	if (rendered === null) return void 0;
	switch (file) {
		case "video.mp4": return {
			bytes: rendered.mp4,
			type: "video/mp4"
		};
		case "poster.png": return {
			bytes: rendered.poster,
			type: "image/png"
		};
		case "captions.srt": return {
			bytes: Buffer.from(rendered.srt),
			type: "application/x-subrip"
		};
		case "captions.vtt": return {
			bytes: Buffer.from(formatVtt(parseSrt(rendered.srt))),
			type: "text/vtt; charset=utf-8"
		};
		default: return;
	}
}
function sendContent(request, response, content) {
	const { bytes, type } = content;
	const range = parseRange$1(request.headers.range, bytes.length);
	const headers = {
		"content-type": type,
		"accept-ranges": "bytes",
		etag: `"${createHash("sha1").update(bytes).digest("hex")}"`
	};
	if (range === "outside") {
		response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
		return 416;
	}
	const part = range === void 0 ? bytes : bytes.subarray(range.start, range.end + 1);
	const status = range === void 0 ? 200 : 206;
	response.writeHead(status, {
		...headers,
		"content-length": part.length,
		...range === void 0 ? {} : { "content-range": `bytes ${range.start}-${range.end}/${bytes.length}` }
	});
	response.end(request.method === "HEAD" ? void 0 : part);
	return status;
}
function parseRange$1(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
	if (match === null || match[1] === "" && match[2] === "") return void 0;
	const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
	const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
	return start >= size || end < start ? "outside" : {
		start,
		end
	};
}
async function sendFileFault(settings, response, fault, content) {
	const { state } = settings;
	const bytes = content?.bytes ?? new Uint8Array();
	const half = bytes.subarray(0, Math.floor(bytes.length / 2));
	const type = content?.type ?? "video/mp4";
	switch (fault.kind) {
		case "expired-link": return sendXml(response, 403, "AccessDenied: the link has expired");
		case "truncated":
			response.writeHead(200, {
				"content-type": type,
				"content-length": bytes.length
			});
			response.write(half, () => {
				response.destroy();
			});
			return null;
		case "truncated-quietly":
			response.useChunkedEncodingByDefault = false;
			response.writeHead(200, {
				"content-type": type,
				connection: "close"
			}).end(half);
			return 200;
		case "not-a-video":
			response.writeHead(200, { "content-type": type }).end(loginPage);
			return 200;
		case "empty-file":
			response.writeHead(200, {
				"content-type": type,
				"content-length": 0
			}).end();
			return 200;
		case "redirect":
			response.writeHead(307, { location: fault.to ?? `${state.filesUrl()}/elsewhere` }).end();
			return 307;
		case "reset":
			response.destroy();
			return null;
		case "silence": return null;
		case "slow":
			await setTimeout((fault.seconds ?? 30) * 1e3 / state.timeScale, void 0, { signal: settings.signal });
			return "as it is";
		case "drip":
			response.writeHead(200, {
				"content-type": type,
				"content-length": bytes.length
			});
			for (const byte of bytes) {
				if (response.destroyed) return null;
				response.write(Uint8Array.of(byte));
				await setTimeout(100, void 0, { signal: settings.signal });
			}
			response.end();
			return 200;
		default: {
			const error = makeFaultError(fault);
			return sendXml(response, error.status, error.message, error.headers);
		}
	}
}
function sendXml(response, status, message, headers = {}) {
	response.writeHead(status, {
		"content-type": "application/xml",
		...headers
	});
	response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${message.split(":")[0] ?? ""}</Code><Message>${message}</Message></Error>\n`);
	return status;
}
// src/emulator/idempotency.ts
const keyPattern = /^[A-Za-z0-9_\-:.]{1,255}$/;
const lifetime$1 = 864e5;
function makeIdempotency(now) {
	const kept = new Map();
	return {
		begin(endpoint, key) {
			const name = `${endpoint} ${key}`;
			const entry = kept.get(name);
			if (entry !== void 0 && now() - entry.at < lifetime$1) return entry.answer === void 0 ? { type: "busy" } : {
				type: "replay",
				answer: entry.answer
			};
			kept.set(name, {
				answer: void 0,
				at: now()
			});
			return { type: "new" };
		},
		finish(endpoint, key, answer) {
			const name = `${endpoint} ${key}`;
			const entry = kept.get(name);
			if (entry === void 0) return;
			if (answer !== void 0 && answer.status < 300) entry.answer = answer;
			else kept.delete(name);
		}
	};
}
// src/emulator/job.ts
function makeJobs(settings) {
	const jobs = new Map();
	let count = 0;
	function add(plan, fate) {
		count += 1;
		const id = makeHash(`${settings.seed}:${count}`).slice(0, 32);
		const now = settings.now();
		const span = makeRenderSeconds(id, plan.estimate) * 1e3 / settings.timeScale;
		const job = {
			...plan,
			id,
			createdAt: now,
			pendingUntil: now + span * .2,
			readyAt: now + span,
			fate,
			status: "pending",
			endedAt: null,
			rendered: null,
			renderedAt: 0,
			failure: null,
			looks: 0,
			hidden: 0,
			deleted: false
		};
		jobs.set(id, job);
		return job;
	}
	function advanceJob(job) {
		const now = settings.now();
		if (job.endedAt !== null) return;
		if (now >= job.pendingUntil) job.status = "processing";
		if (now < job.readyAt || job.fate?.kind === "stuck") return;
		const failure = job.failure ?? job.doomed ?? findFailure(job);
		if (failure === null && job.rendered === null) return;
		const seconds = job.rendered?.seconds ?? job.estimate;
		const micros = makeMicros(seconds, job.parts, settings.wallet.unit);
		const broke = failure === null && micros > settings.wallet.micros;
		const pays = failure === null ? !broke : job.fate?.kind === "fail-charged";
		job.failure = broke ? {
			code: "MOVIO_PAYMENT_INSUFFICIENT_CREDIT",
			message: "Insufficient credit. Please top up your balance."
		} : failure;
		job.status = job.failure === null ? "completed" : "failed";
		job.endedAt = Math.max(job.readyAt, job.renderedAt);
		if (pays) charge(settings.wallet, {
			videoId: job.id,
			kind: job.kind,
			title: job.title,
			seconds,
			micros,
			at: job.endedAt,
			idempotencyKey: job.idempotencyKey
		});
	}
	return {
		create(plan, fate) {
			const job = add(plan, fate);
			settings.render(makeFlawed(plan, fate)).then((rendered) => {
				job.rendered = rendered;
				job.renderedAt = settings.now();
			}, (error) => {
				job.failure = {
					code: "rendering_failed",
					message: error instanceof Error ? error.message : String(error)
				};
			});
			return job;
		},
		addForeign(title) {
			const job = add({
				kind: "video",
				title,
				idempotencyKey: null,
				request: {
					title,
					scripts: [],
					locale: "en",
					voice: "en",
					presenter: "",
					note: "",
					seconds: null,
					speed: 1,
					width: 1280,
					height: 720
				},
				estimate: 30,
				parts: [],
				captions: false,
				burnt: false,
				inputLanguage: null,
				outputLanguage: null,
				doomed: null
			}, void 0);
			job.status = "completed";
			job.endedAt = job.createdAt;
		},
		find: (id) => {
			const job = jobs.get(id);
			return job?.deleted === true ? void 0 : job;
		},
		list: (kind) => [...jobs.values()].filter((job) => job.kind === kind && !job.deleted).toReversed(),
		running: () => [...jobs.values()].filter((job) => job.endedAt === null),
		advance: () => {
			for (const job of [...jobs.values()].filter((candidate) => candidate.endedAt === null).sort((left, right) => left.readyAt - right.readyAt)) advanceJob(job);
		}
	};
}
function makeFlawed({ request, estimate }, fate) {
	switch (fate?.kind) {
		case "mute":
		case "black": return {
			...request,
			flaw: fate.kind
		};
		case "short": return {
			...request,
			scripts: [],
			seconds: Math.max(1, estimate * .3)
		};
		case "long": return {
			...request,
			seconds: estimate * 2.5 + 10
		};
		default: return request;
	}
}
function findFailure(job) {
	if (job.fate?.kind !== "fail" && job.fate?.kind !== "fail-charged") return null;
	return {
		code: job.fate.code ?? "rendering_failed",
		message: job.fate.message ?? "Something went wrong while rendering the video."
	};
}
function makeRenderSeconds(id, length) {
	const [first = 0, second = 0] = [id.slice(0, 8), id.slice(8, 16)].map((part) => Number.parseInt(part, 16) / 4294967295);
	return 10 + 30 * first + (1 + 2 * second) * length;
}
function makeHash(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/emulator/link.ts
const lifetime = 604800;
function makeLinks(settings) {
	let count = 0;
	function makeSignature(path, expires, pair) {
		return createHmac("sha256", settings.secret).update(`${path}\n${expires}\n${pair}`).digest("base64url");
	}
	return {
		sign(jobId, file, expired = false) {
			count += 1;
			const path = `/videos/${jobId}/${file}`;
			const expires = String(Math.floor(settings.now() / 1e3) + (expired ? -1 : lifetime));
			const pair = `K${String(count).padStart(7, "0")}`;
			return `${settings.base()}${path}?Expires=${expires}&Signature=${makeSignature(path, expires, pair)}&Key-Pair-Id=${pair}`;
		},
		check(address) {
			const [, jobId = "", file = ""] = /^\/videos\/([^/]+)\/([^/]+)$/.exec(address.pathname) ?? [];
			const expires = address.searchParams.get("Expires") ?? "";
			return {
				state: !(address.searchParams.get("Signature") === makeSignature(address.pathname, expires, address.searchParams.get("Key-Pair-Id") ?? "")) ? "forged" : Number(expires) * 1e3 <= settings.now() ? "expired" : "good",
				jobId,
				file
			};
		}
	};
}
// src/emulator/queue.ts
const keptVideos = 100;
function makeQueuedRenderer(renderer, signal) {
	const limit = pLimit(2);
	const kept = new Map();
	return { render(request) {
		const key = createHash("sha256").update(JSON.stringify(request)).digest("hex");
		const earlier = kept.get(key);
		if (earlier !== void 0) return earlier;
		const rendering = limit(() => {
			signal.throwIfAborted();
			return renderer.render(request, signal);
		});
		kept.set(key, rendering);
		rendering.catch(() => {
			kept.delete(key);
		});
		const oldest = kept.keys().next().value;
		if (kept.size > keptVideos && oldest !== void 0) kept.delete(oldest);
		return rendering;
	} };
}
// src/emulator/renderer/optional.ts
async function importOptional(name) {
	try {
		return await import(name);
	} catch {
		return;
	}
}
const require = createRequire(import.meta.url);
function findPackageFolder(name, file) {
	try {
		return dirname(require.resolve(`${name}/${file}`));
	} catch {
		return;
	}
}
// src/emulator/renderer/encode.ts
async function openEncoder() {
	const codecs = await importOptional("@napi-rs/webcodecs");
	const muxer = await importOptional("mediabunny");
	if (codecs === void 0 || muxer === void 0) return void 0;
	return { encode: (film, signal) => encodeFilm(codecs, muxer, film, signal) };
}
async function encodeFilm(codecs, muxer, film, signal) {
	const video = await encodeVideo(codecs, film, signal);
	const audio = await encodeAudio(codecs, film);
	const target = new muxer.BufferTarget();
	const output = new muxer.Output({
		format: new muxer.Mp4OutputFormat({ fastStart: "in-memory" }),
		target
	});
	const videoSource = new muxer.EncodedVideoPacketSource("avc");
	const audioSource = new muxer.EncodedAudioPacketSource("aac");
	output.addVideoTrack(videoSource, { frameRate: film.rate });
	output.addAudioTrack(audioSource);
	await output.start();
	for (const [index, chunk] of video.chunks.entries()) await videoSource.add(new muxer.EncodedPacket(chunk.data, chunk.type, chunk.timestamp, chunk.duration), index === 0 ? { decoderConfig: video.config } : void 0);
	for (const [index, chunk] of audio.chunks.entries()) await audioSource.add(new muxer.EncodedPacket(chunk.data, chunk.type, chunk.timestamp, chunk.duration), index === 0 ? { decoderConfig: audio.config } : void 0);
	await output.finalize();
	if (target.buffer === null) throw new Error("The muxer gave no file.");
	return new Uint8Array(target.buffer);
}
const colorSpace = {
	primaries: "bt709",
	transfer: "bt709",
	matrix: "bt709",
	fullRange: false
};
async function encodeVideo(codecs, film, signal) {
	const chunks = [];
	let description;
	const failures = [];
	const encoder = new codecs.VideoEncoder({
		output: (chunk, metadata) => {
			const data = new Uint8Array(chunk.byteLength);
			chunk.copyTo(data);
			description ??= copyBytes(metadata?.decoderConfig?.description);
			chunks.push({
				data,
				type: chunk.type === "key" ? "key" : "delta",
				timestamp: chunk.timestamp / 1e6,
				duration: (chunk.duration ?? 1e6 / film.rate) / 1e6
			});
		},
		error: (error) => {
			failures.push(error);
		}
	});
	const settings = {
		codec: "avc1.4D401F",
		width: film.width,
		height: film.height,
		framerate: film.rate,
		bitrate: 5e5,
		latencyMode: "realtime",
		hardwareAcceleration: "prefer-software",
		avc: { format: "avc" }
	};
	encoder.configure(settings);
	for (let index = 0; index < film.frameCount; index += 1) {
		while (encoder.encodeQueueSize > 8) await setImmediate$1();
		signal?.throwIfAborted();
		const { picture, cut } = film.makeFrame(index);
		const frame = new codecs.VideoFrame(picture.data, {
			format: "I420",
			codedWidth: film.width,
			codedHeight: film.height,
			timestamp: Math.round(index * 1e6 / film.rate),
			duration: Math.round(1e6 / film.rate),
			colorSpace
		});
		encoder.encode(frame, { keyFrame: cut || index % (film.rate * 5) === 0 });
		frame.close();
		if (index % 4 === 0) await setImmediate$1();
	}
	await encoder.flush();
	encoder.close();
	if (failures[0] !== void 0) throw failures[0];
	return {
		chunks,
		config: {
			codec: "avc1.4D401F",
			codedWidth: film.width,
			codedHeight: film.height,
			colorSpace,
			...description === void 0 ? {} : { description }
		}
	};
}
const aacBlock = 1024;
async function encodeAudio(codecs, film) {
	const chunks = [];
	let description;
	const failures = [];
	const encoder = new codecs.AudioEncoder({
		output: (chunk, metadata) => {
			const data = new Uint8Array(chunk.byteLength);
			chunk.copyTo(data);
			description ??= copyBytes(metadata?.decoderConfig?.description);
			chunks.push({
				data,
				type: "key",
				timestamp: chunks.length * aacBlock / film.sampleRate,
				duration: aacBlock / film.sampleRate
			});
		},
		error: (error) => {
			failures.push(error);
		}
	});
	encoder.configure({
		codec: "mp4a.40.2",
		sampleRate: film.sampleRate,
		numberOfChannels: 1,
		bitrate: 64e3
	});
	const step = film.sampleRate;
	for (let at = 0; at < film.samples.length; at += step) {
		const part = Float32Array.from(film.samples.subarray(at, at + step), (sample) => sample / 32768);
		const data = new codecs.AudioData({
			format: "f32-planar",
			sampleRate: film.sampleRate,
			numberOfFrames: part.length,
			numberOfChannels: 1,
			timestamp: Math.round(at * 1e6 / film.sampleRate),
			data: part
		});
		encoder.encode(data);
		data.close();
	}
	await encoder.flush();
	encoder.close();
	if (failures[0] !== void 0) throw failures[0];
	return {
		chunks: chunks.filter((chunk) => chunk.timestamp + chunk.duration <= film.frameCount / film.rate),
		config: {
			codec: "mp4a.40.2",
			sampleRate: film.sampleRate,
			numberOfChannels: 1,
			...description === void 0 ? {} : { description }
		}
	};
}
function copyBytes(source) {
	if (source === void 0) return void 0;
	return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice() : new Uint8Array(source).slice();
}
// src/emulator/renderer/font.ts
function openFonts() {
	const inter = readSlices("@fontsource/inter", "inter", [
		400,
		600,
		700
	]);
	if (inter.length === 0) return void 0;
	const slices = [...inter, ...readSlices("@fontsource/noto-sans-jp", "noto-sans-jp", [400, 700])];
	const loaded = new Map();
	const sets = new Map();
	function findSlice(code) {
		return slices.find((slice) => slice.ranges.some(([from, to]) => code >= from && code <= to));
	}
	function load(slice) {
		const known = loaded.get(slice.name);
		if (known !== void 0) return known;
		const fonts = slice.files.map(({ path, weight }) => ({
			name: slice.name,
			data: readFileSync(path),
			weight,
			style: "normal"
		}));
		loaded.set(slice.name, fonts);
		return fonts;
	}
	return {
		find(text) {
			const needed = [...new Set([...`aA${text}`].map((character) => findSlice(character.codePointAt(0) ?? 0)))].filter((slice) => slice !== void 0);
			const family = needed.map((slice) => slice.name).join(", ");
			const known = sets.get(family) ?? {
				fonts: needed.flatMap((slice) => load(slice)),
				family
			};
			sets.set(family, known);
			return known;
		},
		covers(text) {
			const characters = [...text.replaceAll(/\s/g, "")];
			return characters.filter((character) => findSlice(character.codePointAt(0) ?? 0) !== void 0).length >= characters.length * .95;
		}
	};
}
function readSlices(packageName, prefix, weights) {
	const folder = findPackageFolder(packageName, "unicode.json");
	if (folder === void 0) return [];
	const table = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
	return Object.entries(table).map(([subset, ranges]) => {
		const part = subset.replaceAll(/[[\]]/g, "");
		return {
			name: `${prefix}-${part}`,
			files: weights.map((weight) => ({
				path: join(folder, "files", `${prefix}-${part}-${weight}-normal.woff`),
				weight
			})),
			ranges: ranges.split(",").map((range) => parseRange(range))
		};
	}).sort((left, right) => Number(right.name.endsWith("-latin")) - Number(left.name.endsWith("-latin")));
}
function parseRange(range) {
	const [from = "", to = from] = range.trim().slice(2).split("-");
	return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
// src/emulator/renderer/layout.ts
function makeLayout(width, height) {
	const progress = {
		left: 0,
		top: height - 6,
		width,
		height: 6
	};
	if (width > height * 1.4) {
		const panel = {
			left: 0,
			top: 0,
			width: 340,
			height: height - 6
		};
		const top = Math.round(height / 2) - 170;
		return {
			width,
			height,
			wide: true,
			panel,
			progress,
			portrait: {
				left: 50,
				top,
				width: 240,
				height: 240
			},
			name: {
				left: 0,
				top: top + 258,
				width: 340,
				height: 30
			},
			meter: {
				left: 104,
				top: top + 306,
				width: 132,
				height: 48
			},
			body: {
				left: 388,
				top: 44,
				width: width - 388 - 48,
				height: height - 44 - 32
			},
			titleSize: 44,
			fontSize: 31
		};
	}
	return {
		width,
		height,
		wide: false,
		panel: {
			left: 0,
			top: 0,
			width,
			height: 200
		},
		progress,
		portrait: {
			left: 32,
			top: 20,
			width: 160,
			height: 160
		},
		name: {
			left: 220,
			top: 58,
			width: width - 240,
			height: 30
		},
		meter: {
			left: 220,
			top: 104,
			width: 132,
			height: 48
		},
		body: {
			left: 36,
			top: 228,
			width: width - 72,
			height: height - 228 - 32
		},
		titleSize: 36,
		fontSize: 29
	};
}
function makePages(sentences, layout) {
	const room = layout.body.height - 230;
	const pages = [];
	let page = [];
	let used = 0;
	for (const [index, text] of sentences.entries()) {
		const height = measure$1(text, layout, layout.fontSize);
		if (page.length > 0 && used + height > room) {
			pages.push({
				sentences: page,
				fontSize: layout.fontSize
			});
			page = [];
			used = 0;
		}
		if (height > room) {
			pages.push(makeLongPage(index, text, layout, room));
			continue;
		}
		page.push({
			index,
			text
		});
		used += height;
	}
	if (page.length > 0) pages.push({
		sentences: page,
		fontSize: layout.fontSize
	});
	return pages;
}
function makeLongPage(index, text, layout, room) {
	for (const fontSize of [
		26,
		22,
		19
	]) if (measure$1(text, layout, fontSize) <= room) return {
		sentences: [{
			index,
			text
		}],
		fontSize
	};
	const share = room / measure$1(text, layout, 19);
	return {
		sentences: [{
			index,
			text: `${[...text].slice(0, Math.floor([...text].length * share * .95)).join("")} …`
		}],
		fontSize: 19
	};
}
function measure$1(text, layout, fontSize) {
	let ems = 0;
	for (const character of text) ems += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 1 : .54;
	return Math.ceil(ems * fontSize / (layout.body.width - 37)) * fontSize * 1.4 + 18;
}
// src/emulator/renderer/picture.ts
function makePicture(rgba, width, height) {
	const data = new Uint8Array(width * height * 3 / 2);
	const half = width / 2;
	const u0 = width * height;
	const v0 = u0 + u0 / 4;
	for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) {
		let red = 0;
		let green = 0;
		let blue = 0;
		for (let k = 0; k < 4; k += 1) {
			const at = (y + (k >> 1)) * width + x + (k & 1);
			const r = rgba[at * 4] ?? 0;
			const g = rgba[at * 4 + 1] ?? 0;
			const b = rgba[at * 4 + 2] ?? 0;
			data[at] = 16.5 + .182586 * r + .614231 * g + .062007 * b;
			red += r;
			green += g;
			blue += b;
		}
		const at = y / 2 * half + x / 2;
		data[u0 + at] = 128.5 + (-.100644 * red - .338572 * green + .439216 * blue) / 4;
		data[v0 + at] = 128.5 + (.439216 * red - .398942 * green - .040274 * blue) / 4;
	}
	return {
		width,
		height,
		data
	};
}
function makeFlatPicture(width, height, colour) {
	const [y = 0, u = 0, v = 0] = findYuv(colour);
	const data = new Uint8Array(width * height * 3 / 2);
	data.fill(y, 0, width * height);
	data.fill(u, width * height, width * height * 5 / 4);
	data.fill(v, width * height * 5 / 4);
	return {
		width,
		height,
		data
	};
}
function findYuv([red, green, blue]) {
	const pixel = Uint8Array.of(red, green, blue, 255);
	const { data } = makePicture(Buffer.concat([
		pixel,
		pixel,
		pixel,
		pixel
	]), 2, 2);
	return [
		data[0] ?? 0,
		data[4] ?? 0,
		data[5] ?? 0
	];
}
function paintBox(picture, left, top, width, height, colour) {
	const [y = 0, u = 0, v = 0] = findYuv(colour);
	const { data } = picture;
	const u0 = picture.width * picture.height;
	const v0 = u0 * 5 / 4;
	for (let row = top; row < top + height; row += 1) data.fill(y, row * picture.width + left, row * picture.width + left + width);
	for (let row = top / 2; row < (top + height) / 2; row += 1) {
		const start = row * picture.width / 2 + left / 2;
		data.fill(u, u0 + start, u0 + start + width / 2);
		data.fill(v, v0 + start, v0 + start + width / 2);
	}
}
function paintNoise({ width, height, data }, size) {
	for (let row = 0; row < Math.min(size, height); row += 1) for (let column = 0; column < Math.min(size, width); column += 1) data[row * width + column] = 60 + (row * 7919 + column * 104729) % 101;
}
// src/emulator/renderer/h264.ts
function makeSlideCoder(width, height) {
	const columns = Math.ceil(width / 16);
	const rows = Math.ceil(height / 16);
	const sps = makeNal(103, makeSps(width, height, columns, rows));
	const pps = makeNal(104, makePps());
	let slide = 0;
	let frame = 0;
	return {
		config: Buffer.concat([
			Uint8Array.of(1, 66, 192, 31, 255, 225, sps.length >> 8, sps.length & 255),
			sps,
			Uint8Array.of(1, pps.length >> 8, pps.length & 255),
			pps
		]),
		codeSlide(picture) {
			slide += 1;
			frame = 0;
			return addLength(makeNal(101, codeIntra(picture, columns, rows, slide % 2)));
		},
		codeRepeat() {
			frame += 1;
			const bits = new BitWriter();
			bits.ue(0).ue(5).ue(0).u(8, frame % 256).u(1, 0).u(1, 0).u(1, 0).se(0).ue(1);
			bits.ue(columns * rows);
			return addLength(makeNal(97, bits.finish()));
		}
	};
}
function makeSps(width, height, columns, rows) {
	const bits = new BitWriter();
	bits.u(8, 66).u(8, 192).u(8, 31).ue(0).ue(4).ue(2).ue(1).u(1, 0).ue(columns - 1).ue(rows - 1).u(1, 1).u(1, 1);
	const right = columns * 16 - width;
	const bottom = rows * 16 - height;
	if (right + bottom === 0) bits.u(1, 0);
	else bits.u(1, 1).ue(0).ue(right / 2).ue(0).ue(bottom / 2);
	bits.u(1, 1).u(1, 0).u(1, 0).u(1, 1).u(3, 5).u(1, 0).u(1, 1).u(8, 1).u(8, 1).u(8, 1);
	bits.u(1, 0).u(1, 0).u(1, 0).u(1, 0).u(1, 0).u(1, 0);
	return bits.finish();
}
function makePps() {
	return new BitWriter().ue(0).ue(0).u(1, 0).u(1, 0).ue(0).ue(0).ue(0).u(1, 0).u(2, 0).se(0).se(0).se(0).u(1, 1).u(1, 0).u(1, 0).finish();
}
function codeIntra(picture, columns, rows, idrId) {
	const { width, height, data } = picture;
	const area = width * height;
	const planes = [
		{
			data,
			offset: 0,
			stride: width,
			lines: height,
			size: 16
		},
		{
			data,
			offset: area,
			stride: width / 2,
			lines: height / 2,
			size: 8
		},
		{
			data,
			offset: area * 5 / 4,
			stride: width / 2,
			lines: height / 2,
			size: 8
		}
	];
	const bits = new BitWriter();
	bits.ue(0).ue(7).ue(0).u(8, 0).ue(idrId).u(1, 0).u(1, 0).se(0).ue(1);
	const stored = new Uint8Array(columns * rows);
	for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) {
		const index = row * columns + column;
		const left = column > 0 ? stored[index - 1] : void 0;
		const above = row > 0 ? stored[index - columns] : void 0;
		if (above !== void 0 && planes.every((plane) => isLikeAbove(plane, column, row))) bits.ue(1).ue(2);
		else if (left !== void 0 && planes.every((plane) => isLikeLeft(plane, column, row))) bits.ue(2).ue(1);
		else {
			stored[index] = 1;
			bits.ue(25).align();
			for (const plane of planes) storeBlock(bits, plane, column, row);
			continue;
		}
		bits.se(0);
		if (left === 1 || above === 1) bits.u(6, 3);
		else bits.u(1, 1);
	}
	return bits.finish();
}
function readPixel(plane, x, y) {
	return plane.data[plane.offset + Math.min(y, plane.lines - 1) * plane.stride + Math.min(x, plane.stride - 1)] ?? 0;
}
function isLikeAbove(plane, column, row) {
	const { size } = plane;
	for (let x = column * size; x < (column + 1) * size; x += 1) {
		const expected = readPixel(plane, x, row * size - 1);
		for (let y = row * size; y < (row + 1) * size; y += 1) if (readPixel(plane, x, y) !== expected) return false;
	}
	return true;
}
function isLikeLeft(plane, column, row) {
	const { size } = plane;
	for (let y = row * size; y < (row + 1) * size; y += 1) {
		const expected = readPixel(plane, column * size - 1, y);
		for (let x = column * size; x < (column + 1) * size; x += 1) if (readPixel(plane, x, y) !== expected) return false;
	}
	return true;
}
function storeBlock(bits, plane, column, row) {
	const { size } = plane;
	for (let y = row * size; y < (row + 1) * size; y += 1) for (let x = column * size; x < (column + 1) * size; x += 1) bits.byte(readPixel(plane, x, y));
}
function makeNal(header, payload) {
	const bytes = [header];
	let zeros = 0;
	for (const byte of payload) {
		if (zeros >= 2 && byte <= 3) {
			bytes.push(3);
			zeros = 0;
		}
		bytes.push(byte);
		zeros = byte === 0 ? zeros + 1 : 0;
	}
	return Uint8Array.from(bytes);
}
function addLength(nal) {
	const bytes = Buffer.alloc(4 + nal.length);
	bytes.writeUInt32BE(nal.length);
	bytes.set(nal, 4);
	return bytes;
}
var BitWriter = class {
	bytes = [];
	current = 0;
	filled = 0;
	u(width, value) {
		for (let bit = width - 1; bit >= 0; bit -= 1) {
			this.current = this.current << 1 | value >> bit & 1;
			this.filled += 1;
			if (this.filled === 8) {
				this.bytes.push(this.current);
				this.current = 0;
				this.filled = 0;
			}
		}
		return this;
	}
	ue(value) {
		const width = Math.floor(Math.log2(value + 1));
		return this.u(width, 0).u(width + 1, value + 1);
	}
	se(value) {
		return this.ue(value > 0 ? value * 2 - 1 : -value * 2);
	}
	byte(value) {
		this.bytes.push(value);
	}
	align() {
		while (this.filled > 0) this.u(1, 0);
		return this;
	}
	finish() {
		this.u(1, 1).align();
		return Uint8Array.from(this.bytes);
	}
};
// src/emulator/renderer/mp4.ts
function makeMp4(video) {
	const head = makeBox("ftyp", "isom", u32(512), "isomiso2avc1mp41");
	const size = makeMoov(video, 0).length;
	const moov = makeMoov(video, head.length + size + 8);
	const data = makeBox("mdat", ...video.samples.map((sample) => sample.data), ...video.sound?.samples ?? []);
	return Buffer.concat([
		head,
		moov,
		data
	]);
}
const matrix = Buffer.concat([
	65536,
	0,
	0,
	0,
	65536,
	0,
	0,
	0,
	1073741824
].map((value) => u32(value)));
function makeMoov(video, offset) {
	const picture = makePictureTrack(video, offset);
	const tracks = video.sound === void 0 ? [picture] : [picture, makeSoundTrack(video.sound, offset + picture.sizes.reduce((sum, size) => sum + size, 0))];
	return makeBox("moov", makeBox("mvhd", u32(0), u32(0), u32(0), u32(1e3), u32(measure(picture)), u32(65536), u16(256), new Uint8Array(10), matrix, new Uint8Array(24), u32(tracks.length + 1)), ...tracks.map((track) => makeTrack(track)));
}
function measure({ ticks, timescale }) {
	return Math.round(ticks * 1e3 / timescale);
}
function makePictureTrack(video, offset) {
	const { samples, width, height, timescale } = video;
	const keys = samples.flatMap((sample, index) => sample.key ? [index + 1] : []);
	return {
		id: 1,
		handler: "vide",
		name: "Video",
		timescale,
		ticks: samples.reduce((sum, sample) => sum + sample.duration, 0),
		width,
		height,
		offset,
		header: makeBox("vmhd", u32(1), new Uint8Array(8)),
		entry: makeBox("avc1", new Uint8Array(6), u16(1), new Uint8Array(16), u16(width), u16(height), u32(4718592), u32(4718592), u32(0), u16(1), new Uint8Array(32), u16(24), u16(65535), makeBox("avcC", video.config), makeBox("colr", "nclx", u16(1), u16(1), u16(1), Uint8Array.of(0))),
		timing: [makeBox("stts", u32(0), u32(samples.length), ...samples.flatMap((sample) => [u32(1), u32(sample.duration)])), makeBox("stss", u32(0), u32(keys.length), ...keys.map((key) => u32(key)))],
		sizes: samples.map((sample) => sample.data.length)
	};
}
function makeSoundTrack({ rate, block, config, samples }, offset) {
	const decoder = makeDescriptor(4, Uint8Array.of(64, 21, 0, 0, 0), u32(0), u32(0), makeDescriptor(5, config));
	const descriptor = makeDescriptor(3, u16(2), Uint8Array.of(0), decoder, makeDescriptor(6, Uint8Array.of(2)));
	return {
		id: 2,
		handler: "soun",
		name: "Sound",
		timescale: rate,
		ticks: samples.length * block,
		width: 0,
		height: 0,
		offset,
		header: makeBox("smhd", u32(0), u32(0)),
		entry: makeBox("mp4a", new Uint8Array(6), u16(1), new Uint8Array(8), u16(1), u16(16), u32(0), u32(rate * 65536), makeBox("esds", u32(0), descriptor)),
		timing: [makeBox("stts", u32(0), u32(1), u32(samples.length), u32(block))],
		sizes: samples.map((sample) => sample.length)
	};
}
function makeTrack(track) {
	const { id, handler, name, timescale, ticks, width, height, sizes } = track;
	const tkhd = makeBox("tkhd", u32(3), u32(0), u32(0), u32(id), u32(0), u32(measure(track)), new Uint8Array(8), u16(0), u16(0), u16(handler === "soun" ? 256 : 0), u16(0), matrix, u32(width * 65536), u32(height * 65536));
	const mdhd = makeBox("mdhd", u32(0), u32(0), u32(0), u32(timescale), u32(ticks), u16(21956), u16(0));
	const hdlr = makeBox("hdlr", u32(0), u32(0), handler, new Uint8Array(12), `${name}\0`);
	const dinf = makeBox("dinf", makeBox("dref", u32(0), u32(1), makeBox("url ", u32(1))));
	const table = makeBox("stbl", makeBox("stsd", u32(0), u32(1), track.entry), ...track.timing, makeBox("stsc", u32(0), u32(1), u32(1), u32(sizes.length), u32(1)), makeBox("stsz", u32(0), u32(0), u32(sizes.length), ...sizes.map((size) => u32(size))), makeBox("stco", u32(0), u32(1), u32(track.offset)));
	return makeBox("trak", tkhd, makeBox("mdia", mdhd, hdlr, makeBox("minf", track.header, dinf, table)));
}
function makeDescriptor(tag, ...parts) {
	const body = Buffer.concat(parts);
	return Buffer.concat([Uint8Array.of(tag, body.length), body]);
}
function makeBox(type, ...parts) {
	const bytes = parts.map((part) => typeof part === "string" ? Buffer.from(part, "latin1") : part);
	const size = 8 + bytes.reduce((sum, part) => sum + part.length, 0);
	return Buffer.concat([
		u32(size),
		Buffer.from(type, "latin1"),
		...bytes
	]);
}
function u32(value) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}
function u16(value) {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16BE(value);
	return bytes;
}
// src/emulator/renderer/png.ts
function makeFlatPng(width, height, colour) {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([
		8,
		2,
		0,
		0,
		0
	], 8);
	const line = Buffer.concat([Uint8Array.of(0), ...Array.from({ length: width }, () => Uint8Array.from(colour))]);
	const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
	return Buffer.concat([
		Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
		makeChunk("IHDR", head),
		makeChunk("IDAT", pixels),
		makeChunk("IEND", new Uint8Array())
	]);
}
function makeChunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([
		size,
		body,
		sum
	]);
}
// src/emulator/renderer/tone.ts
const config = Buffer.from("1408", "hex");
const rate = 16e3;
const block = 1024;
const blocks = [
	"ASQvB8xmrrat/fuVz0rfDGsEEZqSVQwXvx3xJ0TKopH0gQKBIxXOyFKA6yE7KySxBO81jCptzIrRlNCrgA==",
	"ARggBw==",
	"ARggBw==",
	"ARggBw=="
].map((text) => Buffer.from(text, "base64"));
function makeRoomTone(seconds) {
	const count = Math.floor(seconds * rate / block);
	return {
		rate,
		block,
		config,
		samples: Array.from({ length: count }, (_, index) => blocks[index % blocks.length] ?? Buffer.alloc(0))
	};
}
// src/emulator/sentence.ts
const breakTag = /<break\s+time="(\d+(?:\.\d+)?)(ms|s)"\s*\/>/g;
function findSentences(scripts, locale) {
	const segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
	const sentences = [];
	for (const script of scripts) {
		let from = 0;
		for (const match of script.matchAll(breakTag)) {
			sentences.push(...splitText(script.slice(from, match.index), segmenter));
			const pause = Number(match[1]) / (match[2] === "ms" ? 1e3 : 1);
			const last = sentences.pop();
			if (last !== void 0) sentences.push({
				text: last.text,
				pause: last.pause + Math.min(pause, 30)
			});
			from = match.index + match[0].length;
		}
		sentences.push(...splitText(script.slice(from), segmenter));
	}
	return sentences;
}
function splitText(text, segmenter) {
	return text.split(/\n+/).flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim())).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).map((sentence) => ({
		text: sentence,
		pause: 0
	}));
}
function estimateSeconds(scripts, locale, speed = 1) {
	const sentences = findSentences(scripts, locale);
	const spoken = sentences.reduce((sum, { text }) => sum + countSeconds(text) + .35, 0);
	const silent = sentences.reduce((sum, { pause }) => sum + pause, 0);
	return Math.round((spoken / speed + silent) * 1e3) / 1e3;
}
function countSeconds(text) {
	let seconds = 0;
	for (const character of text) if (/\p{Script=Han}/u.test(character)) seconds += 1 / 4.5;
	else if (/\p{Script=Hangul}/u.test(character)) seconds += 1 / 5.5;
	else if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) seconds += 1 / 8;
	else seconds += 1 / 15;
	return seconds;
}
// src/emulator/renderer/silent.ts
function encodeSilently(slides, mute = false) {
	const { width = 1280, height = 720 } = slides[0]?.picture ?? {};
	const coder = makeSlideCoder(width, height);
	const samples = [];
	for (const { picture, milliseconds } of slides) {
		samples.push({
			data: coder.codeSlide(picture),
			duration: Math.min(1e3, milliseconds),
			key: true
		});
		for (let left = milliseconds - 1e3; left > 0; left -= 1e3) samples.push({
			data: coder.codeRepeat(),
			duration: Math.min(1e3, left),
			key: false
		});
	}
	const seconds = slides.reduce((sum, slide) => sum + slide.milliseconds, 0) / 1e3;
	return makeMp4({
		width,
		height,
		timescale: 1e3,
		config: coder.config,
		samples,
		...mute ? {} : { sound: makeRoomTone(seconds) }
	});
}
function estimateTimes(request) {
	let at = 0;
	return {
		cues: findSentences(request.scripts, request.voice).map(({ text, pause }) => {
			const start = at;
			const end = start + estimateSeconds([text], request.voice, request.speed);
			at = end + pause;
			return {
				start,
				end,
				text
			};
		}),
		seconds: Math.round(Math.max(at, request.seconds ?? 0, 1) * 1e3) / 1e3
	};
}
function findColour(locale) {
	const colours = [
		[
			30,
			64,
			175
		],
		[
			15,
			118,
			110
		],
		[
			157,
			23,
			77
		],
		[
			146,
			64,
			14
		],
		[
			91,
			33,
			182
		],
		[
			22,
			101,
			52
		]
	];
	return colours[[...locale].slice(0, 2).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0) % colours.length] ?? colours[0];
}
const fastRenderer = { render(request) {
	const { cues, seconds } = estimateTimes(request);
	const colour = request.flaw === "black" ? [
		0,
		0,
		0
	] : findColour(request.locale);
	const picture = makeFlatPicture(request.width, request.height, colour);
	if (request.flaw !== "black") paintNoise(picture, 64);
	return Promise.resolve({
		mp4: encodeSilently([{
			picture,
			milliseconds: Math.round(seconds * 1e3)
		}], request.flaw === "mute"),
		srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))),
		poster: makeFlatPng(request.width, request.height, colour),
		seconds
	});
} };
// src/emulator/renderer/presenter.ts
function formatPresenter(name, accent) {
	const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 65521, 7);
	const skin = [
		"#f2c9a8",
		"#e3ac82",
		"#c68a5f",
		"#9a6742",
		"#f6d7bf"
	][sum % 5] ?? "#e3ac82";
	const shade = [
		"#dba985",
		"#c98d63",
		"#a86d45",
		"#7c4f30",
		"#e2b797"
	][sum % 5] ?? "#c98d63";
	const hair = [
		"#2b2118",
		"#4a2f1b",
		"#7a4a24",
		"#1c1c22",
		"#b98a4e",
		"#5a5a63"
	][(sum >> 3) % 6] ?? "#2b2118";
	return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240">
<defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#334155"/><stop offset="1" stop-color="#1e293b"/></linearGradient>
<clipPath id="c"><circle cx="120" cy="120" r="112"/></clipPath></defs>
<circle cx="120" cy="120" r="118" fill="${accent}"/><circle cx="120" cy="120" r="112" fill="url(#b)"/>
<g clip-path="url(#c)">
${(sum >> 6) % 2 === 0 ? `<path d="M70 106 C66 40 174 40 170 106 L178 176 C150 190 90 190 62 176 Z" fill="${hair}"/>` : ""}
<path d="M26 250 C30 188 78 176 120 176 C162 176 210 188 214 250 Z" fill="${accent}"/>
<path d="M92 250 L120 196 L148 250 Z" fill="#f8fafc"/>
<path d="M101 148 L101 180 C101 196 139 196 139 180 L139 148 Z" fill="${shade}"/>
<ellipse cx="120" cy="112" rx="41" ry="50" fill="${skin}"/>
<path d="M77 108 C70 50 104 42 124 46 C160 44 172 74 163 108 C160 92 152 82 140 78 C118 86 92 84 85 84 C80 92 78 100 77 108 Z" fill="${hair}"/>
<ellipse cx="104" cy="114" rx="4.6" ry="5.4" fill="#1f2937"/><ellipse cx="137" cy="114" rx="4.6" ry="5.4" fill="#1f2937"/>
<path d="M95 101 q9 -6 18 -1 M128 100 q9 -5 18 1" stroke="${hair}" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<path d="M119 118 q5 9 -2 12" stroke="${shade}" stroke-width="3" fill="none" stroke-linecap="round"/>
<path d="M105 141 q15 13 31 0 q-15 4 -31 0 Z" fill="#a8443f"/>
</g></svg>`;
}
// src/emulator/renderer/slide.ts
async function openPainter(fonts) {
	const satori = await importOptional("satori");
	const resvg = await importOptional("@resvg/resvg-js");
	if (satori === void 0 || resvg === void 0) return void 0;
	return { async paint(request, sentences, current) {
		const layout = makeLayout(request.width, request.height);
		const pages = makePages(sentences, layout);
		const page = pages.find((candidate) => candidate.sentences.some(({ index }) => index === current)) ?? pages[0] ?? {
			sentences: [],
			fontSize: layout.fontSize
		};
		const text = [
			request.title,
			request.presenter,
			request.note,
			formatLanguage(request.locale),
			formatLanguage(request.locale, "en"),
			...page.sentences.map((sentence) => sentence.text),
			furniture
		].join("");
		const set = fonts.find(text);
		const tree = makeSlide(request, layout, page, current, sentences.length, set.family, (words) => fonts.covers(words));
		const svg = await satori.default(tree, {
			width: request.width,
			height: request.height,
			fonts: set.fonts
		});
		const image = new resvg.Resvg(svg).render();
		return {
			width: image.width,
			height: image.height,
			rgba: image.pixels,
			toPng: () => image.asPng()
		};
	} };
}
const panelColour = "#1b2438";
const unshown = "No font for this writing is installed: the words are in the voice and in the captions.";
const furniture = `EMULATED Made on this machine in place of HeyGen 0123456789/${unshown}`;
function makeSlide(request, layout, page, current, count, family, covers) {
	const accent = formatColour(findColour(request.locale));
	const title = request.title === "" || !covers(request.title) ? "" : request.title;
	return box({
		width: layout.width,
		height: layout.height,
		position: "relative",
		fontFamily: family,
		color: "#e2e8f0",
		background: "#0f172a"
	}, makePresenterPanel(request, layout, accent), box({
		position: "absolute",
		left: layout.body.left,
		top: layout.body.top,
		width: layout.body.width,
		height: layout.body.height,
		flexDirection: "column"
	}, box({
		alignItems: "center",
		marginBottom: 18
	}, box({
		background: accent,
		color: "#ffffff",
		fontSize: 20,
		fontWeight: 700,
		borderRadius: 8,
		padding: "5px 12px"
	}, request.locale), box({
		fontSize: 20,
		color: "#94a3b8",
		marginLeft: 14,
		flexGrow: 1
	}, covers(formatLanguage(request.locale)) ? formatLanguage(request.locale) : formatLanguage(request.locale, "en")), box({
		fontSize: 15,
		fontWeight: 700,
		letterSpacing: 2,
		color: "#fbbf24",
		border: "2px solid #fbbf24",
		borderRadius: 8,
		padding: "4px 10px"
	}, "EMULATED")), box({
		fontSize: layout.titleSize,
		fontWeight: 700,
		color: "#f8fafc",
		lineHeight: 1.15,
		display: "block",
		lineClamp: 2,
		marginBottom: 12
	}, title), ...page.sentences.every((sentence) => covers(sentence.text)) ? [] : [box({
		fontSize: 17,
		color: "#94a3b8",
		marginBottom: 12
	}, unshown)], ...request.note === "" ? [] : [box({
		fontSize: 17,
		color: "#fcd34d",
		lineHeight: 1.35,
		borderLeft: "3px solid #fbbf24",
		paddingLeft: 12,
		marginBottom: 12
	}, request.note)], box({
		flexDirection: "column",
		flexGrow: 1,
		justifyContent: "center"
	}, ...page.sentences.map((sentence) => makeSentence(sentence.text, sentence.index === current, sentence.index < current, page.fontSize, accent, covers(sentence.text)))), box({
		justifyContent: "space-between",
		fontSize: 15,
		color: "#64748b",
		marginTop: 12
	}, box({}, "Made on this machine in place of HeyGen"), box({}, count === 0 ? "" : `${Math.max(current, 0) + 1} / ${count}`))));
}
function makePresenterPanel(request, layout, accent) {
	const { panel, portrait } = layout;
	const source = `data:image/svg+xml;base64,${Buffer.from(formatPresenter(request.presenter, accent)).toString("base64")}`;
	return box({
		position: "absolute",
		left: panel.left,
		top: panel.top,
		width: panel.width,
		height: panel.height,
		background: panelColour
	}, {
		type: "img",
		props: {
			src: source,
			width: portrait.width,
			height: portrait.height,
			style: {
				position: "absolute",
				left: portrait.left - panel.left,
				top: portrait.top - panel.top
			}
		}
	}, box({
		position: "absolute",
		left: layout.name.left - panel.left,
		top: layout.name.top - panel.top,
		width: layout.name.width,
		justifyContent: layout.wide ? "center" : "flex-start",
		fontSize: 22,
		fontWeight: 600,
		color: "#cbd5e1",
		textAlign: "center"
	}, request.presenter));
}
function makeSentence(text, isCurrent, isPast, fontSize, accent, shown) {
	const colour = isCurrent ? "#ffffff" : isPast ? "#64748b" : "#94a3b8";
	const style = {
		fontSize,
		lineHeight: 1.4,
		color: colour,
		padding: "6px 16px",
		borderRadius: 10,
		marginBottom: 6,
		fontWeight: isCurrent ? 600 : 400,
		background: isCurrent ? `${accent}66` : "transparent",
		borderLeft: `5px solid ${isCurrent ? "#ffffff" : "transparent"}`
	};
	if (shown) return box(style, text);
	const words = text.split(/\s+/).flatMap((word) => word.match(/.{1,9}/gu) ?? []).slice(0, 24);
	return box({
		...style,
		flexWrap: "wrap"
	}, ...words.map((word) => box({
		width: Math.min(220, 14 + word.length * fontSize * .5),
		height: fontSize * .55,
		borderRadius: 6,
		background: colour,
		opacity: .55,
		margin: "7px 8px 7px 0"
	})));
}
function box(style, ...children) {
	const only = children.length === 1 ? children[0] : void 0;
	return {
		type: "div",
		props: {
			style: {
				display: "flex",
				boxSizing: "border-box",
				...style
			},
			children: typeof only === "string" ? only : children
		}
	};
}
function formatLanguage(locale, inLocale = locale) {
	return new Intl.DisplayNames([inLocale], { type: "language" }).of(locale) ?? locale;
}
function formatColour([red, green, blue]) {
	return `#${[
		red,
		green,
		blue
	].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
// src/emulator/renderer/speech.ts
const ordinaryRate = 160;
async function openSpeaker() {
	const espeak = await importOptional("@echogarden/espeak-ng-emscripten");
	if (espeak === void 0) return void 0;
	const { eSpeakNGWorker: Worker } = await espeak.default();
	const worker = new Worker();
	const files = new Map(worker.list_voices().flatMap(({ identifier, languages }) => languages.map(({ name }, index) => ({
		name: name.toLowerCase(),
		identifier,
		index
	}))).toSorted((a, b) => b.index - a.index).map(({ name, identifier }) => [name, identifier]));
	const voices = new Set(files.keys());
	let reader;
	async function makeSpoken(text, voice) {
		if (voice !== "ja") return text;
		reader ??= openReader();
		const kuroshiro = await reader;
		return kuroshiro === void 0 ? text : kuroshiro.convert(text, {
			to: "hiragana",
			mode: "spaced"
		});
	}
	return { async speak(sentences, locale, speed, signal) {
		const voice = findVoice$1(locale, voices);
		if (voice === void 0) return void 0;
		const rate = worker.get_samplerate();
		const parts = [];
		const times = [];
		let length = 0;
		for (const { text, pause } of sentences) {
			const spoken = await makeSpoken(text, voice);
			await new Promise((resolve) => {
				setImmediate(resolve);
			});
			signal?.throwIfAborted();
			const start = length / rate;
			if (worker.set_voice(files.get(voice) ?? voice) !== 0) throw new Error(`the speech engine cannot load its voice ${voice}`);
			worker.set_rate(Math.round(ordinaryRate * speed));
			worker.set_pitch(45);
			worker.synthesize(escapeMarkup(spoken), (audio) => {
				if (audio !== null) {
					const samples = new Int16Array(audio instanceof Int16Array ? audio.buffer : audio).slice();
					parts.push(samples);
					length += samples.length;
				}
				return false;
			});
			times.push({
				start,
				end: length / rate
			});
			const silence = new Int16Array(Math.round((pause + .15) * rate));
			parts.push(silence);
			length += silence.length;
		}
		return {
			samples: joinSamples(parts, length),
			rate,
			times
		};
	} };
}
function escapeMarkup(text) {
	return text.replaceAll("&", " and ").replaceAll(/[<>]/g, " ");
}
function joinSamples(parts, length) {
	const samples = new Int16Array(length);
	let at = 0;
	for (const part of parts) {
		samples.set(part, at);
		at += part.length;
	}
	return samples;
}
function findVoice$1(locale, voices) {
	const { language, script, region } = new Intl.Locale(locale).maximize();
	const special = {
		zh: region === "HK" || script === "Hant" && region === "MO" ? "yue" : "cmn",
		fil: "en-us",
		nb: "nb",
		no: "nb",
		iw: "he",
		tl: "en-us"
	};
	const latin = language === "es" && region !== "ES" ? ["es-419"] : [];
	return [
		special[language] ?? "",
		`${language}-${region ?? ""}`,
		...latin,
		language,
		`${language}-${language}`
	].map((name) => name.toLowerCase()).find((name) => voices.has(name));
}
async function openReader() {
	const kuroshiro = await importOptional("kuroshiro");
	const analyzer = await importOptional("kuroshiro-analyzer-kuromoji");
	if (kuroshiro === void 0 || analyzer === void 0) return void 0;
	const Reader = kuroshiro.default.default ?? kuroshiro.default;
	const Analyzer = analyzer.default.default ?? analyzer.default;
	const reader = new Reader();
	await reader.init(new Analyzer());
	return reader;
}
// src/emulator/renderer/draft.ts
const frameRate = 10;
function makeRenderer(without = {}) {
	let opened;
	return { async render(request, signal) {
		opened ??= openTools(without);
		const { painter, speaker, encoder } = await opened;
		signal?.throwIfAborted();
		if (painter === void 0 || request.flaw !== void 0) return fastRenderer.render(request, signal);
		if (speaker !== void 0 && encoder !== void 0) {
			const spoken = await renderSpoken(request, painter, speaker, encoder, signal);
			if (spoken !== void 0) return spoken;
		}
		return renderSilent(request, painter, signal);
	} };
}
async function openTools(without) {
	const fonts = without.slides === true ? void 0 : openFonts();
	return {
		painter: fonts === void 0 ? void 0 : await openPainter(fonts),
		speaker: without.speech === true ? void 0 : await openSpeaker(),
		encoder: without.encoder === true ? void 0 : await openEncoder()
	};
}
async function renderSpoken(request, painter, speaker, encoder, signal) {
	const sentences = findSentences(request.scripts, request.voice);
	const speech = sentences.length === 0 ? void 0 : await speaker.speak(sentences, request.voice, request.speed, signal);
	if (speech === void 0) return void 0;
	const least = Math.max(request.seconds ?? 0, 1);
	const frameCount = Math.ceil(Math.max(speech.samples.length / speech.rate, least) * frameRate);
	const seconds = frameCount / frameRate;
	const samples = new Int16Array(Math.round(seconds * speech.rate));
	samples.set(speech.samples);
	const slides = await paintSlides(request, painter, sentences.map(({ text }) => text), signal);
	const cues = sentences.map(({ text }, index) => ({
		text,
		start: speech.times[index]?.start ?? 0,
		end: speech.times[index]?.end ?? 0
	}));
	const film = {
		width: request.width,
		height: request.height,
		rate: frameRate,
		frameCount,
		samples,
		sampleRate: speech.rate,
		makeFrame: makeFramePainter(slides.pictures, cues, seconds, samples, speech.rate, request)
	};
	return {
		mp4: await encoder.encode(film, signal),
		srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))),
		poster: slides.poster,
		seconds
	};
}
async function renderSilent(request, painter, signal) {
	const { cues, seconds } = estimateTimes(request);
	const slides = await paintSlides(request, painter, cues.map(({ text }) => text), signal);
	const ends = [...cues.slice(1).map((cue) => cue.start), seconds];
	const starts = [0, ...ends.slice(0, -1)];
	return {
		mp4: encodeSilently(slides.pictures.map((picture, index) => ({
			picture,
			milliseconds: Math.round((ends[index] ?? seconds) * 1e3) - Math.round((starts[index] ?? 0) * 1e3)
		}))),
		srt: formatSrt(cues.flatMap((cue) => makeCues(cue, request.voice))),
		poster: slides.poster,
		seconds
	};
}
async function paintSlides(request, painter, sentences, signal) {
	const pictures = [];
	const cover = await painter.paint(request, sentences, -1);
	for (let index = 0; index < Math.max(1, sentences.length); index += 1) {
		signal?.throwIfAborted();
		const slide = await painter.paint(request, sentences, index);
		pictures.push(makePicture(slide.rgba, slide.width, slide.height));
		await new Promise((resolve) => {
			setImmediate(resolve);
		});
	}
	return {
		pictures,
		poster: cover.toPng()
	};
}
function makeFramePainter(slides, cues, seconds, samples, sampleRate, request) {
	const layout = makeLayout(request.width, request.height);
	const accent = findColour(request.locale);
	let shown = -1;
	return (frame) => {
		const time = frame / frameRate;
		const current = Math.max(0, cues.findLastIndex((cue) => cue.start <= time + .05));
		const slide = slides[current] ?? slides[0];
		if (slide === void 0) throw new Error("There is no slide.");
		const picture = {
			...slide,
			data: slide.data.slice()
		};
		const loudness = measureLoudness(samples.subarray(Math.floor(time * sampleRate), Math.floor((time + 1 / frameRate) * sampleRate)));
		paintMeter(picture, layout, loudness, frame);
		paintBox(picture, layout.progress.left, layout.progress.top, makeEven(layout.progress.width * Math.min(1, (time + 1 / frameRate) / seconds)), layout.progress.height, accent);
		const cut = current !== shown;
		shown = current;
		return {
			picture,
			cut
		};
	};
}
function measureLoudness(samples) {
	let sum = 0;
	for (const sample of samples) sum += sample * sample;
	return Math.min(1, Math.sqrt(sum / Math.max(1, samples.length)) / 7e3);
}
const bars = 9;
function paintMeter(picture, layout, loudness, frame) {
	const { meter } = layout;
	const step = makeEven(meter.width / bars);
	for (let bar = 0; bar < bars; bar += 1) {
		const sway = .55 + .45 * Math.sin(frame * (.9 + bar * .37) + bar * 2.1);
		const weight = 1 - Math.abs(bar - 4) / bars;
		const height = Math.max(4, makeEven(meter.height * loudness * sway * weight));
		paintBox(picture, meter.left + bar * step, makeEven(meter.top + (meter.height - height) / 2), step - 6, height, [
			148,
			163,
			184
		]);
	}
}
function makeEven(value) {
	return Math.max(0, Math.round(value / 2) * 2);
}
// src/emulator/catalogue.ts
function makeVoice(id, name, language, locale, gender, traits = {}) {
	return {
		id,
		name,
		language,
		locale,
		gender,
		support_pause: true,
		support_locale: false,
		type: "public",
		...traits
	};
}
const catalogueVoices = [
	makeVoice("1bd001e7e50f421d891986aad5158bc8", "Sara", "English", "en-US", "female", { support_locale: true }),
	makeVoice("d2f4f24783d04e22ab49ee8fdc3715e0", "Chill Brian", "English", "en-US", "male"),
	makeVoice("f8c69e517f424cafaecde32dde57096b", "Allison", "English", "en-GB", "female"),
	makeVoice("1edc5e7338eb4e37b26dc8eb3f9b7e9c", "Elvira", "Spanish", "es-ES", "female"),
	makeVoice("08284d3fc63a424fbe80cc1864ed2540", "Diego", "Spanish", "es-MX", "male"),
	makeVoice("f7cdb2e4b0f344f9b6a1c5a3e5e8d201", "Amélie", "French", "fr-FR", "female"),
	makeVoice("2d7b7cf1b0644a4a8c2de4d1f3a59a02", "Katja", "German", "de-DE", "female"),
	makeVoice("9a2477f62e0e4f0d8b6ec0d0c0b1aa03", "Francisca", "Portuguese", "pt-BR", "female"),
	makeVoice("3b8c1c7d4d1e4a7fa9d92c0a7ee5b304", "Raquel", "Portuguese", "pt-PT", "female"),
	makeVoice("6d6bd2f9f9f94a7d8fb8e1c5bb1a2c05", "Nanami", "Japanese", "ja-JP", "female"),
	makeVoice("4158cf2ef85f4ccc856aacb1c47dbb06", "Yunxi", "Chinese", "zh-CN", "male"),
	makeVoice("bef4755ca1f442359c2fe6420690c807", "Sun-Hi", "Korean", "ko-KR", "female"),
	makeVoice("0a8f6bd7a3c74e7f8b3f4de3e3cd1b08", "Hamed", "Arabic", "ar-SA", "male"),
	makeVoice("e17f3c4d8a5b4d2e9c6f7a8b9c0d1e09", "Isabella", "Italian", "it-IT", "female"),
	makeVoice("c2a1f0e9d8c74b6a95847362514f0d10", "Swara", "Hindi", "hi-IN", "female", { support_pause: false }),
	makeVoice("7f6e5d4c3b2a41908f7e6d5c4b3a2911", "Colette", "Dutch", "nl-NL", "female"),
	makeVoice("5a4b3c2d1e0f49a8b7c6d5e4f3a2b112", "Svetlana", "Russian", "ru-RU", "female"),
	makeVoice("c0f1a2b3d4e54f60a1b2c3d4e5f60718", "Ava", "Multilingual", null, "female", { support_locale: true }),
	makeVoice("26b2064088674c80b1e5fc5ab1a068ec", "Archer", "Multilingual", null, "male", { support_locale: true }),
	makeVoice("aa0b1c2d3e4f45a6b7c8d9e0f1a2b313", "Our Product Lead", "English", "en-US", "female", { type: "private" })
];
const ava = "c0f1a2b3d4e54f60a1b2c3d4e5f60718";
const archer = "26b2064088674c80b1e5fc5ab1a068ec";
function makeLook(id, name, type, engines, traits = {}) {
	return {
		id,
		name,
		avatar_type: type,
		group_id: `group_${(id.split("_")[0] ?? id).toLowerCase()}`,
		gender: "female",
		default_voice_id: ava,
		supported_api_engines: engines,
		status: "completed",
		error: null,
		preferred_orientation: "landscape",
		image_width: 1920,
		image_height: 1080,
		tags: [],
		ownership: "public",
		matting: true,
		retired: false,
		...traits
	};
}
const studio = ["avatar_iii", "avatar_iv"];
const catalogueLooks = [
	makeLook("Abigail_office_front", "Abigail Office Front", "studio_avatar", studio, { tags: ["NEW"] }),
	makeLook("Abigail_office_side", "Abigail Office Side", "studio_avatar", studio),
	makeLook("Adrian_public_2_20240312", "Adrian in Blue Suit", "studio_avatar", studio, {
		gender: "male",
		default_voice_id: "d2f4f24783d04e22ab49ee8fdc3715e0"
	}),
	makeLook("Bryan_FitnessCoach_public", "Bryan Fitness Coach", "studio_avatar", [
		"avatar_iii",
		"avatar_iv",
		"avatar_v"
	], {
		gender: "male",
		default_voice_id: archer,
		matting: false
	}),
	makeLook("8f4e2d1c0b9a48f7a6e5d4c3b2a19087", "Mira at the desk", "photo_avatar", ["avatar_iv"], {
		group_id: "b7d9e0f1a2b34c5d8e6f70819203a4b5",
		preferred_orientation: "square",
		image_width: 1024,
		image_height: 1024,
		ownership: "private",
		matting: false
	}),
	makeLook("5e4d3c2b1a0f4e9d8c7b6a5f4e3d2c1b", "Noor, whiteboard", "digital_twin", [
		"avatar_iii",
		"avatar_iv",
		"avatar_v"
	], {
		group_id: "1f2e3d4c5b6a47988f7e6d5c4b3a2f1e",
		default_voice_id: "aa0b1c2d3e4f45a6b7c8d9e0f1a2b313",
		ownership: "private",
		matting: false
	}),
	makeLook("Tyler_casual_front_20220721", "Tyler Casual", "studio_avatar", studio, {
		gender: "male",
		default_voice_id: archer,
		retired: true
	}),
	makeLook("0c1d2e3f4a5b46c7d8e9f0a1b2c3d4e5", "Sam, new twin", "digital_twin", [
		"avatar_iii",
		"avatar_iv",
		"avatar_v"
	], {
		group_id: "2a3b4c5d6e7f40819a2b3c4d5e6f7081",
		gender: "male",
		default_voice_id: null,
		status: "processing",
		ownership: "private",
		matting: false
	}),
	makeLook("9b8a7f6e5d4c43b2a1908f7e6d5c4b3a", "Ines, awaiting consent", "digital_twin", [
		"avatar_iii",
		"avatar_iv",
		"avatar_v"
	], {
		group_id: "3c4d5e6f708142a3b4c5d6e7f8091a2b",
		status: "pending_consent",
		ownership: "private",
		matting: false
	}),
	makeLook("7d6c5b4a392841f0e1d2c3b4a5968778", "Blurred photo", "photo_avatar", ["avatar_iv"], {
		group_id: "4d5e6f7081924b3ac4d5e6f7a8b9c0d1",
		status: "failed",
		error: {
			code: "training_failed",
			message: "No face was found in the photo."
		},
		ownership: "private",
		matting: false
	})
];
// src/emulator/account.ts
function getAccount(state) {
	const balance = state.wallet.micros / 1e6;
	const person = {
		username: "emulated-user",
		email: "emulated.person@example.com",
		first_name: "Emma",
		last_name: "Lated",
		billing_type: state.billing
	};
	if (state.billing === "subscription") return formatOne({
		...person,
		subscription: {
			plan: "creator",
			credits: {
				premium_credits: {
					remaining: Math.floor(balance),
					resets_at: "2026-12-01T00:00:00Z"
				},
				add_on_credits: null
			}
		}
	});
	if (state.billing === "usage_based") {
		const spent = state.wallet.charges.reduce((sum, record) => sum + record.micros, 0) / 1e6;
		return formatOne({
			...person,
			usage_based: {
				spending_current_usd: spent,
				spending_cap_usd: spent + balance,
				included_credits: 0,
				remaining_credits: 0
			}
		});
	}
	return formatOne({
		...person,
		wallet: {
			currency: state.wallet.unit,
			remaining_balance: balance,
			auto_reload: { enabled: false }
		}
	});
}
function listLooks(_, call) {
	const { limit = "", token = "", group_id: group = "", avatar_type: type = "", ownership = "" } = checkQuery(call, 50);
	const page = makePage(catalogueLooks.filter((look) => (group === "" || look.group_id === group) && (type === "" || look.avatar_type === type) && (ownership === "" || look.ownership === ownership)), Number(limit), token);
	return formatPage({
		items: page.items.map((look) => describeLook(look)),
		next: page.next
	});
}
function getLook(_, call) {
	const look = catalogueLooks.find(({ id }) => id === call.id);
	if (look === void 0) throw new ApiError(404, "avatar_not_found", `Avatar look ${call.id} not found`);
	return formatOne(describeLook(look));
}
function listVoices(_, call) {
	const { limit = "", token = "", type = "", language = "", gender = "", engine = "" } = checkQuery(call);
	const page = makePage(catalogueVoices.filter((voice) => voice.type === type && (language === "" || voice.language.toLowerCase() === language.toLowerCase()) && (gender === "" || voice.gender === gender) && (engine === "" || engine === "starfish")), Number(limit), token);
	return formatPage({
		items: page.items.map((voice) => describeListedVoice(voice)),
		next: page.next
	});
}
function getVoice(_, call) {
	const voice = catalogueVoices.find(({ id }) => id === call.id);
	if (voice === void 0) throw new ApiError(404, "voice_not_found", `Voice ${call.id} not found`);
	const { id, name, language, gender, support_pause } = voice;
	return formatOne({
		voice_id: id,
		name,
		language,
		gender,
		support_pause,
		support_interactive_avatar: false,
		status: voice.type === "private" ? "complete" : null
	});
}
function describeLook(look) {
	const { id, name, avatar_type, group_id, gender, default_voice_id, supported_api_engines, status, error, preferred_orientation, image_width, image_height, tags } = look;
	return {
		id,
		name,
		avatar_type,
		group_id,
		gender,
		default_voice_id,
		supported_api_engines,
		status,
		error,
		preferred_orientation,
		image_width,
		image_height,
		tags
	};
}
function describeListedVoice(voice) {
	const { id, name, language, gender, support_pause, support_locale, type } = voice;
	return {
		voice_id: id,
		name,
		language,
		gender,
		support_pause,
		support_locale,
		type
	};
}
// src/emulator/language.ts
const plain = `English=en Spanish=es French=fr Hindi=hi Italian=it German=de Polish=pl Portuguese=pt Chinese=zh Japanese=ja Dutch=nl Turkish=tr
Korean=ko Danish=da Arabic=ar Romanian=ro Mandarin=zh Filipino=fil Swedish=sv Indonesian=id Ukrainian=uk Greek=el Czech=cs Bulgarian=bg Malay=ms
Slovak=sk Croatian=hr Tamil=ta Finnish=fi Russian=ru Basque=eu Galician=gl`;
const regional = {
	"English": "- Your Accent=en|- American Accent=en-US|(Australia)=en-AU|(Canada)=en-CA|(Hong Kong SAR)=en-HK|(India)=en-IN|(Ireland)=en-IE|(Kenya)=en-KE|(New Zealand)=en-NZ|(Nigeria)=en-NG|(Philippines)=en-PH|(Singapore)=en-SG|(South Africa)=en-ZA|(Tanzania)=en-TZ|(UK)=en-GB|(United States)=en-US",
	"Afrikaans": "(South Africa)=af-ZA",
	"Albanian": "(Albania)=sq-AL",
	"Amharic": "(Ethiopia)=am-ET",
	"Arabic": "(Algeria)=ar-DZ|(Bahrain)=ar-BH|(Egypt)=ar-EG|(Iraq)=ar-IQ|(Jordan)=ar-JO|(Kuwait)=ar-KW|(Lebanon)=ar-LB|(Libya)=ar-LY|(Morocco)=ar-MA|(Oman)=ar-OM|(Qatar)=ar-QA|(Saudi Arabia)=ar-SA|(Syria)=ar-SY|(Tunisia)=ar-TN|(United Arab Emirates)=ar-AE|(Yemen)=ar-YE",
	"Armenian": "(Armenia)=hy-AM",
	"Azerbaijani": "(Latin, Azerbaijan)=az-Latn-AZ",
	"Bangla": "(Bangladesh)=bn-BD",
	"Bengali": "(India)=bn-IN",
	"Bosnian": "(Bosnia and Herzegovina)=bs-BA",
	"Bulgarian": "(Bulgaria)=bg-BG",
	"Burmese": "(Myanmar)=my-MM",
	"Catalan": "=ca",
	"Chinese": "(Cantonese, Traditional)=zh-HK|(Jilu Mandarin, Simplified)=zh-CN|(Mandarin, Simplified)=zh-CN|(Northeastern Mandarin, Simplified)=zh-CN|(Southwestern Mandarin, Simplified)=zh-CN|(Taiwanese Mandarin, Traditional)=zh-TW|(Wu, Simplified)=wuu-CN|(Zhongyuan Mandarin Henan, Simplified)=zh-CN|(Zhongyuan Mandarin Shaanxi, Simplified)=zh-CN",
	"Croatian": "(Croatia)=hr-HR",
	"Czech": "(Czechia)=cs-CZ",
	"Danish": "(Denmark)=da-DK",
	"Dutch": "(Belgium)=nl-BE|(Netherlands)=nl-NL",
	"Estonian": "(Estonia)=et-EE",
	"Filipino": "(Philippines)=fil-PH",
	"Finnish": "(Finland)=fi-FI",
	"French": "(Belgium)=fr-BE|(Canada)=fr-CA|(France)=fr-FR|(Switzerland)=fr-CH",
	"Georgian": "(Georgia)=ka-GE",
	"German": "(Austria)=de-AT|(Germany)=de-DE|(Switzerland)=de-CH",
	"Greek": "(Greece)=el-GR",
	"Gujarati": "(India)=gu-IN",
	"Hebrew": "(Israel)=he-IL",
	"Hindi": "(India)=hi-IN",
	"Hungarian": "(Hungary)=hu-HU",
	"Icelandic": "(Iceland)=is-IS",
	"Indonesian": "(Indonesia)=id-ID",
	"Irish": "(Ireland)=ga-IE",
	"Italian": "(Italy)=it-IT",
	"Japanese": "(Japan)=ja-JP",
	"Javanese": "(Latin, Indonesia)=jv-ID",
	"Kannada": "(India)=kn-IN",
	"Kazakh": "(Kazakhstan)=kk-KZ",
	"Khmer": "(Cambodia)=km-KH",
	"Korean": "(Korea)=ko-KR",
	"Lao": "(Laos)=lo-LA",
	"Latvian": "(Latvia)=lv-LV",
	"Lithuanian": "(Lithuania)=lt-LT",
	"Macedonian": "(North Macedonia)=mk-MK",
	"Malay": "(Malaysia)=ms-MY",
	"Malayalam": "(India)=ml-IN",
	"Maltese": "(Malta)=mt-MT",
	"Marathi": "(India)=mr-IN",
	"Mongolian": "(Mongolia)=mn-MN",
	"Nepali": "(Nepal)=ne-NP",
	"Norwegian Bokmål": "(Norway)=nb-NO",
	"Pashto": "(Afghanistan)=ps-AF",
	"Persian": "(Iran)=fa-IR",
	"Polish": "(Poland)=pl-PL",
	"Portuguese": "(Brazil)=pt-BR|(Portugal)=pt-PT",
	"Romanian": "(Romania)=ro-RO",
	"Russian": "(Russia)=ru-RU",
	"Serbian": "(Latin, Serbia)=sr-Latn-RS",
	"Sinhala": "(Sri Lanka)=si-LK",
	"Slovak": "(Slovakia)=sk-SK",
	"Slovenian": "(Slovenia)=sl-SI",
	"Somali": "(Somalia)=so-SO",
	"Spanish": "(Argentina)=es-AR|(Bolivia)=es-BO|(Chile)=es-CL|(Colombia)=es-CO|(Costa Rica)=es-CR|(Cuba)=es-CU|(Dominican Republic)=es-DO|(Ecuador)=es-EC|(El Salvador)=es-SV|(Equatorial Guinea)=es-GQ|(Guatemala)=es-GT|(Honduras)=es-HN|(Mexico)=es-MX|(Nicaragua)=es-NI|(Panama)=es-PA|(Paraguay)=es-PY|(Peru)=es-PE|(Puerto Rico)=es-PR|(Spain)=es-ES|(United States)=es-US|(Uruguay)=es-UY|(Venezuela)=es-VE",
	"Sundanese": "(Indonesia)=su-ID",
	"Swahili": "(Kenya)=sw-KE|(Tanzania)=sw-TZ",
	"Swedish": "(Sweden)=sv-SE",
	"Tamil": "(India)=ta-IN|(Malaysia)=ta-MY|(Singapore)=ta-SG|(Sri Lanka)=ta-LK",
	"Telugu": "(India)=te-IN",
	"Thai": "(Thailand)=th-TH",
	"Turkish": "(Türkiye)=tr-TR",
	"Ukrainian": "(Ukraine)=uk-UA",
	"Urdu": "(India)=ur-IN|(Pakistan)=ur-PK",
	"Uzbek": "(Latin, Uzbekistan)=uz-Latn-UZ",
	"Vietnamese": "(Vietnam)=vi-VN",
	"Welsh": "(United Kingdom)=cy-GB",
	"Zulu": "(South Africa)=zu-ZA"
};
const dubbingLanguages = new Map([...plain.split(/\s+/).map((entry) => parseEntry("", entry)), ...Object.entries(regional).flatMap(([language, entries]) => entries.split("|").map((entry) => parseEntry(language, entry)))]);
function parseEntry(language, entry) {
	const [region = "", code = ""] = entry.split("=");
	return [`${language} ${region}`.trim(), code];
}
const scripts = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
	[/\p{Script=Hangul}/u, "ko"],
	[/\p{Script=Han}/u, "zh"],
	[/\p{Script=Arabic}/u, "ar"],
	[/\p{Script=Cyrillic}/u, "ru"],
	[/\p{Script=Devanagari}/u, "hi"],
	[/\p{Script=Greek}/u, "el"],
	[/\p{Script=Hebrew}/u, "he"],
	[/\p{Script=Thai}/u, "th"]
];
const littleWords = {
	en: [
		"the",
		"and",
		"of",
		"to",
		"is",
		"your",
		"you",
		"it",
		"for",
		"with",
		"that",
		"on",
		"this",
		"each",
		"what"
	],
	es: [
		"el",
		"la",
		"los",
		"las",
		"y",
		"de",
		"que",
		"en",
		"una",
		"un",
		"es",
		"para",
		"con",
		"tus",
		"se",
		"lo",
		"cada",
		"por",
		"su"
	],
	fr: [
		"le",
		"la",
		"les",
		"et",
		"de",
		"des",
		"un",
		"une",
		"est",
		"pour",
		"vous",
		"votre",
		"dans",
		"avec",
		"ce",
		"qui",
		"chaque"
	],
	de: [
		"der",
		"die",
		"das",
		"und",
		"ist",
		"ein",
		"eine",
		"zu",
		"für",
		"mit",
		"sie",
		"ihre",
		"auf",
		"nicht",
		"den",
		"jedem"
	],
	pt: [
		"o",
		"os",
		"as",
		"e",
		"de",
		"que",
		"em",
		"uma",
		"um",
		"é",
		"para",
		"com",
		"seu",
		"sua",
		"não",
		"do",
		"da",
		"cada"
	],
	it: [
		"il",
		"lo",
		"gli",
		"e",
		"di",
		"che",
		"un",
		"una",
		"è",
		"per",
		"con",
		"del",
		"della",
		"ogni",
		"tuo",
		"non"
	],
	nl: [
		"de",
		"het",
		"een",
		"en",
		"van",
		"is",
		"voor",
		"met",
		"je",
		"uw",
		"op",
		"niet",
		"elke",
		"dat"
	]
};
function findLatinLanguage(text) {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	return Object.entries(littleWords).map(([language, little]) => ({
		language,
		score: words.filter((word) => little.includes(word)).length
	})).reduce((best, next) => next.score > best.score ? next : best, {
		language: "en",
		score: 0
	}).language;
}
function findSpokenLocale(text, voiceLocale) {
	const written = scripts.find(([pattern]) => pattern.test(text))?.[1];
	if (voiceLocale === null) return written ?? findLatinLanguage(text);
	if (written === void 0) return voiceLocale;
	const language = new Intl.Locale(voiceLocale).language;
	return language === written || written === "ru" && [
		"uk",
		"bg",
		"sr",
		"mk"
	].includes(language) || written === "ar" && [
		"fa",
		"ur",
		"ps"
	].includes(language) || written === "zh" && [
		"ja",
		"wuu",
		"yue"
	].includes(language) || written === "hi" && ["mr", "ne"].includes(language) ? voiceLocale : written;
}
// src/emulator/script.ts
function makeVideoPlan(body, idempotencyKey) {
	const scenes = findScenes(body);
	const first = scenes[0];
	if (first === void 0) throw makeParameterError("scenes", "scenes: List should have at least 1 item");
	const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
	const parts = scenes.map((scene) => ({
		rate: scene.rate,
		share: scene.seconds / seconds
	}));
	const title = readText(body, "title") ?? null;
	const caption = body["caption"];
	return {
		kind: "video",
		title,
		idempotencyKey,
		estimate: seconds,
		parts,
		doomed: scenes.some((scene) => scene.retired) ? {
			code: "AVATAR_RETIRED",
			message: "The avatar look is no longer available for rendering."
		} : null,
		captions: isRecord(caption),
		burnt: isRecord(caption) && caption["style"] === "default",
		inputLanguage: null,
		outputLanguage: null,
		request: {
			title: formatShownTitle(title),
			scripts: scenes.map((scene) => scene.script),
			locale: first.locale,
			voice: first.locale,
			presenter: first.presenter,
			note: "",
			speed: first.speed,
			seconds: scenes.every((scene) => scene.script.startsWith("<break")) ? seconds : null,
			...findSize(readText(body, "aspect_ratio"))
		}
	};
}
function formatShownTitle(title) {
	return (title ?? "").replaceAll(/\s*\[docreel:[^\]]*\]/g, "").trim();
}
function findScenes(body) {
	if (body["type"] === "avatar") return [makeAvatarScene(body, "", readText(body, "resolution"))];
	if (body["type"] === "image") return [makeImageScene(body, "")];
	if (body["type"] !== "studio") throw makeParameterError("type", "type: cinematic_avatar is not supported by the emulator");
	const scenes = Array.isArray(body["scenes"]) ? body["scenes"].filter(isRecord) : [];
	if (scenes.length < 1 || scenes.length > 50) throw makeParameterError("scenes", "scenes: List should have 1 to 50 items");
	return scenes.map((scene, index) => makeStudioScene(scene, `scenes.${index}.`, readText(body, "resolution")));
}
function makeStudioScene(scene, at, resolution) {
	const input = scene["input"];
	if (scene["type"] === "avatar_video" && isRecord(input)) return input["type"] === "avatar" ? makeAvatarScene(input, `${at}input.`, resolution) : makeImageScene(input, `${at}input.`);
	if (scene["type"] !== "image") throw makeParameterError(`${at}type`, `${at}type: video scenes are not supported by the emulator`);
	const length = scene["duration"];
	if (typeof length === "number") {
		if (readText(scene, "script") !== void 0) throw makeParameterError(`${at}duration`, `${at}duration: either a duration or a narration, not both`);
		if (!(length > 0 && length <= 300)) throw makeParameterError(`${at}duration`, `${at}duration: Input should be between 0 and 300`);
		return {
			script: `<break time="${length}s"/>`,
			locale: "en",
			speed: 1,
			presenter: "",
			rate: "slide/narrated",
			seconds: length,
			retired: false
		};
	}
	const voice = findVoice(readText(scene, "voice_id"), null, at);
	return {
		...makeSpeech(scene, voice, at),
		presenter: voice.name,
		rate: "slide/narrated",
		retired: false
	};
}
function makeAvatarScene(input, at, resolution) {
	const look = findLook(readText(input, "avatar_id") ?? "");
	const engine = isRecord(input["engine"]) ? readText(input["engine"], "type") : void 0;
	const used = engine ?? "avatar_iv";
	if (!look.supported_api_engines.includes(used)) throw makeParameterError(`${at}engine`, `Avatar ${look.id} does not support the engine ${used}. Supported engines: ${look.supported_api_engines.join(", ")}`);
	if (resolution === "4k" && used !== "avatar_iii") throw makeParameterError("resolution", `4k is not available for ${used}`);
	if (input["remove_background"] === true && !look.matting) throw makeParameterError(`${at}remove_background`, `Avatar ${look.id} does not support background removal. The avatar must be trained for matting`);
	if (input["output_format"] === "webm") throw makeParameterError(`${at}output_format`, "output_format: webm is not supported by the emulator");
	if (used === "avatar_iii" && (readText(input, "motion_prompt") ?? readText(input, "expressiveness")) !== void 0) throw makeParameterError(`${at}motion_prompt`, "motion_prompt and expressiveness are not available for avatar_iii");
	return {
		...makeSpeech(input, findVoice(readText(input, "voice_id"), look, at), at),
		presenter: look.name,
		rate: findRate(engine, look.avatar_type),
		retired: look.retired
	};
}
function makeImageScene(input, at) {
	const voice = findVoice(readText(input, "voice_id"), null, at);
	return {
		...makeSpeech(input, voice, at),
		presenter: voice.name,
		rate: findRate(void 0, "photo_avatar"),
		retired: false
	};
}
function makeSpeech(input, voice, at) {
	if (readText(input, "audio_url") !== void 0 || readText(input, "audio_asset_id") !== void 0) throw makeParameterError(`${at}audio_url`, "audio input is not supported by the emulator: give a script");
	const script = readText(input, "script");
	if (script === void 0) throw makeParameterError(`${at}script`, "Exactly one of script, audio_url or audio_asset_id is required");
	if (script.length > 5e3) throw makeParameterError(`${at}script`, `script: String should have at most 5000 characters (it has ${script.length})`);
	const settings = isRecord(input["voice_settings"]) ? input["voice_settings"] : {};
	const speed = checkRange(settings, "speed", .5, 1.5, at) ?? 1;
	checkRange(settings, "pitch", -50, 50, at);
	checkRange(settings, "volume", 0, 1, at);
	const hint = readText(settings, "locale");
	if (hint !== void 0 && !isLocale(hint)) throw makeParameterError(`${at}voice_settings.locale`, `${hint} is not a valid locale`);
	const locale = findSpokenLocale(script, hint !== void 0 && voice.support_locale ? hint : voice.locale);
	const seconds = estimateSeconds([script], locale, speed);
	if (seconds < 1) throw new ApiError(400, "script_too_short", "The script is too short: it should take at least 1 second to say", { param: `${at}script` });
	return {
		script,
		locale,
		speed,
		seconds
	};
}
function findLook(id) {
	const look = catalogueLooks.find((known) => known.id === id);
	if (look === void 0 || look.status === "processing") throw new ApiError(404, "avatar_not_found", `Avatar ${id} not found or no longer available`);
	if (look.status === "pending_consent") throw new ApiError(400, "avatar_consent_required", `Avatar ${id} has no consent yet`, { param: "avatar_id" });
	if (look.status === "failed") throw new ApiError(400, "avatar_not_usable", `Avatar ${id} cannot be used: ${look.error?.message ?? "its training failed"}`, { param: "avatar_id" });
	return look;
}
function findVoice(id, look, at) {
	const wanted = id ?? look?.default_voice_id ?? void 0;
	if (wanted === void 0) throw makeParameterError(`${at}voice_id`, "voice_id: Field required with script");
	const voice = catalogueVoices.find((known) => known.id === wanted);
	if (voice === void 0) throw new ApiError(404, "voice_not_found", `Voice ${wanted} not found`);
	return voice;
}
function findSize(aspect) {
	const [width, height] = {
		"9:16": [720, 1280],
		"4:5": [720, 900],
		"5:4": [900, 720],
		"1:1": [720, 720]
	}[aspect ?? ""] ?? [1280, 720];
	return {
		width,
		height
	};
}
function checkRange(settings, name, least, most, at) {
	const value = settings[name];
	if (typeof value !== "number") return void 0;
	if (value < least || value > most) throw makeParameterError(`${at}voice_settings.${name}`, `${name}: Input should be between ${least} and ${most}`);
	return value;
}
function isLocale(text) {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}
function readText(fields, name) {
	const value = fields[name];
	return typeof value === "string" ? value : void 0;
}
// src/emulator/video.ts
function createVideo(state, call) {
	const [job] = admitJobs(state, [makeVideoPlan(checkBody(call), call.idempotencyKey)], ({ title }) => state.faults.take("create", title === null ? [] : [title], "fate"));
	if (job === void 0) throw new ApiError(500, "internal_error", "No job was made.");
	return formatOne({
		video_id: job.id,
		status: "waiting",
		output_format: "mp4"
	});
}
function getVideo(state, call) {
	const job = findVideo(state, call.id);
	return formatOne(describeVideo(state, job, state.faults.take("get", job.title === null ? [] : [job.title], "links") !== void 0));
}
function listVideos(state, call) {
	const { limit = "", token = "", title = "", folder_id: folder = "" } = checkQuery(call);
	const wanted = title.toLowerCase();
	const jobs = folder === "" ? listVisible(state, "video").filter((job) => (job.title ?? job.id).toLowerCase().includes(wanted)) : [];
	const loops = state.faults.take("list", [title], "list") !== void 0;
	const page = makePage(jobs, Number(limit), loops ? "" : token);
	return formatPage({
		items: page.items.map((job) => describeVideo(state, job, false)),
		next: loops ? formatToken(0) : page.next
	});
}
function listVideoStatuses(state, call) {
	return formatPage({
		items: parseIds(checkQuery(call)["video_ids"] ?? "", "video_ids").map((id) => ({
			video_id: id,
			status: readBulkStatus(state, "video", id)
		})),
		next: null
	});
}
function deleteVideo(state, call) {
	const job = findVideo(state, call.id);
	job.deleted = true;
	return formatOne({
		id: job.id,
		deleted: true
	});
}
function readBulkStatus(state, kind, id) {
	const job = state.jobs.find(id);
	if (job === void 0 || job.kind !== kind) return "not_found";
	const status = readStatus(job);
	return status === "pending" ? "queued" : status;
}
function findVideo(state, id) {
	const job = state.jobs.find(id);
	if (job === void 0 || job.kind !== "video") throw new ApiError(404, "video_not_found", `Video ${id} not found`);
	return job;
}
function describeVideo(state, job, expired) {
	const status = readStatus(job);
	const files = hasFiles(job, status);
	const sign = (file) => state.links.sign(job.id, file, expired);
	return {
		id: job.id,
		title: job.title ?? job.id,
		status,
		created_at: Math.floor(job.createdAt / 1e3),
		completed_at: status === "completed" && job.endedAt !== null ? Math.floor(job.endedAt / 1e3) : null,
		duration: status === "completed" && job.fate?.kind !== "no-duration" ? job.rendered?.seconds ?? null : null,
		video_url: files ? sign("video.mp4") : null,
		captioned_video_url: files && job.burnt ? sign("video.mp4") : null,
		subtitle_url: files && job.captions ? sign("captions.srt") : null,
		thumbnail_url: files ? sign("poster.png") : null,
		failure_code: status === "failed" ? job.failure?.code : null,
		failure_message: status === "failed" ? job.failure?.message : null,
		video_page_url: `https://app.heygen.com/videos/${job.id}`
	};
}
// src/emulator/translation.ts
const foreignSeconds = 30;
function createTranslation(state, call) {
	const body = checkBody(call);
	const languages = Array.isArray(body["output_languages"]) ? body["output_languages"].filter((name) => typeof name === "string") : [];
	if (languages.length === 0) throw makeParameterError("output_languages", "output_languages: List should have at least 1 item");
	const unknown = languages.find((name) => !dubbingLanguages.has(name));
	if (unknown !== void 0) throw makeParameterError("output_languages", `Unsupported output language: ${unknown}. Names are listed at /v3/video-translations/languages`);
	const source = findSource(state, body["video"]);
	return formatOne({ video_translation_ids: admitJobs(state, languages.map((language) => makePlan(body, source, dubbingLanguages.get(language) ?? "en", language, call.idempotencyKey)), ({ title }) => state.faults.take("translate", title === null ? [] : [title], "fate")).map((job) => job.id) });
}
function getTranslation(state, call) {
	const job = findTranslation(state, call.id);
	return formatOne(describeTranslation(state, job, state.faults.take("get", job.title === null ? [] : [job.title], "links") !== void 0));
}
function listTranslations(state, call) {
	const { limit = "", token = "" } = checkQuery(call);
	const loops = state.faults.take("list", [], "list") !== void 0;
	const page = makePage(listVisible(state, "translation"), Number(limit), loops ? "" : token);
	return formatPage({
		items: page.items.map((job) => describeTranslation(state, job, false)),
		next: loops ? formatToken(0) : page.next
	});
}
function listTranslationStatuses(state, call) {
	return formatPage({
		items: parseIds(checkQuery(call)["video_translation_ids"] ?? "", "video_translation_ids").map((id) => ({
			video_id: id,
			status: formatStatus(readBulkStatus(state, "translation", id))
		})),
		next: null
	});
}
function listLanguages() {
	return formatOne({ languages: [...dubbingLanguages.keys()] });
}
function deleteTranslation(state, call) {
	const job = findTranslation(state, call.id);
	job.deleted = true;
	return formatOne({ id: job.id });
}
function findSource(state, video) {
	const foreign = {
		scripts: [],
		locale: null,
		seconds: foreignSeconds,
		presenter: "",
		title: ""
	};
	if (!isRecord(video) || video["type"] !== "url") return foreign;
	const url = typeof video["url"] === "string" ? video["url"] : "";
	if (!URL.canParse(url) || !["http:", "https:"].includes(new URL(url).protocol)) throw makeParameterError("video.url", "video.url: Input should be a valid URL");
	const address = new URL(url);
	if (address.origin !== new URL(state.filesUrl()).origin) return foreign;
	const { state: link, jobId } = state.links.check(address);
	const job = state.jobs.find(jobId);
	if (link !== "good" || job === void 0) throw new ApiError(400, "download_failed", "Failed to download the video from the given URL", { param: "video" });
	return {
		scripts: job.request.scripts,
		locale: job.outputLanguage ?? job.request.locale,
		seconds: job.rendered?.seconds ?? job.estimate,
		presenter: job.request.presenter,
		title: job.request.title
	};
}
function makePlan(body, source, locale, language, idempotencyKey) {
	const title = typeof body["title"] === "string" ? body["title"] : null;
	const rate = body["translate_audio_only"] === true ? "translate/audio_only" : `translate/${body["mode"] === "precision" ? "precision" : "speed"}`;
	const shown = formatShownTitle(title);
	const voice = findDubbingVoice(source, locale);
	return {
		kind: "translation",
		title,
		idempotencyKey,
		estimate: source.seconds,
		parts: [{
			rate,
			share: 1
		}],
		doomed: null,
		captions: body["enable_caption"] === true,
		burnt: false,
		inputLanguage: source.locale,
		outputLanguage: locale,
		request: {
			title: shown === "" ? source.title : shown,
			scripts: source.scripts,
			locale,
			voice,
			presenter: source.presenter,
			note: `Stands for HeyGen's translation into ${language}: there is no translator here, so the source's words are spoken by ${voice === locale ? "a voice of that language" : "the source's voice"}.`,
			seconds: source.seconds,
			speed: 1,
			width: 1280,
			height: 720
		}
	};
}
function findDubbingVoice(source, locale) {
	const text = source.scripts.join(" ");
	const isLatin = new Intl.Locale(locale).maximize().script === "Latn";
	const spoken = findSpokenLocale(text, locale);
	return spoken === locale && !isLatin && /\p{Script=Latin}/u.test(text) && !hasOwnLetters(text) ? source.locale ?? "en" : spoken;
}
function hasOwnLetters(text) {
	return /(?!\p{Script=Latin})\p{L}/u.test(text);
}
function findTranslation(state, id) {
	const job = state.jobs.find(id);
	if (job === void 0 || job.kind !== "translation") throw new ApiError(404, "resource_not_found", `Video translation ${id} not found`);
	return job;
}
function formatStatus(status) {
	return status === "processing" ? "running" : status;
}
function describeTranslation(state, job, expired) {
	const status = formatStatus(readStatus(job));
	const files = hasFiles(job, status);
	const sign = (file) => state.links.sign(job.id, file, expired);
	return {
		id: job.id,
		title: job.title,
		status,
		created_at: Math.floor(job.createdAt / 1e3),
		duration: status === "completed" && job.fate?.kind !== "no-duration" ? job.rendered?.seconds ?? null : null,
		input_language: job.inputLanguage,
		output_language: job.fate?.kind === "other-language" ? job.outputLanguage === "de" ? "fr" : "de" : job.outputLanguage,
		video_url: files ? sign("video.mp4") : null,
		srt_caption_url: files && job.captions ? sign("captions.srt") : null,
		vtt_caption_url: files && job.captions ? sign("captions.vtt") : null,
		failure_message: status === "failed" ? job.failure?.message : null
	};
}
// src/emulator/route.ts
function makeRoute(operation, method, path, place, handle) {
	return {
		operation,
		method,
		path,
		place,
		handle
	};
}
const routes = [
	makeRoute("VideoCreate", "POST", /^\/v3\/videos$/, "create", createVideo),
	makeRoute("VideoList", "GET", /^\/v3\/videos$/, "list", listVideos),
	makeRoute("VideoStatusesList", "GET", /^\/v3\/videos\/statuses$/, "statuses", listVideoStatuses),
	makeRoute("VideoGet", "GET", /^\/v3\/videos\/([^/]+)$/, "get", getVideo),
	makeRoute("VideoDelete", "DELETE", /^\/v3\/videos\/([^/]+)$/, "delete", deleteVideo),
	makeRoute("AvatarLooksList", "GET", /^\/v3\/avatars\/looks$/, "look", listLooks),
	makeRoute("AvatarLooksGet", "GET", /^\/v3\/avatars\/looks\/([^/]+)$/, "look", getLook),
	makeRoute("VoiceList", "GET", /^\/v3\/voices$/, "voice", listVoices),
	makeRoute("VoiceGet", "GET", /^\/v3\/voices\/([^/]+)$/, "voice", getVoice),
	makeRoute("UserMeGet", "GET", /^\/v3\/users\/me$/, "account", getAccount),
	makeRoute("VideoTranslateCreate", "POST", /^\/v3\/video-translations$/, "translate", createTranslation),
	makeRoute("VideoTranslateList", "GET", /^\/v3\/video-translations$/, "list", listTranslations),
	makeRoute("VideoTranslateLanguagesList", "GET", /^\/v3\/video-translations\/languages$/, "languages", () => listLanguages()),
	makeRoute("VideoTranslateStatusesList", "GET", /^\/v3\/video-translations\/statuses$/, "statuses", listTranslationStatuses),
	makeRoute("VideoTranslateGet", "GET", /^\/v3\/video-translations\/([^/]+)$/, "get", getTranslation),
	makeRoute("VideoTranslateDelete", "DELETE", /^\/v3\/video-translations\/([^/]+)$/, "delete", deleteTranslation)
];
// src/emulator/server.ts
const bodyLimit = 1048576;
function makeApi(settings) {
	const { state } = settings;
	let count = 0;
	async function serve(request, response) {
		count += 1;
		const requestId = `emulated-${String(count).padStart(6, "0")}`;
		response.setHeader("x-request-id", requestId);
		const url = new URL(request.url ?? "/", "http://emulator");
		const method = request.method ?? "GET";
		const text = await readBody(request);
		const body = parseBody(text ?? "");
		const own = url.pathname.startsWith("/_emulator/") ? settings.control(method, url.pathname, body) : void 0;
		if (own !== void 0) {
			sendAnswer(response, own);
			return;
		}
		const idempotencyKey = readHeader(request, "idempotency-key");
		const record = {
			host: "api",
			method,
			path: url.pathname + url.search,
			body,
			idempotencyKey,
			requestId,
			at: state.now(),
			status: null,
			fault: null
		};
		settings.requests.push(record);
		state.jobs.advance();
		const outlet = {
			response,
			toMilliseconds: (seconds) => seconds * 1e3 / state.timeScale,
			elsewhere: `${state.filesUrl()}/elsewhere`,
			signal: settings.signal
		};
		try {
			if (readHeader(request, "x-api-key") !== settings.key) throw new ApiError(401, "unauthorized", "Unauthorized");
			if (text === void 0) throw new ApiError(413, "payload_too_large", "Request body is too large.");
			record.status = await answerCall(outlet, record, findRoute(method, url.pathname), url);
		} catch (error) {
			if (settings.signal.aborted) {
				response.destroy();
				return;
			}
			record.status = sendAnswer(response, formatError(error instanceof ApiError ? error : new ApiError(500, "internal_error", error instanceof Error ? error.message : String(error))));
		}
	}
	async function answerCall(outlet, record, route, url) {
		const id = decodeURIComponent(route.path.exec(url.pathname)?.[1] ?? "");
		const titles = findTitles(state, id, url.searchParams, record.body);
		const refusal = state.faults.take(route.place, titles, "before");
		if (refusal !== void 0) {
			record.fault = refusal.kind;
			return sendFault(outlet, refusal, void 0);
		}
		const key = route.method === "POST" ? record.idempotencyKey : null;
		if (key !== null && !keyPattern.test(key)) throw new ApiError(400, "invalid_parameter", "Idempotency-Key must be 1 to 255 characters of A-Z a-z 0-9 _ - : .", { param: "Idempotency-Key" });
		const place = `${route.method} ${url.pathname}`;
		const earlier = key === null || settings.idempotency === null ? void 0 : settings.idempotency.begin(place, key);
		if (earlier?.type === "busy") throw new ApiError(409, "request_in_progress", "A request with this Idempotency-Key is still in progress.");
		let answer;
		try {
			answer = earlier?.type === "replay" ? earlier.answer : route.handle(state, {
				operation: route.operation,
				id,
				query: url.searchParams,
				body: record.body,
				idempotencyKey: key
			});
			const fault = state.faults.take(route.place, titles, "after");
			if (fault === void 0) return sendAnswer(outlet.response, answer);
			record.fault = fault.kind;
			return await sendFault(outlet, fault, answer);
		} finally {
			if (key !== null && earlier?.type === "new") settings.idempotency?.finish(place, key, answer);
		}
	}
	return serve;
}
function findRoute(method, path) {
	const found = routes.filter((route) => route.path.test(path));
	const route = found.find((candidate) => candidate.method === method);
	if (route !== void 0) return route;
	if (/^\/v[12]\//.test(path)) throw new ApiError(410, "resource_not_found", "API versions 1 and 2 were retired on 2026-11-01. Use version 3.");
	if (found.length > 0) throw new ApiError(405, "invalid_parameter", `${method} is not allowed here.`, { headers: { allow: found.map((candidate) => candidate.method).join(", ") } });
	throw new ApiError(404, "resource_not_found", `No such resource: ${path}`);
}
function findTitles(state, id, query, body) {
	const titles = [id, ...(query.get("video_ids") ?? query.get("video_translation_ids") ?? "").split(",")].map((one) => state.jobs.find(one)?.title ?? "");
	const asked = isRecord(body) && typeof body["title"] === "string" ? body["title"] : "";
	return [
		...titles,
		asked,
		query.get("title") ?? ""
	].filter((title) => title !== "");
}
function readHeader(request, name) {
	const value = request.headers[name];
	return typeof value === "string" ? value : null;
}
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size <= bodyLimit) chunks.push(bytes);
	}
	return size > bodyLimit ? void 0 : Buffer.concat(chunks).toString();
}
function parseBody(text) {
	if (text === "") return null;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
// src/emulator/emulator.ts
async function startEmulator(options = {}) {
	const now = () => options.clock?.now() ?? Date.now();
	const seed = options.seed ?? "docreel";
	const timeScale = options.timeScale ?? 1;
	const key = `emulated-key-${makeHash(`key:${seed}`).slice(0, 32)}`;
	const wallet = {
		unit: options.unit ?? "usd",
		micros: Math.round((options.balance ?? 100) * 1e6),
		charges: []
	};
	const requests = [];
	const violations = [];
	const closing = new AbortController();
	const queue = makeQueuedRenderer(options.renderer ?? makeRenderer(), closing.signal);
	const bases = {
		api: "",
		files: ""
	};
	const state = {
		now,
		timeScale,
		wallet,
		billing: options.billing ?? "wallet",
		concurrency: options.concurrency ?? 10,
		faults: makeFaultBox(),
		filesUrl: () => bases.files,
		jobs: makeJobs({
			now,
			timeScale,
			seed,
			wallet,
			render: (request) => queue.render(request)
		}),
		links: makeLinks({
			base: () => bases.files,
			secret: makeHash(`links:${seed}`),
			now
		})
	};
	for (const fault of options.faults ?? []) state.faults.add(fault);
	for (const title of options.decoys ?? []) state.jobs.addForeign(title);
	const charges = () => {
		state.jobs.advance();
		return wallet.charges;
	};
	const balance = () => {
		state.jobs.advance();
		return {
			micros: wallet.micros,
			unit: wallet.unit
		};
	};
	const control = {
		faults: state.faults,
		requests,
		violations,
		charges,
		balance
	};
	const servers = [makeServer(makeApi({
		state,
		key,
		requests,
		signal: closing.signal,
		idempotency: options.idempotency === false ? null : makeIdempotency(now),
		control: (method, path, body) => answerControl(control, method, path, body)
	})), makeServer(makeFileHost({
		state,
		key,
		requests,
		violations,
		signal: closing.signal
	}))];
	bases.api = await listen(servers[0], options.port ?? 0);
	bases.files = await listen(servers[1], 0);
	const close = async () => {
		closing.abort(new Error("The emulator was closed."));
		await Promise.all(servers.map((server) => closeServer(server)));
	};
	return {
		url: bases.api,
		filesUrl: bases.files,
		key,
		charges,
		balance,
		close,
		requests: () => requests,
		violations: () => violations,
		setFault: (fault) => {
			state.faults.add(fault);
		},
		clearFaults: () => {
			state.faults.clear();
		},
		setBalance: (amount) => {
			wallet.micros = Math.round(amount * 1e6);
		},
		setConcurrency: (jobs) => {
			state.concurrency = jobs;
		},
		[Symbol.asyncDispose]: close
	};
}
function makeServer(serve) {
	return createServer((request, response) => {
		serve(request, response).catch(() => {
			response.destroy();
		});
	});
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			if (address === null || typeof address === "string") reject(new Error("The emulator has no port."));
			else resolve(`http://127.0.0.1:${address.port}`);
		});
	});
}
function closeServer(server) {
	return new Promise((resolve) => {
		server.close(() => {
			resolve();
		});
		server.closeAllConnections();
	});
}
export { pLimit as i, openSpeaker as n, findSentences as r, startEmulator as t };
