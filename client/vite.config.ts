import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { catalogue } from "./scripts/catalogue.mjs";

/** While developing, the words come straight from shared/locale, as the server would give them. */
const words: Plugin = {
	name: "locale",
	apply: "serve",
	configureServer(server) {
		server.middlewares.use((request, response, next) => {
			const language = /^\/locale\/([a-z-]+)\.json$/i.exec(request.url ?? "")?.[1];
			if (!language) return next();
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify(catalogue(language)));
		});
	},
};

/** P5 allows nothing but WebSocket, so the other transports stay out of what a phone loads. */
const websocketOnly: Plugin = {
	name: "websocket-only",
	apply: "build",
	transform(code, id) {
		if (/engine\.io-client\/build\/esm\/transports\/polling/.test(id))
			return { code, moduleSideEffects: false };
		if (!id.endsWith("engine.io-client/build/esm/transports/index.js")) return null;
		if (!code.includes("websocket: WS")) this.error("engine.io-client names its transports anew");
		return 'import { WS } from "./websocket.js"; export const transports = { websocket: WS };';
	},
};

export default defineConfig({
	plugins: [words, websocketOnly],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	build: {
		target: ["chrome85", "firefox78", "safari13.1", "ios13.4"],
		cssTarget: ["chrome85", "firefox78", "safari13.1", "ios13.4"],
		manifest: true,
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		// What a phone loads first is one file: cut in pieces it would be asked for twice and grow.
		rolldownOptions: {
			output: { codeSplitting: { groups: [{ name: "phone", tags: ["$initial"] }] } },
		},
	},
	server: {
		proxy: {
			"/api": "http://127.0.0.1:8000",
			"/live": { target: "http://127.0.0.1:8000", ws: true },
		},
	},
	test: {
		environment: "happy-dom",
		include: ["src/**/*.test.{ts,tsx}"],
		setupFiles: ["src/testing/setup.ts"],
	},
});
