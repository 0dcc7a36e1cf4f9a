// src/heygen/body.ts
function formatVideoBody(request) {
	const [script, ...rest] = request.scripts;
	if (script === void 0) throw new RangeError("a video needs at least one script");
	const speaker = {
		avatar_id: request.look,
		engine: { type: request.engine },
		...request.voice === null ? {} : { voice_id: request.voice },
		...request.accent == null ? {} : { voice_settings: { locale: request.accent } }
	};
	const frame = {
		title: request.title,
		resolution: request.resolution,
		aspect_ratio: request.aspect,
		...request.captions ? { caption: { file_format: "srt" } } : {}
	};
	if (rest.length === 0) {
		const background = request.background === null ? {} : { background: formatBackground(request.background) };
		return {
			type: "avatar",
			...speaker,
			script,
			...frame,
			...background
		};
	}
	if (request.scripts.length > 50) throw new RangeError(`${request.scripts.length} scripts are more than the 50 scenes of one video`);
	const background = request.background === null ? {} : { background: formatSceneBackground(request.background) };
	const scenes = request.scripts.map((words) => ({
		type: "avatar_video",
		input: {
			type: "avatar",
			...speaker,
			script: words,
			...background
		}
	}));
	return {
		type: "studio",
		...frame,
		scenes
	};
}
function isColour(background) {
	return /^#[0-9a-f]{6}$/i.test(background);
}
function formatDubbingBody(request) {
	return {
		video: {
			type: "url",
			url: request.videoUrl
		},
		output_languages: [request.language],
		mode: request.mode,
		title: request.title,
		...request.captions ? { enable_caption: true } : {}
	};
}
function formatBackground(background) {
	if (isColour(background)) return {
		type: "color",
		value: background
	};
	if (/^https:\/\//i.test(background)) return {
		type: "image",
		url: background
	};
	throw new RangeError(`background "${background}" is neither a colour (#rrggbb) nor an https address of a picture`);
}
function formatSceneBackground(background) {
	if (isColour(background)) return {
		type: "color",
		color: background
	};
	throw new RangeError("a video of several scenes takes only a colour (#rrggbb) as its background");
}
export { formatVideoBody as n, isColour as r, formatDubbingBody as t };
